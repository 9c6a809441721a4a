"""Build and push the base first:

    docker build -f data_prep/Dockerfile -t ghcr.io/acme/data-prep-base:1.0.0 data_prep/
    docker push ghcr.io/acme/data-prep-base:1.0.0
"""

import pathlib

import flyte

from workflow_code.envs import env_data
from workflow_code.tasks import prepare

HERE = pathlib.Path(__file__).parent

if __name__ == "__main__":
    flyte.init_from_config(root_dir=HERE)
    flyte.deploy(env_data, copy_style="none", version="1.0.0")
