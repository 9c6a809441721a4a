// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvasselection.h"

namespace gantry {

CanvasSelection renamedSelection(const CanvasSelection &selection, const QHash<QString, QString> &keys,
                                 const QHash<QString, QString> &renamed)
{
    const auto next = [&](const QString &name) {
        const auto told = renamed.constFind(name);
        return told != renamed.constEnd() ? *told : keys.value(name, name);
    };
    CanvasSelection result;
    for (const QString &node : selection.nodes)
        result.nodes.append(next(node));
    result.current = {next(selection.current.node), next(selection.current.row)};
    result.edge = {selection.edge.kind, next(selection.edge.from), next(selection.edge.to)};
    return result;
}

CanvasSelection presentSelection(const CanvasSelection &selection, const CanvasScene &scene)
{
    CanvasSelection result;
    for (const QString &node : selection.nodes) {
        if (scene.nodeOf(node))
            result.nodes.append(node);
    }
    if (const std::optional<int> node = scene.nodeOf(selection.current.node))
        result.current = {selection.current.node, scene.rowOf(*node, selection.current.row) ? selection.current.row : QString()};
    else if (!result.nodes.isEmpty())
        result.current = {result.nodes.first(), {}};
    if (scene.edgeOf(selection.edge))
        result.edge = selection.edge;
    return result;
}

} // namespace gantry
