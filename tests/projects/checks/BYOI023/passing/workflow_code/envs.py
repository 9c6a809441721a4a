import flyte

image = (
    flyte.Image.from_base("python:3.11-slim")
    .clone(name="data-prep", registry="ghcr.io/acme", python_version=(3, 11), extendable=True)
    .with_commands(["useradd --create-home flyte"])
    .with_pip_packages("flyte==2.12.1")
    .with_code_bundle()
)

env_data = flyte.TaskEnvironment(
    name="data-prep",
    image=image,
)
