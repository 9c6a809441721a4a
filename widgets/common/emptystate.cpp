// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/emptystate.h"

#include "widgets/common/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace gantry {

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_sentence(new QLabel(this)), m_button(new QPushButton(this)), m_key(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    grid->addWidget(m_sentence, 0, 0, 1, 3);
    grid->addWidget(m_button, 1, 0);
    grid->addWidget(m_key, 1, 1);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(2, 1);
    refresh();
    connect(&theme, &Theme::changed, this, &EmptyState::refresh);
    setContent({});
}

void EmptyState::refresh()
{
    QPalette muted = m_theme.palette();
    muted.setColor(QPalette::WindowText, m_theme.color(ColorRole::TextMuted));
    m_sentence->setPalette(muted);
    m_key->setPalette(muted);
    m_key->setFont(m_theme.font(FontRole::Small));
    const int edge = m_theme.px(m_theme.space().l);
    layout()->setContentsMargins(edge, edge, edge, edge);
}

void EmptyState::setContent(const QString &sentence, QAction *action)
{
    m_sentence->setText(sentence);
    m_button->setVisible(action);
    m_key->setVisible(action);
    m_button->disconnect();
    if (!action)
        return;
    m_button->setText(action->text());
    m_key->setText(action->shortcut().toString(QKeySequence::NativeText));
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
}

} // namespace gantry
