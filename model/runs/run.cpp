// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/run.h"

#include <QMetaMethod>

#include <algorithm>
#include <numeric>
#include <utility>

namespace gantry {

namespace {

int sum(const PhaseCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

} // namespace

qint64 RunInfo::durationMs(const QDateTime &now) const
{
    if (!started.isValid())
        return -1;
    if (!ended.isValid() && !isLive)
        return -1;
    return std::max<qint64>(0, started.msecsTo(ended.isValid() ? ended : now));
}

int TaskSummary::total() const
{
    return sum(counts);
}

int Run::Node::childActions() const
{
    return sum(counts);
}

Run::Run(RunInfo info, QObject *parent) : QObject(parent), m_info(std::move(info)), m_nodes(1) { }

void Run::setInfo(const RunInfo &info)
{
    m_info = info;
    Q_EMIT infoChanged();
}

Phase Run::phaseOf(int index) const
{
    const Node &node = m_nodes[size_t(index)];
    return node.isGroup ? worstPhase(node.counts) : node.action.phase;
}

void Run::apply(const RunEvents &events)
{
    applyActions(events);
    appendLines(events);
    applyRest(events);
}

bool Run::isShown() const
{
    return isSignalConnected(QMetaMethod::fromSignal(&Run::nodesChanged));
}

void Run::clear()
{
    Q_EMIT aboutToBeCleared();
    m_nodes.assign(1, {});
    m_index.clear();
    m_groups.clear();
    m_texts.clear();
    m_tasks.clear();
    m_orphans.clear();
    m_open.clear();
    m_counts = {};
    m_log = RunLog();
    m_info.isLoaded = false;
    Q_EMIT cleared();
    Q_EMIT tasksChanged();
}

void Run::applyActions(const RunEvents &events)
{
    std::vector<Action> added = std::exchange(m_orphans, {});
    QHash<ActionId, size_t> places;
    for (size_t i = 0; i < added.size(); ++i)
        places.insert(added[i].id, i);
    const size_t before = added.size();
    bool isAny = false;
    for (const RunEvent &event : events) {
        const auto *updated = std::get_if<ActionUpdated>(&event.what);
        if (!updated)
            continue;
        isAny = true;
        if (const int known = nodeOf(updated->action.id); known >= 0) {
            change(known, updated->action);
        } else if (const auto place = places.constFind(updated->action.id); place != places.cend()) {
            added[*place] = updated->action;
        } else {
            places.insert(updated->action.id, added.size());
            added.push_back(updated->action);
        }
    }
    if (!isAny && added.size() == before) {
        m_orphans = std::move(added);
        return;
    }
    insertActions(std::move(added));
    tellChanged();
}

void Run::tellChanged()
{
    const QSet<int> changed = std::exchange(m_changed, {});
    if (!changed.isEmpty())
        Q_EMIT nodesChanged(QList<int>(changed.cbegin(), changed.cend()));
    Q_EMIT tasksChanged();
}

// A level a round: an action can be shown once its caller is.
void Run::insertActions(std::vector<Action> added)
{
    while (!added.empty()) {
        std::vector<int> parents; // in the order of their first child
        QHash<int, std::vector<Action>> children;
        std::vector<Action> rest;
        for (Action &action : added) {
            const int parent = placeOf(action);
            if (parent < 0) {
                rest.push_back(std::move(action));
                continue;
            }
            if (!children.contains(parent))
                parents.push_back(parent);
            children[parent].push_back(std::move(action));
        }
        for (const int parent : parents)
            insertAt(parent, children[parent]);
        if (parents.empty()) {
            m_orphans = std::move(rest);
            return;
        }
        added = std::move(rest);
    }
}

// The node to put an action below; -1 while its caller is not known.
int Run::placeOf(const Action &action)
{
    const int parent = action.parent.isEmpty() ? kRoot : nodeOf(action.parent);
    return parent < 0 || action.group.isEmpty() ? parent : groupNode(parent, action.group);
}

int Run::groupNode(int parent, const QString &group)
{
    const auto key = std::make_pair(parent, group);
    const auto known = m_groups.constFind(key);
    if (known != m_groups.cend())
        return *known;
    Node node;
    node.isGroup = true;
    node.parent = parent;
    node.action.group = group;
    node.action.parent = m_nodes[size_t(parent)].action.id;
    const int row = int(m_nodes[size_t(parent)].children.size());
    Q_EMIT nodesAboutToBeInserted(parent, row, row);
    const int index = addNode(std::move(node));
    m_groups.insert(key, index);
    Q_EMIT nodesInserted();
    return index;
}

void Run::insertAt(int parent, const std::vector<Action> &actions)
{
    const int first = int(m_nodes[size_t(parent)].children.size());
    Q_EMIT nodesAboutToBeInserted(parent, first, first + int(actions.size()) - 1);
    for (const Action &action : actions) {
        Node node;
        node.parent = parent;
        node.action = action;
        shareTexts(node.action);
        const int index = addNode(std::move(node));
        m_index.insert(action.id, index);
        count(index, action.phase, 1);
    }
    Q_EMIT nodesInserted();
}

int Run::addNode(Node node)
{
    const int index = int(m_nodes.size());
    std::vector<int> &siblings = m_nodes[size_t(node.parent)].children;
    node.row = int(siblings.size());
    siblings.push_back(index);
    m_nodes.push_back(std::move(node));
    return index;
}

void Run::change(int index, Action action)
{
    Node &node = m_nodes[size_t(index)];
    // Where an action stands in the tree is told once.
    action.parent = node.action.parent;
    action.group = node.action.group;
    shareTexts(action);
    count(index, node.action.phase, -1);
    node.action = std::move(action);
    count(index, node.action.phase, 1);
    m_changed.insert(index);
}

void Run::count(int index, Phase phase, int difference)
{
    const Node &node = m_nodes[size_t(index)];
    m_counts[size_t(phase)] += difference;
    TaskSummary &task = m_tasks[node.action.task];
    task.counts[size_t(phase)] += difference;
    task.latestNode = index;
    for (int above = node.parent; above != kRoot; above = m_nodes[size_t(above)].parent) {
        m_nodes[size_t(above)].counts[size_t(phase)] += difference;
        m_changed.insert(above);
        if (!m_nodes[size_t(above)].isGroup)
            break;
    }
    if (difference > 0 && !isTerminal(phase) && !node.action.ended.isValid())
        m_open.insert(index);
    else
        m_open.remove(index);
}

void Run::shareTexts(Action &action)
{
    for (QString *text : {&action.task, &action.group}) {
        if (text->isEmpty())
            continue;
        const auto known = m_texts.constFind(*text);
        if (known == m_texts.cend())
            m_texts.insert(*text, *text);
        else
            *text = *known;
    }
    if (const int parent = nodeOf(action.parent); parent >= 0)
        action.parent = m_nodes[size_t(parent)].action.id;
}

void Run::appendLines(const RunEvents &events)
{
    const qint64 first = m_log.endLine();
    for (const RunEvent &event : events) {
        if (const auto *line = std::get_if<LogLine>(&event.what))
            m_log.append({event.time.toMSecsSinceEpoch(), nodeOf(line->action), line->attempt,
                          line->stream == QLatin1String("stderr"), line->line});
    }
    if (m_log.endLine() == first)
        return;
    Q_EMIT linesAppended(first, m_log.endLine());
    const qint64 wanted = m_log.wantedFirstLine();
    if (wanted == m_log.firstLine())
        return;
    Q_EMIT linesAboutToBeDropped(wanted);
    m_log.dropBefore(wanted);
    Q_EMIT linesDropped();
}

void Run::applyRest(const RunEvents &events)
{
    bool isChanged = false;
    for (const RunEvent &event : events) {
        if (const auto *started = std::get_if<RunStarted>(&event.what)) {
            m_info.task = started->task.isEmpty() ? m_info.task : started->task;
            m_info.url = started->url;
            if (m_info.isLive) { // not while it is read again
                m_info.started = event.time;
                m_info.phase = Phase::Running;
            }
        } else if (const auto *finished = std::get_if<RunFinished>(&event.what)) {
            finish(*finished, event.time);
        } else if (const auto *connection = std::get_if<ConnectionChanged>(&event.what)) {
            m_info.connection = connection->state;
        } else if (const auto *cluster = std::get_if<ClusterEvent>(&event.what)) {
            Q_EMIT clusterEventReceived(cluster->action, cluster->message);
            continue;
        } else {
            continue;
        }
        isChanged = true;
    }
    if (isChanged)
        Q_EMIT infoChanged();
}

void Run::finish(const RunFinished &finished, const QDateTime &time)
{
    m_info.phase = finished.phase;
    m_info.outputs = finished.outputs;
    m_info.error = finished.error;
    m_info.ended = time;
    m_info.isLive = false;
    // Callers that were never told of will not be any more: better shown at the top than not at all.
    std::vector<Action> orphans = std::exchange(m_orphans, {});
    for (Action &action : orphans)
        action.parent = {};
    if (orphans.empty())
        return;
    insertActions(std::move(orphans));
    tellChanged();
}

} // namespace gantry
