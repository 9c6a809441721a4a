// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/dockerconfig.h"

#include "model/core/json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace gantry {

namespace {

//! "https://index.docker.io/v1/" and "ghcr.io" alike, as a host with its port.
QString hostOf(const QString &server)
{
    QString host = server;
    const qsizetype scheme = host.indexOf(QLatin1String("://"));
    if (scheme >= 0)
        host = host.mid(scheme + 3);
    host = host.section(u'/', 0, 0);
    const bool isHub = host == QLatin1String("index.docker.io") || host == QLatin1String("registry-1.docker.io");
    return isHub ? QStringLiteral("docker.io") : host;
}

RegistryCredentials credentialsOf(const Json &entry)
{
    RegistryCredentials made;
    const QByteArray both = QByteArray::fromBase64(jsonText(entry, "auth").toUtf8());
    const qsizetype colon = both.indexOf(':');
    made.user = colon < 0 ? jsonText(entry, "username") : QString::fromUtf8(both.left(colon));
    made.password = colon < 0 ? jsonText(entry, "password") : QString::fromUtf8(both.mid(colon + 1));
    const QString token = jsonText(entry, "identitytoken");
    if (!token.isEmpty()) {
        made.password = token;
        made.isIdentityToken = true;
    }
    return made;
}

} // namespace

QByteArray RegistryCredentials::basic() const
{
    const QString both = user + u':' + password;
    return "Basic " + both.toUtf8().toBase64();
}

QString DockerConfig::defaultFile()
{
    const QString folder = qEnvironmentVariable("DOCKER_CONFIG", QDir::homePath() + QStringLiteral("/.docker"));
    const QString file = folder + QStringLiteral("/config.json");
    return QFileInfo::exists(file) ? file : QString();
}

QString DockerConfig::serverName(const QString &domain)
{
    return domain == QLatin1String("docker.io") ? QStringLiteral("https://index.docker.io/v1/") : domain;
}

Result<DockerConfig> DockerConfig::fromJson(const QByteArray &text, const QString &file)
{
    const Result<Json> json = parseJson(text, file);
    if (!json)
        return json.error();
    DockerConfig config;
    if (!json->is_object())
        return config;
    config.m_store = jsonText(*json, "credsStore");
    if (const auto auths = json->find("auths"); auths != json->end() && auths->is_object()) {
        for (const auto &[server, entry] : auths->items()) {
            const RegistryCredentials found = entry.is_object() ? credentialsOf(entry) : RegistryCredentials();
            if (!found.isEmpty())
                config.m_auths.insert(hostOf(fromUtf8(server)), found);
        }
    }
    if (const auto helpers = json->find("credHelpers"); helpers != json->end() && helpers->is_object()) {
        for (const auto &[server, name] : helpers->items()) {
            if (name.is_string())
                config.m_helpers.insert(hostOf(fromUtf8(server)), fromUtf8(name.get<std::string>()));
        }
    }
    return config;
}

RegistryCredentials DockerConfig::credentials(const QString &domain) const
{
    return m_auths.value(domain);
}

QString DockerConfig::helper(const QString &domain) const
{
    return m_helpers.value(domain, m_store);
}

Result<RegistryCredentials> DockerConfig::fromHelper(const QByteArray &answer)
{
    const Result<Json> json = parseJson(answer);
    const QString user = json && json->is_object() ? jsonText(*json, "Username") : QString();
    if (user.isEmpty()) {
        return Error{ErrorCode::Unavailable,
                     QCoreApplication::translate("DockerConfig", "The credential helper's answer can't be read."), {}, {}};
    }
    return RegistryCredentials{user, jsonText(*json, "Secret"), user == QLatin1String("<token>")};
}

} // namespace gantry
