// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/xray/historychart.h"

#include "widgets/common/marks.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace gantry {

namespace {

constexpr qreal kHeightLh = 3.6;
constexpr qreal kEdgeLh = 0.9;
constexpr qreal kTopLh = 1.2; // of the first line; its text stands above it
constexpr qreal kStepLh = 0.75; // to the next level
constexpr qreal kAxisLh = 2.6; // where the stops' names begin

} // namespace

HistoryChart::HistoryChart(const Theme &theme, QWidget *parent) : QAbstractSlider(parent), m_theme(theme)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(false);
    setRange(0, 0);
    setSingleStep(1);
    setPageStep(5);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(this, &QAbstractSlider::valueChanged, this, &HistoryChart::describe);
}

void HistoryChart::setCourse(std::shared_ptr<const XRayCourse> course, ImageState::Command command)
{
    m_course = std::move(course);
    m_command = command;
    setRange(0, m_course ? m_course->last() : 0);
    describe();
    update();
}

void HistoryChart::describe()
{
    setAccessibleName(tr("History of %1, layer by layer").arg(QString::fromLatin1(ImageState::commandName(m_command))));
    const std::vector<XRaySpan> *all = spans();
    QString text;
    for (size_t i = 0; all && i < all->size() && (*all)[i].first <= value(); ++i)
        text = tr("%1: %2").arg(m_course->stops[size_t(value())].label, (*all)[i].value);
    setAccessibleDescription(text);
}

const std::vector<XRaySpan> *HistoryChart::spans() const
{
    return m_course ? &m_course->histories[size_t(m_command)] : nullptr;
}

QSize HistoryChart::sizeHint() const
{
    return {m_theme.px(20), m_theme.px(kHeightLh)};
}

QSize HistoryChart::minimumSizeHint() const
{
    return {m_theme.px(8), m_theme.px(kHeightLh)};
}

qreal HistoryChart::xOf(int stop) const
{
    const qreal edge = kEdgeLh * m_theme.lh();
    const qreal column = (width() - 2 * edge) / std::max(1, maximum() + 1);
    return edge + (stop + 0.5) * column;
}

int HistoryChart::stopAt(qreal x) const
{
    const qreal edge = kEdgeLh * m_theme.lh();
    const qreal column = (width() - 2 * edge) / std::max(1, maximum() + 1);
    return std::clamp(int(std::floor((x - edge) / std::max(column, 0.001))), minimum(), maximum());
}

// Each change goes one level down and, from the lowest, back to the top.
qreal HistoryChart::yOf(size_t span) const
{
    return (kTopLh + kStepLh * qreal(span % 2)) * m_theme.lh();
}

void HistoryChart::paintSpanText(QPainter &painter, const XRaySpan &span, qreal left, qreal right, qreal y)
{
    const qreal lh = m_theme.lh();
    painter.setFont(m_theme.font(span.isKnown ? FontRole::Code : FontRole::Small));
    painter.setPen(m_theme.color(span.isKnown ? ColorRole::Text : ColorRole::TextMuted));
    const QFontMetricsF metrics(painter.font());
    const QRectF box(left + lh * 0.2, y - lh * 1.05, right - left - lh * 0.3, lh);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(span.value, Qt::ElideMiddle, box.width()));
}

void HistoryChart::paintSpans(QPainter &painter)
{
    const std::vector<XRaySpan> &all = *spans();
    const qreal half = (xOf(1) - xOf(0)) / 2;
    for (size_t i = 0; i < all.size(); ++i) {
        const qreal left = xOf(all[i].first) - (i == 0 ? half : 0);
        const qreal right = i + 1 < all.size() ? xOf(all[i + 1].first) : xOf(maximum()) + half;
        QPen pen(m_theme.team(all[i].colour).color, 2.4);
        pen.setCapStyle(Qt::FlatCap);
        if (!all[i].isKnown)
            pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        painter.drawLine(QPointF(left, yOf(i)), QPointF(right, yOf(i)));
        if (i + 1 < all.size()) {
            painter.setPen(QPen(m_theme.color(ColorRole::Warning), 1.2, Qt::DotLine));
            painter.drawLine(QPointF(right, yOf(i)), QPointF(right, kAxisLh * m_theme.lh()));
        }
        paintSpanText(painter, all[i], left, right, yOf(i));
    }
}

void HistoryChart::paintStops(QPainter &painter)
{
    const qreal lh = m_theme.lh();
    const qreal top = kAxisLh * lh;
    painter.setFont(m_theme.font(FontRole::Small));
    const QFontMetricsF metrics(painter.font());
    const qreal here = xOf(value());
    painter.setPen(QPen(m_theme.color(ColorRole::Accent), 1.5));
    painter.drawLine(QPointF(here, lh * 0.1), QPointF(here, top + lh * 0.15));
    const QString current = m_course->stops[size_t(value())].label;
    const QFont strong = m_theme.font(FontRole::SmallStrong);
    const qreal currentWidth = QFontMetricsF(strong).horizontalAdvance(current) + lh * 0.4;
    const qreal currentLeft = std::clamp(here - currentWidth / 2, 0.0, std::max(0.0, width() - currentWidth));
    qreal free = 0;
    for (int stop = 0; stop <= maximum(); ++stop) {
        const qreal x = xOf(stop);
        painter.setPen(QPen(m_theme.color(ColorRole::TextMuted), 1));
        if (xOf(1) - xOf(0) > 3 || stop == value())
            painter.drawLine(QPointF(x, top), QPointF(x, top + lh * 0.15));
        const QString label = m_course->stops[size_t(stop)].label;
        const qreal wide = metrics.horizontalAdvance(label) + lh * 0.4;
        const qreal left = std::max(0.0, x - wide / 2);
        const bool isCovered = left < currentLeft + currentWidth && left + wide > currentLeft;
        if (left < free || left + wide > width() || isCovered)
            continue;
        painter.drawText(QRectF(left, top + lh * 0.12, wide, lh * 0.9), Qt::AlignCenter, label);
        free = left + wide;
    }
    painter.setFont(strong);
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(QRectF(currentLeft, top + lh * 0.12, currentWidth, lh * 0.9), Qt::AlignCenter, current);
}

void HistoryChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_course)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintSpans(painter);
    paintStops(painter);
    if (hasFocus())
        paintFocusRing(painter, m_theme, QRectF(rect()).adjusted(3, 3, -3, -3), m_theme.tokens().radius.control);
}

void HistoryChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_course)
        return QAbstractSlider::mousePressEvent(event);
    setValue(stopAt(event->position().x()));
}

void HistoryChart::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && m_course)
        setValue(stopAt(event->position().x()));
}

// As in the list of layers, down is later.
void HistoryChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left: return triggerAction(SliderSingleStepSub);
    case Qt::Key_Down:
    case Qt::Key_Right: return triggerAction(SliderSingleStepAdd);
    case Qt::Key_PageUp: return triggerAction(SliderPageStepSub);
    case Qt::Key_PageDown: return triggerAction(SliderPageStepAdd);
    default: QAbstractSlider::keyPressEvent(event);
    }
}

bool HistoryChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_course) {
        auto *help = static_cast<QHelpEvent *>(event);
        const XRayStop &stop = m_course->stops[size_t(stopAt(help->pos().x()))];
        QToolTip::showText(help->globalPos(), stop.text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

} // namespace gantry
