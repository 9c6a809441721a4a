# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""wheels.py FOLDER: small packages under well-known names, so that pip and uv have something to install without a network."""

import pathlib
import sys
import zipfile


def wheel(folder: pathlib.Path, name: str, version: str, *commands: str) -> None:
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": f"def main():\n    print('{name} {version}')\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: gantry\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    if commands:
        files[f"{info}/entry_points.txt"] = "[console_scripts]\n" + "".join(f"{c} = {name}:main\n" for c in commands)
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)


target = pathlib.Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)
wheel(target, "flyte", "2.12.1", "a0", "flyte")
wheel(target, "pandas", "2.1.4")
wheel(target, "numpy", "1.26.4")
