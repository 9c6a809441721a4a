// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/registryreference.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace gantry {

namespace {

constexpr int kNameLimit = 255;

Error refusal(const QString &text, const QString &reference)
{
    return {ErrorCode::Refused, text.arg(reference), {}, {}};
}

QString tr(const char *text)
{
    return QCoreApplication::translate("RegistryReference", text);
}

bool matches(const char *pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern))).match(text).hasMatch();
}

// distribution/reference/regexp.go
constexpr char kDomain[] = "(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*"
                           "[a-zA-Z0-9]))*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
constexpr char kPath[] = "[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*)*";
constexpr char kTag[] = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
constexpr char kDigest[] = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";

//! Whether the first part of a name is a registry: it has a '.' or ':', is localhost, or has upper case.
bool isDomain(const QString &part)
{
    return part.contains(u'.') || part.contains(u':') || part == QLatin1String("localhost") || part.toLower() != part;
}

} // namespace

Result<RegistryReference> RegistryReference::parse(const QString &text)
{
    RegistryReference reference;
    QString rest = text;
    if (rest.isEmpty())
        return refusal(tr("An image's name is missing%1."), {});
    if (const qsizetype at = rest.indexOf(u'@'); at >= 0) {
        reference.digest = rest.mid(at + 1);
        rest.truncate(at);
        if (!matches(kDigest, reference.digest))
            return refusal(tr("%1: behind \u201c@\u201d a digest is wanted, sha256: and 64 hexadecimal digits."), text);
    }
    if (const qsizetype colon = rest.lastIndexOf(u':'); colon > rest.lastIndexOf(u'/')) {
        reference.tag = rest.mid(colon + 1);
        rest.truncate(colon);
        if (!matches(kTag, reference.tag))
            return refusal(tr("%1: a tag has letters, digits, \u201c_\u201d, \u201c.\u201d and \u201c-\u201d, at most 128 of them, "
                              "and begins with a letter, digit or \u201c_\u201d."), text);
    }
    const qsizetype slash = rest.indexOf(u'/');
    const QString first = rest.left(slash);
    if (slash > 0 && isDomain(first)) {
        reference.domain = first == QLatin1String("index.docker.io") ? QStringLiteral("docker.io") : first;
        reference.path = rest.mid(slash + 1);
    } else {
        reference.domain = QStringLiteral("docker.io");
        reference.path = rest;
    }
    if (reference.domain == QLatin1String("docker.io") && !reference.path.contains(u'/'))
        reference.path.prepend(QStringLiteral("library/"));
    if (!matches(kDomain, reference.domain))
        return refusal(tr("%1: the registry's name has letters, digits, \u201c.\u201d and \u201c-\u201d, and a port behind "
                          "\u201c:\u201d."), text);
    if (reference.path.toLower() != reference.path)
        return refusal(tr("%1: an image's name must be lower case."), text);
    if (!matches(kPath, reference.path))
        return refusal(tr("%1: an image's name has lower-case letters and digits, with single \u201c.\u201d, \u201c_\u201d or "
                          "\u201c-\u201d between them, and \u201c/\u201d between its parts."), text);
    if (reference.domain.size() + reference.path.size() + 1 > kNameLimit)
        return refusal(tr("%1: an image's name is at most 255 characters long."), text);
    const bool isIdentifier = slash < 0 && reference.tag.isEmpty() && reference.digest.isEmpty()
        && matches("[a-f0-9]{64}", text);
    if (isIdentifier)
        return refusal(tr("%1 is an image's id, not a name."), text);
    return reference;
}

QString RegistryReference::familiarName() const
{
    if (domain != QLatin1String("docker.io"))
        return domain + u'/' + path;
    const QString official = QStringLiteral("library/");
    const bool isOfficial = path.startsWith(official) && path.indexOf(u'/', official.size()) < 0;
    return isOfficial ? path.mid(official.size()) : path;
}

QString RegistryReference::toString() const
{
    QString text = domain + u'/' + path;
    if (!tag.isEmpty() || digest.isEmpty())
        text += u':' + (tag.isEmpty() ? QStringLiteral("latest") : tag);
    if (!digest.isEmpty())
        text += u'@' + digest;
    return text;
}

QString RegistryReference::version() const
{
    return !digest.isEmpty() ? digest : tag.isEmpty() ? QStringLiteral("latest") : tag;
}

QString RegistryReference::host() const
{
    return domain == QLatin1String("docker.io") ? QStringLiteral("registry-1.docker.io") : domain;
}

bool RegistryReference::isLoopback() const
{
    QString name = domain;
    if (name.startsWith(u'['))
        name = name.mid(1, name.indexOf(u']') - 1);
    else
        name = name.section(u':', 0, 0);
    const QHostAddress address(name);
    return name == QLatin1String("localhost") || (!address.isNull() && address.isLoopback());
}

} // namespace gantry
