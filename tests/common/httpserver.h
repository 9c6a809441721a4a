// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpServer>

#include <functional>

namespace gantry::test {

//! A request as it came.
struct Asked {
    QByteArray method;
    QByteArray target; //!< path and query
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;
};

//! A server on a loopback port that answers each request with raw bytes, and closes. A null answer: it never answers.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<QByteArray(const Asked &)>;

    explicit HttpServer(Answer answer);

    QString domain() const; //!< "127.0.0.1:41234"
    QString url(const QString &path) const;
    QList<Asked> asked;
    int closedByOthers = 0; //!< connections that the other side ended without an answer

    static QByteArray reply(int status, const QByteArray &body, const QByteArray &headers = {});

private:
    void serve(QTcpSocket *socket);

    QTcpServer m_server;
    Answer m_answer;
};

} // namespace gantry::test
