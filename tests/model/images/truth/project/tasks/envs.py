"""Both teams' bases, adapted: what is built is the file that the SDK would hand to its builder."""

import flyte

venv_image = (
    flyte.Image.from_base("r.example/acme/venv:1")
    .clone(name="adapted-venv", registry="r.example/acme", python_version=(@PYTHON_TUPLE@), extendable=True)
    .with_commands(["useradd --create-home flyte", "/opt/venv/bin/pip install --no-index --find-links /wheels flyte"])
    .with_env_vars({"PATH": "/opt/venv/bin:$PATH", "PYTHONPATH": "/workspace"})
    .with_code_bundle()
)
# As the guide has it: the venv that the SDK adds comes before conda.
conda_image = (
    flyte.Image.from_base("r.example/acme/conda:1")
    .clone(name="adapted-conda", registry="r.example/acme", python_version=(@PYTHON_TUPLE@), extendable=True)
    .with_commands(["/opt/conda/bin/pip install --no-index --find-links /wheels flyte"])
    .with_env_vars({"PYTHONPATH": "/app"})
    .with_code_bundle()
)
training = flyte.TaskEnvironment(name="adapted-venv", image=venv_image)
preparing = flyte.TaskEnvironment(name="adapted-conda", image=conda_image)
