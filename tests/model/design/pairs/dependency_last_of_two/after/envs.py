import flyte

a = flyte.TaskEnvironment(name="a")
b = flyte.TaskEnvironment(name="b")
c = flyte.TaskEnvironment(
    name="c",
    depends_on=[
        a,  # first
    ],
)
