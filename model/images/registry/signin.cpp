// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/signin.h"

#include "model/images/registry/credentialhelper.h"
#include "model/images/registry/registryfailure.h"

#include <QStringList>
#include <QUrlQuery>

#include <algorithm>

namespace gantry::registry {

namespace {

constexpr qint64 kLargestToken = 256 * 1024;

const Challenge *challengeOf(const std::vector<Challenge> &all, const char *scheme)
{
    const auto is = [&](const Challenge &challenge) { return challenge.scheme == QLatin1String(scheme); };
    const auto found = std::find_if(all.begin(), all.end(), is);
    return found == all.end() ? nullptr : &*found;
}

QString schemesOf(const std::vector<Challenge> &all)
{
    QStringList names;
    for (const Challenge &challenge : all)
        names.append(challenge.scheme);
    return names.isEmpty() ? QStringLiteral("?") : names.join(QStringLiteral(", "));
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace

SignIn::SignIn(Access &access, const RegistryReference &reference, QObject *parent)
    : QObject(parent), m_access(access), m_reference(reference)
{
}

void SignIn::start(const QUrl &address, const QByteArray &header)
{
    m_address = address;
    const std::vector<Challenge> all = challengesOf(header);
    const Challenge *challenge = challengeOf(all, "bearer");
    if (!challenge)
        challenge = challengeOf(all, "basic");
    if (!challenge) {
        Q_EMIT failed(unknownSignIn(m_reference.domain, schemesOf(all)));
        return;
    }
    m_challenge = *challenge;
    findCredentials();
}

void SignIn::findCredentials()
{
    const QString domain = m_reference.domain;
    const QString helper = m_access.config.helper(domain);
    if (helper.isEmpty())
        return proceed(m_access.config.credentials(domain));
    const auto known = m_access.fromHelpers.constFind(domain);
    if (known != m_access.fromHelpers.constEnd())
        return proceed(*known);
    auto *asked = new CredentialHelper(helper, domain, m_access.helperDeadline, this);
    connect(asked, &CredentialHelper::answered, this, [this, domain](const RegistryCredentials &found) {
        m_access.fromHelpers.insert(domain, found);
        proceed(found.isEmpty() ? m_access.config.credentials(domain) : found);
    });
}

void SignIn::proceed(const RegistryCredentials &credentials)
{
    m_credentials = credentials;
    m_isSignedIn = !credentials.isEmpty();
    if (m_challenge.scheme == QLatin1String("bearer"))
        return askToken();
    HttpAnswer nobody;
    nobody.outcome = HttpAnswer::Outcome::Answered;
    nobody.status = 401;
    if (m_isSignedIn && !credentials.isIdentityToken)
        Q_EMIT authorized(credentials.basic());
    else
        Q_EMIT failed(failureOf(nobody, m_reference.domain, m_reference.familiarName(), false));
}

HttpQuestion SignIn::tokenQuestion() const
{
    const QString service = m_challenge.parameters.value(QStringLiteral("service"));
    const QString given = m_challenge.parameters.value(QStringLiteral("scope"));
    const QString scope = given.isEmpty() ? QString(QStringLiteral("repository:") % m_reference.path % QStringLiteral(":pull"))
                                          : given;
    HttpQuestion question;
    question.url = QUrl(m_challenge.parameters.value(QStringLiteral("realm")));
    question.largest = kLargestToken;
    if (m_isSignedIn && m_credentials.isIdentityToken) {
        question.method = HttpQuestion::Method::PostForm;
        question.form = "grant_type=refresh_token&client_id=gantry&service=" + encoded(service) + "&scope=" + encoded(scope)
            + "&refresh_token=" + encoded(m_credentials.password);
        return question;
    }
    QUrlQuery query(question.url);
    if (!service.isEmpty())
        query.addQueryItem(QStringLiteral("service"), QString::fromLatin1(encoded(service)));
    query.addQueryItem(QStringLiteral("scope"), QString::fromLatin1(encoded(scope)));
    question.url.setQuery(query);
    if (m_isSignedIn)
        question.authorization = m_credentials.basic();
    return question;
}

void SignIn::askToken()
{
    const HttpQuestion question = tokenQuestion();
    if (!isSafeStep(m_address, question.url)) {
        const QUrl shown = question.url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
        Q_EMIT failed(unsafeTokenServer(m_reference.domain, shown.toDisplayString()));
        return;
    }
    auto *fetch = new HttpFetch(m_access.network, question, this);
    connect(fetch, &HttpFetch::finished, this, [this, fetch](const HttpAnswer &answer) {
        fetch->deleteLater();
        takeToken(answer);
    });
}

void SignIn::takeToken(const HttpAnswer &answer)
{
    const bool isAnswer = answer.outcome == HttpAnswer::Outcome::Answered;
    if (isAnswer && answer.status == 200) {
        const Result<QByteArray> token = tokenOf(answer.body);
        if (token)
            Q_EMIT authorized("Bearer " + *token);
        else
            Q_EMIT failed(unreadable(m_reference.domain, token.error()));
        return;
    }
    const bool isRefusal = isAnswer && (answer.status == 400 || answer.status == 401 || answer.status == 403);
    if (isRefusal && m_isSignedIn) {
        m_wasRefused = true;
        m_isSignedIn = false;
        return askToken();
    }
    if (isRefusal && m_wasRefused)
        Q_EMIT failed(signInRefused(m_reference.domain));
    else
        Q_EMIT failed(failureOf(answer, m_reference.domain, m_reference.familiarName(), false));
}

} // namespace gantry::registry
