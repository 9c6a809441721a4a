"""The teams' base images, adapted for Flyte, and the environments that run in them."""

import flyte

# Where the adapted images go.
REGISTRY = "ghcr.io/acme"

# ── Team B: pip venv ─────────────────────────────────────────────────────────
# The base has a venv at /opt/venv that is not activated: its PATH doesn't
# include /opt/venv/bin. Adapted here: flyte in the venv, the venv first on
# PATH, PYTHONPATH. $PATH expands at build time to what the image had before.
# useradd: the code bundle is copied for a user `flyte`, which this base lacks.
env_train_image = (
    flyte.Image.from_base("ghcr.io/acme/training-base:1.0.0")
    .clone(name="training", registry=REGISTRY, python_version=(3, 10), extendable=True)
    .with_commands(
        [
            "useradd --create-home flyte",
            "/opt/venv/bin/pip install flyte==2.12.1",
        ]
    )
    .with_env_vars(
        {
            "PATH": "/opt/venv/bin:$PATH",
            "PYTHONPATH": "/workspace",  # /workspace is the base's WORKDIR
        }
    )
    .with_code_bundle()
)

# ── Team A: conda ────────────────────────────────────────────────────────────
# conda's own Dockerfile puts /opt/conda/bin on PATH, but the image builder adds
# a venv of its own in front of it: so conda is put first again.
env_data_image = (
    flyte.Image.from_base("ghcr.io/acme/data-prep-base:1.0.0")
    .clone(name="data-prep", registry=REGISTRY, python_version=(3, 11), extendable=True)
    .with_commands(
        [
            "useradd --create-home flyte",
            "/opt/conda/bin/pip install flyte==2.12.1",
        ]
    )
    .with_env_vars(
        {
            "PATH": "/opt/conda/bin:$PATH",
            "PYTHONPATH": "/app",  # /app is the base's WORKDIR; the code bundle is unpacked there
        }
    )
    .with_code_bundle()
)

env_train = flyte.TaskEnvironment(
    name="training",
    image=env_train_image,
)

env_data = flyte.TaskEnvironment(
    name="data-prep",
    image=env_data_image,
    depends_on=[env_train],
)
