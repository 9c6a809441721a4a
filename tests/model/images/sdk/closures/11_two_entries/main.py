import flyte

import flow.only_for_runs
from flow.tasks import work

if __name__ == "__main__":
    flyte.init_from_config()
    flyte.run(work)
