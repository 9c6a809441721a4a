// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/selection.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace gantry {

//! One row of a TreeModel: what it shows and what it stands for. A value; views build trees of them from a Design.
struct TreeItem {
    QString id; //!< unique among its siblings, the same as long as the thing is the same
    QStringList texts; //!< one a column
    QString icon; //!< icon's name, in column 0
    QString tag; //!< a team's code, in the last column
    QString colour; //!< the team's colour token
    QString toolTip;
    QString mark; //!< severity's name where there are findings: error, warning, note
    Element element; //!< what selecting the row selects
    Place place; //!< where activating the row goes
    bool isMuted = false;
    bool isChanged = false; //!< differs from what it is compared with
    std::vector<TreeItem> children;
};

//! Gives an item a team's code and colour; nothing where the team is not there.
void setTeam(TreeItem &item, const Design &design, const TeamId &id);

//! Any tree or list of a design's things. A new tree is laid over the old one row by row, so that selection, expansion
//! and scroll position survive every reading.
class TreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, //!< QString
        IconRole, //!< QString
        TagRole, //!< QString
        ColourRole, //!< QString
        MarkRole, //!< QString
        MutedRole, //!< bool
        ChangedRole, //!< bool
    };
    Q_ENUM(Role)

    explicit TreeModel(QStringList headers, QObject *parent = nullptr);
    ~TreeModel() override;

    void setItems(std::vector<TreeItem> items);
    void setHeader(int column, const QString &text);
    //! The row's item; its children are not filled. Null for an invalid index.
    const TreeItem *item(const QModelIndex &index) const;
    //! The first row (depth first) that stands for an element.
    QModelIndex indexOf(const Element &element) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    Node *node(const QModelIndex &index) const;
    QModelIndex indexOfNode(Node *node, int column = 0) const;
    QModelIndex search(Node *parent, const Element &element) const;
    void update(Node *parent, std::vector<TreeItem> items);
    void removeMissing(Node *parent, const std::vector<TreeItem> &items);
    void place(Node *parent, int row, TreeItem item);
    static std::unique_ptr<Node> build(Node *parent, TreeItem item);

    QStringList m_headers;
    std::unique_ptr<Node> m_root;
};

} // namespace gantry
