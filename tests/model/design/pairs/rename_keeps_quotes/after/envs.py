import flyte

e = flyte.TaskEnvironment(name='scoring', image="debian:12")  # not evaluation's
