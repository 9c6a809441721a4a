import flyte

e = flyte.TaskEnvironment(name='evaluation', image="debian:12")  # small
