from pathlib import Path
import flyte
from flyte import Image as I

REGISTRY = "ghcr.io/acme"
HERE = Path(__file__).parent

base = (
    # what all start from
    flyte.Image.from_debian_base(python_version=(3, 12), name="base", registry=REGISTRY)  # ours
    # tools
    .with_apt_packages("git", "curl")
    .with_pip_packages("torch==2.1", "numpy", index_url="https://x", pre=True, extra_args="--no-deps")

    # variables
    .with_env_vars({"A": "1", "B": f"{REGISTRY}/x"})
)
trained = base.clone(name="train", extendable=True).with_commands(["echo a", "echo 'b' && c"]).with_workdir("/app")
uv = I.from_uv_script(__file__, name="uv").with_uv_project(HERE / "pyproject.toml", extra_args="--dev")
docker = flyte.Image.from_dockerfile(HERE / "Dockerfile", registry=REGISTRY, name="d", platform=("linux/amd64",))
ref = flyte.Image.from_ref_name("training")
copied = ref.with_source_file(HERE / "a.py", "/app/a.py").with_source_folder(Path("src"), dst="/app").with_dockerignore(HERE / ".dockerignore")
bundled = flyte.Image.from_base("x:1").with_requirements("requirements.txt").with_local_v2().with_code_bundle()
one_line = flyte.Image.from_base("y").with_commands([
    "pip install flyte",  # needed
]).with_env_vars({
    "PATH": "/opt/venv/bin:$PATH",
}).with_poetry_project(HERE / "p", extra_args=None)
back = flyte.Image.from_base("z") \
    .with_apt_packages("git") \
    .with_workdir("/w")
env = flyte.TaskEnvironment(name="e", image=flyte.Image.from_base("inline").with_commands(["a"]), depends_on=(first, *rest))
