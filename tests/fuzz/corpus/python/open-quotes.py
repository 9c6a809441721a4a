x = "never closed
y = '''nor this
flyte.init_from_config(images=("a=b", f"c={d}")
