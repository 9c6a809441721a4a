// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/layerfix.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/running.h"

#include <algorithm>

namespace gantry {

namespace {

// Of "app:staff" and "1000:1000" the first part.
QByteArray userName(const ImageState &state)
{
    return state.user.isKnown() ? state.user.value.split(':').first() : QByteArray();
}

bool isRoot(const QByteArray &user)
{
    return user.isEmpty() || user == "root" || user == "0";
}

bool isUsedAsBuilt(const Image &image)
{
    return image.kind == ImageKind::Dockerfile || image.kind == ImageKind::Reference;
}

QString folderFor(const ImageState &state, const QByteArray &user)
{
    const UserFact *known = state.users.find(user);
    if (known && !known->home.isEmpty() && known->home != "/" && known->home != "/root")
        return QString::fromUtf8(known->home);
    const bool isNumber = std::all_of(user.begin(), user.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? QStringLiteral("/work") : QStringLiteral("/home/") + QString::fromUtf8(user);
}

bool isOpenToAll(const QByteArray &folder)
{
    return folder == "/tmp" || folder == "/var/tmp" || folder == "/dev/shm";
}

int stepOf(const RunningImage &running, const DecisionPtr &by)
{
    const XRayStep *step = running.xray->step(by);
    return step && step->decision == by ? int(step - running.xray->steps.data()) : -1;
}

// A line that may have given the folder to somebody else.
bool mayChangeOwner(const QByteArray &text)
{
    return text.contains("chown") || text.contains("chmod") || text.contains("install -d")
        || text.contains("install -o") || text.contains("setfacl");
}

struct Order {
    int folder = -1; //!< step of WORKDIR
    int user = -1; //!< step of USER
};

// WORKDIR made the folder while root was the user, and USER came after it.
std::optional<Order> rootsFolder(const RunningImage &running)
{
    const ImageState &state = running.state();
    const std::vector<XRayStep> &steps = running.xray->steps;
    const Order order{stepOf(running, state.workdir.by), stepOf(running, state.user.by)};
    if (order.folder < 0 || order.user < order.folder || isOpenToAll(state.workdir.value))
        return std::nullopt;
    const ImageState &before = order.folder > 0 ? steps[size_t(order.folder - 1)].state : running.xray->base.state;
    const bool wasRoot = before.user.isKnown() && isRoot(userName(before));
    if (!wasRoot || before.files.follow(state.workdir.value).found != Knowledge::Absent)
        return std::nullopt;
    const bool mayBeGiven = std::any_of(steps.begin() + order.folder, steps.end(),
                                        [](const XRayStep &step) { return mayChangeOwner(step.text); });
    return mayBeGiven ? std::nullopt : std::optional(order);
}

void addOrderFix(FindingBuilder &finding, const RunningImage &running, const Order &order)
{
    const Image &image = *running.image;
    const std::vector<Layer> &layers = image.layers();
    if (image.kind != ImageKind::Dockerfile || size_t(order.user) >= layers.size())
        return;
    const bool needsRoot = std::any_of(layers.begin() + order.folder, layers.begin() + order.user,
                                       [](const Layer &layer) { return layer.kind == QLatin1String("RUN"); });
    if (!needsRoot) {
        finding.fix(Checks::tr("Move USER before WORKDIR"), moveLayer(image, order.user, order.folder));
        return;
    }
    const QString user = QString::fromUtf8(running.state().user.value);
    const QString folder = QString::fromUtf8(running.state().workdir.value);
    finding.fix(Checks::tr("Give %1 to %2").arg(folder, user),
                addLayer(image, order.user, QStringLiteral("RUN chown %1 %2").arg(user, folder)));
}

} // namespace

void checkBundleFolder(const CheckContext &context, Findings &findings)
{
    for (const RunningImage &running : runningImages(context)) {
        const ImageState &state = running.state();
        const Image &image = *running.image;
        const QByteArray user = userName(state);
        const QByteArray folder = state.workdir.value;
        const bool isBad = state.workdir.isKnown() && (folder == "/" || folder == "/root");
        if (!isUsedAsBuilt(image) || isRoot(user) || !isBad || isBundleSentTo(context, running) != true)
            continue;
        const Place set = placeIn(image, state.workdir.by);
        FindingBuilder finding(context.design(), "BYOI005", Severity::Error,
                               set == image.place ? placeIn(image, state.user.by) : set);
        putOn(finding, image, set == image.place ? state.user.by : state.workdir.by);
        finding.message(
            Checks::tr("The code that is sent along is unpacked in %1, where the user %2 may not write: no task of %3 "
                       "can start.")
                .arg(QString::fromUtf8(folder), QString::fromUtf8(user), running.environments.front()->name));
        addReason(finding,
                  Checks::tr("the user is %1 because of %2").arg(QString::fromUtf8(user), decisionName(state.user.by)),
                  state.user.by);
        addReason(finding,
                  Checks::tr("the working folder is %1 because of %2")
                      .arg(QString::fromUtf8(folder), decisionName(state.workdir.by)),
                  state.workdir.by);
        const QString better = folderFor(state, user);
        if (takesLayers(image))
            finding.fix(Checks::tr("Set WORKDIR to %1").arg(better),
                        addLayer(image, indexForLast(image), QStringLiteral("WORKDIR ") + better));
        findings.push_back(finding.take());
    }
}

void checkUserBeforeFolder(const CheckContext &context, Findings &findings)
{
    for (const RunningImage &running : runningImages(context)) {
        const ImageState &state = running.state();
        const QByteArray folder = state.workdir.value;
        const bool isTold = folder == "/" || folder == "/root" || !state.workdir.isKnown();
        if (!isUsedAsBuilt(*running.image) || isRoot(userName(state)) || isTold)
            continue;
        const std::optional<Order> order = rootsFolder(running);
        if (!order || isBundleSentTo(context, running) != true)
            continue;
        FindingBuilder finding(context.design(), "BYOI006", Severity::Warning, placeIn(*running.image, state.user.by));
        putOn(finding, *running.image, state.user.by);
        finding.message(
            Checks::tr("The code that is sent along is unpacked in %1, which belongs to root: the user %2 may "
                       "not write there.")
                .arg(QString::fromUtf8(folder), QString::fromUtf8(userName(state))));
        addReason(finding,
                  Checks::tr("%1 is made by %2, while root is the user")
                      .arg(QString::fromUtf8(folder), decisionName(state.workdir.by)),
                  state.workdir.by);
        addReason(finding, Checks::tr("only then comes %1").arg(decisionName(state.user.by)), state.user.by);
        addOrderFix(finding, running, *order);
        findings.push_back(finding.take());
    }
}

} // namespace gantry
