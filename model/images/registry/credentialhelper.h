// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/childprocess.h"
#include "model/images/registry/dockerconfig.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace gantry::registry {

//! Asks `docker-credential-NAME get` who is signed in at a registry. Ends in exactly one answered(): with nothing where
//! nobody is, and where the helper is not there, fails, or takes too long.
class CredentialHelper : public QObject
{
    Q_OBJECT
public:
    CredentialHelper(const QString &name, const QString &domain, std::chrono::milliseconds deadline, QObject *parent);

Q_SIGNALS:
    void answered(const gantry::RegistryCredentials &credentials);

private:
    void finish(const RegistryCredentials &credentials);

    ChildProcess m_process;
    QTimer m_deadline;
    QByteArray m_output;
    bool m_isFinished = false;
};

} // namespace gantry::registry
