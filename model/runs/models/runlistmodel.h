// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/runstore.h"

#include <QAbstractTableModel>

namespace gantry {

//! The runs of a store, newest first.
class RunListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { PhaseColumn, NameColumn, TaskColumn, StartedColumn, DurationColumn, ProjectColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        IdRole = Qt::UserRole + 1, //!< QString, stable
        PhaseRole, //!< int, of Phase
        StartedRole, //!< QDateTime, UTC
        DurationRole, //!< qint64, ms; -1 unknown
        SortRole, //!< what a column is sorted by
        ProblemRole, //!< QString, empty: none
    };
    Q_ENUM(Role)

    explicit RunListModel(RunStore &store, QObject *parent = nullptr);

    Run *runAt(const QModelIndex &index) const;
    QModelIndex indexOf(const RunId &id) const;
    //! Has the durations of runs that go on shown anew; a view calls it as often as it wants seconds to pass.
    void refreshDurations();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int modelRow(int storeRow) const { return m_store.count() - 1 - storeRow; }
    QVariant display(const RunInfo &info, int column) const;

    RunStore &m_store;
};

} // namespace gantry
