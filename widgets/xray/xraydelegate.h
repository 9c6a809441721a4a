// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace gantry {

class Theme;

//! Draws the x-ray's rows: values in the fixed font, who decided them as a team's code and a link, remarks behind their
//! mark. What the shown layer changed has the ground of a highlighted line and a mark before its name.
class XRayDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    //! Which columns are what; -1: there is none.
    struct Columns {
        int code = -1; //!< fixed font
        int source = -1; //!< team code and link
        int remark = -1; //!< mark and muted text
    };

    XRayDelegate(const Theme &theme, Columns columns, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    qreal paintTag(QPainter &painter, const QRectF &cell, const QModelIndex &index) const;
    qreal paintMark(QPainter &painter, const QRectF &cell, const QString &mark) const;

    const Theme &m_theme;
    const Columns m_columns;
};

} // namespace gantry
