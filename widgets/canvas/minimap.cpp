// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/minimap.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvasstyle.h"
#include "widgets/canvas/legend.h"
#include "widgets/canvas/nodeface.h"

#include <QMouseEvent>
#include <QPainter>

namespace gantry {

namespace {

constexpr double kWidthLh = 10.5;
constexpr double kHeightLh = 6.4;
constexpr double kMarginPx = 6;

} // namespace

Minimap::Minimap(const Theme &theme, Canvas &canvas) : QWidget(&canvas), m_theme(theme), m_canvas(canvas)
{
    setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Overview"));
    setToolTip(tr("Overview: click or drag to go there"));
}

QSize Minimap::sizeHint() const
{
    return {m_theme.px(kWidthLh), m_theme.px(kHeightLh)};
}

void Minimap::invalidate()
{
    m_picture = {};
    update();
}

Minimap::Map Minimap::map() const
{
    const QRectF world = m_canvas.scene() ? m_canvas.scene()->bounds() : QRectF(0, 0, 1, 1);
    Map map;
    map.scale = qMin((width() - 2 * kMarginPx) / qMax(world.width(), 1.0), (height() - 2 * kMarginPx) / qMax(world.height(), 1.0));
    map.offset = QPointF(width(), height()) / 2 - world.center() * map.scale;
    return map;
}

QColor Minimap::colorOf(int node) const
{
    const CanvasScene &scene = *m_canvas.scene();
    const QString phase = worstPhase(scene, m_canvas.m_decor, m_theme.tokens(), node);
    if (!phase.isEmpty())
        return m_theme.phase(phase).color;
    const FindingCounts counts = m_canvas.m_decor.findings.value(scene.node(node).key);
    if (counts.errors > 0)
        return m_theme.color(ColorRole::Error);
    // between text and ground: a block, not a mark
    return Theme::mixed(m_theme.color(ColorRole::BorderStrong), m_theme.color(ColorRole::Surface), 0.6);
}

void Minimap::drawPicture()
{
    const qreal ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    paintFloatingGround(painter, m_theme, rect());
    painter.setRenderHint(QPainter::Antialiasing, false);
    const CanvasScene *scene = m_canvas.scene();
    if (!scene)
        return;
    const Map map = this->map();
    for (const SceneFrame &frame : scene->frames()) {
        const QColor color = m_canvas.m_style->team(frame.team).color;
        painter.fillRect(map.toMap(frame.rect), Theme::mixed(color, m_theme.color(ColorRole::Surface), 0.2));
    }
    for (int node = 0; node < scene->nodeCount(); ++node) {
        QRectF rect = map.toMap(scene->rect(node));
        rect.setSize(rect.size().expandedTo({1, 1}));
        painter.fillRect(rect, colorOf(node));
    }
}

void Minimap::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        drawPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (!m_canvas.scene())
        return;
    const Map map = this->map();
    for (int node = 0; node < m_canvas.scene()->nodeCount() && m_canvas.m_marks.selectedCount > 0; ++node) {
        if (m_canvas.m_marks.selected(node))
            painter.fillRect(map.toMap(m_canvas.scene()->rect(node)), m_theme.color(ColorRole::Accent));
    }
    const QRectF seen = map.toMap(m_canvas.view().toWorld(QRectF(m_canvas.rect())));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Accent), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(seen.intersected(QRectF(rect()).adjusted(2, 2, -2, -2)), 2, 2);
}

void Minimap::moveViewTo(QPointF at)
{
    if (!m_canvas.scene())
        return;
    const Map map = this->map();
    CanvasView view = m_canvas.view();
    view.centerOn((at - map.offset) / map.scale, m_canvas.size());
    m_canvas.setView(view);
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveViewTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveViewTo(event->position());
}

void Minimap::resizeEvent(QResizeEvent *)
{
    invalidate();
}

} // namespace gantry
