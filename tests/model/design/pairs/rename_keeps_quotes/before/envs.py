import flyte

e = flyte.TaskEnvironment(name='evaluation', image="debian:12")  # not evaluation's
