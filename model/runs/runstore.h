// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/run.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace gantry {

//! All runs that the window knows of, oldest first. It lives on the GUI thread and owns them.
class RunStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    int count() const { return int(m_runs.size()); }
    Run *at(int row) const { return m_runs[size_t(row)].get(); }
    //! Null where there is none.
    Run *find(const RunId &id) const;
    int rowOf(const RunId &id) const; //!< -1 where there is none

    //! Adds a run; where its id is taken, "~2" and so on is added to it.
    Run *add(RunInfo info);
    void remove(const RunId &id);

Q_SIGNALS:
    void runAboutToBeAdded(int row);
    void runAdded(int row);
    void runAboutToBeRemoved(int row);
    void runRemoved();
    void runChanged(int row);

private:
    std::vector<std::unique_ptr<Run>> m_runs;
};

} // namespace gantry
