import flyte
from datetime import timedelta

base = flyte.TaskEnvironment(
    "base",  # by position
    image="auto",
    resources=flyte.Resources(cpu=(1, 2), memory="1Gi", gpu=flyte.GPU("A100", 2), disk="10Gi", shm="auto"),
    cache=flyte.Cache(behavior="override", version_override="1"),
    env_vars={"A": "b", **EXTRA},
    secrets=[flyte.Secret(key="k", as_env_var="K"), "plain"],
    depends_on=[],
    interruptible=True,
    queue="q",
    reusable=flyte.ReusePolicy(replicas=(1, 3), idle_ttl=timedelta(minutes=5), concurrency=2),
    pod_template=flyte.PodTemplate(primary_container_name="p"),
    plugin_config=None,
    description="What it is for",
    include=["a.py", "b"],
)
other = base.clone_with(name="other", depends_on=[base], image=None, resources=flyte.Resources(cpu="500m"))
third = other.clone_with("third", env_vars={"A": f"{'x'}"})
other.add_dependency(third)
group = flyte.TaskEnvironment.from_task("group", one, two)
