// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/zoomcontrol.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/legend.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace gantry {

ZoomControl::ZoomControl(const Theme &theme, Canvas &canvas)
    : QWidget(&canvas), m_theme(theme), m_row(new QHBoxLayout(this))
{
    setCursor(Qt::ArrowCursor);
    QToolButton *out = addButton(QStringLiteral("minus"), tr("Zoom out"), QStringLiteral("-"));
    m_percent = addButton({}, tr("Actual size"), QStringLiteral("1"));
    m_percent->setToolButtonStyle(Qt::ToolButtonTextOnly);
    QToolButton *in = addButton(QStringLiteral("add"), tr("Zoom in"), QStringLiteral("+"));
    QToolButton *fit = addButton(QStringLiteral("fit"), tr("Fit"), QStringLiteral("F"));
    connect(out, &QToolButton::clicked, &canvas, &Canvas::zoomOut);
    connect(m_percent, &QToolButton::clicked, &canvas, [&canvas] { canvas.zoomTo(1); });
    connect(in, &QToolButton::clicked, &canvas, &Canvas::zoomIn);
    connect(fit, &QToolButton::clicked, &canvas, &Canvas::fit);
    connect(&theme, &Theme::changed, this, &ZoomControl::refresh);
    refresh();
    showZoom(1);
}

QToolButton *ZoomControl::addButton(const QString &icon, const QString &text, const QString &key)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    if (!icon.isEmpty())
        button->setIcon(m_theme.icon(icon));
    button->setToolTip(QStringLiteral("%1 (%2)").arg(text, key));
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(button);
    return button;
}

void ZoomControl::refresh()
{
    const int side = m_theme.px(m_theme.size().iconSmall);
    for (QToolButton *button : findChildren<QToolButton *>()) {
        button->setIconSize({side, side});
        button->setFixedHeight(m_theme.px(1.3));
    }
    m_percent->setFont(m_theme.font(FontRole::Small));
    m_percent->setFixedWidth(m_theme.px(2.9));
    m_row->setContentsMargins(m_theme.px(0.2), m_theme.px(0.15), m_theme.px(0.2), m_theme.px(0.15));
    m_row->setSpacing(m_theme.px(0.1));
}

void ZoomControl::showZoom(double zoom)
{
    //: zoom of the canvas, with a thin space
    m_percent->setText(tr("%1 %").arg(QLocale().toString(qMax(1, qRound(zoom * 100)))));
}

void ZoomControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFloatingGround(painter, m_theme, rect());
}

} // namespace gantry
