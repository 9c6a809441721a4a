// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/models/logmodel.h"

#include <QDateTime>
#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>
#include <limits>
#include <vector>

namespace gantry {

namespace {
using namespace std::chrono_literals;

// So long is looked at once, then others have their turn; the clock is asked after so many lines.
constexpr auto kScanTime = 4ms;
constexpr qint64 kScanLines = 256;
} // namespace

LogModel::LogModel(QObject *parent) : QAbstractListModel(parent), m_scan(this)
{
    m_scan.setInterval(0);
    connect(&m_scan, &QTimer::timeout, this, &LogModel::scanSome);
}

void LogModel::setRun(Run *run)
{
    if (run == m_run)
        return;
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    if (run)
        watch(run);
    refilter();
}

void LogModel::watch(Run *run)
{
    connect(run, &Run::linesAppended, this, &LogModel::append);
    connect(run, &Run::linesAboutToBeDropped, this, &LogModel::beginDrop);
    connect(run, &Run::linesDropped, this, &LogModel::endDrop);
    connect(run, &Run::cleared, this, &LogModel::refilter);
    connect(run, &QObject::destroyed, this, [this] {
        m_run = nullptr;
        refilter();
    });
}

void LogModel::setNodes(const QSet<int> &nodes)
{
    if (nodes == m_nodes)
        return;
    m_nodes = nodes;
    refilter();
}

void LogModel::setSearch(const QString &text)
{
    if (text == m_search.text())
        return;
    m_search = LineSearch(text);
    refilter();
}

qint64 LogModel::droppedLines() const
{
    return m_run ? m_run->log().firstLine() : 0;
}

qint64 LogModel::lineAt(int row) const
{
    return isFiltered() ? m_lines[size_t(row)] : m_first + row;
}

void LogModel::refilter()
{
    beginResetModel();
    m_lines.clear();
    m_first = m_run ? m_run->log().firstLine() : 0;
    m_end = m_run ? m_run->log().endLine() : 0;
    m_scanned = m_first;
    m_scan.stop();
    endResetModel();
    if (isFiltered())
        scanSome();
}

void LogModel::scanSome()
{
    std::vector<qint64> found;
    const QDeadlineTimer end(kScanTime, Qt::PreciseTimer);
    do {
        const qint64 until = std::min(m_end, m_scanned + kScanLines);
        for (; m_scanned < until; ++m_scanned) {
            if (matches(m_scanned))
                found.push_back(m_scanned);
        }
    } while (m_scanned < m_end && !end.hasExpired());
    if (!found.empty()) {
        const int row = int(m_lines.size());
        beginInsertRows({}, row, row + int(found.size()) - 1);
        m_lines.insert(m_lines.end(), found.begin(), found.end());
        endInsertRows();
    }
    if (m_scanned < m_end) {
        m_scan.start();
    } else if (m_scan.isActive()) {
        m_scan.stop();
        Q_EMIT searchFinished();
    }
}

bool LogModel::matches(qint64 line) const
{
    const LogEntry entry = m_run->log().at(line);
    if (!m_nodes.isEmpty() && !m_nodes.contains(entry.node))
        return false;
    return m_search.isIn(entry.text);
}

void LogModel::append(qint64, qint64 end)
{
    if (!isFiltered()) {
        beginInsertRows({}, int(m_end - m_first), int(end - m_first) - 1);
        m_end = end;
        endInsertRows();
        return;
    }
    m_end = end;
    if (!m_scan.isActive())
        scanSome();
}

void LogModel::beginDrop(qint64 first)
{
    m_dropping = isFiltered() ? int(std::lower_bound(m_lines.begin(), m_lines.end(), first) - m_lines.begin())
                              : int(first - m_first);
    if (m_dropping > 0)
        beginRemoveRows({}, 0, m_dropping - 1);
}

void LogModel::endDrop()
{
    if (isFiltered())
        m_lines.erase(m_lines.begin(), m_lines.begin() + m_dropping);
    m_first = m_run->log().firstLine();
    m_scanned = std::max(m_scanned, m_first);
    if (m_dropping > 0)
        endRemoveRows();
    m_dropping = 0;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return int(
        std::min<qint64>(isFiltered() ? qint64(m_lines.size()) : m_end - m_first, std::numeric_limits<int>::max()));
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_run)
        return {};
    const qint64 line = lineAt(index.row());
    if (role == LineRole)
        return line;
    const LogEntry entry = m_run->log().at(line);
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromUtf8(entry.text);
    case TimeRole:
        return QDateTime::fromMSecsSinceEpoch(entry.timeMs, Qt::UTC);
    case ActionRole:
        return entry.node < 0 ? QString() : m_run->node(entry.node).action.id.toString();
    case TaskRole:
        return entry.node < 0 ? QString() : m_run->node(entry.node).action.task;
    case AttemptRole:
        return entry.attempt;
    case IsErrorRole:
        return entry.isError;
    default:
        return {};
    }
}

} // namespace gantry
