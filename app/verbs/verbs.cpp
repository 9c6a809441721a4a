// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/verb.h"

#include "app/verbs/arguments.h"
#include "app/verbs/checkverb.h"
#include "app/verbs/diffverb.h"
#include "app/verbs/dockerfileverb.h"
#include "app/verbs/editverb.h"
#include "app/verbs/helpverb.h"
#include "app/verbs/parseverb.h"
#include "app/verbs/recoververb.h"
#include "app/verbs/runverb.h"
#include "app/verbs/showverb.h"
#include "app/verbs/xrayverb.h"

#include <algorithm>

namespace gantry {

const std::vector<std::unique_ptr<Verb>> &verbs()
{
    static const auto list = [] {
        std::vector<std::unique_ptr<Verb>> made;
        made.push_back(std::make_unique<CheckVerb>());
        made.push_back(std::make_unique<HelpVerb>());
        made.push_back(std::make_unique<ParseVerb>());
        made.push_back(std::make_unique<RunVerb>());
        made.push_back(std::make_unique<ShowVerb>());
        made.push_back(std::make_unique<RecoverVerb>());
        made.push_back(std::make_unique<DockerfileVerb>());
        made.push_back(std::make_unique<XrayVerb>());
        made.push_back(std::make_unique<EditVerb>());
        made.push_back(std::make_unique<DiffVerb>());
        return made;
    }();
    return list;
}

namespace {

// Verbs of the contract that are not built yet: they say so instead of opening a window.
const QStringList &laterVerbs()
{
    static const QStringList list{
        QStringLiteral("graph"),
        QStringLiteral("new"),
        QStringLiteral("plan"),
        QStringLiteral("build"),
        QStringLiteral("deploy"),
        QStringLiteral("runs"),
        QStringLiteral("actions"),
        QStringLiteral("watch"),
        QStringLiteral("logs"),
        QStringLiteral("abort"),
        QStringLiteral("signal"),
        QStringLiteral("rerun"),
        QStringLiteral("record"),
    };
    return list;
}

} // namespace

std::optional<int> runVerb(const QStringList &words)
{
    if (words.isEmpty())
        return std::nullopt;
    Console console;
    QString name = words.first();
    QStringList rest = words.mid(1);
    if (name == QLatin1String("--help") || name == QLatin1String("-h"))
        name = QStringLiteral("help");
    if (name == QLatin1String("--version")) {
        console.line(QStringLiteral("gantry " GANTRY_VERSION));
        return kYes;
    }
    const auto found = std::find_if(verbs().begin(), verbs().end(), [&](const auto &verb) { return verb->name() == name; });
    if (found != verbs().end()) {
        if (wantsHelp(rest))
            return HelpVerb().run({name}, console);
        return (*found)->run(rest, console);
    }
    if (laterVerbs().contains(name)) {
        const QString text = QCoreApplication::translate("Verb", "\u201cgantry %1\u201d is not built yet.").arg(name);
        return console.fail({ErrorCode::Unsupported, text, {}, {}}, rest.contains(QLatin1String("--json")));
    }
    return std::nullopt;
}

} // namespace gantry
