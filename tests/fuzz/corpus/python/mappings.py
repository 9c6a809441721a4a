import flyte
import constants
from constants import URI, ALL
flyte.init_from_config(
    "config.yaml",
    images=(
        "lit=r.io/l:1",
        f"name={URI}",
        f"mod={constants.URI}",  # by module
        f"tag=r.io/t:{TAG}-{N + 1}",
        "plus=" + URI + ":" + TAG,
        "r.io/default:1",
        *ALL,
        make(),
    ),
    project="p", domain="d", root_dir=Path(__file__).parent,
)
flyte.init(images={"k": URI, "l": "r.io/l:2", **MORE})
flyte.init(images=ALL + ("x=y",))
