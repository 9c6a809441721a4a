import flyte

from tasks import prepare

DATA_PREP_IMAGE = "ghcr.io/acme/data-prep:1.0.0"  # the tag is the version

if __name__ == "__main__":
    flyte.init_from_config(
        project="flytesnacks",
        images=(
            f"data-prep={DATA_PREP_IMAGE}",
            f'training=ghcr.io/acme/{"training"}:1.0.0',
        ),
    )
    flyte.run(prepare, raw="Hello")
