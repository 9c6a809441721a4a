// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/showverb.h"

#include "app/verbs/adapteduri.h"
#include "app/verbs/arguments.h"
#include "app/verbs/designtext.h"
#include "app/verbs/projectargument.h"
#include "model/design/designjson.h"

namespace gantry {

QString ShowVerb::summary() const
{
    return QCoreApplication::translate("Verb", "shows a project's design as read: images, environments, tasks, calls");
}

int ShowVerb::run(const QStringList &words, Console &console)
{
    const bool asJson = words.contains(QLatin1String("--json"));
    const Result<Arguments> arguments = Arguments::parse(words, {QStringLiteral("--json")}, {});
    if (!arguments)
        return console.fail(arguments.error(), asJson);
    if (arguments->positional().size() != 1) {
        const QString text = QCoreApplication::translate("Verb", "show needs one folder: gantry show DIR.");
        return console.fail({ErrorCode::Usage, text, {}, {}}, asJson);
    }
    const Result<DesignState> state = readProject(arguments->positional().first());
    if (!state)
        return console.fail(state.error(), asJson);
    if (asJson)
        console.json(designToJson(*state->design, adaptedUriOf(*state, arguments->positional().first())));
    else
        console.line(designToText(*state->design));
    return kYes;
}

} // namespace gantry
