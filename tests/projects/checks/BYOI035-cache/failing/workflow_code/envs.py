import flyte

env_data = flyte.TaskEnvironment(
    name="data-prep",
    cache="always",
    image=flyte.Image.from_ref_name("data-prep"),
)
