// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/rebuild.h"
#include "widgets/common/marks.h"
#include "widgets/common/treemodel.h"

#include <QHash>

namespace gantry {

//! What the checks say of one card.
struct CardFindings {
    FindingCounts counts;
    QStringList sentences;

    friend bool operator==(const CardFindings &, const CardFindings &) = default;
};

//! The cards of one image in the file's order: its base, unnumbered, then its layers from 0. Columns: number, kind,
//! argument, remark, what-if mark. A card that is dropped asks for a move and changes nothing here.
class LayerModel : public TreeModel
{
    Q_OBJECT
public:
    enum CardRole {
        FindingsRole = Qt::UserRole + 100, //!< FindingCounts
    };

    explicit LayerModel(QObject *parent = nullptr);

    //! With what a change would do to each card; null marks none.
    void show(const Design &design, const Image *image, const ImageRebuild *rebuild = nullptr);
    //! By the layers' ids.
    void setFindings(const QHash<QString, CardFindings> &findings);
    //! Of a row: the layer's index in `gantry show`'s list; -1 for the base.
    static int layerOf(const QModelIndex &index);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    //! The layer that is being dragged, or -1.
    static int draggedLayer(const QMimeData *data);
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void moveRequested(int layer, int to);

private:
    const CardFindings *findingsAt(const QModelIndex &index) const;

    QHash<QString, CardFindings> m_findings;
};

} // namespace gantry
