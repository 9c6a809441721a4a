import flyte

env = flyte.TaskEnvironment(name="env", image=flyte.Image.from_base("python:3.11-slim").clone(
    name="team", registry="registry.example", extendable=True
).with_code_bundle())
