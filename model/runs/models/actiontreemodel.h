// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/run.h"

#include <QAbstractItemModel>
#include <QPointer>

namespace gantry {

//! The actions of one run as a tree, callers above what they call; groups are folders.
class ActionTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { TaskColumn, PhaseColumn, DurationColumn, AttemptsColumn, StartedColumn, CacheColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        IdRole = Qt::UserRole + 1, //!< QString, stable: the action's id, or "group:CALLER/NAME"
        NodeRole, //!< int, the node in the Run
        IsGroupRole, //!< bool
        PhaseRole, //!< int, of Phase; of a group its worst
        DurationRole, //!< qint64, ms; -1 unknown
        ChildCountRole, //!< int, actions that it has called
        FailedChildCountRole, //!< int, of them failed or timed out
        TaskRole, //!< QString, "environment.function"; empty for a group
        SortRole, //!< what a column is sorted by
    };
    Q_ENUM(Role)

    explicit ActionTreeModel(QObject *parent = nullptr);

    //! Null shows nothing.
    void setRun(Run *run);
    Run *run() const { return m_run; }
    //! -1 for no index.
    int nodeAt(const QModelIndex &index) const;
    QModelIndex indexOfNode(int node, int column = 0) const;
    //! Has the durations of actions that go on shown anew; a view calls it as often as it wants seconds to pass.
    void refreshDurations();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void watch(Run *run);
    void tellChanged(const QList<int> &nodes);
    QVariant display(int node, int column) const;
    QVariant sortKey(int node, int column) const;
    QString idOf(int node) const;

    QPointer<Run> m_run;
};

} // namespace gantry
