// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvasplaces.h"

#include <cmath>

namespace gantry {

KnownPlaces CanvasPlaces::known(const CanvasScene *shown, const Design &next, const QHash<QString, QString> &renamed) const
{
    KnownPlaces known;
    known.byKey = m_computed;
    for (auto entry = renamed.constBegin(); entry != renamed.constEnd(); ++entry) {
        const auto place = m_computed.constFind(entry.key());
        if (place != m_computed.constEnd())
            known.byKey.insert(entry.value(), *place);
    }
    for (int node = 0; shown && node < shown->nodeCount(); ++node) {
        const GraphNode &its = shown->node(node);
        known.byIdentity.insert(its.identity, {its.key, shown->rect(node).topLeft()});
    }
    for (auto place = next.sidecar.positions.constBegin(); place != next.sidecar.positions.constEnd(); ++place)
        known.byKey.insert(place.key(), place.value());
    return known;
}

void CanvasPlaces::remember(const CanvasScene &scene)
{
    for (int node = 0; node < scene.nodeCount(); ++node) {
        const QString &key = scene.node(node).key;
        if (!m_computed.contains(key))
            m_computed.insert(key, scene.rect(node).topLeft());
    }
}

std::vector<std::pair<int, QPointF>> CanvasPlaces::arranged(const CanvasScene &scene)
{
    const QHash<QString, QPointF> places = positionsOf(scene.graph(), {});
    std::vector<std::pair<int, QPointF>> moves;
    for (int node = 0; node < scene.nodeCount(); ++node) {
        const QPointF place = places.value(scene.node(node).key);
        if (place != scene.rect(node).topLeft())
            moves.emplace_back(node, place);
    }
    return moves;
}

QList<NodeMove> CanvasPlaces::unsaved(const CanvasScene &scene, const std::vector<std::pair<int, QPointF>> &moved)
{
    std::vector<char> isMoved(static_cast<size_t>(scene.nodeCount()), 0);
    for (const auto &[node, place] : moved)
        isMoved[static_cast<size_t>(node)] = 1;
    QList<NodeMove> list;
    for (int node = 0; node < scene.nodeCount(); ++node) {
        const QString &key = scene.node(node).key;
        if (!isMoved[static_cast<size_t>(node)] && scene.design().sidecar.positions.contains(key))
            continue;
        const QPointF at = scene.rect(node).topLeft();
        list.append({key, {std::round(at.x() * 100) / 100, std::round(at.y() * 100) / 100}});
    }
    return list;
}

} // namespace gantry
