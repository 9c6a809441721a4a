// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <memory>
#include <utility>

namespace gantry {

//! A sorted map as a value: copying costs nothing and a change shares all but a path of nodes with the map before, so
//! that ten thousand states of an image, one after each layer, can be kept. A treap; the order of changes is no matter.
template<typename Key, typename Value>
class PersistentMap
{
    struct Node;
    using NodePtr = std::shared_ptr<const Node>;
    using ValuePtr = std::shared_ptr<const Value>; // nodes on the path to a change are made anew, values are not

public:
    bool isEmpty() const { return !m_root; }
    qsizetype size() const { return m_root ? m_root->size : 0; }

    //! The value, or null. Valid as long as this map or a copy of it holds it.
    const Value *find(const Key &key) const
    {
        const Node *node = m_root.get();
        while (node && node->key != key)
            node = key < node->key ? node->left.get() : node->right.get();
        return node ? node->value.get() : nullptr;
    }
    bool contains(const Key &key) const { return find(key) != nullptr; }
    void insert(const Key &key, Value value)
    {
        m_root = inserted(m_root, key, std::make_shared<const Value>(std::move(value)), priority(key));
    }
    void remove(const Key &key)
    {
        if (contains(key))
            m_root = removed(m_root, key);
    }

    //! Calls visit(key, value) in the order of keys.
    template<typename Visit>
    void forEach(Visit visit) const { walk(m_root.get(), visit); }
    //! The same from `from` on, while visit gives true.
    template<typename Visit>
    void forEachFrom(const Key &from, Visit visit) const { walkFrom(m_root.get(), from, visit); }

    //! Whether both are the same map, not only equal ones: cheap, and never wrong where it says yes.
    bool isSame(const PersistentMap &other) const { return m_root == other.m_root; }

private:
    struct Node {
        Key key;
        ValuePtr value;
        size_t priority;
        qsizetype size;
        NodePtr left;
        NodePtr right;
    };
    struct Parts {
        NodePtr below;
        NodePtr above;
    };

    static size_t priority(const Key &key)
    {
        // Spread, as the keys' own hash may keep neighbours together.
        size_t hash = qHash(key, size_t(0x9e3779b9));
        hash ^= hash >> 29;
        hash *= size_t(0xbf58476d1ce4e5b9ULL);
        return hash ^ (hash >> 32);
    }
    static qsizetype sizeOf(const NodePtr &node) { return node ? node->size : 0; }
    static NodePtr make(const Key &key, ValuePtr value, size_t weight, NodePtr left, NodePtr right)
    {
        const qsizetype size = sizeOf(left) + sizeOf(right) + 1;
        return std::make_shared<const Node>(Node{key, std::move(value), weight, size, std::move(left), std::move(right)});
    }
    static NodePtr with(const NodePtr &node, NodePtr left, NodePtr right)
    {
        return make(node->key, node->value, node->priority, std::move(left), std::move(right));
    }
    //! Of a tree without the key.
    static Parts split(const NodePtr &node, const Key &key)
    {
        if (!node)
            return {};
        if (key < node->key) {
            Parts parts = split(node->left, key);
            parts.above = with(node, parts.above, node->right);
            return parts;
        }
        Parts parts = split(node->right, key);
        parts.below = with(node, node->left, parts.below);
        return parts;
    }
    static NodePtr inserted(const NodePtr &node, const Key &key, ValuePtr value, size_t weight)
    {
        if (node && node->key == key)
            return make(key, std::move(value), weight, node->left, node->right);
        if (!node || node->priority < weight) { // the key can't be below: its priority is its own
            Parts parts = split(node, key);
            return make(key, std::move(value), weight, std::move(parts.below), std::move(parts.above));
        }
        if (key < node->key)
            return with(node, inserted(node->left, key, std::move(value), weight), node->right);
        return with(node, node->left, inserted(node->right, key, std::move(value), weight));
    }
    static NodePtr removed(const NodePtr &node, const Key &key)
    {
        if (node->key == key)
            return join(node->left, node->right);
        if (key < node->key)
            return with(node, removed(node->left, key), node->right);
        return with(node, node->left, removed(node->right, key));
    }
    static NodePtr join(const NodePtr &below, const NodePtr &above)
    {
        if (!below || !above)
            return below ? below : above;
        if (below->priority >= above->priority)
            return with(below, below->left, join(below->right, above));
        return with(above, join(below, above->left), above->right);
    }
    template<typename Visit>
    static void walk(const Node *node, Visit &visit)
    {
        if (!node)
            return;
        walk(node->left.get(), visit);
        visit(node->key, *node->value);
        walk(node->right.get(), visit);
    }
    template<typename Visit>
    static bool walkFrom(const Node *node, const Key &from, Visit &visit)
    {
        if (!node)
            return true;
        if (node->key < from)
            return walkFrom(node->right.get(), from, visit);
        return walkFrom(node->left.get(), from, visit) && visit(node->key, *node->value)
            && walkFrom(node->right.get(), from, visit);
    }

    NodePtr m_root;
};

} // namespace gantry
