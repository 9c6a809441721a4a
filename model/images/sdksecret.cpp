// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/sdksecret.h"

#include "model/images/pythontext.h"
#include "model/images/refusal.h"
#include "model/images/sdkpath.h"
#include "model/sdk/refusals.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <limits>

namespace gantry {

namespace {

constexpr std::array kParameters{"key", "group", "mount", "as_env_var"};

QHash<QString, Value> argumentsByName(const Value &secret)
{
    QHash<QString, Value> named;
    size_t position = 0;
    for (const Value::Argument &argument : secret.arguments()) {
        if (!argument.name.isEmpty())
            named.insert(argument.name, argument.value);
        else if (position < kParameters.size())
            named.insert(QLatin1String(kParameters.at(position++)), argument.value);
    }
    return named;
}

std::optional<QString> optionalText(const Value &value)
{
    return pythonTruth(value) && value.isKnown() ? std::optional(value.text()) : std::nullopt;
}

//! "GROUP_KEY", or the key alone.
QString joinedName(const SdkSecret &secret)
{
    return secret.group && !secret.group->isEmpty() ? QString(*secret.group + u'_' + secret.key) : secret.key;
}

} // namespace

std::optional<SdkSecret> SdkSecret::fromValue(const Value &value, const QString &projectRoot)
{
    if (value.kind() != Value::Kind::Object || value.name().section(u'.', -1) != QLatin1String("Secret"))
        return std::nullopt;
    const QHash<QString, Value> given = argumentsByName(value);
    SdkSecret secret;
    secret.key = given.value(QStringLiteral("key")).text();
    const Value group = given.value(QStringLiteral("group"));
    if (group.isString())
        secret.group = group.text();
    const Value mount = given.value(QStringLiteral("mount"));
    if (mount.isKnown() && pythonTruth(mount))
        secret.mount = SdkPath(mount, projectRoot).text();
    secret.asEnvVar = optionalText(given.value(QStringLiteral("as_env_var")));
    if (secret.mount.isEmpty() && !secret.asEnvVar)
        secret.asEnvVar = joinedName(secret).replace(u'-', u'_').toUpper();
    return secret;
}

SdkSecret SdkSecret::fromMount(const Value &value, const QString &projectRoot)
{
    if (const auto secret = fromValue(value, projectRoot))
        return *secret;
    SdkSecret secret;
    secret.key = pythonStr(value, projectRoot);
    secret.asEnvVar = QString(secret.key).replace(u'-', u'_').toUpper();
    return secret;
}

Result<void> SdkSecret::check() const
{
    if (!mount.isEmpty() && mount != QLatin1String("/etc/flyte/secrets"))
        return refusal("ValueError", sdk::sentence(sdk::Refusal::SecretMount));
    static const QRegularExpression pattern(QStringLiteral("^[A-Z_][A-Z0-9_]*$"));
    if (asEnvVar && !pattern.match(*asEnvVar).hasMatch()) {
        return refusal("ValueError", QStringLiteral("Invalid environment variable name: %1, must match %2")
                                         .arg(*asEnvVar, pattern.pattern()));
    }
    return {};
}

QString SdkSecret::repr() const
{
    const auto text = [](const std::optional<QString> &value) {
        return value ? pythonRepr(*value) : QStringLiteral("None");
    };
    const QString path = mount.isEmpty() ? QStringLiteral("None")
                                         : QString(QLatin1String("PosixPath(") + pythonRepr(mount) + u')');
    return QStringLiteral("Secret(key=%1, group=%2, mount=%3, as_env_var=%4)")
        .arg(pythonRepr(key), text(group), path, text(asEnvVar));
}

QString SdkSecret::id() const
{
    const QStringList data{key, group.value_or(QString()), mount, asEnvVar.value_or(QString())};
    const QByteArray digest = QCryptographicHash::hash(data.join(u'|').toUtf8(), QCryptographicHash::Sha256).toHex();
    const quint64 number = digest.left(16).toULongLong(nullptr, 16);
    // hash() keeps what fits in a signed word; CPython takes anything larger modulo the prime 2**61 - 1.
    constexpr quint64 prime = (quint64(1) << 61) - 1;
    return QString::number(number <= quint64(std::numeric_limits<qint64>::max()) ? number : number % prime);
}

QString SdkSecret::environmentName() const
{
    return joinedName(*this).toUpper();
}

QString SdkSecret::fileName() const
{
    return QLatin1String("/etc/secrets/") + joinedName(*this);
}

Result<QString> secretMounts(const Value &mounts, const QString &projectRoot)
{
    QStringList options;
    for (const Value &mount : mounts.items()) {
        const SdkSecret secret = SdkSecret::fromMount(mount, projectRoot);
        if (const auto checked = secret.check(); !checked)
            return checked.error();
        const QString how = secret.mount.isEmpty() ? QString(QLatin1String("env=") + secret.asEnvVar.value_or(QString()))
                                                   : QString(QLatin1String("target=") + secret.mount);
        options << QStringLiteral("--mount=type=secret,id=") + secret.id() + u',' + how;
    }
    return options.join(u' ');
}

} // namespace gantry
