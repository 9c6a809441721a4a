// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/checkverb.h"

#include "app/verbs/arguments.h"
#include "app/verbs/projectargument.h"
#include "model/checks/checker.h"
#include "model/checks/sarif.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

QString textOf(const Finding &finding)
{
    QString text = QStringLiteral("%1:%2: %3 %4: %5")
                       .arg(finding.place.file, QString::number(finding.place.start.line), severityName(finding.severity),
                            finding.rule, finding.message);
    for (const Reason &reason : finding.reasons) {
        const QString place = reason.place.toString();
        text += QStringLiteral("\n    ") % reason.text % (place.isEmpty() ? QString() : QString(QStringLiteral(" (") % place % QLatin1Char(')')));
    }
    if (finding.fix)
        text += QStringLiteral("\n    ") % QCoreApplication::translate("Verb", "fix: %1").arg(finding.fix->title);
    return text;
}

struct Question {
    QString folder;
    QString format;
    Severity least = Severity::Note;
};

Error usage(const QString &message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

Result<Question> questionOf(const Arguments &arguments)
{
    Question question;
    const bool asJson = arguments.has(QStringLiteral("--json"));
    question.format = arguments.value(QStringLiteral("--format"), asJson ? QStringLiteral("json") : QStringLiteral("text"));
    if (!QStringList{QStringLiteral("json"), QStringLiteral("sarif"), QStringLiteral("text")}.contains(question.format))
        return usage(QCoreApplication::translate("Verb", "--format is json, sarif or text."));
    const std::optional<Severity> least = severityFromName(arguments.value(QStringLiteral("--severity"), QStringLiteral("note")));
    if (!least)
        return usage(QCoreApplication::translate("Verb", "--severity is error, warning or note."));
    if (arguments.positional().size() != 1)
        return usage(QCoreApplication::translate("Verb", "check needs one folder: gantry check DIR."));
    question.least = *least;
    question.folder = arguments.positional().first();
    return question;
}

void say(const Findings &findings, const Design &design, const Question &question, Console &console)
{
    if (question.format == QLatin1String("sarif"))
        return console.json(findingsToSarif(findings, design, question.folder));
    Json list = Json::array();
    for (const Finding &finding : findings) {
        const Team *team = design.team(finding.team);
        if (question.format == QLatin1String("json"))
            list.push_back(findingToJson(finding, team ? team->name : QString()));
        else
            console.line(textOf(finding));
    }
    if (question.format == QLatin1String("json"))
        console.json(list);
    else if (findings.empty())
        console.line(QCoreApplication::translate("Verb", "Nothing was found."));
}

bool wantsJson(const QStringList &words)
{
    const QString all = words.join(QLatin1Char(' '));
    return words.contains(QLatin1String("--json")) || all.contains(QLatin1String("--format json"))
        || all.contains(QLatin1String("--format=json")) || all.contains(QLatin1String("sarif"));
}

} // namespace

QString CheckVerb::summary() const
{
    return QCoreApplication::translate("Verb", "says what will fail, or do something else than it says");
}

QStringList CheckVerb::options() const
{
    return {QStringLiteral("--severity"), QStringLiteral("--format"), QStringLiteral("--json")};
}

int CheckVerb::run(const QStringList &words, Console &console)
{
    const bool asJson = wantsJson(words);
    const Result<Arguments> arguments =
        Arguments::parse(words, {QStringLiteral("--json")}, {QStringLiteral("--severity"), QStringLiteral("--format")});
    if (!arguments)
        return console.fail(arguments.error(), asJson);
    const Result<Question> question = questionOf(*arguments);
    if (!question)
        return console.fail(question.error(), asJson);
    const Result<DesignState> state = readProject(question->folder);
    if (!state)
        return console.fail(state.error(), asJson);
    Findings findings = Checker().check(*state, checkOptions(*state, question->folder));
    const bool hasError = std::any_of(findings.begin(), findings.end(),
                                      [](const Finding &finding) { return finding.severity == Severity::Error; });
    std::erase_if(findings, [&](const Finding &finding) { return finding.severity > question->least; });
    say(findings, *state->design, *question, console);
    return hasError ? kNo : kYes;
}

} // namespace gantry
