// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/itemdelegate.h"

#include "widgets/common/marks.h"
#include "widgets/common/theme.h"
#include "widgets/common/treemodel.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

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
    if (m_remarkColumn >= 0 && index.column() == 0) {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, ground.widget);
        QStyleOptionViewItem name = option;
        name.rect.setRight(paintRemark(painter, option, index, paintMarks(painter, option.rect, index)));
        return QStyledItemDelegate::paint(painter, name, index);
    }
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() == index.model()->columnCount(index.parent()) - 1)
        paintMarks(painter, option.rect, index);
}

// The team's code and a finding's mark at the right end; returns what is left of them.
int ItemDelegate::paintMarks(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    qreal right = rect.right() - m_theme.px(m_theme.space().s);
    const QString tag = index.data(TreeModel::TagRole).toString();
    if (!tag.isEmpty()) {
        const QSizeF size = teamCodeSize(m_theme, tag);
        const QRectF code(right - size.width(), rect.center().y() - size.height() / 2, size.width(), size.height());
        paintTeamCode(*painter, m_theme, code, tag, index.data(TreeModel::ColourRole).toString());
        right = code.left() - m_theme.px(m_theme.space().s);
    }
    const QString mark = index.data(TreeModel::MarkRole).toString();
    if (!mark.isEmpty() && index.siblingAtColumn(0).data(TreeModel::IconRole).toString() != markIcon(mark)) {
        const qreal size = m_theme.px(m_theme.size().iconSmall);
        m_theme.icons().paint(*painter, QRectF(right - size, rect.center().y() - size / 2, size, size), markIcon(mark),
                              m_theme.color(markRole(mark)));
        right -= size + m_theme.px(m_theme.space().s);
    }
    return int(right);
}

int ItemDelegate::paintRemark(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int right) const
{
    const QString remark = index.siblingAtColumn(m_remarkColumn).data().toString();
    if (remark.isEmpty())
        return right;
    const int width = std::min(option.fontMetrics.horizontalAdvance(remark), (right - option.rect.left()) / 2);
    const QRect rect(right - width, option.rect.top(), width, option.rect.height());
    painter->save();
    painter->setFont(option.font);
    painter->setPen(m_theme.color(ColorRole::TextMuted));
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, option.fontMetrics.elidedText(remark, Qt::ElideRight, width));
    painter->restore();
    return rect.left() - m_theme.px(m_theme.space().s);
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(m_theme.px(m_theme.size().treeRow));
    return size;
}

} // namespace gantry
