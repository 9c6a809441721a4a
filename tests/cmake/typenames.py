#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Two types of one qualified name link without a word, and the program then runs one's code on the other: finds them."""
import collections
import pathlib
import re
import sys

NAMESPACE = re.compile(r"namespace ?([\w:]*) ?\{")
END = re.compile(r"\} // namespace")
TYPE = re.compile(r"(?:struct|class|enum class|enum) (\w+)\b(?!::)(?!.*;\s*$)")


def types_of(file):
    inside = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if match := NAMESPACE.match(line):
            inside.append(match[1] or f"({file})")
        elif END.match(line) and inside:
            inside.pop()
        elif match := TYPE.match(line):
            yield "::".join([*inside, match[1]])


places = collections.defaultdict(set)
root = pathlib.Path(sys.argv[1])
for folder in ("app", "model", "translations", "widgets"):
    for file in (root / folder).rglob("*"):
        if file.suffix in (".cpp", ".h"):
            for name in types_of(file):
                places[name].add(str(file.relative_to(root)))
twice = {name: files for name, files in places.items() if len(files) > 1}
for name, files in sorted(twice.items()):
    print(name, "is in", *sorted(files))
print(f"{len(places)} types, {len(twice)} names taken twice")
sys.exit(bool(twice) or len(places) < 100)
