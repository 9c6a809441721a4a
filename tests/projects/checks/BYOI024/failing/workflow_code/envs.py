import flyte

env_data = flyte.TaskEnvironment(
    name="Data Prep",
    image=flyte.Image.from_ref_name("data-prep"),
)
