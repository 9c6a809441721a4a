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

//! Runs work off the owner's thread, one at a time, and delivers by value on the owner's thread only what is still
//! wanted: a newer request drops the older one, before, during or after its work. Destroying it drops all and waits.
class LatestWorker
{
public:
    LatestWorker() { m_pool.setMaxThreadCount(1); }
    ~LatestWorker()
    {
        cancel();
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(LatestWorker)

    //! Waits until nothing is at work; what was dropped delivers nothing.
    void waitForDone() { m_pool.waitForDone(); }

    void cancel()
    {
        if (m_current)
            m_current->store(true);
    }

    //! `work(const std::atomic<bool> &dropped)` runs on the worker's thread and looks at the flag where it is long;
    //! `done(value)` runs on the thread that made this object.
    template<typename Work, typename Done>
    void request(Work work, Done done)
    {
        cancel();
        m_current = std::make_shared<std::atomic<bool>>(false);
        m_pool.start([relay = &m_relay, dropped = m_current, work = std::move(work), done = std::move(done)]() mutable {
            if (dropped->load())
                return;
            auto value = std::make_shared<decltype(work(*dropped))>(work(*dropped));
            if (dropped->load())
                return;
            QMetaObject::invokeMethod(relay, [dropped, value, done = std::move(done)]() mutable {
                if (!dropped->load())
                    done(std::move(*value));
            }, Qt::QueuedConnection);
        });
    }

private:
    QObject m_relay; // receives the results; the destructor waits for the work, so it outlives every post
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_current;
};

} // namespace gantry
