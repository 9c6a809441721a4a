# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Python values and Flyte literals as JSON, with a readable stand-in for what JSON cannot say."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import json
import math
import pathlib
from typing import Any

_DEEPEST = 20
_LONGEST_REPR = 2_000
# Larger inputs or outputs of one action are shown by their beginning only.
_LARGEST_JSON = 256 * 1024


def short_repr(value: Any) -> str:
    try:
        text = repr(value)
    except Exception as error:  # a repr is the user's code
        text = f"<{type(value).__name__} whose repr raised {type(error).__name__}>"
    return text if len(text) <= _LONGEST_REPR else f"{text[:_LONGEST_REPR]}… ({len(text)} characters)"


def to_json(value: Any, depth: int = 0) -> Any:
    """A value as JSON; what has no JSON form becomes its repr."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, enum.Enum):
        return to_json(value.value, depth + 1)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else repr(float(value))
    if depth >= _DEEPEST:
        return short_repr(value)
    try:
        return _container_to_json(value, depth + 1)
    except Exception:  # properties and iterators are the user's code
        return short_repr(value)


def _container_to_json(value: Any, depth: int) -> Any:
    if isinstance(value, dict):
        return {str(key): to_json(item, depth) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_json(item, depth) for item in value]
    if isinstance(value, (set, frozenset)):
        return [to_json(item, depth) for item in sorted(value, key=repr)]
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return value.total_seconds()
    if isinstance(value, pathlib.PurePath):
        return str(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_json(getattr(value, field.name), depth) for field in dataclasses.fields(value)}
    if callable(getattr(type(value), "model_dump", None)):  # pydantic, which flyte.io.File and Dir are too
        return to_json(value.model_dump(mode="json"), depth)
    return short_repr(value)


def capped(value: Any) -> Any:
    """The value itself, or a sentence with its beginning when it is too large to be shown."""
    text = json.dumps(value, ensure_ascii=False)
    if len(text) <= _LARGEST_JSON:
        return value
    if isinstance(value, dict):
        each = max(_LARGEST_JSON // max(len(value), 1), 200)
        return {key: _beginning(item, each) for key, item in list(value.items())[:1_000]}
    return _beginning(value, _LARGEST_JSON)


def _beginning(value: Any, limit: int) -> Any:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return value if len(text) <= limit else f"{text[: limit // 2]}… ({len(text)} characters)"


def outputs_to_json(outputs: Any) -> dict[str, Any] | None:
    """The SDK's `Outputs` (a wrapper round flyteidl2.task.Outputs) as {"o0": …}."""
    proto = getattr(outputs, "proto_outputs", outputs)
    return {named.name: literal_to_json(named.value) for named in proto.literals}


def literal_to_json(literal: Any) -> Any:
    """A flyteidl2.core.Literal as JSON."""
    kind = literal.WhichOneof("value")
    if kind == "scalar":
        return _scalar_to_json(literal.scalar)
    if kind == "collection":
        return [literal_to_json(item) for item in literal.collection.literals]
    if kind == "map":
        return {key: literal_to_json(item) for key, item in literal.map.literals.items()}
    if kind == "offloaded_metadata":
        return {"uri": literal.offloaded_metadata.uri}
    return None


def _scalar_to_json(scalar: Any) -> Any:
    kind = scalar.WhichOneof("value")
    if kind == "primitive":
        return _primitive_to_json(scalar.primitive)
    if kind == "union":
        return literal_to_json(scalar.union.value)
    if kind == "binary" and scalar.binary.tag == "msgpack":
        import msgpack

        return to_json(msgpack.unpackb(scalar.binary.value, strict_map_key=False))
    if kind == "binary":
        return f"<{len(scalar.binary.value)} bytes, {scalar.binary.tag or 'no format'}>"
    if kind == "blob":
        return {"uri": scalar.blob.uri, "format": scalar.blob.metadata.type.format}
    if kind == "structured_dataset":
        return {"uri": scalar.structured_dataset.uri}
    if kind == "generic":
        from google.protobuf.json_format import MessageToDict

        return to_json(MessageToDict(scalar.generic))
    return None if kind in (None, "none_type") else short_repr(getattr(scalar, kind))


def _primitive_to_json(primitive: Any) -> Any:
    kind = primitive.WhichOneof("value")
    if kind == "datetime":
        return primitive.datetime.ToDatetime(tzinfo=datetime.timezone.utc).isoformat()
    if kind == "duration":
        return primitive.duration.ToTimedelta().total_seconds()
    return None if kind is None else to_json(getattr(primitive, kind))
