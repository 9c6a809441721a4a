import flyte
from images import image

env_train = flyte.TaskEnvironment(
    name="training",
    image=image,
)

env_data = flyte.TaskEnvironment(
    name="data-prep",
    image=flyte.Image.from_ref_name("data-prep"),
    depends_on=[env_train],
)
