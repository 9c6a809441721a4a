// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/models/actiontreemodel.h"

#include "model/runs/models/texts.h"

#include <QLocale>

namespace gantry {

ActionTreeModel::ActionTreeModel(QObject *parent) : QAbstractItemModel(parent) { }

void ActionTreeModel::setRun(Run *run)
{
    if (run == m_run)
        return;
    beginResetModel();
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    if (run)
        watch(run);
    endResetModel();
}

void ActionTreeModel::watch(Run *run)
{
    connect(run, &Run::nodesAboutToBeInserted, this,
            [this](int parent, int first, int last) { beginInsertRows(indexOfNode(parent), first, last); });
    connect(run, &Run::nodesInserted, this, [this] { endInsertRows(); });
    connect(run, &Run::nodesChanged, this, &ActionTreeModel::tellChanged);
    connect(run, &Run::aboutToBeCleared, this, [this] { beginResetModel(); });
    connect(run, &Run::cleared, this, [this] { endResetModel(); });
    connect(run, &QObject::destroyed, this, [this] {
        beginResetModel();
        m_run = nullptr;
        endResetModel();
    });
}

void ActionTreeModel::tellChanged(const QList<int> &nodes)
{
    for (const int node : nodes) {
        if (node != Run::kRoot)
            Q_EMIT dataChanged(indexOfNode(node, 0), indexOfNode(node, ColumnCount - 1));
    }
}

int ActionTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? int(index.internalId()) : -1;
}

QModelIndex ActionTreeModel::indexOfNode(int node, int column) const
{
    if (!m_run || node <= Run::kRoot || node >= m_run->nodeCount())
        return {};
    return createIndex(m_run->node(node).row, column, quintptr(node));
}

void ActionTreeModel::refreshDurations()
{
    if (!m_run)
        return;
    for (const int node : m_run->openNodes()) {
        const QModelIndex changed = indexOfNode(node, DurationColumn);
        Q_EMIT dataChanged(changed, changed, {Qt::DisplayRole, DurationRole, SortRole});
    }
}

QModelIndex ActionTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int above = parent.isValid() ? int(parent.internalId()) : Run::kRoot;
    return createIndex(row, column, quintptr(m_run->node(above).children[size_t(row)]));
}

QModelIndex ActionTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() && m_run ? indexOfNode(m_run->node(int(child.internalId())).parent) : QModelIndex();
}

int ActionTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!m_run || parent.column() > 0)
        return 0;
    return int(m_run->node(parent.isValid() ? int(parent.internalId()) : Run::kRoot).children.size());
}

int ActionTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ActionTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_run)
        return {};
    const int number = int(index.internalId());
    const Run::Node &node = m_run->node(number);
    switch (role) {
    case Qt::DisplayRole:
        return display(number, index.column());
    case Qt::ToolTipRole:
        return node.action.error ? QVariant(node.action.error->message) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == DurationColumn || index.column() == AttemptsColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case IdRole:
        return idOf(number);
    case NodeRole:
        return number;
    case IsGroupRole:
        return node.isGroup;
    case PhaseRole:
        return int(m_run->phaseOf(number));
    case DurationRole:
        return node.action.durationMs(QDateTime::currentDateTimeUtc());
    case ChildCountRole:
        return node.childActions();
    case FailedChildCountRole:
        return node.counts[size_t(Phase::Failed)] + node.counts[size_t(Phase::TimedOut)];
    case TaskRole:
        return node.action.task;
    case SortRole:
        return sortKey(number, index.column());
    default:
        return {};
    }
}

QString ActionTreeModel::idOf(int number) const
{
    const Run::Node &node = m_run->node(number);
    if (!node.isGroup)
        return node.action.id.toString();
    return QLatin1String("group:") % node.action.parent.toString() % QLatin1Char('/') % node.action.group;
}

QVariant ActionTreeModel::sortKey(int number, int column) const
{
    const Action &action = m_run->node(number).action;
    switch (column) {
    case DurationColumn:
        return action.durationMs(QDateTime::currentDateTimeUtc());
    case AttemptsColumn:
        return action.attempts;
    case StartedColumn:
        return action.started;
    default:
        return display(number, column);
    }
}

QVariant ActionTreeModel::display(int number, int column) const
{
    const Run::Node &node = m_run->node(number);
    const Action &action = node.action;
    switch (column) {
    case TaskColumn:
        return node.isGroup ? action.group : action.task;
    case PhaseColumn: {
        const Phase phase = m_run->phaseOf(number);
        return phase == Phase::Unknown && !action.rawPhase.isEmpty() ? action.rawPhase : phaseLabel(phase);
    }
    case DurationColumn:
        return durationLabel(action.durationMs(QDateTime::currentDateTimeUtc()));
    case AttemptsColumn:
        return action.attempts > 0 ? QVariant(action.attempts) : QVariant();
    case StartedColumn:
        return action.started.isValid()
            ? QLocale().toString(action.started.toLocalTime(), QStringLiteral("HH:mm:ss.zzz"))
            : QString();
    case CacheColumn:
        return action.cache == CacheUse::Hit ? tr("hit") : action.cache == CacheUse::Miss ? tr("miss") : QString();
    default:
        return {};
    }
}

QVariant ActionTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case PhaseColumn:
        return tr("Phase");
    case DurationColumn:
        return tr("Duration");
    case AttemptsColumn:
        return tr("Attempts");
    case StartedColumn:
        return tr("Started");
    case CacheColumn:
        return tr("Cache");
    default:
        return {};
    }
}

} // namespace gantry
