// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/httpfetch.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

namespace gantry::registry {

namespace {

constexpr int kMostRedirects = 5;
constexpr qint64 kReadAhead = 256 * 1024; // bytes that Qt holds before we have taken them

QUrl originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port(url.scheme() == QLatin1String("https") ? 443 : 80));
    return origin;
}

bool isTlsFault(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::SslHandshakeFailedError;
}

bool isNetworkFault(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    const QHostAddress address(host);
    return host == QLatin1String("localhost") || (!address.isNull() && address.isLoopback());
}

bool isSafeStep(const QUrl &from, const QUrl &to)
{
    const bool isLocal = isLoopbackHost(to.host());
    if (!to.isValid() || to.host().isEmpty() || (isLocal && !isLoopbackHost(from.host())))
        return false;
    return to.scheme() == QLatin1String("https") || (to.scheme() == QLatin1String("http") && isLocal);
}

HttpFetch::HttpFetch(QNetworkAccessManager &network, HttpQuestion question, QObject *parent)
    : QObject(parent), m_network(network), m_question(std::move(question))
{
    send();
}

HttpFetch::~HttpFetch()
{
    drop();
}

void HttpFetch::drop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

QNetworkRequest HttpFetch::request() const
{
    QNetworkRequest request(m_question.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("gantry/" GANTRY_VERSION));
    request.setRawHeader("Accept-Encoding", "identity"); // digests are those of the bytes that come
    if (!m_question.accept.isEmpty())
        request.setRawHeader("Accept", m_question.accept);
    if (!m_question.authorization.isEmpty())
        request.setRawHeader("Authorization", m_question.authorization);
    if (m_question.method == HttpQuestion::Method::PostForm)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    return request;
}

void HttpFetch::send()
{
    m_answer = {};
    switch (m_question.method) {
    case HttpQuestion::Method::Get: m_reply = m_network.get(request()); break;
    case HttpQuestion::Method::Head: m_reply = m_network.head(request()); break;
    case HttpQuestion::Method::PostForm: m_reply = m_network.post(request(), m_question.form); break;
    }
    m_reply->setReadBufferSize(kReadAhead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpFetch::take);
    connect(m_reply, &QNetworkReply::finished, this, &HttpFetch::conclude);
}

void HttpFetch::take()
{
    m_answer.body += m_reply->read(m_question.largest + 1 - m_answer.body.size());
    if (m_answer.body.size() > m_question.largest)
        finish(HttpAnswer::Outcome::TooLarge);
}

void HttpFetch::conclude()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (isTlsFault(error))
        return finish(HttpAnswer::Outcome::NotTrusted, m_reply->errorString());
    if (error == QNetworkReply::RemoteHostClosedError)
        return finish(HttpAnswer::Outcome::HungUp, m_reply->errorString());
    if (isNetworkFault(error))
        return finish(HttpAnswer::Outcome::Unreachable, m_reply->errorString());
    if (m_answer.status == 0 || error == QNetworkReply::ProtocolFailure)
        return finish(HttpAnswer::Outcome::NotHttp, m_reply->errorString());
    if (m_reply->isOpen())
        take();
    if (!m_reply) // it was too large
        return;
    for (const QNetworkReply::RawHeaderPair &header : m_reply->rawHeaderPairs())
        m_answer.headers.insert(header.first.toLower(), header.second);
    if (isRedirect(m_answer.status))
        return follow(m_answer.headers.value("location"));
    finish(HttpAnswer::Outcome::Answered);
}

bool HttpFetch::isRedirect(int status) const
{
    const bool isMoved = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    return isMoved && m_question.method != HttpQuestion::Method::PostForm && m_answer.headers.contains("location");
}

void HttpFetch::follow(const QByteArray &location)
{
    const QUrl from = m_question.url;
    const QUrl to = from.resolved(QUrl::fromEncoded(location));
    if (++m_redirects > kMostRedirects)
        return finish(HttpAnswer::Outcome::InACircle);
    if (!isSafeStep(from, to))
        return finish(HttpAnswer::Outcome::LedAstray, to.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toDisplayString());
    if (originOf(from) != originOf(to))
        m_question.authorization.clear();
    drop();
    m_question.url = to.adjusted(QUrl::RemoveUserInfo);
    send();
}

void HttpFetch::finish(HttpAnswer::Outcome outcome, const QString &detail)
{
    m_answer.outcome = outcome;
    m_answer.detail = detail;
    drop();
    const HttpAnswer answer = std::exchange(m_answer, {});
    Q_EMIT finished(answer);
}

} // namespace gantry::registry
