// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/basequestion.h"

#include "model/images/baselookup.h"

#include <QCoreApplication>
#include <QTimer>

namespace gantry {

namespace {

constexpr std::chrono::milliseconds kOneDeadline = std::chrono::seconds(3);
constexpr std::chrono::milliseconds kAllDeadline = std::chrono::seconds(4);

} // namespace

std::shared_ptr<const BaseLibrary> askForBases(const QStringList &references, bool isOffline)
{
    RegistryOptions options = BaseLookup::defaultOptions();
    options.isOffline = options.isOffline || isOffline;
    options.deadline = kOneDeadline;
    if (!qEnvironmentVariableIsSet("RES_OPTIONS"))
        qputenv("RES_OPTIONS", "timeout:1 attempts:1"); // a name server that is silent doesn't hold the verb up
    BaseLookup lookup(options);
    lookup.want(references);
    if (lookup.isSettled())
        return lookup.library();
    QObject::connect(&lookup, &BaseLookup::settled, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    QTimer::singleShot(kAllDeadline, QCoreApplication::instance(), &QCoreApplication::quit);
    QCoreApplication::exec();
    return lookup.library();
}

} // namespace gantry
