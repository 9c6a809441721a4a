// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/turns.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>

#include <utility>

namespace gantry::bench {

TurnApplication::TurnApplication(int &argc, char **argv) : QApplication(argc, argv)
{
    QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &TurnApplication::endTurn);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &TurnApplication::endTurn);
}

bool TurnApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    if (!m_isInTurn) {
        m_isInTurn = true;
        m_longestEventMs = 0;
        m_turn = {};
        m_watch.restart();
    }
    const QByteArray what = QByteArray(receiver->metaObject()->className()) + ' '
        + QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
    const double before = m_watch.ownMs();
    ++m_depth;
    const bool isHandled = QApplication::notify(receiver, event); // may be the receiver's end
    --m_depth;
    m_turn.ownMs = m_watch.ownMs();
    m_turn.wallMs = m_watch.wallMs();
    if (m_turn.ownMs - before >= m_longestEventMs) {
        m_longestEventMs = m_turn.ownMs - before;
        m_turn.what = what;
    }
    return isHandled;
}

void TurnApplication::endTurn()
{
    if (m_isInTurn && m_turn.ownMs > m_longest.ownMs)
        m_longest = m_turn;
    m_isInTurn = false;
}

Turn TurnApplication::takeLongest()
{
    endTurn();
    return std::exchange(m_longest, {});
}

} // namespace gantry::bench
