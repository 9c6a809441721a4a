# /// script
# requires-python = ">=3.10"
# dependencies = ["flyte==2.12.1"]
# ///
"""Remote builder BYOI: two teams, two Flyte-unaware images, Flyte fills the gaps.

Each team owns their base image, built with their preferred package manager and
no knowledge of Flyte. workflow_code/envs.py adapts them: it installs flyte with
the right pip, fixes PATH, and sets PYTHONPATH.

    data_prep: continuumio/miniconda3, python at /opt/conda/bin/python
    training:  python:3.10-slim, a venv with its python at /opt/venv/bin/python

Build and push the base images first (from this folder):

    docker build -f data_prep/Dockerfile -t ghcr.io/acme/data-prep-base:1.0.0 data_prep/
    docker build -f training/Dockerfile -t ghcr.io/acme/training-base:1.0.0 training/
    docker push ghcr.io/acme/data-prep-base:1.0.0
    docker push ghcr.io/acme/training-base:1.0.0

Development: run on the cluster of your Flyte config (from this folder). The code
travels as a bundle; images are rebuilt only when a base or a layer changes.

    uv run main.py

Production is deploy.py.
"""

import pathlib

import flyte

from workflow_code.tasks import prepare

HERE = pathlib.Path(__file__).parent

if __name__ == "__main__":
    # root_dir: what the code bundle is relative to.
    flyte.init_from_config(root_dir=HERE, project="flytesnacks", domain="development")

    # mode="remote": without a configured cluster this fails instead of quietly
    # running on this computer.
    run = flyte.with_runcontext(mode="remote", version="dev").run(prepare, raw="Hello World")
    print(run.url)
    run.wait()
