import flyte

from workflow_code.tasks import prepare

if __name__ == "__main__":
    flyte.init_from_config()
    run = flyte.with_runcontext(mode="remote", version="dev").run(prepare, raw="Hello World")
    run.wait()
