"""The workflow, adapted to the images that the teams hand over."""
