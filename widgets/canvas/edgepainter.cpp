// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/edgepainter.h"

#include <QPainter>
#include <QPolygonF>

namespace gantry {

namespace {

QPointF across(QPointF direction)
{
    return {-direction.y(), direction.x()};
}

double headLength(EdgeTokens::Head head)
{
    switch (head) {
    case EdgeTokens::Head::Triangle: return 8;
    case EdgeTokens::Head::Diamond: return 11;
    case EdgeTokens::Head::Chevron: return 8;
    case EdgeTokens::Head::NotchedArrow: return 11;
    }
    Q_UNREACHABLE();
}

// How far the line itself ends before the tip.
double headInset(EdgeTokens::Head head)
{
    switch (head) {
    case EdgeTokens::Head::Triangle: return 6;
    case EdgeTokens::Head::Diamond: return 10.5;
    case EdgeTokens::Head::Chevron: return 1;
    case EdgeTokens::Head::NotchedArrow: return 8;
    }
    Q_UNREACHABLE();
}


} // namespace

EdgeState EdgePainter::stateOf(const CanvasScene &scene, int edge, const CanvasMarks &marks)
{
    if (marks.edge == edge || marks.hoveredEdge == edge)
        return EdgeState::Selected;
    if (!marks.hasSelection())
        return EdgeState::Plain;
    const GraphEdge &line = scene.edge(edge);
    return marks.selected(line.from) || marks.selected(line.to) ? EdgeState::Plain : EdgeState::Unrelated;
}

void EdgePainter::paintHead(QPainter &painter, EdgeTokens::Head head, QPointF tip, QPointF direction, const QColor &color,
                            double width, const QColor &ground)
{
    const double length = headLength(head);
    const QPointF back = tip - direction * length;
    const QPointF side = across(direction);
    painter.setPen(QPen(color, qMin(width, 1.6), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    switch (head) {
    case EdgeTokens::Head::Triangle:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({tip, back + side * 4, back - side * 4}));
        return;
    case EdgeTokens::Head::Diamond:
        painter.setBrush(ground);
        painter.drawPolygon(QPolygonF({tip - direction * 0.8, tip - direction * length / 2 + side * 4.4, back,
                                       tip - direction * length / 2 - side * 4.4}));
        return;
    case EdgeTokens::Head::Chevron:
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({back + side * 4.6, tip - direction * 0.5, back - side * 4.6}));
        return;
    case EdgeTokens::Head::NotchedArrow:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({tip, back + side * 5.6, back + direction * 3.4, back - side * 5.6}));
        return;
    }
}

void EdgePainter::paint(QPainter &painter, EdgeKind kind, const EdgeCurve &curve, EdgeState state, const QColor &ground,
                        bool hasEnds, const QRectF &exposed)
{
    const Tokens &tokens = m_style.theme.tokens();
    const EdgeTokens &edge = m_style.tokens(kind);
    QColor color = m_style.color(state == EdgeState::Selected ? ColorRole::Accent
                                 : state == EdgeState::Refused ? ColorRole::Error : edge.color);
    if (state == EdgeState::Unrelated)
        color = Theme::mixed(color, ground, tokens.unrelatedOpacity);
    const double width = edge.widthPx + (state == EdgeState::Selected ? tokens.selectedEdgeWidthAddPx : 0);
    const EdgeCurve line = hasEnds ? curve.shortened(headInset(edge.head)) : curve;
    if (state == EdgeState::Selected)
        m_stroker.stroke(painter, line, {m_style.color(ColorRole::Selection), width + 5, {}}, exposed);
    m_stroker.stroke(painter, line, {color, width, state == EdgeState::Ghost ? tokens.ghostDashPx : edge.dashPx}, exposed);
    if (edge.line == EdgeTokens::Line::Double)
        m_stroker.stroke(painter, line, {ground, edge.gapPx, {}}, exposed);
    if (!hasEnds)
        return;
    if (state == EdgeState::Refused) {
        painter.setPen(QPen(color, 2));
        painter.drawLine(curve.end() + QPointF(-5, -5), curve.end() + QPointF(5, 5));
        painter.drawLine(curve.end() + QPointF(-5, 5), curve.end() + QPointF(5, -5));
    } else {
        paintHead(painter, edge.head, curve.end(), curve.arrival(), color, width, ground);
    }
    if (edge.tail == EdgeTokens::Tail::Disc) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(curve.start(), 4.2, 4.2);
    }
}

EdgePainter::Label EdgePainter::labelOf(const CanvasScene &scene, int edge) const
{
    const GraphEdge &line = scene.edge(edge);
    if (line.kind != EdgeKind::Calls)
        return {edgeKindWords(line.kind), {}};
    const Task *callee = scene.design().task(scene.design().calls[static_cast<size_t>(line.index)].to);
    if (!callee)
        return {};
    QStringList inputs;
    for (const Parameter &input : callee->inputs)
        inputs.append(input.type.isEmpty() ? input.name : QString(input.name + QStringLiteral(": ") + input.type));
    return {inputs.join(QStringLiteral(", ")), callee->output.isEmpty() ? QString() : QStringLiteral("→ ") + callee->output};
}

void EdgePainter::paintWords(QPainter &painter, const TextRun &run, QPointF center, const QColor &color, double scale) const
{
    const QTransform before = painter.worldTransform();
    painter.translate(center);
    painter.scale(scale, scale);
    painter.setPen(color);
    run.paint(painter, {-run.width / 2, m_style.small.baselineAround(0)});
    painter.setWorldTransform(before);
}

} // namespace gantry
