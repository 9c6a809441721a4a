// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

class QProcess;

namespace gantry {

//! A program to start: never through a shell.
struct Command {
    QString program;
    QStringList arguments;
    QString folder; //!< where it runs; empty: where Gantry does
    QHash<QString, QString> environment; //!< added to Gantry's own; a null text removes the variable

    //! As one would type it in a shell, for people to read and copy.
    QString toString() const;

    friend bool operator==(const Command &, const Command &) = default;
};

//! How a program ended.
struct ChildExit {
    bool started = false; //!< false: it could not even be started
    int status = 0;
    int signal = 0; //!< 0 where it ended by itself
    bool stopped = false; //!< by stop()
    QString reason; //!< for people, where it was not started

    bool isSuccess() const { return started && signal == 0 && status == 0; }
    //! "exit status 7", "signal 9 (SIGKILL)".
    QString toString() const;
};

//! A program in a process group of its own, so that stopping it stops whatever it has started. Lives on one thread.
class ChildProcess : public QObject {
    Q_OBJECT
public:
    explicit ChildProcess(QObject *parent = nullptr);
    ~ChildProcess() override; //!< kills the group

    //! Once per object. `inChild` runs between fork and exec: async-signal-safe calls alone.
    void start(const Command &command, std::function<void()> inChild = {});
    //! Asks the group to end (SIGTERM), and kills what is still there after the grace.
    void stop(std::chrono::milliseconds grace = std::chrono::seconds(3));
    void write(const QByteArray &bytes);
    void closeInput();

    bool isRunning() const;
    qint64 processId() const { return m_group; }

Q_SIGNALS:
    void outputReceived(const QByteArray &bytes);
    void errorOutputReceived(const QByteArray &bytes);
    void ended(const gantry::ChildExit &exit); //!< exactly once after start()

private:
    void finish(ChildExit exit);
    void signalGroup(int number) const;

    QProcess *m_process;
    qint64 m_group = 0;
    bool m_stopped = false;
    bool m_ended = false;
};

} // namespace gantry
