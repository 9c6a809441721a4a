// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/keyvalueform.h"

#include "widgets/common/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace gantry {

KeyValueForm::KeyValueForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setColumnStretch(1, 1);
    refresh();
    connect(&theme, &Theme::changed, this, &KeyValueForm::refresh);
}

void KeyValueForm::refresh()
{
    const int edge = m_theme.px(m_theme.space().m);
    m_grid->setContentsMargins(edge, edge, edge, edge);
    m_grid->setHorizontalSpacing(m_theme.px(0.45));
    m_grid->setVerticalSpacing(m_theme.px(m_theme.space().s));
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::TextMuted));
    for (QLabel *label : std::as_const(m_muted))
        label->setPalette(palette);
}

void KeyValueForm::addRow(const QString &label, QWidget *field)
{
    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    m_muted.append(name);
    m_grid->addWidget(name, m_row, 0, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(field, m_row, 1);
    ++m_row;
    refresh();
}

QLabel *KeyValueForm::addValue(const QString &label, const QString &value, bool isCode)
{
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setText(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (isCode)
        text->setFont(m_theme.font(FontRole::Code));
    addRow(label, text);
    return text;
}

void KeyValueForm::addRemark(const QString &text, const QString &linkText, const QString &target)
{
    auto *remark = new QLabel(this);
    QString html = text.toHtmlEscaped();
    if (!linkText.isEmpty())
        html += QStringLiteral(" <a href=\"%1\">%2</a>").arg(target.toHtmlEscaped(), linkText.toHtmlEscaped());
    remark->setTextFormat(Qt::RichText);
    remark->setText(html);
    remark->setWordWrap(true);
    remark->setFont(m_theme.font(FontRole::Small));
    remark->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(remark, &QLabel::linkActivated, this, &KeyValueForm::remarkActivated);
    m_muted.append(remark);
    m_grid->addWidget(remark, m_row++, 1);
    refresh();
}

void KeyValueForm::addHeading(const QString &text)
{
    if (m_row > 0) {
        auto *line = new QFrame(this);
        line->setFrameShape(QFrame::HLine);
        m_grid->addWidget(line, m_row++, 0, 1, 2);
    }
    auto *heading = new QLabel(text, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(m_theme.font(FontRole::Heading));
    m_grid->addWidget(heading, m_row++, 0, 1, 2);
}

void KeyValueForm::clear()
{
    m_muted.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_row = 0;
}

} // namespace gantry
