import flyte

env_data = flyte.TaskEnvironment(
    name="data-prep",
    image="ghcr.io/acme/data-prep:1.0.0",
)
