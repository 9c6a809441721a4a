// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/models/runlistmodel.h"

#include "model/runs/models/texts.h"

#include <QFileInfo>
#include <QLocale>

namespace gantry {

RunListModel::RunListModel(RunStore &store, QObject *parent) : QAbstractTableModel(parent), m_store(store)
{
    // Before it is added, the row of the next is where the store's count says, counted from the other end.
    connect(&store, &RunStore::runAboutToBeAdded, this, [this](int row) {
        const int at = m_store.count() - row;
        beginInsertRows({}, at, at);
    });
    connect(&store, &RunStore::runAdded, this, [this] { endInsertRows(); });
    connect(&store, &RunStore::runAboutToBeRemoved, this,
            [this](int row) { beginRemoveRows({}, modelRow(row), modelRow(row)); });
    connect(&store, &RunStore::runRemoved, this, [this] { endRemoveRows(); });
    connect(&store, &RunStore::runChanged, this,
            [this](int row) { Q_EMIT dataChanged(index(modelRow(row), 0), index(modelRow(row), ColumnCount - 1)); });
}

Run *RunListModel::runAt(const QModelIndex &index) const
{
    return index.isValid() ? m_store.at(modelRow(index.row())) : nullptr;
}

QModelIndex RunListModel::indexOf(const RunId &id) const
{
    const int row = m_store.rowOf(id);
    return row < 0 ? QModelIndex() : index(modelRow(row), 0);
}

void RunListModel::refreshDurations()
{
    for (int row = 0; row < m_store.count(); ++row) {
        if (!m_store.at(row)->info().isLive)
            continue;
        const QModelIndex changed = index(modelRow(row), DurationColumn);
        Q_EMIT dataChanged(changed, changed, {Qt::DisplayRole, DurationRole, SortRole});
    }
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_store.count();
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RunInfo &info = runAt(index)->info();
    switch (role) {
    case Qt::DisplayRole:
        return display(info, index.column());
    case Qt::ToolTipRole:
        return index.column() == ProjectColumn ? info.project : info.problem;
    case Qt::TextAlignmentRole:
        return index.column() == DurationColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return info.id.toString();
    case PhaseRole:
        return int(info.phase);
    case StartedRole:
        return info.started;
    case DurationRole:
        return info.durationMs(QDateTime::currentDateTimeUtc());
    case ProblemRole:
        return info.problem;
    case SortRole:
        if (index.column() == StartedColumn)
            return info.started;
        if (index.column() == DurationColumn)
            return info.durationMs(QDateTime::currentDateTimeUtc());
        return display(info, index.column());
    default:
        return {};
    }
}

QVariant RunListModel::display(const RunInfo &info, int column) const
{
    switch (column) {
    case PhaseColumn:
        return phaseLabel(info.phase);
    case NameColumn:
        return info.name;
    case TaskColumn:
        return info.task;
    case StartedColumn:
        return QLocale().toString(info.started.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case DurationColumn:
        return durationLabel(info.durationMs(QDateTime::currentDateTimeUtc()));
    case ProjectColumn:
        return QFileInfo(info.project).fileName();
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PhaseColumn:
        return tr("Phase");
    case NameColumn:
        return tr("Run");
    case TaskColumn:
        return tr("Task");
    case StartedColumn:
        return tr("Started");
    case DurationColumn:
        return tr("Duration");
    case ProjectColumn:
        return tr("Project");
    default:
        return {};
    }
}

} // namespace gantry
