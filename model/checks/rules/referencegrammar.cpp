// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"
#include "model/checks/references.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/textfix.h"
#include "model/design/imagereference.h"

#include <QRegularExpression>

namespace gantry {

namespace {

// The grammar of references that registries and builders hold to (github.com/distribution/reference).
const QString kPath = QStringLiteral("[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*");
const QString kDomain = QStringLiteral("(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::[0-9]+)?");

bool matches(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isDomain(const QString &first)
{
    return first.contains(QLatin1Char('.')) || first.contains(QLatin1Char(':')) || first == QLatin1String("localhost");
}

//! A repository's name taken apart: its registry, and the path in it.
std::pair<QString, QString> domainAndPath(const QString &repository)
{
    const QString first = repository.section(QLatin1Char('/'), 0, 0);
    const bool has = repository.contains(QLatin1Char('/')) && isDomain(first);
    return has ? std::pair(first, repository.section(QLatin1Char('/'), 1)) : std::pair(QString(), repository);
}

QString pathFault(const QString &path)
{
    static const QString pattern = kPath + QLatin1String("(?:/") + kPath + QLatin1String(")*");
    if (matches(pattern, path))
        return {};
    if (path != path.toLower())
        return Checks::tr("the name %1 has capital letters").arg(path);
    return Checks::tr("the name %1 may only have small letters and digits, with single . _ - between them").arg(path);
}

// Why a reference is refused; empty where it isn't.
QString faultOf(const QString &text)
{
    const ImageReference reference = ImageReference::parse(text);
    const auto [domain, path] = domainAndPath(reference.repository);
    if (!domain.isEmpty() && !matches(kDomain, domain))
        return Checks::tr("%1 is no address of a registry").arg(domain);
    if (const QString fault = pathFault(path); !fault.isEmpty())
        return fault;
    if (!reference.tag.isEmpty() && !matches(QStringLiteral("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}"), reference.tag))
        return Checks::tr("the tag %1 may only have letters, digits and . _ -, at most 128").arg(reference.tag);
    if (!reference.digest.isEmpty() && !matches(QStringLiteral("[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}"), reference.digest))
        return Checks::tr("%1 is no digest").arg(reference.digest);
    return {};
}

QString tidied(const QString &text, const QString &allowed)
{
    QString made = text;
    made.replace(QRegularExpression(QLatin1String("[^") + allowed + QLatin1String("]+")), QStringLiteral("-"));
    made.remove(QRegularExpression(QStringLiteral("^[-_.]+|[-_.]+$")));
    return made;
}

QString tidiedPath(const QString &path)
{
    QStringList parts;
    const QStringList written = path.toLower().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &part : written)
        parts.append(tidied(part, QStringLiteral("a-z0-9._-")));
    return parts.join(QLatin1Char('/'));
}

// The nearest reference that is taken; empty where none is near.
QString better(const QString &text)
{
    ImageReference reference = ImageReference::parse(text);
    const auto [domain, path] = domainAndPath(reference.repository);
    reference.repository = (domain.isEmpty() ? QString() : QString(domain + QLatin1Char('/'))) + tidiedPath(path);
    reference.tag = tidied(reference.tag, QStringLiteral("A-Za-z0-9_.-")).left(128);
    const QString made = reference.toString();
    return made != text && faultOf(made).isEmpty() ? made : QString();
}

void checkReferences(const CheckContext &context, Findings &findings)
{
    for (const WrittenReference &reference : writtenReferences(context)) {
        const QString fault = placeholdersIn(reference.text).isEmpty() ? faultOf(reference.text) : QString();
        if (fault.isEmpty())
            continue;
        FindingBuilder finding(context.design(), "BYOI023", Severity::Error, reference.place);
        tellOwner(finding, reference);
        finding.message(Checks::tr("No registry takes %1 as an image's name: %2.").arg(reference.text, fault));
        const QString use = better(reference.text);
        const std::vector<Json> operations = use.isEmpty() ? std::vector<Json>() : rewriteReference(context, reference, use);
        if (!operations.empty())
            finding.fix(Checks::tr("Use %1").arg(use), operations);
        findings.push_back(finding.take());
    }
}

// `name` and `registry` of clone(): parts of a reference that the SDK puts together without looking at them.
void checkCloneArgument(const CheckContext &context, const Image &image, QLatin1String name, Findings &findings)
{
    const Argument *argument = argumentNamed(image.cloneArguments, name);
    const QString text = argument && argument->value.isString() ? argument->value.text() : QString();
    if (text.isEmpty() || !placeholdersIn(text).isEmpty())
        return;
    const QString whole = name == QLatin1String("registry") ? QString(text + QLatin1String("/x")) : text;
    const QString fault = faultOf(whole);
    if (fault.isEmpty())
        return;
    const bool isConstant = argument->definition.isValid();
    WrittenReference written{WrittenReference::Kind::FromBase, text, *argument, isConstant ? argument->definition : argument->place,
                             &image, nullptr, nullptr};
    FindingBuilder finding(context.design(), "BYOI023", Severity::Error, written.place);
    finding.on(image).message(Checks::tr("The image can't be pushed as %1: %2. The SDK builds it all the same, and the push fails.").arg(text, fault));
    QString use = better(whole);
    if (name == QLatin1String("registry"))
        use.chop(2);
    const std::vector<Json> operations = use.isEmpty() ? std::vector<Json>() : rewriteReference(context, written, use);
    if (!operations.empty())
        finding.fix(Checks::tr("Use %1").arg(use), operations);
    findings.push_back(finding.take());
}

} // namespace

void checkReferenceGrammar(const CheckContext &context, Findings &findings)
{
    checkReferences(context, findings);
    for (const Image &image : context.design().images) {
        checkCloneArgument(context, image, QLatin1String("name"), findings);
        checkCloneArgument(context, image, QLatin1String("registry"), findings);
    }
}

} // namespace gantry
