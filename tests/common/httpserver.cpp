// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/httpserver.h"

#include <QTcpSocket>

#include <memory>

namespace gantry::test {

namespace {

//! Whether a request is whole; if so, taken apart.
bool parse(const QByteArray &bytes, Asked &asked)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> words = lines.front().trimmed().split(' ');
    asked.method = words.value(0);
    asked.target = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        asked.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    asked.body = bytes.mid(end + 4);
    return asked.body.size() >= asked.headers.value("content-length").toLongLong();
}

} // namespace

HttpServer::HttpServer(Answer answer) : m_answer(std::move(answer))
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            serve(socket);
    });
}

QString HttpServer::domain() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort());
}

QString HttpServer::url(const QString &path) const
{
    return QStringLiteral("http://") + domain() + path;
}

QByteArray HttpServer::reply(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

void HttpServer::serve(QTcpSocket *socket)
{
    auto received = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] {
        *received += socket->readAll();
        Asked request;
        if (!parse(*received, request))
            return;
        received->clear();
        asked.append(request);
        const QByteArray answer = m_answer(request);
        if (answer.isNull()) {
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++closedByOthers; });
            return;
        }
        socket->write(answer);
        socket->disconnectFromHost();
    });
}

} // namespace gantry::test
