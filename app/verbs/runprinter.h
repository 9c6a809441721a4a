// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/console.h"
#include "model/runs/runevent.h"

#include <QHash>

namespace gantry {

//! Writes what is said about a run, for scripts (JSON lines) or for people.
class RunPrinter {
public:
    RunPrinter(Console &console, bool asJson) : m_console(console), m_asJson(asJson) { }

    void print(const RunEvents &events);

private:
    QString textOf(const RunEvent &event);
    QString textOf(const Action &action);
    QString nameOf(const ActionId &action) const;

    Console &m_console;
    bool m_asJson;
    QHash<ActionId, QString> m_tasks;
    QHash<ActionId, int> m_depth;
};

} // namespace gantry
