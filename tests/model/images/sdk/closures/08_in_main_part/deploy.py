import pathlib

import flyte

HERE = pathlib.Path(__file__).parent

if __name__ == "__main__":
    flyte.init_from_config(root_dir=HERE)
    from flow.envs import env

    flyte.deploy(env, copy_style="none", version="1.0.0")

    import flow.after
