# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Prints what the installed Flyte SDK itself says, for comparison with model/sdk."""

import dataclasses
import inspect
import json
import sys
import typing

import flyte
from flyte._resources import Accelerators
from flyte._task import TaskTemplate

LONG_TYPES = {
    "gpu": "Union[Accelerators, int, Device, None]",
    "device": "GPUType",
}


def type_text(function, name, annotation):
    if annotation is inspect.Parameter.empty:
        return ""
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    text = text.strip()
    while len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    for prefix in ("typing.", "pathlib._local.", "pathlib.", "datetime.", "functools.", "~",
                   "flyte._task.", "flyte._cache.cache.", "flyte._retry."):
        text = text.replace(prefix, "")
    text = text.replace("'", '"')
    if 'Literal["A2' in text:
        return LONG_TYPES[name]
    if name == "partition" and "1g.5gb" in text:
        return "Partition | None"
    if name == "partition" and "1x1" in text:
        return "Slice | None"
    return text


def default_text(owner, name, default):
    if default is inspect.Parameter.empty:
        return ""
    if repr(default) == "<factory>":
        field = {field.name: field for field in dataclasses.fields(owner)}[name]
        return repr(field.default_factory())
    return repr(default).replace("'", '"')


KINDS = {
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "Normal",
    inspect.Parameter.VAR_POSITIONAL: "VarPositional",
    inspect.Parameter.KEYWORD_ONLY: "KeywordOnly",
    inspect.Parameter.VAR_KEYWORD: "VarKeyword",
}


def rows(dotted):
    names = dotted.split(".")[1:]
    function = TaskTemplate if names[0] == "TaskTemplate" else getattr(flyte, names[0])
    owner = function
    for name in names[1:]:
        function = getattr(function, name)
    return [
        [name, type_text(function, name, parameter.annotation), default_text(owner, name, parameter.default),
         KINDS[parameter.kind]]
        for name, parameter in inspect.signature(function).parameters.items()
        if name not in ("self", "_func")
    ]


def message(attempt):
    try:
        attempt()
    except Exception as error:
        return str(error)
    return None


def refusals():
    environment = flyte.TaskEnvironment(name="one")
    base = flyte.Image.from_base("python:3.12")

    def variadic(*args):
        return 1

    return {
        "EnvironmentName": message(lambda: flyte.TaskEnvironment(name="Bad Name")),
        "SelfDependency": message(lambda: environment.add_dependency(environment)),
        "VariadicTask": message(lambda: environment.task(variadic)),
        "NotExtendable": message(lambda: base.clone(name="x", extendable=False).with_env_vars({"A": "b"})),
        "RequirementsSuffix": message(lambda: base.clone(name="x", extendable=True).with_requirements("a.in")),
        "ListAsArgument": message(lambda: base.clone(name="x", extendable=True).with_apt_packages(["vim"])),
        "RetriesType": message(lambda: environment.task(retries="3")(lambda: 1)),
        "CacheBehaviour": message(lambda: flyte.Cache("bogus")),
        "SecretMount": message(lambda: flyte.Secret("k", mount="/etc/apt")),
        "DirectImage": message(lambda: flyte.Image()),
    }


def methods():
    return sorted(name for name in dir(flyte.Image) if name.startswith(("with_", "from_")))


json.dump({
    "version": flyte.version(),
    "signatures": {name: rows(name) for name in sys.argv[1:]},
    "accelerators": list(typing.get_args(Accelerators)),
    "methods": methods(),
    "refusals": refusals(),
}, sys.stdout)
