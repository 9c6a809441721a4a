import flyte

image = flyte.Image.from_base("b:1").clone(name="one", extendable=True).with_workdir("/w").with_env_vars({"A": "b"})  # all of it
env = flyte.TaskEnvironment(name="env", image=image)
