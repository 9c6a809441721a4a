"""Definitions that the SDK builds, each rendered by the SDK and by Gantry."""

import pathlib

import flyte
from flyte import Secret

HERE = pathlib.Path(__file__).parent
REGISTRY = "registry.example/team"

base = flyte.Image.from_base("python:3.11-slim").clone(name="plain", registry=REGISTRY, extendable=True)

no_layers = base
python_given = base.clone(python_version=(3, 10), platform=("linux/amd64", "linux/arm64"))
renamed = base.clone(name="org/renamed", registry="ghcr.io/acme", platform="linux/arm64")
other_base = base.clone(base_image="debian:12")

pip_one = base.with_pip_packages("requests")
pip_quoted = base.with_pip_packages("torch>=2", "numpy<2 ; python_version > '3.8'", "pkg[extra]==1.0", "a~=1")
pip_options = base.with_pip_packages(
    "torch",
    index_url="https://pypi.example/simple",
    extra_index_urls=["https://one.example", "https://two.example"],
    pre=True,
    extra_args="--no-cache --upgrade",
)
pip_single_url = base.with_pip_packages("torch", extra_index_urls="https://one.example")
pip_nothing = base.with_pip_packages()
pip_secrets = base.with_pip_packages("private", secret_mounts=["MY_TOKEN", Secret(key="pat", group="git-hub")])

requirements_relative = base.with_requirements("requirements.txt")
requirements_path = base.with_requirements(pathlib.Path("data") / "more-requirements.txt", extra_args="--no-deps")
requirements_absolute = base.with_requirements(HERE / "requirements.txt", pre=True)

apt = base.with_apt_packages("git", "libpq-dev")
apt_secret = base.with_apt_packages("git", secret_mounts=Secret(key="apt", as_env_var="APT_TOKEN"))
apt_nothing = base.with_apt_packages()

commands = base.with_commands(["useradd --create-home flyte", "echo 'it''s' && ls -la | wc -l"])
commands_text = base.with_commands("echo one string")
commands_secret = base.with_commands(["curl -H $TOKEN x"], secret_mounts="TOKEN")
commands_mounted = base.with_commands(["ls"], secret_mounts=[Secret("a-b", mount=pathlib.Path("/etc/flyte/secrets"))])
commands_lines = base.with_commands(["set -e; \\\n  echo a; \\\n  echo b"])

env = base.with_env_vars({"PATH": "/opt/venv/bin:$PATH", "PYTHONPATH": "/workspace"})
env_unicode = base.with_env_vars({"GREETING": "grüße-☃-😀", "EMPTY": "", "QUOTED": '"hello world"'})
env_numbers = base.with_env_vars({"N": 3, "F": 0.5, "T": True, "Z": None})
env_unquoted = base.with_env_vars({"MSG": "hello world"})
env_open_quote = base.with_env_vars({"Q": 'a"b'})
env_twice = base.with_env_vars({"A": "1", "B": "2"}).with_env_vars({"A": "3"})
env_collision_one = base.with_env_vars({"A": "1 B=2"})
env_collision_two = base.with_env_vars({"A": "1", "B": "2"})

workdir = base.with_workdir("/work dir").with_workdir("relative")

source_file = base.with_source_file(HERE / "data" / "one.txt", "/app/")
source_file_relative = base.with_source_file(pathlib.Path("data/one.txt"))
source_files = base.with_source_file([pathlib.Path("data/one.txt"), HERE / "data" / "two.txt"], dst="/app")
source_file_text = base.with_source_file("data/two.txt", "/app")
source_folder = base.with_source_folder(HERE / "data")
source_folder_named = base.with_source_folder(pathlib.Path("data"), "/srv/data")
source_folder_contents = base.with_source_folder(pathlib.Path("data"), copy_contents_only=True)
source_folder_text = base.with_source_folder("data", "/srv")
source_above = base.with_source_file(pathlib.Path("../outside.txt"), "/x")

ignore_file = base.with_dockerignore(HERE / "ignored" / ".dockerignore").with_source_folder(HERE / "ignored")
ignore_named = base.with_dockerignore(pathlib.Path("other.ignore")).with_source_folder(pathlib.Path("data"))

bundle = base.with_commands(["a"]).with_code_bundle().with_env_vars({"AFTER": "1"})
bundle_to = base.with_code_bundle(dst="/app").with_pip_packages("x")
bundle_all = base.with_code_bundle("all", dst="/srv").with_workdir("/srv")
bundle_twice = base.with_code_bundle().with_code_bundle(copy_style="all", dst="/all")

several = (
    base.with_apt_packages("git")
    .with_requirements("requirements.txt")
    .with_pip_packages("a", "b")
    .with_env_vars({"A": "1"})
    .with_commands(["x", "y"])
    .with_workdir("/w")
    .with_source_file(HERE / "data" / "one.txt")
)
late_clone = base.with_commands(["a"]).clone(name="late", python_version=(3, 12)).with_commands(["b"])
locked_again = base.with_commands(["a"]).clone(extendable=False)

debian = flyte.Image.from_debian_base()
debian_python = flyte.Image.from_debian_base(python_version=(3, 12), flyte_version="2.0.0")
debian_named = flyte.Image.from_debian_base(registry=REGISTRY, name="deb", python_version=(3, 13))
debian_registry = flyte.Image.from_debian_base(registry=REGISTRY)
debian_layers = flyte.Image.from_debian_base(registry=REGISTRY).with_pip_packages("pandas==2.1.4")
debian_plain = flyte.Image.from_debian_base(install_flyte=False, registry=REGISTRY, name="slim")
debian_plain_layers = flyte.Image.from_debian_base(
    install_flyte=False, registry=REGISTRY, platform=("linux/amd64",)
).with_pip_packages("flyte")

plain_base = flyte.Image.from_base("ghcr.io/acme/base:1.0")
just_cloned = flyte.Image.from_base("ghcr.io/acme/base:1.0").clone(name="x", registry=REGISTRY)

ref = flyte.Image.from_ref_name("known")
ref_layers = flyte.Image.from_ref_name("known").clone(registry=REGISTRY, extendable=True).with_pip_packages("x")
ref_named = flyte.Image.from_ref_name("known").clone(name="n", registry=REGISTRY, extendable=True).with_env_vars({"A": "b"})

script = flyte.Image.from_uv_script("script.py", name="script", registry=REGISTRY)
script_options = flyte.Image.from_uv_script(
    HERE / "script.py", name="script", registry=REGISTRY, python_version=(3, 12), pre=True, index_url="https://i.example",
    extra_index_urls=("https://e.example",), extra_args="-v", secret_mounts=[Secret(key="K")], platform=("linux/arm64",),
)
script_tool = flyte.Image.from_uv_script(pathlib.Path("script_tool.py"), name="t", registry=REGISTRY).with_commands(["x"])
script_empty = flyte.Image.from_uv_script("script_empty.py", name="e", registry=REGISTRY)
