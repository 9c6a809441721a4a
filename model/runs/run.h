// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/runevent.h"
#include "model/runs/runlog.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <deque>
#include <vector>

namespace gantry {

//! What a list of runs shows of a run; all of it is known without its actions.
struct RunInfo {
    RunId id; //!< unique in a RunStore: the name, or the recording's file name where two runs bear one name
    QString name;
    QString project; //!< absolute folder, empty where it is not known
    QString task; //!< "environment.function"
    QString target; //!< "local", else a target's name
    Phase phase = Phase::Queued;
    QDateTime started; //!< UTC
    QDateTime ended; //!< UTC; invalid while it lasts
    QByteArray outputs; //!< JSON
    ActionErrorPtr error;
    QString url;
    QString connection; //!< "live", "stale", "reconnecting"; empty where there is none
    QString recording; //!< the file; empty: none
    bool isLive = false; //!< more may be said about it
    bool isLoaded = false; //!< its actions and log are here, or come
    QString problem; //!< for people: why what is shown is not all; empty where it is

    qint64 durationMs(const QDateTime &now) const;
};

//! How many of a task's actions are in which phase: what a canvas shows on the task's row.
struct TaskSummary {
    PhaseCounts counts{};
    int latestNode = -1; //!< of the action that changed last

    int total() const;
};

//! One run: its actions as a tree, as they are now, and what was printed. It lives on the GUI thread and is fed in
//! batches; it changes by rows, so that models on it never reset while it goes on. Nodes keep their numbers.
class Run : public QObject {
    Q_OBJECT
public:
    static constexpr int kRoot = 0; //!< the node above the first action, never shown

    //! An action, or the group that some actions of one caller are in.
    struct Node {
        bool isGroup = false;
        Action action; //!< of a group: its name is `group`, `parent` the caller; the rest is empty
        int parent = kRoot;
        int row = 0; //!< among its parent's children
        std::vector<int> children;
        PhaseCounts counts{}; //!< of the actions that are its children, those in groups of it included

        int childActions() const;
    };

    explicit Run(RunInfo info, QObject *parent = nullptr);

    const RunInfo &info() const { return m_info; }
    void setInfo(const RunInfo &info);

    int nodeCount() const { return int(m_nodes.size()); }
    const Node &node(int index) const { return m_nodes[size_t(index)]; }
    //! -1 where there is none.
    int nodeOf(const ActionId &action) const { return m_index.value(action, -1); }
    //! The phase of an action; of a group the worst of its actions.
    Phase phaseOf(int node) const;
    //! Nodes of actions that have not ended.
    const QSet<int> &openNodes() const { return m_open; }
    const PhaseCounts &counts() const { return m_counts; }
    TaskSummary summaryOf(const QString &task) const { return m_tasks.value(task); }
    const QHash<QString, TaskSummary> &summaries() const { return m_tasks; }
    const RunLog &log() const { return m_log; }

    //! Takes in what was said, in one step: of several updates of an action the last counts.
    void apply(const RunEvents &events);
    //! Whether a model shows its actions.
    bool isShown() const;
    //! Forgets actions and log; the information stays. Not while a model shows it.
    void clear();

Q_SIGNALS:
    void infoChanged();
    void nodesAboutToBeInserted(int parent, int first, int last);
    void nodesInserted();
    void nodesChanged(const QList<int> &nodes);
    void linesAppended(qint64 first, qint64 end);
    void linesAboutToBeDropped(qint64 first);
    void linesDropped();
    void tasksChanged();
    void aboutToBeCleared();
    void cleared();
    void clusterEventReceived(const gantry::ActionId &action, const QString &message);

private:
    void applyActions(const RunEvents &events);
    void tellChanged();
    void insertActions(std::vector<Action> added);
    void insertAt(int parent, const std::vector<Action> &actions);
    int placeOf(const Action &action);
    int groupNode(int parent, const QString &group);
    int addNode(Node node);
    void change(int index, Action action);
    void count(int index, Phase phase, int difference);
    void shareTexts(Action &action);
    void appendLines(const RunEvents &events);
    void applyRest(const RunEvents &events);
    void finish(const RunFinished &finished, const QDateTime &time);

    RunInfo m_info;
    std::deque<Node> m_nodes; // grows without moving what is there
    QHash<ActionId, int> m_index;
    QHash<std::pair<int, QString>, int> m_groups;
    QHash<QString, QString> m_texts; // task and group names, each kept once
    QHash<QString, TaskSummary> m_tasks;
    std::vector<Action> m_orphans; // whose caller has not been told of yet
    QSet<int> m_open;
    QSet<int> m_changed; // in the batch that is being taken in
    PhaseCounts m_counts{};
    RunLog m_log;
};

} // namespace gantry
