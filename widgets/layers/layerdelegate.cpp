// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/layers/layerdelegate.h"

#include "widgets/common/marks.h"
#include "widgets/common/theme.h"
#include "widgets/common/treemodel.h"
#include "widgets/layers/layermodel.h"

#include <QPainter>
#include <QPainterPath>

namespace gantry {

namespace {

constexpr qreal kGapLh = 0.28;
constexpr qreal kKindLh = 4.4; // wide enough for WORKDIR

QString column(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

} // namespace

LayerDelegate::LayerDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize LayerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(12), m_theme.px(m_theme.size().layerCard + kGapLh)};
}

void LayerDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRectF &card,
                                const QString &colour) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const qreal radius = m_theme.tokens().radius.card;
    QPainterPath path;
    path.addRoundedRect(card, radius, radius);
    const ColorRole ground = isSelected ? ColorRole::Selection : isHovered ? ColorRole::Hover : ColorRole::Raised;
    painter.fillPath(path, m_theme.color(ground));
    painter.save();
    painter.setClipPath(path);
    const qreal stripe = m_theme.size().teamStripe * m_theme.lh();
    painter.fillRect(QRectF(card.left(), card.top(), stripe, card.height()), m_theme.team(colour).color);
    painter.restore();
    painter.setPen(QPen(m_theme.color(isSelected ? ColorRole::Accent : ColorRole::BorderStrong), isSelected ? 1.5 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, m_theme, card.adjusted(1, 1, -1, -1), radius);
}

void LayerDelegate::paintHead(QPainter &painter, const QRectF &card, const QModelIndex &index) const
{
    const qreal lh = m_theme.lh();
    const QString number = column(index, 0);
    if (!number.isEmpty()) {
        const QRectF grip(card.left() + lh * 0.5, card.center().y() - lh * 0.36, lh * 0.72, lh * 0.72);
        m_theme.icons().paint(painter, grip, QStringLiteral("grip"), m_theme.color(ColorRole::TextMuted));
    }
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorRole::TextMuted));
    painter.drawText(QRectF(card.left() + lh * 1.1, card.top(), lh * 1.1, card.height()), Qt::AlignCenter, number);
    painter.setFont(m_theme.font(FontRole::CodeStrong));
    painter.setPen(m_theme.color(ColorRole::Text));
    const QRectF kind(card.left() + lh * 2.4, card.top(), lh * kKindLh, card.height());
    const QString text = QFontMetricsF(painter.font()).elidedText(column(index, 1), Qt::ElideRight, kind.width());
    painter.drawText(kind, Qt::AlignLeft | Qt::AlignVCenter, text);
}

qreal LayerDelegate::paintMark(QPainter &painter, const QRectF &card, const QModelIndex &index) const
{
    const QString mark = column(index, 4);
    if (mark.isEmpty())
        return 0;
    const bool isCached = index.data(TreeModel::MarkRole).toString().isEmpty();
    painter.setFont(m_theme.font(isCached ? FontRole::Small : FontRole::SmallStrong));
    const qreal lh = m_theme.lh();
    const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(mark) + lh;
    const QColor ink = m_theme.color(isCached ? ColorRole::TextMuted : ColorRole::Warning);
    const QRectF rect(card.right() - width - lh * 0.33, card.top(), width, card.height());
    const qreal icon = lh * m_theme.size().iconSmall;
    m_theme.icons().paint(painter, QRectF(rect.left(), card.center().y() - icon / 2, icon, icon),
                          isCached ? QStringLiteral("cached") : QStringLiteral("rebuilt"), ink);
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, mark);
    return width + lh * 0.6;
}

qreal LayerDelegate::paintFindings(QPainter &painter, const QRectF &card, qreal right, const QModelIndex &index) const
{
    const FindingCounts counts = index.data(LayerModel::FindingsRole).value<FindingCounts>();
    if (counts.isEmpty())
        return 0;
    const QSizeF size = badgeSize(m_theme, counts);
    const qreal gap = m_theme.lh() * 0.45;
    const QRectF badge(right - gap - size.width(), card.center().y() - size.height() / 2, size.width(), size.height());
    paintBadge(painter, m_theme, badge, counts);
    return size.width() + gap;
}

void LayerDelegate::paintText(QPainter &painter, const QRectF &text, const QModelIndex &index) const
{
    const qreal half = text.height() / 2;
    painter.setFont(m_theme.font(FontRole::Base));
    painter.setPen(m_theme.color(ColorRole::Text));
    const QString argument = QFontMetricsF(painter.font()).elidedText(column(index, 2), Qt::ElideRight, text.width());
    painter.drawText(QRectF(text.left(), text.top() + half * 0.08, text.width(), half), Qt::AlignLeft | Qt::AlignVCenter, argument);
    qreal left = text.left();
    const QRectF second(left, text.top() + half * 0.92, text.width(), half);
    if (const QString tag = index.data(TreeModel::TagRole).toString(); !tag.isEmpty()) {
        const QSizeF size = teamCodeSize(m_theme, tag);
        paintTeamCode(painter, m_theme, QRectF(left, second.center().y() - size.height() / 2, size.width(), size.height()), tag,
                      index.data(TreeModel::ColourRole).toString());
        left += size.width() + m_theme.lh() * 0.33;
    }
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorRole::TextMuted));
    painter.drawText(QRectF(left, second.top(), text.right() - left, second.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     column(index, 3));
}

void LayerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal gap = kGapLh * m_theme.lh();
    const QRectF card = QRectF(option.rect).adjusted(1.5, gap / 2, -1.5, -gap / 2);
    paintGround(*painter, option, card, index.data(TreeModel::ColourRole).toString());
    paintHead(*painter, card, index);
    const qreal what = paintMark(*painter, card, index);
    const qreal mark = what + paintFindings(*painter, card, card.right() - what, index);
    const qreal lh = m_theme.lh();
    paintText(*painter, card.adjusted(lh * (2.4 + kKindLh + 0.3), lh * 0.1, -mark - lh * 0.33, -lh * 0.1), index);
    painter->restore();
}

} // namespace gantry
