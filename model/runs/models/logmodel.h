// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/models/linesearch.h"
#include "model/runs/run.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <deque>

namespace gantry {

//! The lines of one run, all of them or those of some actions, those with a text in them.
class LogModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        LineRole = Qt::UserRole + 1, //!< qint64, stable: the line's number in the run
        TimeRole, //!< QDateTime, UTC
        ActionRole, //!< QString, the action's id; empty: not known
        TaskRole, //!< QString
        AttemptRole, //!< int
        IsErrorRole, //!< bool, of the error stream
    };
    Q_ENUM(Role)

    explicit LogModel(QObject *parent = nullptr);

    //! Null shows nothing.
    void setRun(Run *run);
    Run *run() const { return m_run; }
    //! Shows the lines of these nodes alone; empty shows all.
    void setNodes(const QSet<int> &nodes);
    //! Shows the lines with this in them (any case) alone; empty shows all.
    //! Of a large log it takes some turns of the event loop.
    void setSearch(const QString &text);
    //! Lines that were given up because there were too many.
    qint64 droppedLines() const;
    //! Whether lines are still being looked through for the filter: rows come in steps, the oldest first.
    bool isSearching() const { return isFiltered() && m_scanned < m_end; }
    //! The line's number in the run at a row.
    qint64 lineAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void searchFinished();

private:
    void watch(Run *run);
    void append(qint64 first, qint64 end);
    void scanSome();
    void beginDrop(qint64 first);
    void endDrop();
    void refilter();
    bool isFiltered() const { return !m_nodes.isEmpty() || !m_search.isEmpty(); }
    bool matches(qint64 line) const;

    QPointer<Run> m_run;
    QSet<int> m_nodes;
    LineSearch m_search;
    // Without a filter the rows are the lines from m_first to m_end, else those in m_lines.
    qint64 m_first = 0;
    qint64 m_end = 0;
    std::deque<qint64> m_lines;
    qint64 m_scanned = 0; // lines before it have been looked at for the filter
    QTimer m_scan;
    int m_dropping = 0;
};

} // namespace gantry
