// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QNetworkRequest>
#include <QObject>
#include <QString>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace gantry::registry {

//! One question over HTTP.
struct HttpQuestion {
    enum class Method { Get, Head, PostForm };

    QUrl url;
    Method method = Method::Get;
    QByteArray accept;
    QByteArray authorization; //!< for the host of `url` alone: no redirect takes it elsewhere
    QByteArray form; //!< of PostForm
    qint64 largest = 4 * 1024 * 1024; //!< bytes of an answer that are still taken
};

//! What came of it.
struct HttpAnswer {
    enum class Outcome {
        Answered, //!< with a status, whatever it is
        Unreachable, //!< no connection
        HungUp, //!< the connection was ended before the answer was whole
        NotTrusted, //!< TLS: the other side can't show that it is who it should be
        NotHttp,
        TooLarge,
        InACircle, //!< more redirects than anybody needs
        LedAstray, //!< a redirect to where it is not safe to go
    };

    Outcome outcome = Outcome::Unreachable;
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QString detail; //!< of the network layer, or the address that was not gone to
};

//! Asks once, follows redirects where that is safe, and takes no more than it should. Ends in exactly one finished(),
//! unless it is destroyed, which aborts it. Has no deadline of its own.
class HttpFetch : public QObject
{
    Q_OBJECT
public:
    HttpFetch(QNetworkAccessManager &network, HttpQuestion question, QObject *parent);
    ~HttpFetch() override;

Q_SIGNALS:
    void finished(const gantry::registry::HttpAnswer &answer);

private:
    void send();
    QNetworkRequest request() const;
    void take();
    void conclude();
    bool isRedirect(int status) const;
    void follow(const QByteArray &location);
    void finish(HttpAnswer::Outcome outcome, const QString &detail = {});
    void drop();

    QNetworkAccessManager &m_network;
    HttpQuestion m_question;
    QNetworkReply *m_reply = nullptr;
    HttpAnswer m_answer;
    int m_redirects = 0;
};

//! Whether one address may lead on to another: never away from TLS, never from elsewhere to this computer.
bool isSafeStep(const QUrl &from, const QUrl &to);
//! Whether an address is this computer's own.
bool isLoopbackHost(const QString &host);

} // namespace gantry::registry
