#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Brings the .ts files beside it up to date with the sources; `./dev translate` runs it.

lupdate sees tr() in classes and QCoreApplication::translate(). Many sources have a function or a macro of their own that
gives translate() its context: in a copy of the sources this writes what such a call means, and has lupdate read the copy.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ["app", "model", "widgets"]
OWN_FUNCTION = re.compile(
    r"(\w+)(?: = \[\])?\(const char \*text\)\s*\{\s*return QCoreApplication::translate\((\"\w+\"), text\)"
)
OWN_MACRO = re.compile(r"#define (\w+)\(text\) QT_TRANSLATE_NOOP\((\"[\w:]+\"), text\)")


def spelled_out(source):
    for name, context in OWN_FUNCTION.findall(source) + OWN_MACRO.findall(source):
        source = re.sub(rf'\b{name}\((?=\s*")', f"QCoreApplication::translate({context}, ", source)
    # lupdate takes more than four digits where a letter from a to f follows
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), source)


def copy_sources(target):
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in (".cpp", ".h"):
                copy = target / file.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_text(spelled_out(file.read_text(encoding="utf-8")), encoding="utf-8")


def update(lupdate, copy, catalogue):
    options = ["-silent", "-no-obsolete", "-locations", "none", "-no-ui-lines", "-I", ".", "-extensions", "cpp,h"]
    if catalogue.stem.endswith("_en"):
        options.append("-pluralonly")
    subprocess.run([lupdate, *options, *FOLDERS, "-ts", catalogue], cwd=copy, check=True)
    messages = xml.etree.ElementTree.parse(catalogue).findall(".//message")
    unfinished = sum(message.find("translation").get("type") == "unfinished" for message in messages)
    print(f"{catalogue.name}: {len(messages)} texts, {unfinished} without a translation")


def main():
    lupdate = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        copy_sources(pathlib.Path(folder))
        for catalogue in sorted(ROOT.glob("translations/*.ts")):
            update(lupdate, folder, catalogue)


main()
