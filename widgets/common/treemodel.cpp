// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/treemodel.h"

#include <QSet>

#include <algorithm>

namespace gantry {

struct TreeModel::Node {
    TreeItem item;
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    mutable size_t hint = 0; // where the node was last found; keeps row() quick in long lists

    int row() const
    {
        const auto &siblings = parent->children;
        if (hint >= siblings.size() || siblings[hint].get() != this) {
            const auto found = std::find_if(siblings.begin(), siblings.end(),
                                            [this](const auto &child) { return child.get() == this; });
            hint = size_t(found - siblings.begin());
        }
        return int(hint);
    }
};

namespace {

// Where an item stands in the text is not seen: typing above it changes that alone.
bool looksSame(const TreeItem &a, const TreeItem &b)
{
    return a.texts == b.texts && a.icon == b.icon && a.tag == b.tag && a.colour == b.colour && a.toolTip == b.toolTip
        && a.mark == b.mark && a.isMuted == b.isMuted;
}

} // namespace

void setTeam(TreeItem &item, const Design &design, const TeamId &id)
{
    if (const Team *team = design.team(id)) {
        item.tag = team->code;
        item.colour = team->colour;
    }
}

TreeModel::TreeModel(QStringList headers, QObject *parent)
    : QAbstractItemModel(parent), m_headers(std::move(headers)), m_root(std::make_unique<Node>())
{
}

TreeModel::~TreeModel() = default;

TreeModel::Node *TreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex TreeModel::indexOfNode(Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row(), column, node);
}

const TreeItem *TreeModel::item(const QModelIndex &index) const
{
    return index.isValid() ? &node(index)->item : nullptr;
}

std::unique_ptr<TreeModel::Node> TreeModel::build(Node *parent, TreeItem item)
{
    auto made = std::make_unique<Node>();
    made->parent = parent;
    for (TreeItem &child : item.children)
        made->children.push_back(build(made.get(), std::move(child)));
    item.children.clear();
    made->item = std::move(item);
    return made;
}

void TreeModel::setItems(std::vector<TreeItem> items)
{
    update(m_root.get(), std::move(items));
}

void TreeModel::setHeader(int column, const QString &text)
{
    if (m_headers.value(column) == text)
        return;
    m_headers[column] = text;
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
}

void TreeModel::removeMissing(Node *parent, const std::vector<TreeItem> &items)
{
    QSet<QString> kept;
    for (const TreeItem &item : items)
        kept.insert(item.id);
    for (int row = int(parent->children.size()) - 1; row >= 0; --row) {
        if (kept.contains(parent->children[size_t(row)]->item.id))
            continue;
        beginRemoveRows(indexOfNode(parent), row, row);
        parent->children.erase(parent->children.begin() + row);
        endRemoveRows();
    }
}

void TreeModel::place(Node *parent, int row, TreeItem item)
{
    auto &children = parent->children;
    const auto found = std::find_if(children.begin() + row, children.end(),
                                    [&](const auto &child) { return child->item.id == item.id; });
    if (found == children.end()) {
        beginInsertRows(indexOfNode(parent), row, row);
        children.insert(children.begin() + row, build(parent, std::move(item)));
        endInsertRows();
        return;
    }
    const int from = int(found - children.begin());
    if (from != row) {
        beginMoveRows(indexOfNode(parent), from, from, indexOfNode(parent), row);
        std::rotate(children.begin() + row, children.begin() + from, children.begin() + from + 1);
        endMoveRows();
    }
    Node *here = children[size_t(row)].get();
    std::vector<TreeItem> below = std::move(item.children);
    item.children.clear();
    const bool isChanged = !looksSame(here->item, item);
    here->item = std::move(item);
    if (isChanged)
        Q_EMIT dataChanged(indexOfNode(here), indexOfNode(here, columnCount() - 1));
    update(here, std::move(below));
}

void TreeModel::update(Node *parent, std::vector<TreeItem> items)
{
    removeMissing(parent, items);
    for (int row = 0; row < int(items.size()); ++row)
        place(parent, row, std::move(items[size_t(row)]));
    // Only rows of an id that now stands less often are left behind the new ones.
    if (parent->children.size() > items.size()) {
        beginRemoveRows(indexOfNode(parent), int(items.size()), int(parent->children.size()) - 1);
        parent->children.resize(items.size());
        endRemoveRows();
    }
}

QModelIndex TreeModel::search(Node *parent, const Element &element) const
{
    for (const auto &child : parent->children) {
        if (child->item.element == element)
            return indexOfNode(child.get());
        if (const QModelIndex below = search(child.get(), element); below.isValid())
            return below;
    }
    return {};
}

QModelIndex TreeModel::indexOf(const Element &element) const
{
    return element.isNone() ? QModelIndex() : search(m_root.get(), element);
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children[size_t(row)].get());
}

QModelIndex TreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return indexOfNode(node(index)->parent);
}

int TreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int TreeModel::columnCount(const QModelIndex &) const
{
    return int(m_headers.size());
}

QVariant TreeModel::data(const QModelIndex &index, int role) const
{
    const TreeItem *item = this->item(index);
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole: return item->texts.value(index.column());
    case Qt::ToolTipRole: return item->toolTip.isEmpty() ? item->texts.value(index.column()) : item->toolTip;
    case IdRole: return item->id;
    case IconRole: return index.column() == 0 ? item->icon : QString();
    case TagRole: return item->tag;
    case ColourRole: return item->colour;
    case MarkRole: return item->mark;
    case MutedRole: return item->isMuted;
    case ChangedRole: return item->isChanged;
    default: return {};
    }
}

QVariant TreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

} // namespace gantry
