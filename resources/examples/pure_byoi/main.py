# /// script
# requires-python = ">=3.10"
# dependencies = ["flyte==2.12.1"]
# ///
"""Pure BYOI entry point.

workflow_code/ is baked into both images via their Dockerfiles.
Flyte runs each container as a black box: no code bundle is sent.

Build and push both images first (from this folder):

    docker build -f data_prep/Dockerfile -t ghcr.io/acme/data-prep:1.0.0 .
    docker build -f training/Dockerfile -t ghcr.io/acme/training:1.0.0 .
    docker push ghcr.io/acme/data-prep:1.0.0
    docker push ghcr.io/acme/training:1.0.0

Run on the cluster of your Flyte config (from this folder):

    uv run main.py
"""

import flyte

from workflow_code.tasks import prepare

# The tag is the version: to ship a code change, rebuild and push both images
# under a new tag and change it here.
DATA_PREP_IMAGE = "ghcr.io/acme/data-prep:1.0.0"
TRAINING_IMAGE = "ghcr.io/acme/training:1.0.0"

if __name__ == "__main__":
    # No root_dir: Flyte does not inject code. The images contain everything.
    flyte.init_from_config(
        project="flytesnacks",
        domain="development",
        images=(
            f"data-prep={DATA_PREP_IMAGE}",
            f"training={TRAINING_IMAGE}",
        ),
    )

    # mode="remote": without a configured cluster this fails instead of quietly
    # running on this computer.
    # copy_style="none": no code bundle, the image IS the deployment.
    run = flyte.with_runcontext(mode="remote", copy_style="none", version="dev").run(prepare, raw="Hello World")
    print(run.url)
    run.wait()
