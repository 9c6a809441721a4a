"""The workflow that both teams bake into their images."""
