// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/treemodel.h"

#include <QTreeView>

namespace gantry {

class ItemDelegate;
class Theme;

//! A tree or table of a design's things that shows and makes the window's selection. Activating a row (Enter, double
//! click) leads to its text.
class ItemTree : public QTreeView
{
    Q_OBJECT
public:
    ItemTree(const Theme &theme, Selection &selection, QStringList headers, QWidget *parent = nullptr);

    void setItems(std::vector<TreeItem> items);
    ItemDelegate &delegate() { return *m_delegate; }
    TreeModel &model() { return *m_model; }
    //! Clicks on a cell of this column, and Enter on it, say linkActivated.
    void setLinkColumn(int column);
    //! The current row's cell of the link column; invalid where it is empty.
    QModelIndex currentLink() const;

Q_SIGNALS:
    void placeActivated(const gantry::Place &place);
    void linkActivated(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void expandAtFirst();
    void showSelection(const Element &element);
    void onCurrentChanged(const QModelIndex &index);
    void onActivated(const QModelIndex &index);

    Selection &m_selection;
    TreeModel *m_model = nullptr;
    ItemDelegate *m_delegate = nullptr;
    int m_linkColumn = -1;
    bool m_isShowing = false;
};

} // namespace gantry
