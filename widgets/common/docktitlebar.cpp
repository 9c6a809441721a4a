// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/docktitlebar.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/theme.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace gantry {

DockTitleBar::DockTitleBar(const Theme &theme, QDockWidget *dock)
    : QWidget(dock), m_theme(theme), m_row(new QHBoxLayout(this)), m_title(new QLabel(dock->windowTitle(), this)),
      m_subtitle(new ElidedLabel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_row->addWidget(m_title);
    m_row->addWidget(m_subtitle, 1);
    m_float = addButton(QStringLiteral("float"), tr("Float"));
    m_close = addButton(QStringLiteral("close"), tr("Close"));
    connect(m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, m_title, &QLabel::setText);
    const auto follow = [this, dock] {
        m_float->setVisible(dock->features().testFlag(QDockWidget::DockWidgetFloatable));
        m_close->setVisible(dock->features().testFlag(QDockWidget::DockWidgetClosable));
    };
    connect(dock, &QDockWidget::featuresChanged, this, follow);
    follow();
    refresh();
    connect(&theme, &Theme::changed, this, &DockTitleBar::refresh);
}

QToolButton *DockTitleBar::addButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(m_theme.icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(button);
    return button;
}

void DockTitleBar::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
}

void DockTitleBar::addControl(QWidget *control)
{
    m_row->insertWidget(m_row->indexOf(m_float), control);
}

void DockTitleBar::refresh()
{
    m_row->setContentsMargins(m_theme.px(m_theme.space().m), 0, m_theme.px(m_theme.space().xs), 0);
    m_row->setSpacing(m_theme.px(m_theme.space().s));
    m_title->setFont(m_theme.font(FontRole::Heading));
    m_subtitle->setFont(m_theme.font(FontRole::Caption));
    QPalette muted = m_theme.palette();
    muted.setColor(QPalette::WindowText, m_theme.color(ColorRole::TextMuted));
    m_subtitle->setPalette(muted);
    const int icon = m_theme.px(m_theme.size().iconSmall);
    for (QToolButton *button : {m_float, m_close})
        button->setIconSize({icon, icon});
    updateGeometry();
}

QSize DockTitleBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), m_theme.px(m_theme.size().dockTitle)};
}

QSize DockTitleBar::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), m_theme.px(m_theme.size().dockTitle)};
}

} // namespace gantry
