// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/scenepainter.h"

#include "widgets/canvas/lineraster.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gantry {

namespace {

constexpr double kReachPx = 14; // how far heads, rings and shadows stand out

} // namespace

ScenePainter::ScenePainter(const CanvasScene &scene, const CanvasStyle &style, const CanvasDecor &decor, NodeFaces &faces)
    : m_scene(scene), m_style(style), m_decor(decor), m_nodePainter(style, faces), m_edgePainter(style)
{
}

QRectF ScenePainter::shownRect(int node, const CanvasMarks &marks) const
{
    const QRectF &rect = m_scene.rect(node);
    return marks.dragged(node) ? rect.translated(marks.dragOffset) : rect;
}

EdgeCurve ScenePainter::shownCurve(int edge, const CanvasView &view, const CanvasMarks &marks) const
{
    const GraphEdge &line = m_scene.edge(edge);
    EdgeCurve curve = edgeCurve(line, shownRect(line.from, marks), shownRect(line.to, marks));
    for (QPointF &point : curve.points)
        point = view.toScreen(point);
    return curve;
}

void ScenePainter::collect(const CanvasView &view, const QRectF &exposed, const CanvasMarks &marks)
{
    m_detail = m_style.detailAt(view.pxPerLh);
    m_nodes.clear();
    m_edges.clear();
    const QRectF area = view.toWorld(exposed.adjusted(-kReachPx, -kReachPx, kReachPx, kReachPx));
    m_scene.nodeIndex().forEachIn(area, [&](int node) {
        if (!marks.dragged(node))
            m_nodes.push_back(node);
    });
    const auto isDraggedEdge = [&](int edge) {
        return marks.dragged(m_scene.edge(edge).from) || marks.dragged(m_scene.edge(edge).to);
    };
    m_scene.edgeIndex().forEachIn(area, [&](int edge) {
        if (!isDraggedEdge(edge))
            m_edges.push_back(edge);
    });
    for (int node = 0; node < static_cast<int>(marks.isDragged.size()); ++node) {
        if (!marks.dragged(node))
            continue;
        m_nodes.push_back(node); // above the others
        for (const int edge : m_scene.edgesOf(node))
            m_edges.push_back(edge);
    }
    if (m_detail != DetailLevel::Dot) // the index knows no order, the eye does
        std::sort(m_edges.begin(), m_edges.end());
}

void ScenePainter::paint(QPainter &painter, const CanvasView &view, const QRectF &exposed, const CanvasMarks &marks)
{
    collect(view, exposed, marks);
    const QRect pixels = exposed.toAlignedRect();
    if (QuickStroker::isPixels(painter) && exposed == QRectF(pixels))
        paintGroundAsPicture(painter, view, pixels, marks);
    else
        paintGround(painter, view, exposed, marks);
    if (m_detail == DetailLevel::Dot)
        paintDots(painter, view, marks);
    else
        paintNodes(painter, view, marks);
    const double scale = view.pxPerLh / m_style.lh;
    for (const int node : m_nodes) {
        if (marks.selected(node) || marks.current == node)
            m_nodePainter.paintRings(painter, node, view.toScreen(shownRect(node, marks)), scale, marks);
    }
    if (m_detail == DetailLevel::Card)
        paintLabels(painter, view, marks);
}

void ScenePainter::paintGround(QPainter &painter, const CanvasView &view, const QRectF &exposed, const CanvasMarks &marks)
{
    painter.fillRect(exposed, m_style.color(ColorRole::Canvas));
    paintFrames(painter, view, exposed);
    if (m_detail == DetailLevel::Card)
        paintGrid(painter, view, exposed);
    if (m_detail == DetailLevel::Dot)
        paintThinEdges(painter, view, marks);
    else
        paintEdges(painter, view, exposed, marks);
}

// Everything below the nodes, on a picture of its own first, where lines can be drawn without a painter.
void ScenePainter::paintGroundAsPicture(QPainter &painter, const CanvasView &view, const QRect &exposed, const CanvasMarks &marks)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size(static_cast<int>(std::ceil(exposed.width() * ratio)), static_cast<int>(std::ceil(exposed.height() * ratio)));
    if (m_ground.size() != size)
        m_ground = QImage(size, QImage::Format_RGB32);
    m_ground.setDevicePixelRatio(ratio);
    LineRaster raster(m_ground, exposed.topLeft(), ratio);
    m_raster = &raster;
    m_edgePainter.setRaster(&raster);
    QPainter ground(&m_ground);
    ground.translate(-exposed.topLeft());
    paintGround(ground, view, exposed, marks);
    ground.end();
    m_edgePainter.setRaster(nullptr);
    m_raster = nullptr;
    painter.drawImage(exposed.topLeft(), m_ground);
}

void ScenePainter::paintFrames(QPainter &painter, const CanvasView &view, const QRectF &exposed)
{
    const double scale = view.pxPerLh / m_style.lh;
    for (const SceneFrame &frame : m_scene.frames()) {
        const QRectF rect = view.toScreen(frame.rect);
        if (!rect.intersects(exposed))
            continue;
        const CanvasStyle::TeamLook &team = m_style.team(frame.team);
        const double width = m_style.theme.tokens().frameBorderPx;
        painter.setRenderHint(QPainter::Antialiasing, m_detail != DetailLevel::Dot);
        painter.setPen(QPen(team.color, m_detail == DetailLevel::Dot ? 1 : width));
        painter.setBrush(team.tint);
        if (m_detail == DetailLevel::Dot) {
            painter.drawRect(rect);
            continue;
        }
        const double radius = m_style.theme.tokens().radius.frame * qMin(1.0, scale);
        painter.drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
        if (m_detail == DetailLevel::Card && frame.team >= 0)
            paintFrameTitle(painter, frame, rect, scale);
    }
}

void ScenePainter::paintFrameTitle(QPainter &painter, const SceneFrame &frame, const QRectF &rect, double scale)
{
    const Team &team = m_scene.design().teams[static_cast<size_t>(frame.team)];
    const CanvasStyle::TeamLook &look = m_style.team(frame.team);
    const double lh = m_style.lh;
    const double width = rect.width() / scale;
    const double middle = m_style.theme.size().frameTitle * lh / 2;
    const QTransform before = painter.worldTransform();
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    const TextRun code = m_style.smallHeading.shape(team.code);
    const QRectF tag(0.72 * lh, middle - 0.47 * lh, qMax(code.width + 0.5 * lh, 0.94 * lh), 0.94 * lh);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.color);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(look.onColor);
    code.paint(painter, {tag.center().x() - code.width / 2, m_style.smallHeading.baselineAround(middle)});
    double x = tag.right() + 0.45 * lh;
    const TextRun name = m_style.heading.elided(team.name, width - x - 0.6 * lh);
    painter.setPen(m_style.color(ColorRole::Text));
    name.paint(painter, {x, m_style.heading.baselineAround(middle)});
    x += name.width + 0.55 * lh;
    if (!team.owns.isEmpty()) {
        const QString owns = QCoreApplication::translate("Canvas", "owns %1").arg(team.owns.join(QStringLiteral(", ")));
        const TextRun paths = m_style.caption.elided(owns, width - x - 0.6 * lh);
        painter.setPen(m_style.color(ColorRole::TextMuted));
        paths.paint(painter, {x, m_style.caption.baselineAround(middle)});
    }
    painter.setWorldTransform(before);
}

void ScenePainter::paintGrid(QPainter &painter, const CanvasView &view, const QRectF &exposed)
{
    const double step = m_style.theme.size().grid;
    const QRectF area = view.toWorld(exposed);
    QList<QPointF> points;
    for (double y = std::floor(area.top() / step) * step; y <= area.bottom(); y += step) {
        for (double x = std::floor(area.left() / step) * step; x <= area.right(); x += step) {
            const QPointF at = view.toScreen(QPointF(x, y));
            points.append({std::round(at.x()), std::round(at.y())});
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_style.color(ColorRole::Border), 1));
    painter.drawPoints(points.constData(), static_cast<int>(points.size()));
}

QColor ScenePainter::groundAt(QPointF world) const
{
    for (const SceneFrame &frame : m_scene.frames()) {
        if (frame.rect.contains(world))
            return m_style.team(frame.team).tint;
    }
    return m_style.color(ColorRole::Canvas);
}

void ScenePainter::paintEdges(QPainter &painter, const CanvasView &view, const QRectF &exposed, const CanvasMarks &marks)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QRectF seen = exposed.adjusted(-kReachPx, -kReachPx, kReachPx, kReachPx);
    for (const int edge : m_edges) {
        const EdgeCurve curve = shownCurve(edge, view, marks);
        const EdgeKind kind = m_scene.edge(edge).kind;
        const EdgeState state = EdgePainter::stateOf(m_scene, edge, marks);
        const bool needsGround = kind == EdgeKind::StartsFrom || state == EdgeState::Unrelated;
        const QColor ground = needsGround ? groundAt(view.toWorld(curve.at(0.5))) : QColor();
        m_edgePainter.paint(painter, kind, curve, state, ground, m_detail == DetailLevel::Card, seen);
    }
}

// Many lines fall on the same few pixels: those that a dot covers, and those that are there already, are left out.
void ScenePainter::paintThinEdges(QPainter &painter, const CanvasView &view, const CanvasMarks &marks)
{
    for (QList<QLineF> &lines : m_lines)
        lines.resize(0);
    m_seenLines.clear();
    for (const int edge : m_edges) {
        const GraphEdge &line = m_scene.edge(edge);
        const QPointF from = view.toScreen(shownRect(line.from, marks).center());
        const QPointF to = view.toScreen(shownRect(line.to, marks).center());
        constexpr double kShortest = 2;
        if (qAbs(from.x() - to.x()) < kShortest && qAbs(from.y() - to.y()) < kShortest)
            continue;
        const bool isRelated = EdgePainter::stateOf(m_scene, edge, marks) != EdgeState::Unrelated;
        const size_t bucket = (line.kind == EdgeKind::Calls ? 1u : 0u) + (isRelated ? 2u : 0u);
        if (m_seenLines.insert(LineSet::key(from, to, bucket)))
            m_lines[bucket].append({from, to});
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (size_t bucket = 0; bucket < m_lines.size(); ++bucket) {
        QColor color = m_style.color(bucket % 2 ? ColorRole::Accent : ColorRole::Edge);
        if (bucket < 2)
            color = Theme::mixed(color, m_style.color(ColorRole::Canvas), m_style.theme.tokens().unrelatedOpacity);
        if (m_raster) {
            for (const QLineF &line : m_lines[bucket])
                m_raster->plain(line.p1(), line.p2(), color);
            continue;
        }
        painter.setPen(QPen(color, 1));
        painter.drawLines(m_lines[bucket].constData(), static_cast<int>(m_lines[bucket].size()));
    }
}

void ScenePainter::paintLabels(QPainter &painter, const CanvasView &view, const CanvasMarks &marks)
{
    const double scale = view.pxPerLh / m_style.lh;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const int edge : m_edges) {
        const EdgeKind kind = m_scene.edge(edge).kind;
        const EdgeState state = EdgePainter::stateOf(m_scene, edge, marks);
        const GraphEdge &line = m_scene.edge(edge);
        const bool isTold = kind == EdgeKind::Calls ? state != EdgeState::Unrelated
            : state == EdgeState::Selected || (marks.hasSelection() && (marks.selected(line.from) || marks.selected(line.to)));
        if (!isTold || line.from == line.to)
            continue;
        const EdgeCurve curve = shownCurve(edge, view, marks);
        m_edgePainter.paintLabel(painter, m_scene, edge, curve, state, scale, [&](const QRectF &area) {
            bool isFree = true;
            m_scene.nodeIndex().forEachIn(view.toWorld(area), [&](int) { isFree = false; });
            return isFree;
        });
    }
}

void ScenePainter::paintNodes(QPainter &painter, const CanvasView &view, const CanvasMarks &marks)
{
    const double scale = view.pxPerLh / m_style.lh;
    const bool isSnapped = qFuzzyCompare(scale, 1.0);
    for (const int node : m_nodes) {
        QRectF rect = view.toScreen(shownRect(node, marks));
        if (isSnapped) // at 100 % outlines and text stand on whole pixels
            rect = rect.toRect();
        if (m_detail == DetailLevel::Card)
            m_nodePainter.paintCard(painter, m_scene, node, rect, scale, marks);
        else
            m_nodePainter.paintBar(painter, m_scene, m_decor, node, rect.toRect(), view.pxPerLh, marks);
    }
}

QColor ScenePainter::dotColor(int node) const
{
    const QString phase = worstPhase(m_scene, m_decor, m_style.theme.tokens(), node);
    return phase.isEmpty() ? m_style.team(m_scene.teamOf(node)).color : m_style.theme.phase(phase).color;
}

void ScenePainter::paintDots(QPainter &painter, const CanvasView &view, const CanvasMarks &marks)
{
    for (auto &[color, rects] : m_dots)
        rects.clear();
    for (const int node : m_nodes) {
        const QRgb color = dotColor(node).rgb();
        auto bucket = std::find_if(m_dots.begin(), m_dots.end(), [color](const auto &entry) { return entry.first == color; });
        if (bucket == m_dots.end())
            bucket = m_dots.insert(m_dots.end(), {color, {}});
        const QRectF rect = view.toScreen(shownRect(node, marks));
        bucket->second.push_back({rect.topLeft(), QSizeF(qMax(rect.width(), 1.0), qMax(rect.height(), 1.0))});
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    for (const auto &[color, rects] : m_dots) {
        painter.setBrush(QColor::fromRgb(color));
        painter.drawRects(rects.data(), static_cast<int>(rects.size()));
    }
    if (m_decor.findings.isEmpty())
        return;
    for (const int node : m_nodes) {
        const FindingCounts counts = m_decor.findings.value(m_scene.node(node).key);
        if (counts.errors + counts.warnings == 0)
            continue;
        const QRectF rect = view.toScreen(shownRect(node, marks));
        painter.fillRect(QRectF(rect.right() - 2, rect.top(), 2, 2),
                         m_style.color(counts.errors > 0 ? ColorRole::Error : ColorRole::Warning));
    }
}

void paintScene(QPainter &painter, const CanvasScene &scene, const Theme &theme, const CanvasDecor &decor,
                const CanvasView &view, const QRectF &exposed, bool isWhole)
{
    const CanvasStyle style(theme, scene.design().teams);
    NodeFaces faces;
    faces.reset(&scene, &style, &decor);
    faces.setWhole(isWhole);
    ScenePainter(scene, style, decor, faces).paint(painter, view, exposed, {});
}

} // namespace gantry
