// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/xray/xraydelegate.h"

#include "widgets/common/marks.h"
#include "widgets/common/theme.h"
#include "widgets/common/treemodel.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace gantry {

namespace {

struct Mark {
    QString icon;
    ColorRole role = ColorRole::Text;
};

Mark markNamed(const QString &name)
{
    if (name == QLatin1String("ok"))
        return {QStringLiteral("check"), ColorRole::Ok};
    if (name == QLatin1String("first"))
        return {QStringLiteral("run"), ColorRole::Text};
    if (name == QLatin1String("error"))
        return {name, ColorRole::Error};
    return {name, ColorRole::Warning};
}

} // namespace

XRayDelegate::XRayDelegate(const Theme &theme, Columns columns, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_columns(columns)
{
}

void XRayDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isLink = index.column() == m_columns.source;
    const bool isMuted = index.data(TreeModel::MutedRole).toBool() || (index.column() == m_columns.remark && m_columns.remark >= 0);
    const ColorRole role = isLink ? ColorRole::Accent : isMuted ? ColorRole::TextMuted : ColorRole::Text;
    if (index.column() == m_columns.code)
        option->font = m_theme.font(FontRole::Code);
    if (isLink)
        option->font.setUnderline(true);
    const bool isFirst = index.data(TreeModel::MarkRole).toString() == QLatin1String("first");
    if (isFirst && index.column() == m_columns.remark)
        option->font = m_theme.font(FontRole::Heading);
    option->palette.setColor(QPalette::Text, m_theme.color(isFirst && !isLink ? ColorRole::Text : role));
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    option->textElideMode = index.column() == m_columns.code ? Qt::ElideMiddle : Qt::ElideRight;
}

void XRayDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(TreeModel::ChangedRole).toBool())
        return;
    if (!option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, m_theme.color(ColorRole::LineHighlight));
    if (index.column() == 0)
        painter.fillRect(QRectF(option.rect.left(), option.rect.top() + 1, m_theme.lh() * 0.16, option.rect.height() - 2),
                         m_theme.color(ColorRole::Warning));
}

qreal XRayDelegate::paintTag(QPainter &painter, const QRectF &cell, const QModelIndex &index) const
{
    const QString tag = index.data(TreeModel::TagRole).toString();
    if (tag.isEmpty() || index.data().toString().isEmpty())
        return 0;
    const QSizeF size = teamCodeSize(m_theme, tag);
    const qreal left = cell.left() + m_theme.lh() * 0.22;
    paintTeamCode(painter, m_theme, {left, cell.center().y() - size.height() / 2, size.width(), size.height()}, tag,
                  index.data(TreeModel::ColourRole).toString());
    return size.width() + m_theme.lh() * 0.22;
}

qreal XRayDelegate::paintMark(QPainter &painter, const QRectF &cell, const QString &name) const
{
    const Mark mark = markNamed(name);
    const qreal side = m_theme.size().iconSmall * m_theme.lh();
    const qreal left = cell.left() + m_theme.lh() * 0.22;
    m_theme.icons().paint(painter, {left, cell.center().y() - side / 2, side, side}, mark.icon, m_theme.color(mark.role));
    return side + m_theme.lh() * 0.22;
}

void XRayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = std::exchange(option.text, QString());
    painter->save();
    paintGround(*painter, option, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    QRectF cell = option.rect;
    const QString mark = index.data(TreeModel::MarkRole).toString();
    if (index.column() == m_columns.source)
        cell.setLeft(cell.left() + paintTag(*painter, cell, index));
    else if (index.column() == m_columns.remark && !mark.isEmpty())
        cell.setLeft(cell.left() + paintMark(*painter, cell, mark));
    const qreal edge = m_theme.lh() * 0.22;
    cell.adjust(edge, 0, -edge, 0);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QString shown = QFontMetricsF(option.font).elidedText(text, option.textElideMode, cell.width());
    painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    painter->restore();
}

QSize XRayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(m_theme.px(m_theme.size().tableRow));
    return size;
}

} // namespace gantry
