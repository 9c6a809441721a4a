import flyte

from tasks import prepare

TAG = "1.0.0"  # the tag is the version

if __name__ == "__main__":
    flyte.init_from_config(
        project="flytesnacks",
        images=(
            f"data-prep=ghcr.io/acme/data-prep:{TAG}",
            f"training=ghcr.io/acme/training:{TAG}",
        ),
    )
    flyte.run(prepare, raw="Hello")
