# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Reads one request, carries it out, answers in JSON lines on the descriptor that `--fd` names."""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import Any

from gantry_bridge import sdk
from gantry_bridge.channel import Channel
from gantry_bridge.errors import Refused, traceback_text

_REFUSED = 2
_BROKEN = 3


def main(arguments: list[str]) -> int:
    """The process's exit status: 0 done, 1 the run failed, 2 refused, 3 the bridge itself failed."""
    parser = argparse.ArgumentParser(prog="gantry-bridge", description=__doc__)
    parser.add_argument("--fd", type=int, required=True, help="descriptor for the JSON lines")
    channel = Channel(parser.parse_args(arguments).fd)
    try:
        return _carry_out(_request(), channel)
    except Refused as refusal:
        channel.emit("refused", **refusal.fields())
        return _REFUSED
    except Exception as error:
        channel.emit("refused", code="bridge_failed", message=str(error), detail=traceback_text(error), file="", line=0)
        return _BROKEN
    finally:
        channel.close()


def _request() -> dict[str, Any]:
    try:
        request = json.loads(sys.stdin.readline())
        request["project"] = os.path.realpath(request["project"])
        os.chdir(request["project"])
    except (ValueError, TypeError, KeyError, OSError) as error:
        raise Refused("bad_request", f"The request could not be read: {error}.") from error
    return request


def _carry_out(request: dict[str, Any], channel: Channel) -> int:
    from gantry_bridge import describe, dry_build, run

    verbs = {"run": run.run, "describe": describe.describe, "dry_build": dry_build.dry_build}
    verb = verbs.get(request.get("verb", ""))
    if verb is None:
        raise Refused("bad_request", f"The bridge has no verb {request.get('verb')!r}.")
    sdk.quiet()
    _make_room_for(request["project"])
    return verb(request, channel)


def _make_room_for(project: str) -> None:
    """The project's folder first on the path, as for a script in it; the bridge's own folder not at all."""
    own = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path[:] = [folder for folder in sys.path if os.path.abspath(folder or ".") not in (own, project)]
    sys.path.insert(0, project)
    sys.argv[:] = [os.path.join(project, "gantry")]
