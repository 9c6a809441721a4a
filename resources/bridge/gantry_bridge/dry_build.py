# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""The verb `dry_build`: the Dockerfiles, contexts and tags that the SDK's own builder makes, without building."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import pathlib
from collections.abc import Iterator
from typing import Any

from gantry_bridge import project, sdk
from gantry_bridge.channel import Channel
from gantry_bridge.describe import load_all
from gantry_bridge.errors import Refused, traceback_text


def dry_build(request: dict[str, Any], channel: Channel) -> int:
    """An event `dry_built` for each image, in one process for many; an image that the SDK refuses has an error.

    The request: `copy_style`, `builder` (local or local-podman), `images` (name → URI for from_ref_name), and
    `definitions` ([{"id","file","variable"}], an image or an environment); without these every environment's image.
    """
    # Its value is only printed; that it is there keeps the builder from asking docker.
    os.environ.setdefault("FLYTE_DOCKER_BUILDKIT_BUILDER_NAME", "gantry")
    sdk.version()
    import flyte

    root = request["project"]
    flyte.init(root_dir=pathlib.Path(root), images=request.get("images") or None)
    definitions = request.get("definitions")
    if definitions is None:
        for error in load_all(root, request.get("files")):
            channel.emit("import_failed", **error)
        wanted = [(env.name, lambda env=env: env) for env in project.environments()]
    else:
        wanted = [(d["id"], lambda d=d: _held(root, d)) for d in definitions]
    # One loop: the SDK caches by it.
    loop = asyncio.new_event_loop()
    for name, find in wanted:
        channel.emit("dry_built", id=name, **_built(find, request, root, loop))
    loop.close()
    channel.emit("done", count=len(wanted))
    return 0


def _held(root: str, definition: dict[str, Any]) -> Any:
    module = project.load_file(root, definition["file"])
    if not hasattr(module, definition["variable"]):
        raise Refused("unknown_image", f"{definition['file']} has no {definition['variable']}.")
    return getattr(module, definition["variable"])


def _built(find: Any, request: dict[str, Any], root: str, loop: asyncio.AbstractEventLoop) -> dict[str, Any]:
    try:
        held = find()
        image = _resolved(getattr(held, "image", held), request, root)
        if isinstance(image, str):
            return {"uri": image, "used_as_is": True}
        return loop.run_until_complete(_ask_builder(image, request.get("builder", "local")))
    except Refused as refusal:
        return {"error": refusal.fields()}
    except Exception as error:
        code = getattr(error, "code", None) or type(error).__name__
        return {"error": {"code": code, "message": str(error), "detail": traceback_text(error)}}


def _resolved(image: Any, request: dict[str, Any], root: str) -> Any:
    """What the SDK does to an environment's image before it builds (flyte/_deploy.py); a URI where it builds nothing."""
    from flyte._image import Image, resolve_code_bundle_layer

    if image in ("auto", None):
        image = Image.from_debian_base()
    elif isinstance(image, str):
        return image
    image = resolve_code_bundle_layer(image, request.get("copy_style", "loaded_modules"), pathlib.Path(root))
    if image._ref_name is None:
        return image if image._is_cloned or image.dockerfile else image.uri
    known = request.get("images") or {}
    if image._ref_name not in known:
        message = f"Image name '{image._ref_name}' not found in config. Available: {list(known)}"
        raise Refused("InvalidImageName", message)
    return image.clone(base_image=known[image._ref_name]) if image._layers else known[image._ref_name]


async def _ask_builder(image: Any, builder: str) -> dict[str, Any]:
    from flyte._internal.imagebuild import docker_builder
    from flyte._internal.imagebuild.image_builder import ImageBuildEngine

    if builder not in ("local", "local-podman"):
        raise Refused("bad_request", f"There is no dry run for the builder {builder}.")
    if image.dockerfile:
        # The SDK's dry run would build this one; it is built as it is.
        folder = pathlib.Path(image.dockerfile).parent
        text = pathlib.Path(image.dockerfile).read_text(encoding="utf-8")
        return {"uri": image.uri, "dockerfile": text, "context": str(folder)}
    quiet = contextlib.redirect_stdout(io.StringIO())
    with _without_podman(docker_builder.PodmanImageBuilder), _told(docker_builder) as told, quiet:
        build = await ImageBuildEngine.build(image, builder=builder, dry_run=True, force=True)
    return {"uri": build.uri, **told}


@contextlib.contextmanager
def _without_podman(builder: Any) -> Iterator[None]:
    """A dry run needs no podman on this computer."""
    original = builder.__dict__.get("_ensure_podman")

    async def nothing() -> None:
        return None

    builder._ensure_podman = staticmethod(nothing)
    try:
        yield
    finally:
        if original is not None:
            builder._ensure_podman = original


@contextlib.contextmanager
def _told(docker_builder: Any) -> Iterator[dict[str, Any]]:
    """What the builder prints in a dry run; its context folder is looked into while it is there."""
    told: dict[str, Any] = {}
    click = docker_builder.click

    class Listener:
        @staticmethod
        def secho(message: str = "", **_style: Any) -> None:
            label, _, text = str(message).partition(": ")
            if label == "Context path":
                told["files"] = _files_below(text)
            elif label == "Dockerfile":
                told["dockerfile"] = text
            elif label == "Command":
                told["command"] = text

        def __getattr__(self, name: str) -> Any:
            return getattr(click, name)

    docker_builder.click = Listener()
    try:
        yield told
    finally:
        docker_builder.click = click


def _files_below(folder: str) -> list[str]:
    return sorted(
        os.path.relpath(os.path.join(where, name), folder) for where, _, names in os.walk(folder) for name in names
    )
