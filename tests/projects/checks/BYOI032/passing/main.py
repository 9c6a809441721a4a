"""Build and push the image first:

    docker build -f data_prep/Dockerfile -t ghcr.io/acme/data-prep:1.0.0 .
    docker push ghcr.io/acme/data-prep:1.0.0
"""

import pathlib

import flyte

from workflow_code.tasks import prepare

HERE = pathlib.Path(__file__).parent

if __name__ == "__main__":
    flyte.init_from_config(images=("data-prep=ghcr.io/acme/data-prep:1.0.0",))
    run = flyte.with_runcontext(mode="remote", copy_style="none", version="dev").run(prepare, raw="Hello World")
    run.wait()
