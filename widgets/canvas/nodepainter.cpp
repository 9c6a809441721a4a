// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/nodepainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <cmath>

namespace gantry {

namespace {

constexpr double kLeastTextPx = 7; // text is never drawn smaller

// The stripe at the left edge of a box with round corners; it is narrower than the corners.
QPainterPath stripePath(const QRectF &rect, double width, double radius)
{
    QPainterPath path;
    const double reach = qMin(width, radius);
    const double depth = radius - std::sqrt(radius * radius - (radius - reach) * (radius - reach)); // where the arc cuts the stripe
    const double angle = qRadiansToDegrees(std::acos((radius - reach) / qMax(radius, 0.01)));
    path.moveTo(rect.left() + width, rect.top() + depth);
    path.arcTo(rect.left(), rect.top(), 2 * radius, 2 * radius, 180 - angle, angle);
    path.arcTo(rect.left(), rect.bottom() - 2 * radius, 2 * radius, 2 * radius, 180, angle);
    path.lineTo(rect.left() + width, rect.bottom() - depth);
    path.closeSubpath();
    return path;
}

} // namespace

void NodePainter::paintBox(QPainter &painter, const CanvasScene &scene, int node, const QRectF &rect, double scale,
                           bool hasShadow)
{
    const Tokens &tokens = m_style.theme.tokens();
    const bool isOpaque = scene.node(node).kind == NodeKind::Opaque;
    const double radius = tokens.radius.node * qMin(1.0, scale);
    const double shadow = tokens.shadowAlpha[static_cast<size_t>(m_style.theme.scheme())];
    if (hasShadow && shadow > 0 && !isOpaque) {
        painter.setBrush(Qt::NoBrush);
        for (const double depth : {1.0, 2.0}) {
            QColor color(Qt::black);
            color.setAlphaF(static_cast<float>(depth < 2 ? shadow : shadow / 3));
            painter.setPen(QPen(color, 1));
            const double y = rect.bottom() + depth - 0.5;
            painter.drawLine(QPointF(rect.left() + radius / 2 + depth, y), QPointF(rect.right() - radius / 2 - depth, y));
        }
    }
    painter.setPen(QPen(m_style.color(ColorRole::BorderStrong), 1, isOpaque ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(isOpaque ? QBrush(Qt::NoBrush) : QBrush(m_style.color(ColorRole::Raised)));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (isOpaque)
        return;
    const GraphNode &its = scene.node(node);
    const bool isUnclaimed = scene.teamOf(node) < 0 && its.kind == NodeKind::Image
        && scene.design().images[static_cast<size_t>(its.index)].kind == ImageKind::Adapted;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isUnclaimed ? m_style.engineer.color : m_style.team(scene.teamOf(node)).color);
    const double width = qMax(2.0, m_style.theme.size().teamStripe * m_style.lh * scale);
    painter.drawPath(stripePath(rect.adjusted(0.5, 0.5, -0.5, -0.5), width, radius));
}

void NodePainter::paintRowGrounds(QPainter &painter, const CanvasScene &scene, int node, const QRectF &rect, double scale,
                                  const CanvasMarks &marks)
{
    const double lh = m_style.lh * scale;
    const double left = std::ceil(rect.left() + m_style.theme.size().teamStripe * lh) + 1;
    const auto ground = [&](int row, ColorRole role) {
        const QRectF area(left, rect.top() + (kNodeHeaderLh + row * kNodeRowLh) * lh, rect.right() - 1 - left, kNodeRowLh * lh);
        const double radius = row + 1 == scene.node(node).rowCount ? m_style.theme.tokens().radius.node - 1 : 0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_style.color(role));
        painter.drawRoundedRect(area, radius, radius);
    };
    if (marks.hovered == node && marks.hoveredRow >= 0)
        ground(marks.hoveredRow, ColorRole::Hover);
    if (marks.current == node && marks.currentRow >= 0)
        ground(marks.currentRow, ColorRole::Selection);
    painter.setPen(QPen(m_style.color(ColorRole::Border), 1));
    const bool isSnapped = qFuzzyCompare(scale, 1.0);
    for (int row = 0; row < scene.node(node).rowCount; ++row) {
        double y = rect.top() + (kNodeHeaderLh + row * kNodeRowLh) * lh;
        if (isSnapped)
            y = qRound(y) + 0.5;
        painter.drawLine(QPointF(left, y), QPointF(rect.right() - 2, y));
    }
}

void NodePainter::paintLive(QPainter &painter, const NodeFace &face, const QRectF &rect, double scale)
{
    const double left = rect.left() + m_style.theme.size().teamStripe * m_style.lh * scale;
    const double height = 0.28 * m_style.lh * scale;
    double x = left;
    for (const NodeFace::Share &share : face.live) {
        const double width = share.part * (rect.right() - 1 - left);
        painter.fillRect(QRectF(x, rect.bottom() - 1 - height, width, height), share.color);
        x += width;
    }
}

void NodePainter::paintCard(QPainter &painter, const CanvasScene &scene, int node, const QRectF &rect, double scale,
                            const CanvasMarks &marks)
{
    const NodeFace &face = m_faces.face(node);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintBox(painter, scene, node, rect, scale, true);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintRowGrounds(painter, scene, node, rect, scale, marks);
    paintLive(painter, face, rect, scale);
    const QTransform before = painter.worldTransform();
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    for (const NodeFace::Icon &icon : face.icons)
        m_style.theme.icons().paint(painter, icon.rect, icon.name, icon.color);
    for (const NodeFace::Text &text : face.texts) {
        if (text.run.font.pixelSize() > 0 && text.run.font.pixelSize() * scale < kLeastTextPx)
            continue;
        painter.setPen(text.color);
        text.run.paint(painter, text.baseline);
    }
    painter.setWorldTransform(before);
}

void NodePainter::paintBar(QPainter &painter, const CanvasScene &scene, const CanvasDecor &decor, int node,
                           const QRectF &rect, double pxPerLh, const CanvasMarks &marks)
{
    Q_UNUSED(marks);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double scale = pxPerLh / m_style.lh;
    const double stripe = qMax(2.0, m_style.theme.size().teamStripe * pxPerLh);
    painter.fillRect(rect, m_style.color(ColorRole::BorderStrong));
    painter.fillRect(rect.adjusted(1, 1, -1, -1), m_style.color(ColorRole::Raised));
    painter.fillRect(QRectF(rect.left(), rect.top(), stripe, rect.height()), m_style.team(scene.teamOf(node)).color);
    const double textScale = qMax(pxPerLh, kLeastTextPx) / m_style.lh;
    const double middle = rect.top() + qMax(kNodeHeaderLh * pxPerLh, 1.3 * kLeastTextPx) / 2;
    double left = rect.left() + stripe + 2;
    double right = rect.right() - 2;
    const FindingCounts counts = decor.findings.value(scene.node(node).key);
    if (!counts.isEmpty()) {
        const double side = qMax(6.0, m_style.theme.size().iconSmall * pxPerLh);
        const ColorRole role = counts.errors > 0 ? ColorRole::Error : counts.warnings > 0 ? ColorRole::Warning : ColorRole::Info;
        m_style.theme.icons().paint(painter, {right - side, middle - side / 2, side, side}, findingIcon(counts.worst()),
                                    m_style.color(role));
        right -= side + 2;
    }
    if (scale > 0.3) {
        const QString phase = worstPhase(scene, decor, m_style.theme.tokens(), node);
        if (!phase.isEmpty()) {
            const PhaseStyle style = m_style.theme.phase(phase);
            const double side = qMax(6.0, m_style.theme.size().iconSmall * pxPerLh);
            m_style.theme.icons().paint(painter, {left, middle - side / 2, side, side}, style.icon, style.color);
            left += side + 2;
        }
    }
    const TextRun &title = m_faces.title(node, (right - left) / textScale);
    const QTransform before = painter.worldTransform();
    painter.translate(left, middle);
    painter.scale(textScale, textScale);
    painter.setPen(m_style.color(ColorRole::Text));
    title.paint(painter, {0, m_style.heading.baselineAround(0)});
    painter.setWorldTransform(before);
}

void NodePainter::paintRings(QPainter &painter, int node, const QRectF &rect, double scale, const CanvasMarks &marks)
{
    const double radius = m_style.theme.tokens().radius.node * qMin(1.0, scale);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (marks.selected(node)) {
        constexpr double kWidth = 2;
        painter.setPen(QPen(m_style.color(ColorRole::Accent), kWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(-kWidth / 2, -kWidth / 2, kWidth / 2, kWidth / 2), radius + 1, radius + 1);
    }
    if (marks.current != node || !marks.hasFocus)
        return;
    if (marks.currentRow < 0) {
        const double out = marks.selected(node) ? 2 : 0;
        paintFocusRing(painter, m_style.theme, rect.adjusted(-out, -out, out, out), radius + out);
        return;
    }
    const double lh = m_style.lh * scale;
    paintFocusRing(painter, m_style.theme,
                   QRectF(rect.left(), rect.top() + (kNodeHeaderLh + marks.currentRow * kNodeRowLh) * lh, rect.width(), kNodeRowLh * lh)
                       .adjusted(4, 3, -4, -3), 2);
}

} // namespace gantry
