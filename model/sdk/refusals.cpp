// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/sdk/refusals.h"

#include <QRegularExpression>

#include <algorithm>

namespace gantry::sdk {

namespace {

// Of a list only the sentence's first paragraph: what follows there are hints that Gantry gives in its own way.
const char *pattern(Refusal refusal)
{
    switch (refusal) {
    case Refusal::EnvironmentName:
        return "Environment name '%1' must be in snake_case or kebab-case format.";
    case Refusal::DuplicateEnvironment:
        return "Duplicate environment name '%1' found. Each TaskEnvironment must have a unique name.";
    case Refusal::SelfDependency:
        return "Cannot add self as a dependency";
    case Refusal::MissingEnvironment:
        return "Environment '%1' not found in image cache.";
    case Refusal::VariadicTask:
        return "Function %1 cannot have variable positional or keyword arguments.";
    case Refusal::NotExtendable:
        return "Cannot add additional layers to a non-extendable image. "
               "Please create the image with extendable=True in the clone() call.";
    case Refusal::LayersOnDockerfile:
        return "Flyte current cannot add additional layers to a Dockerfile-based Image. "
               "Please amend the dockerfile directly.";
    case Refusal::NoImageName:
        return "Cannot add additional layer %1 to an image without name. Please first clone().";
    case Refusal::NoUriName:
        return "Image has no name (got %1), so its URI cannot be computed. Pass `name=` when calling `clone()` on an image.";
    case Refusal::NoBaseUri:
        return "Image has no base image URI (got %1). This usually means `Image.from_base()` was given `None` or an "
               "empty string, for example from an unset environment variable. Pass a full image URI such as "
               "`<registry>/<name>:<tag>`.";
    case Refusal::ListAsArgument:
        return "%1 field '%2' contains a list at index %3: %4. "
               "Hint: Pass items as separate arguments, e.g., 'vim', 'git' instead of ['vim', 'git'].";
    case Refusal::UnknownImageName:
        return "Image name '%1' not found in config. Available: %2";
    case Refusal::NoRegistry:
        return "Cannot build image '%1': no container registry is configured to push to.";
    case Refusal::VersionForRun:
        return "Version is required when copy_style is 'none'";
    case Refusal::VersionForDeploy:
        return "Version must be set when copy_style is none";
    case Refusal::CacheBehaviour:
        return "Invalid cache behavior: %1. Must be one of ['auto', 'override', 'disable']";
    case Refusal::RetriesType:
        return "retries must be an int (a retry count) or a flyte.RetryStrategy, got %1";
    case Refusal::RequirementsSuffix:
        return "Requirements file %1 must have a .txt extension";
    case Refusal::SecretMount:
        return "Only /etc/flyte/secrets is supported as secret mount path today.";
    case Refusal::ReusablePlugin:
        return "Cannot set plugin_config when environment is reusable.";
    case Refusal::ReusablePodTemplate:
        return "Cannot set pod_template when environment is reusable.";
    case Refusal::ReusableConcurrency:
        return "Reusable environments with concurrency greater than 1 are only supported for async tasks. "
               "Please use an async function or set concurrency to 1.";
    case Refusal::DirectImage:
        return "Direct instantiation of Image not allowed, please use one of the various from_...() methods instead";
    }
    return "";
}

constexpr QLatin1String kKeywords[] = {
    QLatin1String("False"),  QLatin1String("None"),     QLatin1String("True"),  QLatin1String("and"),
    QLatin1String("as"),     QLatin1String("assert"),   QLatin1String("async"), QLatin1String("await"),
    QLatin1String("break"),  QLatin1String("class"),    QLatin1String("continue"), QLatin1String("def"),
    QLatin1String("del"),    QLatin1String("elif"),     QLatin1String("else"),  QLatin1String("except"),
    QLatin1String("finally"), QLatin1String("for"),     QLatin1String("from"),  QLatin1String("global"),
    QLatin1String("if"),     QLatin1String("import"),   QLatin1String("in"),    QLatin1String("is"),
    QLatin1String("lambda"), QLatin1String("nonlocal"), QLatin1String("not"),   QLatin1String("or"),
    QLatin1String("pass"),   QLatin1String("raise"),    QLatin1String("return"), QLatin1String("try"),
    QLatin1String("while"),  QLatin1String("with"),     QLatin1String("yield"),
};

} // namespace

QString sentence(Refusal refusal, const QStringList &parts)
{
    QString text = QString::fromUtf8(pattern(refusal));
    // Filled by hand: a part may itself hold "%1".
    QString filled;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int number = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        if (number >= 1 && number <= parts.size()) {
            filled += parts[number - 1];
            ++at;
        } else {
            filled += text[at];
        }
    }
    return filled;
}

bool isEnvironmentName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9]+([_-][a-z0-9]+)*\\z"));
    return pattern.match(name).hasMatch();
}

bool isIdentifier(QStringView name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[\\p{L}_][\\p{L}\\p{Nd}_]*\\z"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    const bool isKeyword = std::any_of(std::begin(kKeywords), std::end(kKeywords),
                                       [&](QLatin1String keyword) { return name == keyword; });
    return !isKeyword && pattern.match(name.toString()).hasMatch();
}

QString repr(const QString &text)
{
    const QChar quote = text.contains(u'\'') && !text.contains(u'"') ? u'"' : u'\'';
    QString result(quote);
    for (const QChar c : text) {
        if (c == quote || c == u'\\')
            result += u'\\';
        if (c == u'\n')
            result += QStringLiteral("\\n");
        else if (c == u'\t')
            result += QStringLiteral("\\t");
        else if (c == u'\r')
            result += QStringLiteral("\\r");
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            result += QStringLiteral("\\x%1").arg(int(c.unicode()), 2, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + quote;
}

} // namespace gantry::sdk
