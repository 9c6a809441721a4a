// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/helpverb.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

QString HelpVerb::summary() const
{
    return QCoreApplication::translate("Verb", "says what Gantry's commands do");
}

int HelpVerb::run(const QStringList &words, Console &console)
{
    if (!words.isEmpty()) {
        const auto found = std::find_if(verbs().begin(), verbs().end(),
                                        [&](const auto &verb) { return verb->name() == words.first(); });
        if (found == verbs().end()) {
            const QString text = QCoreApplication::translate("Verb", "There is no command %1; \u201cgantry help\u201d lists them.");
            return console.fail({ErrorCode::Usage, text.arg(words.first()), {}, {}}, false);
        }
        console.line(QStringLiteral("gantry ") % (*found)->synopsis());
        console.line(QString());
        console.line((*found)->summary());
        return kYes;
    }
    console.line(QStringLiteral("gantry [DIR]"));
    console.line(QStringLiteral("    ") % QCoreApplication::translate("Verb", "opens the window"));
    for (const auto &verb : verbs()) {
        console.line(QStringLiteral("gantry ") % verb->synopsis());
        console.line(QStringLiteral("    ") % verb->summary());
    }
    return kYes;
}

} // namespace gantry
