// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/basefacts.h"
#include "model/images/registry/registrylookup.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QThread>
#include <QTimer>

#include <memory>

namespace gantry {

class RegistryClient;

//! Asks registries about the bases that somebody wants to know of, in the background, and keeps what is known of bases:
//! one for a window or a verb. A reference is asked for once; after a failure again, when it is wanted again and some
//! time has passed, more each time.
class BaseLookup : public QObject
{
    Q_OBJECT
public:
    explicit BaseLookup(RegistryOptions options = defaultOptions(), QObject *parent = nullptr);
    ~BaseLookup() override;

    //! Offline where the environment has GANTRY_OFFLINE (and not 0).
    static RegistryOptions defaultOptions();

    //! Starts to ask for those that have not been asked for; returns at once.
    void want(const QStringList &references);
    //! The catalogue's and the registries' words so far.
    std::shared_ptr<const BaseLibrary> library() const { return m_library; }
    //! Whether nothing is being asked.
    bool isSettled() const { return m_open == 0; }
    bool isOffline() const { return m_options.isOffline; }
    //! What is being asked is dropped; what is known stays.
    void setOffline(bool isOffline);

Q_SIGNALS:
    void libraryChanged(); //!< not for each answer of a burst
    void settled(); //!< the last open question has been answered

private:
    enum class State { Asked, Answered, Failed };
    struct Question {
        State state = State::Asked;
        int failures = 0;
        QDeadlineTimer notBefore; //!< of Failed
    };

    bool isDue(const QString &reference) const;
    void startClient();
    void endClient();
    void take(const RegistryAnswer &answer);
    void tellChange();

    RegistryOptions m_options;
    std::shared_ptr<BaseLibrary> m_building; // becomes m_library when a change is told
    std::shared_ptr<const BaseLibrary> m_library;
    QHash<QString, Question> m_questions;
    int m_open = 0;
    QTimer m_burst;
    std::unique_ptr<QThread> m_thread;
    RegistryClient *m_client = nullptr; // lives on m_thread, which deletes it
    int m_generation = 0; // of the client: answers of an ended one are dropped
};

} // namespace gantry
