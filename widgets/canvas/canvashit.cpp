// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvashit.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gantry {

namespace {

constexpr double kEdgeReachPx = 6;

int rowAt(const CanvasScene &scene, int node, double yInNode)
{
    const auto row = static_cast<int>(std::floor((yInNode - kNodeHeaderLh) / kNodeRowLh));
    return std::clamp(row, -1, scene.node(node).rowCount - 1);
}

std::optional<Port> portAt(const CanvasScene &scene, int node, QPointF world)
{
    for (const Port &port : portsOf(scene, node)) {
        const QPointF apart = port.at - world;
        if (std::hypot(apart.x(), apart.y()) <= kPortReachLh)
            return port;
    }
    return std::nullopt;
}

int edgeAt(const CanvasScene &scene, const CanvasView &view, QPointF screen)
{
    const QPointF world = view.toWorld(screen);
    const double reach = kEdgeReachPx / view.pxPerLh;
    int found = -1;
    double nearest = reach;
    scene.edgeIndex().forEachIn(QRectF(world, world).adjusted(-reach, -reach, reach, reach), [&](int edge) {
        const double distance = scene.curve(edge).distanceTo(world);
        if (distance < nearest || (distance == nearest && edge > found)) {
            nearest = distance;
            found = edge;
        }
    });
    return found;
}

QString words(const char *text)
{
    return QCoreApplication::translate("CanvasLink", text);
}

QString refusalOf(const CanvasScene &scene, EdgeKind kind, int from, int to)
{
    const NodeKind source = scene.node(from).kind;
    const NodeKind target = scene.node(to).kind;
    switch (kind) {
    case EdgeKind::DependsOn:
        if (source != NodeKind::Environment || target != NodeKind::Environment)
            return words(QT_TRANSLATE_NOOP("CanvasLink", "Only an environment can be depended on."));
        if (from == to)
            return words(QT_TRANSLATE_NOOP("CanvasLink", "An environment can't depend on itself."));
        return {};
    case EdgeKind::RunsIn:
        if (source != NodeKind::Environment || target != NodeKind::Image)
            return words(QT_TRANSLATE_NOOP("CanvasLink", "An environment runs in an image: end the link on one."));
        return {};
    case EdgeKind::StartsFrom:
        if (source != NodeKind::Image || (target != NodeKind::Image && target != NodeKind::Base))
            return words(QT_TRANSLATE_NOOP("CanvasLink", "An image starts from an image or a base: end the link on one."));
        if (from == to)
            return words(QT_TRANSLATE_NOOP("CanvasLink", "An image can't start from itself."));
        return {};
    case EdgeKind::Calls: return {};
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<Port> portsOf(const CanvasScene &scene, int node)
{
    const GraphNode &its = scene.node(node);
    const QRectF &rect = scene.rect(node);
    const double header = rect.top() + kNodeHeaderLh / 2;
    std::vector<Port> ports;
    switch (its.kind) {
    case NodeKind::Environment:
        ports.push_back({EdgeKind::DependsOn, true, -1, {rect.right(), header}});
        ports.push_back({EdgeKind::DependsOn, false, -1, {rect.left(), header}});
        ports.push_back({EdgeKind::RunsIn, true, -1, {rect.center().x(), rect.bottom()}});
        for (int row = 1; row < its.rowCount; ++row) {
            const double y = rect.top() + rowCenterLh(row);
            ports.push_back({EdgeKind::Calls, true, row, {rect.right(), y}});
            ports.push_back({EdgeKind::Calls, false, row, {rect.left(), y}});
        }
        break;
    case NodeKind::Image:
        ports.push_back({EdgeKind::RunsIn, false, -1, {rect.center().x(), rect.top()}});
        ports.push_back({EdgeKind::StartsFrom, true, -1, {rect.center().x(), rect.bottom()}});
        break;
    case NodeKind::Base: ports.push_back({EdgeKind::StartsFrom, false, -1, {rect.center().x(), rect.top()}}); break;
    case NodeKind::Opaque: break;
    }
    return ports;
}

CanvasHit hitTest(const CanvasScene &scene, const CanvasView &view, DetailLevel detail, QPointF screen, int near)
{
    const QPointF world = view.toWorld(screen);
    CanvasHit hit;
    if (near >= 0 && detail == DetailLevel::Card) {
        if (const std::optional<Port> port = portAt(scene, near, world)) {
            hit.node = near;
            hit.row = port->row;
            hit.port = port;
            return hit;
        }
    }
    scene.nodeIndex().forEachIn(QRectF(world, world), [&](int node) { hit.node = std::max(hit.node, node); });
    if (hit.node >= 0) {
        if (detail == DetailLevel::Card)
            hit.row = rowAt(scene, hit.node, world.y() - scene.rect(hit.node).top());
        return hit;
    }
    if (detail != DetailLevel::Dot)
        hit.edge = edgeAt(scene, view, screen);
    return hit;
}

std::vector<int> nodesIn(const CanvasScene &scene, const QRectF &world)
{
    std::vector<int> nodes;
    scene.nodeIndex().forEachIn(world, [&](int node) { nodes.push_back(node); });
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

std::optional<LinkEnds> linkEnds(const CanvasScene &scene, int node, const Port &port, const CanvasHit &target)
{
    if (target.node < 0)
        return std::nullopt;
    LinkEnds ends;
    ends.kind = port.kind;
    int from = node;
    int to = target.node;
    int fromRow = port.row;
    int toRow = target.row;
    if (!port.isSource) {
        std::swap(from, to);
        std::swap(fromRow, toRow);
    }
    if (port.kind == EdgeKind::Calls) {
        ends.from = scene.rowId(from, fromRow);
        ends.to = scene.rowId(to, toRow);
        const bool isBetweenTasks = scene.node(from).kind == NodeKind::Environment
            && scene.node(to).kind == NodeKind::Environment && !ends.from.isEmpty() && !ends.to.isEmpty();
        if (!isBetweenTasks)
            ends.refusal = words(QT_TRANSLATE_NOOP("CanvasLink", "A task calls a task: end the link on one."));
        return ends;
    }
    ends.from = scene.node(from).key;
    ends.to = scene.node(to).key;
    ends.refusal = refusalOf(scene, port.kind, from, to);
    return ends;
}

} // namespace gantry
