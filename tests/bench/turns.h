// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/report.h"

#include <QApplication>

namespace gantry::bench {

//! What the event loop does between two looks at the outside world: as long as it lasts, the window answers nobody.
struct Turn {
    double wallMs = 0;
    double ownMs = 0; //!< of the GUI thread's own time
    QByteArray what; //!< its longest event: "PreviewView Paint"
};

//! An application that measures its turns.
class TurnApplication : public QApplication
{
public:
    TurnApplication(int &argc, char **argv);

    //! The longest by its own time since the last call.
    Turn takeLongest();
    bool notify(QObject *receiver, QEvent *event) override;

private:
    void endTurn();

    int m_depth = 0;
    bool m_isInTurn = false;
    Stopwatch m_watch;
    double m_longestEventMs = 0;
    Turn m_turn;
    Turn m_longest;
};

} // namespace gantry::bench
