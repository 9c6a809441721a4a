#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Makes one table of the benchmarks' figures (a file of JSON lines, report.h says which) and says which limits hold.

Ends with 1 where one is broken.
"""
import json
import os
import sys

HEADINGS = ["", "", "p95", "own time", "against", "ratio", "limit", ""]
RIGHT = {1, 2, 3, 5}


def amount(value, unit):
    if value is None:
        return ""
    digits = 0 if value >= 100 or unit in ("lines", "crossings") else 1 if value >= 10 else 2 if value >= 0.1 else 3
    return f"{value:,.{digits}f} {unit}".rstrip()


def times(value):
    return f"{value:,.0f}×" if value >= 100 else f"{value:.3g}×"


def limit_text(figure):
    limit = figure.get("limit")
    if not limit:
        return ""
    bound = f"{limit['bound']:g}"
    unit = figure["unit"]
    return {
        "value": f"≤ {bound} {unit}",
        "p95": f"p95 ≤ {bound} {unit}",
        "own": f"own ≤ {bound} {unit}",
        "ratio": f"≤ {bound}×",
        "faster": f"{bound}× faster",
    }[limit["of"]]


def row(figure):
    unit = figure["unit"]
    base = figure.get("base")
    ratio = ""
    if base and figure["value"] > 0:
        is_faster = figure.get("limit", {}).get("of") == "faster"
        ratio = times(base / figure["value"]) + " faster" if is_faster else times(figure["value"] / base)
    against = f"{figure['against']}: {amount(base, unit)}" if base else ""
    verdict = {None: "", True: "ok", False: "BROKEN"}[figure.get("kept")]
    return [
        "  " + figure["what"],
        amount(figure["value"], unit),
        amount(figure.get("p95"), unit),
        amount(figure.get("own"), unit),
        against,
        ratio,
        limit_text(figure),
        verdict,
    ]


def table(figures):
    rows = [HEADINGS]
    group = None
    for figure in figures:
        if figure["group"] != group:
            group = figure["group"]
            rows.append([group])
        rows.append(row(figure))
    widths = [max((len(cells[i]) for cells in rows if len(cells) > 1), default=0) for i in range(len(HEADINGS))]
    for cells in rows:
        if len(cells) == 1:
            yield ""
            yield cells[0]
            continue
        padded = [cell.rjust(width) if i in RIGHT else cell.ljust(width) for i, (cell, width) in enumerate(zip(cells, widths))]
        yield "  ".join(padded).rstrip()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        figures = [json.loads(line) for line in file if line.startswith("{")]
    groups = list(dict.fromkeys(figure["group"] for figure in figures))
    figures.sort(key=lambda figure: groups.index(figure["group"]))
    for line in table(figures):
        print(line)
    bounded = [figure for figure in figures if "kept" in figure]
    broken = [figure for figure in bounded if not figure["kept"]]
    print()
    print(f"{len(figures)} figures; {len(bounded)} limits, {len(broken)} broken.", end=" ")
    print("A first column of several measurements is their median; “own” is the measured thread's own time, which other")
    print(f"programs don't lengthen. {os.cpu_count()} processors, load before the table {os.getloadavg()[0]:.1f}.")
    for figure in broken:
        print(f"BROKEN: {figure['group']}: {figure['what']} ({limit_text(figure)})")
    return 1 if broken else 0


sys.exit(main())
