// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace gantry {

class Theme;

//! Draws a layer's card: stripe, grip, number, kind, argument over team and remark, what-if mark.
class LayerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    LayerDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRectF &card, const QString &colour) const;
    void paintHead(QPainter &painter, const QRectF &card, const QModelIndex &index) const;
    //! The badge left of `right`; its width with the gap.
    qreal paintFindings(QPainter &painter, const QRectF &card, qreal right, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRectF &text, const QModelIndex &index) const;
    qreal paintMark(QPainter &painter, const QRectF &card, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace gantry
