// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/itemdelegate.h"

#include "widgets/common/marks.h"
#include "widgets/common/theme.h"
#include "widgets/common/treemodel.h"

#include <QPainter>

namespace gantry {

namespace {

ColorRole markRole(const QString &mark)
{
    if (mark == QLatin1String("error"))
        return ColorRole::Error;
    return mark == QLatin1String("warning") ? ColorRole::Warning : ColorRole::Info;
}

QString markIcon(const QString &mark)
{
    return mark == QLatin1String("note") ? QStringLiteral("info") : mark;
}

} // namespace

ItemDelegate::ItemDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void ItemDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString icon = index.data(TreeModel::IconRole).toString();
    if (!icon.isEmpty()) {
        const QString mark = index.data(TreeModel::MarkRole).toString();
        const bool isMark = icon == markIcon(mark);
        option->icon = m_theme.icon(icon, isMark ? markRole(mark) : ColorRole::Text);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(m_theme.px(m_theme.size().icon), m_theme.px(m_theme.size().icon));
    }
    QColor text = m_theme.color(ColorRole::Text);
    if (m_mutedColumns.contains(index.column()) || index.data(TreeModel::MutedRole).toBool())
        text = m_theme.color(ColorRole::TextMuted);
    if (index.column() == m_linkColumn) {
        text = m_theme.color(ColorRole::Accent);
        option->font.setUnderline(true);
    }
    option->palette.setColor(QPalette::Text, text);
    option->palette.setColor(QPalette::HighlightedText, text);
}

void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QAbstractItemModel *model = index.model();
    if (index.column() != model->columnCount(index.parent()) - 1)
        return;
    qreal right = option.rect.right() - m_theme.px(m_theme.space().s);
    const QString tag = index.data(TreeModel::TagRole).toString();
    if (!tag.isEmpty()) {
        const QSizeF size = teamCodeSize(m_theme, tag);
        const QRectF rect(right - size.width(), option.rect.center().y() - size.height() / 2, size.width(), size.height());
        paintTeamCode(*painter, m_theme, rect, tag, index.data(TreeModel::ColourRole).toString());
        right = rect.left() - m_theme.px(m_theme.space().s);
    }
    const QString mark = index.data(TreeModel::MarkRole).toString();
    if (!mark.isEmpty() && index.siblingAtColumn(0).data(TreeModel::IconRole).toString() != markIcon(mark)) {
        const qreal size = m_theme.px(m_theme.size().iconSmall);
        const QRectF rect(right - size, option.rect.center().y() - size / 2, size, size);
        m_theme.icons().paint(*painter, rect, markIcon(mark), m_theme.color(markRole(mark)));
    }
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(m_theme.px(m_theme.size().treeRow));
    return size;
}

} // namespace gantry
