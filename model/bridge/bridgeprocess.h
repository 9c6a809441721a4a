// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/childprocess.h"
#include "model/core/json.h"
#include "model/core/lineframer.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

class QSocketNotifier;

namespace gantry {

//! The bridge at work: a process of the project's interpreter that carries out one request and answers in JSON lines on
//! a descriptor of its own. What is printed past Python's streams (by programs that a task starts) comes as output.
class BridgeProcess : public QObject {
    Q_OBJECT
public:
    explicit BridgeProcess(QObject *parent = nullptr);
    ~BridgeProcess() override;

    //! Once per object. `bridge` is the folder that bridgeFolder() gave.
    void start(const QString &python, const QString &bridge, const Json &request);
    //! A command to a running request: {"command":"signal","action","value"}.
    void send(const Json &command);
    //! Ends the whole process group.
    void stop(std::chrono::milliseconds grace = std::chrono::seconds(3));

    //! While paused nothing is read, and the bridge waits as soon as the pipe is full.
    void setPaused(bool paused);

    //! Lines that were too long to be read.
    int droppedLines() const { return m_framer.droppedLines(); }

Q_SIGNALS:
    void linesReceived(const QByteArrayList &lines);
    //! `stream` is "stdout" or "stderr".
    void outputReceived(const QString &stream, const QByteArray &bytes);
    //! After the last line, exactly once.
    void ended(const gantry::ChildExit &exit);

private:
    bool openPipe();
    //! False at the end of the stream, or when nothing more is there.
    bool readSome();
    void readRest();
    void closePipe();

    std::unique_ptr<ChildProcess> m_process;
    std::unique_ptr<QSocketNotifier> m_notifier;
    LineFramer m_framer;
    int m_readEnd = -1;
    int m_writeEnd = -1;
};

} // namespace gantry
