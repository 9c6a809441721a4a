// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/helpverb.h"

#include "app/verbs/arguments.h"
#include "app/verbs/completion.h"
#include "app/verbs/manual.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

int tellOf(const QString &name, Console &console)
{
    const auto found =
        std::find_if(verbs().begin(), verbs().end(), [&](const auto &verb) { return verb->name() == name; });
    if (found == verbs().end()) {
        const QString text =
            QCoreApplication::translate("Verb", "There is no command %1; \u201cgantry help\u201d lists them.");
        return console.fail({ErrorCode::Usage, text.arg(name), {}, {}}, false);
    }
    console.line(QStringLiteral("gantry ") % (*found)->synopsis());
    console.line(QString());
    console.line((*found)->summary());
    return kYes;
}

void tellOfAll(Console &console)
{
    console.line(QStringLiteral("gantry [DIR]"));
    console.line(QStringLiteral("    ") % QCoreApplication::translate("Verb", "opens the window"));
    for (const auto &verb : verbs()) {
        console.line(QStringLiteral("gantry ") % verb->synopsis());
        console.line(QStringLiteral("    ") % verb->summary());
    }
}

} // namespace

QString HelpVerb::summary() const
{
    return QCoreApplication::translate("Verb", "says what Gantry's commands do");
}

int HelpVerb::run(const QStringList &words, Console &console)
{
    const QString completion = QStringLiteral("--completion");
    const QString man = QStringLiteral("--man");
    const Result<Arguments> arguments = Arguments::parse(words, {man}, {completion});
    if (!arguments)
        return console.fail(arguments.error(), false);
    if (arguments->has(completion)) {
        const Result<QString> script = completionFor(arguments->value(completion));
        if (!script)
            return console.fail(script.error(), false);
        console.out(script->toUtf8());
    } else if (arguments->has(man)) {
        console.out(manualPage().toUtf8());
    } else if (!arguments->positional().isEmpty()) {
        return tellOf(arguments->positional().first(), console);
    } else {
        tellOfAll(console);
    }
    return kYes;
}

} // namespace gantry
