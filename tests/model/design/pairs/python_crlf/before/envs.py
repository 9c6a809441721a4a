import flyte

image = (
    flyte.Image.from_base("ghcr.io/acme/base:1.0")
    .clone(name="adapted", registry="ghcr.io/acme", extendable=True)
    # flyte, by the venv's own pip
    .with_commands(["/opt/venv/bin/pip install flyte"])  # not the system's
    # the venv first
    # on PATH
    .with_env_vars(
        {
            "PATH": "/opt/venv/bin:$PATH",  # expands at build time
        }
    )

    # code travels alone
    .with_code_bundle()
)

env = flyte.TaskEnvironment(name="env", image=image)

env_train = flyte.TaskEnvironment(
    name="training",
    image=flyte.Image.from_ref_name("training"),
)

env_data = flyte.TaskEnvironment(
    name="data-prep",
    image=flyte.Image.from_ref_name("data-prep"),
    depends_on=[env_train],
)
