// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/runs/runevent.h"

#include <QObject>

namespace gantry {

//! Where what is said about a run comes from: this computer, a cluster, a recording. It works off the caller's thread
//! and delivers in batches, in order, on the caller's. A source is used for one run and once.
class RunSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    //! Ends the run (empty action) or one action, where the source can; what became of it comes as events.
    virtual void abort(const ActionId &action, const QString &reason) = 0;
    //! Gives a paused condition its value (JSON).
    virtual void signalCondition(const ActionId &action, const Json &value) = 0;
    //! The receiver has taken the last batch. A source that is far ahead waits for it.
    virtual void acknowledge() = 0;

Q_SIGNALS:
    //! What is done before the run can start, for people: "Installing flyte==2.12.1".
    void progressed(const QString &text);
    void eventsReceived(const gantry::RunEvents &events);
    //! Exactly one of these two, once, and nothing after it: all was said (also of a run that failed); the run did not
    //! even start, or the source broke off.
    void ended();
    void failed(const gantry::Error &error);
};

} // namespace gantry
