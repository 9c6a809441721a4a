// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/runstore.h"

#include <algorithm>
#include <utility>

namespace gantry {

Run *RunStore::find(const RunId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : at(row);
}

int RunStore::rowOf(const RunId &id) const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const auto &run) { return run->info().id == id; });
    return found == m_runs.end() ? -1 : int(found - m_runs.begin());
}

Run *RunStore::add(RunInfo info)
{
    const QString wanted = info.id.toString();
    for (int number = 2; rowOf(info.id) >= 0; ++number)
        info.id = RunId(QString(wanted % QLatin1Char('~') % QString::number(number)));
    const auto later =
        std::upper_bound(m_runs.begin(), m_runs.end(), info.started, [](const QDateTime &time, const auto &run) {
            return time.isValid() && run->info().started.isValid() && time < run->info().started;
        });
    const int row = int(later - m_runs.begin());
    Q_EMIT runAboutToBeAdded(row);
    Run *run = m_runs.insert(later, std::make_unique<Run>(std::move(info)))->get();
    connect(run, &Run::infoChanged, this, [this, run] { Q_EMIT runChanged(rowOf(run->info().id)); });
    Q_EMIT runAdded(row);
    return run;
}

void RunStore::remove(const RunId &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    Q_EMIT runAboutToBeRemoved(row);
    const std::unique_ptr<Run> removed = std::move(m_runs[size_t(row)]);
    m_runs.erase(m_runs.begin() + row);
    Q_EMIT runRemoved();
}

} // namespace gantry
