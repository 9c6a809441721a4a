import flyte

env_data = flyte.TaskEnvironment(
    name="data-prep",
    cache="auto",
    image=flyte.Image.from_ref_name("data-prep"),
)
