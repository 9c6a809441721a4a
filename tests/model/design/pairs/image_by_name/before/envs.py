import flyte

env_train = flyte.TaskEnvironment(
    name="training",
    image=flyte.Image.from_ref_name("training"),
)

env_data = flyte.TaskEnvironment(
    name="data",
    image=flyte.Image.from_ref_name("data"),
    depends_on=[env_train],
)
