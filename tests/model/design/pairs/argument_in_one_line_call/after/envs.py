import flyte

e = flyte.TaskEnvironment(name='evaluation', image="debian:12", resources=flyte.Resources(cpu=1, memory="1Gi"))  # small
