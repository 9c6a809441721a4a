// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <utility>

namespace gantry {

//! Runs work off the owner's thread, one after the other in the order of the requests, and delivers by value on the
//! owner's thread. Nothing is dropped, except that a destroyed worker delivers nothing any more.
class SerialWorker
{
public:
    SerialWorker() { m_pool.setMaxThreadCount(1); }
    ~SerialWorker()
    {
        m_isClosing->store(true);
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(SerialWorker)

    //! `work()` runs on the worker's thread; `done(value)` runs on the thread that made this object.
    template<typename Work, typename Done>
    void request(Work work, Done done)
    {
        m_pool.start([relay = &m_relay, closing = m_isClosing, work = std::move(work), done = std::move(done)]() mutable {
            auto value = std::make_shared<decltype(work())>(work());
            if (closing->load())
                return;
            QMetaObject::invokeMethod(relay, [value, done = std::move(done)]() mutable { done(std::move(*value)); },
                                      Qt::QueuedConnection);
        });
    }

private:
    QObject m_relay;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_isClosing = std::make_shared<std::atomic<bool>>(false);
};

} // namespace gantry
