// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace gantry {

class Theme;

//! Draws the rows of a TreeModel: the icon before the first column, a finding's mark and a team's code in the last,
//! muted text where a column is a remark, a link's colour where it is one.
class ItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ItemDelegate(const Theme &theme, QObject *parent);

    void setMutedColumns(QList<int> columns) { m_mutedColumns = std::move(columns); }
    void setLinkColumn(int column) { m_linkColumn = column; }
    //! A hidden column whose text is drawn at the right of the first one: it takes no more room than each row's own.
    void setRemarkColumn(int column) { m_remarkColumn = column; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int paintMarks(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    int paintRemark(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int right) const;

    const Theme &m_theme;
    QList<int> m_mutedColumns;
    int m_linkColumn = -1;
    int m_remarkColumn = -1;
};

} // namespace gantry
