// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/noticebar.h"

#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace gantry {

NoticeBar::NoticeBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(1);
    setVisible(false);
}

void NoticeBar::show(const QString &key, const QString &icon, const QString &sentence, std::vector<Answer> answers)
{
    hide(key);
    auto *row = new QWidget(this);
    row->setObjectName(key);
    row->setAccessibleName(sentence);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(m_theme.px(0.55), m_theme.px(0.22), m_theme.px(0.33), m_theme.px(0.22));
    auto *mark = new QLabel(row);
    const ColorRole role = icon == QLatin1String("error") ? ColorRole::Error
        : icon == QLatin1String("warning")                ? ColorRole::Warning
                                                          : ColorRole::Info;
    mark->setPixmap(m_theme.icon(icon, role).pixmap(m_theme.px(m_theme.size().icon)));
    line->addWidget(mark);
    auto *text = new QLabel(row);
    text->setTextFormat(Qt::PlainText);
    text->setText(sentence);
    text->setWordWrap(true);
    line->addWidget(text, 1);
    for (Answer &answer : answers) {
        auto *button = new QPushButton(answer.text, row);
        connect(button, &QPushButton::clicked, this, [this, key, act = std::move(answer.act)] {
            hide(key);
            act();
        });
        line->addWidget(button);
    }
    auto *close = new QToolButton(row);
    close->setIcon(m_theme.icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, [this, key] { hide(key); });
    line->addWidget(close);
    m_rows->addWidget(row);
    setVisible(true);
}

void NoticeBar::hide(const QString &key)
{
    if (auto *row = findChild<QWidget *>(key, Qt::FindDirectChildrenOnly)) {
        m_rows->removeWidget(row);
        row->setObjectName(QString());
        row->hide();
        row->deleteLater();
    }
    setVisible(m_rows->count() > 0);
}

bool NoticeBar::has(const QString &key) const
{
    return findChild<QWidget *>(key, Qt::FindDirectChildrenOnly) != nullptr;
}

void NoticeBar::takeFocus()
{
    if (m_rows->count() == 0)
        return;
    const QList<QAbstractButton *> buttons = m_rows->itemAt(0)->widget()->findChildren<QAbstractButton *>();
    buttons.first()->setFocus(Qt::ShortcutFocusReason);
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    QWidget *row = button;
    while (row && row->parentWidget() != this)
        row = row->parentWidget();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (row && isEnter)
        button->click();
    else if (row && event->key() == Qt::Key_Escape)
        hide(row->objectName());
    else
        QWidget::keyPressEvent(event);
}

} // namespace gantry
