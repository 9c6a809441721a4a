// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/bridge/interpreter.h"
#include "model/core/lineframer.h"

#include <QByteArray>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>

namespace gantry {

//! Carries out the steps of an InterpreterPlan, one after the other, and notes that they are done.
class EnvironmentMaker : public QObject {
    Q_OBJECT
public:
    explicit EnvironmentMaker(InterpreterPlan plan, QObject *parent = nullptr);
    ~EnvironmentMaker() override;

    void start();
    void cancel();

Q_SIGNALS:
    //! What is being done, or the last line that a step has printed.
    void progressed(const QString &text);
    //! Exactly one of these three, once.
    void succeeded(const gantry::ProjectPython &interpreter);
    void failed(const gantry::Error &error);
    void cancelled();

private:
    void waitForTurn();
    void startStep();
    void stepEnded(const ChildExit &exit);
    void takeOutput(const QByteArray &bytes);
    void finish();
    void fail(const ChildExit &exit);
    void tellCancelled();
    bool noteDone() const;

    InterpreterPlan m_plan;
    size_t m_step = 0;
    QByteArray m_output;
    LineFramer m_lines;
    QByteArray m_printed; // standard output of the step alone
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<ChildProcess> m_process;
    QTimer m_retry;
    bool m_isCancelled = false;
    bool m_isCancelTold = false;
    bool m_isWaiting = false;
};

} // namespace gantry
