// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/registry/registrylookup.h"

#include <QObject>
#include <QQueue>
#include <QString>

#include <functional>
#include <memory>

namespace gantry {

//! A client of the OCI distribution API, to read: what an image is, without its layers. Asks a few images at a time.
//! Lives on one thread and needs its event loop; parses and reads files there, so not on the GUI's.
class RegistryClient : public QObject
{
    Q_OBJECT
public:
    //! Called exactly once for each ask(), later, unless the client is destroyed before.
    using Done = std::function<void(const RegistryAnswer &)>;

    explicit RegistryClient(RegistryOptions options, QObject *parent = nullptr);
    ~RegistryClient() override;

    void ask(const QString &reference, Done done);
    //! What is still open ends now, with ErrorCode::Cancelled.
    void cancelAll();

private:
    struct Private;
    struct Question {
        QString reference;
        Done done;
    };

    void startNext();
    void open(const Question &question);

    RegistryOptions m_options;
    QQueue<Question> m_waiting;
    std::unique_ptr<Private> d; // made on the thread where the questions are asked
};

} // namespace gantry
