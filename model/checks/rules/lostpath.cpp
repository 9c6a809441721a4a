// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/rules/lostpath.h"

#include "model/checks/findingbuilder.h"
#include "model/checks/layerfix.h"
#include "model/checks/rules/rulelist.h"

#include <algorithm>

namespace gantry {

namespace {

using Folders = std::vector<PathEntry>;

bool contains(const Folders &folders, QByteArrayView name)
{
    return std::any_of(folders.begin(), folders.end(), [&](const PathEntry &entry) { return entry.folder == name; });
}

// sh is in every base that has one in /bin, which its users may also name /usr/bin.
bool hasShell(const Folders &folders)
{
    return contains(folders, "/bin") || contains(folders, "/usr/bin");
}

QStringList lostCommands(const ImageState &state, const Folders &dropped)
{
    Folders whole = state.path();
    whole.insert(whole.end(), dropped.begin(), dropped.end());
    QStringList lost;
    for (const ImageState::Command command : {ImageState::Python, ImageState::A0}) {
        const QByteArray name = ImageState::commandName(command);
        if (state.resolution(command).found == Knowledge::Absent && state.resolveIn(whole, name).isKnown())
            lost.append(QString::fromUtf8(name));
    }
    if (!hasShell(state.path()) && hasShell(dropped))
        lost.append(QStringLiteral("sh"));
    return lost;
}

// The value with $PATH behind it, inside of its double quotes.
std::optional<QString> kept(const QString &raw)
{
    const QString addition = QStringLiteral(":$PATH");
    if (raw.isEmpty() || raw.contains(QLatin1Char('\'')))
        return std::nullopt;
    if (raw.endsWith(QLatin1Char('"')))
        return QString(raw.chopped(1) + addition + QLatin1Char('"'));
    return raw + addition;
}

} // namespace

std::optional<LostPath> lostPath(const RunningImage &running)
{
    const ImageState &state = running.state();
    const std::vector<XRayStep> &steps = running.xray->steps;
    if (!state.isPathKnown())
        return std::nullopt;
    for (size_t at = steps.size(); at-- > 0;) {
        const ImageState &before = at > 0 ? steps[at - 1].state : running.xray->base.state;
        const Variable *path = steps[at].state.env.find("PATH");
        if (!path || path->by != steps[at].decision || !before.isPathKnown())
            continue;
        Folders dropped;
        std::copy_if(before.path().begin(), before.path().end(), std::back_inserter(dropped),
                     [&](const PathEntry &entry) { return !contains(steps[at].state.path(), entry.folder); });
        const QStringList commands = dropped.empty() ? QStringList() : lostCommands(state, dropped);
        if (!commands.isEmpty())
            return LostPath{&steps[at], pathText(before), commands};
    }
    return std::nullopt;
}

void checkLostPath(const CheckContext &context, Findings &findings)
{
    for (const RunningImage &running : runningImages(context)) {
        const std::optional<LostPath> lost = lostPath(running);
        if (!lost || isSetAtRunTime(running, QLatin1String("PATH")))
            continue;
        const DecisionPtr &by = lost->step->decision;
        FindingBuilder finding(context.design(), "BYOI004", Severity::Error, placeIn(*running.image, by));
        putOn(finding, *running.image, by);
        finding.message(
            Checks::tr("This sets PATH without what was on it before, which leaves these commands not found: %1.")
                .arg(lost->commands.join(QStringLiteral(", "))));
        addReason(finding, Checks::tr("PATH is %1 because of %2").arg(pathText(running.state()), decisionName(by)), by);
        finding.because(Checks::tr("before, it was %1").arg(lost->before));
        if (const std::optional<Json> change = changeVariable(*running.image, by, QStringLiteral("PATH"), kept))
            finding.fix(Checks::tr("Keep $PATH"), *change);
        findings.push_back(finding.take());
    }
}

} // namespace gantry
