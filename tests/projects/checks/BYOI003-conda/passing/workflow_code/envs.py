import flyte

data_image = (
    flyte.Image.from_base("ghcr.io/acme/data-prep-base:1.0.0")
    .clone(name="data-prep", registry="ghcr.io/acme", python_version=(3, 11), extendable=True)
    .with_commands(["useradd --create-home flyte", "/opt/conda/bin/pip install flyte==2.12.1"])
    .with_env_vars({"PATH": "/opt/conda/bin:$PATH", "PYTHONPATH": "/app"})
    .with_code_bundle()
)

env_data = flyte.TaskEnvironment(name="data-prep", image=data_image)
