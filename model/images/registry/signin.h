// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/images/registry/dockerconfig.h"
#include "model/images/registry/httpfetch.h"
#include "model/images/registry/registryanswers.h"
#include "model/images/registry/registryreference.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

#include <chrono>

class QNetworkAccessManager;

namespace gantry::registry {

//! What look-ups have in common: the network, and who is signed in where.
struct Access {
    QNetworkAccessManager &network;
    DockerConfig config;
    QHash<QString, RegistryCredentials> fromHelpers; //!< by domain; each helper is asked once
    std::chrono::milliseconds helperDeadline;
};

//! Makes the Authorization header that a registry wants, after it has answered 401: by a token server (Bearer), or Basic.
//! Where docker's sign-in is not accepted, it asks for a token as nobody. Ends in exactly one of authorized() and failed().
class SignIn : public QObject
{
    Q_OBJECT
public:
    SignIn(Access &access, const RegistryReference &reference, QObject *parent);

    //! `address`: what was asked. `challenge`: the answer's WWW-Authenticate.
    void start(const QUrl &address, const QByteArray &challenge);
    bool isSignedIn() const { return m_isSignedIn; } //!< what was made shows docker's sign-in
    bool wasRefused() const { return m_wasRefused; } //!< docker's sign-in was not accepted

Q_SIGNALS:
    void authorized(const QByteArray &header);
    void failed(const gantry::Error &error);

private:
    void findCredentials();
    void proceed(const RegistryCredentials &credentials);
    void askToken();
    HttpQuestion tokenQuestion() const;
    void takeToken(const HttpAnswer &answer);

    Access &m_access;
    RegistryReference m_reference;
    QUrl m_address;
    Challenge m_challenge;
    RegistryCredentials m_credentials;
    bool m_isSignedIn = false;
    bool m_wasRefused = false;
};

} // namespace gantry::registry
