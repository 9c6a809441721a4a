// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/refusals.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace gantry::dockerfile {

namespace {

enum class Takes { Switch, One, Many };

struct FlagRule {
    const char *name;
    Takes takes;
};

const std::vector<FlagRule> &rulesOf(Keyword keyword)
{
    using enum Takes;
    static const std::vector<FlagRule> none;
    static const std::vector<FlagRule> add{{"chown", One},           {"chmod", One},    {"link", Switch},
                                           {"keep-git-dir", Switch}, {"checksum", One}, {"unpack", Switch},
                                           {"exclude", Many}};
    static const std::vector<FlagRule> copy{{"chown", One},   {"from", One},     {"chmod", One},
                                            {"link", Switch}, {"exclude", Many}, {"parents", Switch}};
    static const std::vector<FlagRule> from{{"platform", One}};
    static const std::vector<FlagRule> run{{"device", Many}, {"mount", Many}, {"network", One}, {"security", One}};
    static const std::vector<FlagRule> healthcheck{
        {"interval", One}, {"timeout", One}, {"start-period", One}, {"start-interval", One}, {"retries", One}};
    switch (keyword) {
    case Keyword::Add:
        return add;
    case Keyword::Copy:
        return copy;
    case Keyword::From:
        return from;
    case Keyword::Run:
        return run;
    case Keyword::Healthcheck:
        return healthcheck;
    default:
        return none;
    }
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Dockerfile", text);
}

QString shown(QByteArrayView text)
{
    return QString::fromUtf8(text);
}

QString unknownFlag(QByteArrayView name, const std::vector<FlagRule> &rules)
{
    std::vector<QByteArray> names;
    for (const FlagRule &rule : rules)
        names.push_back(rule.name);
    const QByteArray meant = nearest(name, names);
    if (meant.isEmpty())
        return tr("There is no flag --%1 here.").arg(shown(name));
    return tr("There is no flag --%1 here; did you mean --%2?").arg(shown(name), shown(meant));
}

QString valueRefusal(const FlagRule &rule, QByteArrayView name, bool hasValue, QByteArrayView value)
{
    if (rule.takes != Takes::Switch)
        return hasValue ? QString() : tr("The flag --%1 needs a value: --%1=value.").arg(shown(name));
    if (hasValue && value.isEmpty())
        return tr("The flag --%1 needs a value after its \u201c=\u201d, or none at all.").arg(shown(name));
    const QByteArray asked = value.toByteArray().toLower();
    if (hasValue && asked != "true" && asked != "false")
        return tr("The flag --%1 takes true or false, not %2.").arg(shown(name), shown(value));
    return {};
}

} // namespace

QString flagRefusal(Keyword keyword, const std::vector<LogicalFlag> &flags)
{
    const std::vector<FlagRule> &rules = rulesOf(keyword);
    std::vector<const FlagRule *> used;
    for (const LogicalFlag &flag : flags) {
        const qsizetype equals = flag.text.indexOf('=');
        const bool hasValue = equals >= 0;
        const QByteArrayView text(flag.text);
        const QByteArrayView name = hasValue ? text.sliced(2, equals - 2) : text.sliced(2);
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const FlagRule &one) { return name == one.name; });
        if (rule == rules.end())
            return unknownFlag(name, rules);
        if (rule->takes != Takes::Many && std::find(used.begin(), used.end(), &*rule) != used.end())
            return tr("The flag --%1 is given twice.").arg(shown(name));
        used.push_back(&*rule);
        const QString why = valueRefusal(*rule, name, hasValue, hasValue ? text.sliced(equals + 1) : QByteArrayView());
        if (!why.isEmpty())
            return why;
    }
    return {};
}

namespace {

// One line of comma-separated values; nothing where it is malformed.
std::optional<std::vector<QByteArray>> csvFields(QByteArrayView line)
{
    if (line.isEmpty())
        return std::nullopt;
    std::vector<QByteArray> fields;
    qsizetype at = 0;
    while (true) {
        QByteArray field;
        if (at < line.size() && line[at] == '"') {
            for (++at; at < line.size() && (line[at] != '"' || line.sliced(at).startsWith("\"\"")); ++at) {
                field.append(line[at]);
                at += line[at] == '"' ? 1 : 0;
            }
            if (at == line.size())
                return std::nullopt;
            ++at; // the closing quote
            if (at < line.size() && line[at] != ',')
                return std::nullopt;
        } else {
            for (; at < line.size() && line[at] != ','; ++at)
                field.append(line[at]);
            if (field.contains('"'))
                return std::nullopt;
        }
        fields.push_back(field);
        if (at >= line.size())
            return fields;
        ++at; // the comma
    }
}

QString notCsv(QByteArrayView value)
{
    return tr("%1 is no list of values: separate them with commas, and quote whole ones.").arg(shown(value));
}

bool isBoolean(QByteArrayView value)
{
    static constexpr std::array<const char *, 12> kAccepted{"1", "t", "T", "TRUE",  "true",  "True",
                                                            "0", "f", "F", "FALSE", "false", "False"};
    return std::any_of(kAccepted.begin(), kAccepted.end(), [&](const char *one) { return value == one; });
}

} // namespace

QString mountRefusal(QByteArrayView value)
{
    const auto fields = csvFields(value);
    if (!fields)
        return notCsv(value);
    for (const QByteArray &field : *fields) {
        const qsizetype equals = field.indexOf('=');
        if (equals < 0 || field.first(equals).toLower() != "from")
            continue;
        const qsizetype dollar = field.indexOf('$', equals + 1);
        if (dollar >= 0 && dollar != field.size() - 1)
            return tr("A mount's \u201cfrom\u201d takes no variable; name a stage that starts from it instead.");
    }
    return {};
}

QString deviceRefusal(QByteArrayView value)
{
    const auto fields = csvFields(value);
    if (!fields)
        return notCsv(value);
    bool isNamed = false;
    for (const QByteArray &field : *fields) {
        const qsizetype equals = field.indexOf('=');
        const QByteArray key = (equals < 0 ? field : field.first(equals)).toLower();
        const QByteArrayView given = equals < 0 ? QByteArrayView() : QByteArrayView(field).sliced(equals + 1);
        if (key == "required") {
            if (equals >= 0 && !isBoolean(given))
                return tr("A device's \u201crequired\u201d takes true or false, not %1.").arg(shown(given));
        } else if (key == "name" && equals >= 0) {
            if (isNamed)
                return tr("The device is named twice.");
            isNamed = !given.isEmpty();
        } else if (isNamed) {
            return tr("A device has no option %1.").arg(shown(field));
        } else {
            isNamed = !field.isEmpty();
        }
    }
    return {};
}

namespace {

constexpr qsizetype kLongestName = 20;

// The number of letters to change, add or leave out; a word's size is at most kLongestName.
qsizetype distance(QByteArrayView word, QByteArrayView option)
{
    std::array<qsizetype, kLongestName + 1> row{};
    for (qsizetype i = 0; i <= option.size(); ++i)
        row[size_t(i)] = i;
    for (qsizetype at = 0; at < word.size(); ++at) {
        qsizetype diagonal = std::exchange(row[0], at + 1);
        for (qsizetype i = 0; i < option.size(); ++i) {
            const qsizetype replaced = diagonal + (word[at] == option[i] ? 0 : 1);
            diagonal = row[size_t(i) + 1];
            row[size_t(i) + 1] = std::min({replaced, diagonal + 1, row[size_t(i)] + 1});
        }
    }
    return row[size_t(option.size())];
}

} // namespace

QByteArray nearest(QByteArrayView word, const std::vector<QByteArray> &options)
{
    constexpr qsizetype kFarthest = 2;
    QByteArray best;
    qsizetype bestDistance = kFarthest + 1;
    for (const QByteArray &option : options) {
        if (option.size() > kLongestName || word.size() - option.size() > kFarthest
            || option.size() - word.size() > kFarthest)
            continue;
        const qsizetype found = distance(word, option);
        if (found < bestDistance && 2 * found <= word.size()) {
            bestDistance = found;
            best = option;
        }
    }
    return best;
}

} // namespace gantry::dockerfile
