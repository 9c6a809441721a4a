// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/imagereference.h"

#include <QStringList>

#include <algorithm>

namespace gantry {

namespace {

bool isUnknown(const QString &part)
{
    return part.contains(QLatin1Char('$')) || part.contains(QLatin1Char('{'));
}

// Docker leaves its own registry out of names.
QString withoutDefaults(const QString &repository)
{
    QString name = repository;
    for (const QString &prefix : {QStringLiteral("docker.io/"), QStringLiteral("index.docker.io/"), QStringLiteral("library/")}) {
        if (name.startsWith(prefix))
            name.remove(0, prefix.size());
    }
    return name;
}

} // namespace

ImageReference ImageReference::parse(const QString &text)
{
    ImageReference reference;
    QString rest = text.trimmed();
    const qsizetype at = rest.indexOf(QLatin1Char('@'));
    if (at >= 0) {
        reference.digest = rest.mid(at + 1);
        rest.truncate(at);
    }
    const qsizetype colon = rest.lastIndexOf(QLatin1Char(':'));
    const bool isShell = colon >= 0 && rest.lastIndexOf(QLatin1Char('{'), colon) > rest.lastIndexOf(QLatin1Char('}'), colon); // ${TAG:-latest}
    if (colon > rest.lastIndexOf(QLatin1Char('/')) && !isShell) {
        reference.tag = rest.mid(colon + 1);
        rest.truncate(colon);
    }
    reference.repository = rest;
    return reference;
}

QString ImageReference::lastPart() const
{
    return repository.mid(repository.lastIndexOf(QLatin1Char('/')) + 1);
}

QString ImageReference::toString() const
{
    QString text = repository;
    if (!tag.isEmpty())
        text += QLatin1Char(':') % tag;
    if (!digest.isEmpty())
        text += QLatin1Char('@') % digest;
    return text;
}

QString comparableRepository(const ImageReference &reference)
{
    return isUnknown(reference.repository) ? QString() : withoutDefaults(reference.repository);
}

bool isSameRepository(const ImageReference &a, const ImageReference &b)
{
    if (a.repository.isEmpty() || b.repository.isEmpty())
        return false;
    if (!isUnknown(a.repository) && !isUnknown(b.repository))
        return withoutDefaults(a.repository) == withoutDefaults(b.repository);
    const QStringList left = a.repository.split(QLatin1Char('/'));
    const QStringList right = b.repository.split(QLatin1Char('/'));
    const auto isKnownAndEqual = [](const QString &x, const QString &y) { return !isUnknown(x) && x == y; };
    if (!isKnownAndEqual(left.last(), right.last()))
        return false;
    for (qsizetype i = 2; i <= std::min(left.size(), right.size()); ++i) {
        const QString &x = left.at(left.size() - i);
        const QString &y = right.at(right.size() - i);
        if (isUnknown(x) || isUnknown(y))
            return true;
        if (x != y)
            return false;
    }
    return true;
}

} // namespace gantry
