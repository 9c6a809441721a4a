import flyte

env_train = flyte.TaskEnvironment(
    name="training",
    image=flyte.Image.from_ref_name("training"),
)

env_data = flyte.TaskEnvironment(
    name="preparation",
    image=flyte.Image.from_ref_name("preparation"),
    depends_on=[env_train],
)
