#!/usr/bin/env -S uv run
# -*- coding: utf-8 -*-
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "flyte>=2",  # the SDK
#   'pandas[all]==2.1; python_version > "3.8"',
# ]
# [tool.uv]
# exclude-newer = "2026-01-01T00:00:00Z"
# ///
"""Docstring with \N{BULLET} and \x41."""
from __future__ import annotations
import flyte as fl

env = fl.TaskEnvironment(name="script", image=fl.Image.from_uv_script(__file__, name="script"))
