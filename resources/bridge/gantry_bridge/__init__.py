# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""The part of Gantry that speaks to the flyte SDK: the only one that executes a project's code."""
