# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Asks the real SDK, in this one process, what it would build.

Reads a JSON list from standard input, writes one JSON list to standard output:

    {"root": folder, "file": "images.py", "images": ["a", …] or absent for all of the file,
     "copy_style": "loaded_modules", "builder": "local", "refs": {name: uri}, "registry": text or absent,
     "root_dir": folder or absent}
    → {"python": "3.11", "images": [{"name", "chain", "uri", "tag", "dockerfile", "command", "context",
       "bundle", "as_is", "refusal": {"type", "message"}}], "refusal"}

With "program": true the file is run as a program, and what it gives to flyte.deploy is what is asked about; "images"
are then the images of its environments, by the environments' names.

`chain` is what the definition called, so that it can be told to a renderer without reading Python: a list of
{"method", "arguments": [[name, value], …]}.
"""

import asyncio
import contextlib
import importlib.util
import inspect
import io
import json
import os
import pathlib
import runpy
import shutil
import sys
import time

os.environ["FLYTE_DOCKER_BUILDKIT_BUILDER_NAME"] = "x"
os.environ.setdefault("DO_NOT_TRACK", "1")

import flyte
import flyte._initialize as initialize
from flyte._code_bundle._utils import list_imported_modules_as_files
from flyte._image import Image, resolve_code_bundle_layer
from flyte._internal.imagebuild import docker_builder
from flyte._internal.imagebuild.image_builder import ImageBuildEngine
from flyte._utils import uv_script_parser

chains = {}  # id of an image → (image, chain)
last_chain = None
depth = 0


def told(value, root):
    """A value as JSON: [kind, content]."""
    if value is None:
        return ["none"]
    if isinstance(value, bool):
        return ["bool", value]
    if isinstance(value, int):
        return ["int", value]
    if isinstance(value, float):
        return ["float", value]
    if isinstance(value, str):
        return ["str", value]
    if isinstance(value, pathlib.PurePath):
        if value.is_absolute() and (value == root or root in value.parents):
            return ["anchored", value.relative_to(root).as_posix()]
        return ["path", value.as_posix()]
    if isinstance(value, (list, tuple)):
        return ["list" if isinstance(value, list) else "tuple", [told(v, root) for v in value]]
    if isinstance(value, dict):
        return ["dict", [[told(k, root), told(v, root)] for k, v in value.items()]]
    if isinstance(value, flyte.Secret):
        fields = [[n, told(v, root)] for n, v in value.__dict__.get("_given", {}).items()]
        return ["object", "flyte.Secret", fields]
    raise TypeError(f"no JSON for {value!r}")


def keep_given_arguments(cls):
    """Remembers the arguments that a Secret was made with, before it derives others."""
    made = cls.__init__

    def init(self, *args, **kwargs):
        bound = inspect.signature(made).bind(self, *args, **kwargs)
        made(self, *args, **kwargs)
        object.__setattr__(self, "_given", {k: v for k, v in list(bound.arguments.items())[1:]})

    cls.__init__ = init


def given_arguments(signature, args, kwargs):
    """Arguments by parameter name, those that don't fit too."""
    try:
        bound = signature.bind(*args, **kwargs).arguments
    except TypeError:
        names = [n for n, p in signature.parameters.items() if p.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
        bound = dict(zip(names, args)) | kwargs
    given = []
    for key, value in list(bound.items())[1:]:
        parameter = signature.parameters.get(key)
        if parameter and parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            given += [[key, v] for v in value]
        else:
            given.append([key, value])
    return given


def record(name, is_constructor):
    """Wraps a method of Image so that calls from a definition, and only these, are kept."""
    method = getattr(Image, name)
    plain = method.__func__ if is_constructor else method
    signature = inspect.signature(plain)

    def wrapped(self, *args, **kwargs):
        global depth, last_chain
        if depth:
            return plain(self, *args, **kwargs)
        given = given_arguments(signature, [self, *args], kwargs)
        before = [] if is_constructor else chains.get(id(self), (None, []))[1]
        last_chain = [*before, (name, given)]
        depth += 1
        try:
            image = plain(self, *args, **kwargs)
        finally:
            depth -= 1
        chains[id(image)] = (image, last_chain)
        return image

    setattr(Image, name, classmethod(wrapped) if is_constructor else wrapped)


def chain_of(image, root):
    chain = chains.get(id(image), (None, None))[1] if image is not None else last_chain
    if chain is None:
        return None
    return [{"method": m, "arguments": [[n, told(v, root)] for n, v in given]} for m, given in chain]


def refusal(error):
    return {"type": type(error).__name__, "message": str(error)}


def initialise(root, case):
    flyte.init(root_dir=root)
    config = initialize._get_init_config()
    given = {"root_dir": root, "image_builder": case.get("builder", "local"), "images": case.get("refs", {}),
             "image_registry": case.get("registry")}
    initialize._init_config = config.replace(**given)


def forget_modules(root):
    def is_below(module):
        places = [getattr(module, "__file__", None), *getattr(module, "__path__", [])]
        return any(isinstance(place, str) and pathlib.Path(place).is_relative_to(root) for place in places)

    for name in [name for name, module in list(sys.modules.items()) if is_below(module)]:
        del sys.modules[name]


def load(root, file):
    """Runs a file the way `python FILE` in its folder would, but for its main part."""
    name = pathlib.Path(file).with_suffix("").as_posix().replace("/", ".")
    spec = importlib.util.spec_from_file_location(name, root / file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


class Context:
    """Keeps a look at the builder's temporary folder, which is gone when the dry run returns."""

    def __init__(self):
        self.files = None
        self.dockerfile = None

    def __enter__(self):
        self.made = docker_builder.tempfile.TemporaryDirectory
        looker = self

        class Kept(self.made):
            def cleanup(self):
                looker.look(self.name)
                super().cleanup()

            def __exit__(self, *args):
                looker.look(self.name)
                super().__exit__(*args)

        docker_builder.tempfile.TemporaryDirectory = Kept
        return self

    def __exit__(self, *args):
        docker_builder.tempfile.TemporaryDirectory = self.made

    def look(self, folder):
        dockerfile = pathlib.Path(folder) / "Dockerfile"
        if self.files is None and dockerfile.exists():
            self.dockerfile = dockerfile.read_bytes().decode("utf-8")
            paths = pathlib.Path(folder).rglob("*")
            self.files = sorted(p.relative_to(folder).as_posix() for p in paths if not p.is_dir())


def resolve(image, case, root_dir):
    """As flyte/_deploy.py does before it builds."""
    image = resolve_code_bundle_layer(image, case.get("copy_style", "loaded_modules"), root_dir)
    if image._ref_name is not None:
        refs = case.get("refs", {})
        if image._ref_name not in refs:
            available = list(refs.keys())
            raise flyte.errors.InvalidImageNameError(
                "InvalidImageName", f"Image name '{image._ref_name}' not found in config. Available: {available}")
        image = image.clone(base_image=refs[image._ref_name])
        if not image._layers:
            return None, refs[image._ref_name]
    return image, None


def ask(name, image, case, root, root_dir):
    answer = {"name": name, "chain": chain_of(image, root)}
    try:
        resolved, uri = resolve(image, case, root_dir)
        if resolved is not None and not resolved._is_cloned:
            uri = resolved.uri
        if uri is not None:
            return answer | {"as_is": True, "uri": uri}
        ImageBuildEngine.build.cache_clear()
        out = io.StringIO()
        begun = time.perf_counter()
        with Context() as context, contextlib.redirect_stdout(out):
            build = flyte.build(resolved, dry_run=True)
        answer["seconds"] = time.perf_counter() - begun
        answer |= {"uri": build.uri, "tag": build.uri.rsplit(":", 1)[1], "dockerfile": context.dockerfile,
                   "command": out.getvalue().rsplit("\nCommand: ", 1)[-1].strip(), "context": context.files}
        if any(type(layer).__name__ == "CodeBundleLayer" for layer in resolved._layers):
            files = list_imported_modules_as_files(str(root_dir), list(sys.modules.values()))
            answer["bundle"] = sorted(pathlib.Path(f).relative_to(root_dir).as_posix() for f in files)
    except Exception as error:
        answer["refusal"] = refusal(error)
    return answer


def with_dependencies(environments):
    found = []
    waiting = list(environments)
    while waiting:
        environment = waiting.pop(0)
        if environment not in found:
            found.append(environment)
            waiting += environment.depends_on
    return found


def run_program(root, case):
    """Runs a file as a program up to its calls of flyte.deploy, and asks there."""
    answers = []
    asked = {}

    def init(*args, root_dir=None, **kwargs):
        asked["root_dir"] = pathlib.Path(root_dir or root)
        initialise(asked["root_dir"], case)

    def deploy(*environments, copy_style="loaded_modules", **kwargs):
        for environment in with_dependencies(environments):
            image = ask(environment.name, environment.image, case | {"copy_style": copy_style}, root, asked["root_dir"])
            answers.append(image)

    kept = flyte.init_from_config, flyte.deploy, flyte.run
    flyte.init_from_config, flyte.deploy, flyte.run = init, deploy, lambda *args, **kwargs: None
    try:
        with contextlib.redirect_stdout(sys.stderr):
            runpy.run_path(str(root / case["file"]), run_name="__main__")
    finally:
        flyte.init_from_config, flyte.deploy, flyte.run = kept
    return answers


def run(case):
    global last_chain
    root = pathlib.Path(case["root"])
    os.chdir(root)
    uv_script_parser.parse_uv_script_file.cache_clear()
    root_dir = pathlib.Path(case.get("root_dir", root))
    before = list(sys.path)
    initialise(root_dir, case)
    sys.path.insert(0, str(root / pathlib.Path(case["file"]).parent))
    answer = {"python": "%d.%d" % sys.version_info[:2], "images": []}
    last_chain = None
    try:
        if case.get("program"):
            answer["images"] = run_program(root, case)
            return answer
        module = load(root, case["file"])
        names = case.get("images") or [n for n, v in vars(module).items() if isinstance(v, Image)]
        for name in names:
            owner, _, variable = name.rpartition(":")
            found = vars(sys.modules[owner] if owner else module)[variable]
            answer["images"].append(ask(name, found, case, root, root_dir))
    except Exception as error:
        answer["refusal"] = refusal(error)
        answer["chain"] = chain_of(None, root)
    finally:
        forget_modules(root)
        sys.path[:] = before
        for cache in root.rglob("__pycache__"):
            shutil.rmtree(cache, ignore_errors=True)
    return answer


def main():
    sys.dont_write_bytecode = True
    keep_given_arguments(flyte.Secret)
    for name, method in list(vars(Image).items()):
        if name.startswith("from_"):
            record(name, True)
        elif name.startswith("with_") or name == "clone":
            record(name, False)
    docker_builder.PodmanImageBuilder._ensure_podman = staticmethod(lambda: asyncio.sleep(0))
    cases = json.load(sys.stdin)
    answers = [run(case) for case in cases]
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
