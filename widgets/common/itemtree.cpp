// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/itemtree.h"

#include "widgets/common/itemdelegate.h"
#include "widgets/common/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace gantry {

ItemTree::ItemTree(const Theme &theme, Selection &selection, QStringList headers, QWidget *parent)
    : QTreeView(parent), m_selection(selection), m_model(new TreeModel(std::move(headers), this)),
      m_delegate(new ItemDelegate(theme, this))
{
    QTreeView::setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    header()->setStretchLastSection(true);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &ItemTree::onCurrentChanged);
    connect(this, &QTreeView::activated, this, &ItemTree::onActivated);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_linkColumn && !index.data().toString().isEmpty())
            Q_EMIT linkActivated(index);
    });
    connect(&m_selection, &Selection::changed, this, &ItemTree::showSelection);
}

void ItemTree::setLinkColumn(int column)
{
    m_linkColumn = column;
    m_delegate->setLinkColumn(column);
}

QModelIndex ItemTree::currentLink() const
{
    const QModelIndex link = m_linkColumn < 0 ? QModelIndex() : currentIndex().siblingAtColumn(m_linkColumn);
    return link.data().toString().isEmpty() ? QModelIndex() : link;
}

void ItemTree::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().column() == m_linkColumn && currentLink().isValid())
        Q_EMIT linkActivated(currentLink());
    else
        QTreeView::keyPressEvent(event);
}

void ItemTree::setItems(std::vector<TreeItem> items)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->setItems(std::move(items));
    if (wasEmpty)
        expandAtFirst();
    showSelection(m_selection.current());
}

// The tops and their environments; images and entry points stay folded.
void ItemTree::expandAtFirst()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex top = m_model->index(row, 0);
        expand(top);
        for (int below = 0; below < m_model->rowCount(top); ++below) {
            const QModelIndex child = m_model->index(below, 0, top);
            if (m_model->item(child)->element.kind == Element::Kind::Environment)
                expand(child);
        }
    }
}

void ItemTree::showSelection(const Element &element)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const TreeItem *current = m_model->item(currentIndex());
    if (current && current->element == element)
        return;
    const QModelIndex index = m_model->indexOf(element);
    if (!index.isValid()) {
        selectionModel()->clearSelection();
        return;
    }
    setCurrentIndex(index);
    scrollTo(index);
}

void ItemTree::onCurrentChanged(const QModelIndex &index)
{
    const TreeItem *item = m_model->item(index);
    if (!m_isShowing && item && !item->element.isNone())
        m_selection.select(item->element);
}

void ItemTree::onActivated(const QModelIndex &index)
{
    if (index.column() == m_linkColumn && !index.data().toString().isEmpty())
        return; // its click or key has said linkActivated
    const TreeItem *item = m_model->item(index);
    if (item && item->place.isValid())
        Q_EMIT placeActivated(item->place);
}

} // namespace gantry
