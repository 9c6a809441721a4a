import flyte

image = flyte.Image.from_base("b:1").clone(name="one", extendable=True).with_commands(["a"]).with_workdir("/w")  # all of it
env = flyte.TaskEnvironment(name="env", image=image)
