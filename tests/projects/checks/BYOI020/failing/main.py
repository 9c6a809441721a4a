import pathlib

import flyte

from workflow_code.envs import env_data
from workflow_code.tasks import prepare

HERE = pathlib.Path(__file__).parent

if __name__ == "__main__":
    flyte.init_from_config(root_dir=HERE)
    run = flyte.with_runcontext(mode="remote", version="dev").run(prepare, raw="Hello World")
    run.wait()
    flyte.deploy(env_data, copy_style="none", version="1.0.0")
