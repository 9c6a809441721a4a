import pathlib

import flyte

from flow.envs import env
from flow.tasks import work

HERE = pathlib.Path(__file__).parent

if __name__ == "__main__":
    flyte.init_from_config(root_dir=HERE)
    flyte.deploy(env, copy_style="none", version="1.0.0")
