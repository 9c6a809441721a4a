// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"
#include "model/checks/entryfix.h"
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"
#include "model/images/imageconfig.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace gantry {

namespace {

//! What one program deploys without importing it: tasks by module.
struct Unimported {
    const EntryPoint *entry = nullptr;
    const Environment *environment = nullptr; //!< the first that lacks a task
    QMap<QString, QStringList> tasks;
};

Unimported unimportedOf(const CheckContext &context, const EntryPoint &entry)
{
    Unimported found{&entry, nullptr, {}};
    for (const Environment *environment : context.relations().environmentsOf(entry)) {
        for (const Task *task : context.relations().tasksOf(environment->id)) {
            if (task->module == entry.module || entry.importedModules.contains(task->module))
                continue;
            found.tasks[task->module].append(task->name);
            const bool isFirst = !entry.environments.empty() && environment->id == entry.environments.front();
            if (!found.environment || isFirst)
                found.environment = environment;
        }
    }
    return found;
}

// Every module in one go, so that one fix mends the program.
std::vector<Json> importOperations(const CheckContext &context, const Unimported &missing)
{
    std::vector<Json> operations;
    for (auto it = missing.tasks.begin(); it != missing.tasks.end(); ++it) {
        const std::vector<Json> one = addImport(context, missing.entry->file, it.key(), it.value());
        operations.insert(operations.end(), one.begin(), one.end());
    }
    return operations;
}

bool canStandTogether(const EntryPoint &a, const EntryPoint &b)
{
    if (a.file != b.file)
        return false;
    return a.path.isEmpty() || b.path.isEmpty() || a.path.startsWith(b.path) || b.path.startsWith(a.path);
}

const Image *bundlingImage(const CheckContext &context, const EntryPoint &run, const EntryPoint &deploy)
{
    const std::vector<const Environment *> deployed = context.relations().environmentsOf(deploy);
    for (const Environment *environment : context.relations().environmentsOf(run)) {
        const Image *image = context.design().image(environment->image);
        if (image && hasCodeBundle(*image) && std::find(deployed.begin(), deployed.end(), environment) != deployed.end())
            return image;
    }
    return nullptr;
}

} // namespace

void checkDeployedTasks(const CheckContext &context, Findings &findings)
{
    QSet<QString> told;
    for (const EntryPoint &entry : context.design().entryPoints) {
        if (entry.intent != EntryPoint::Intent::Deploy || told.contains(entry.file))
            continue;
        const Unimported missing = unimportedOf(context, entry);
        if (missing.tasks.isEmpty())
            continue;
        told.insert(entry.file); // one import mends all deploys of a program
        QStringList names;
        for (const QStringList &tasks : missing.tasks)
            names += tasks;
        FindingBuilder finding(context.design(), "BYOI018", Severity::Error, entry.place);
        finding.on(*missing.environment).message(
            Checks::tr("%1 deploys without %2: a task exists for Flyte only once its module is imported, and nothing here imports it.")
                .arg(entry.file, names.join(QStringLiteral(", "))));
        for (auto it = missing.tasks.begin(); it != missing.tasks.end(); ++it) {
            const auto task = std::find_if(context.design().tasks.begin(), context.design().tasks.end(),
                                           [&](const Task &one) { return one.module == it.key(); });
            finding.because(Checks::tr("%1 is defined in %2").arg(it.value().join(QStringLiteral(", ")), it.key()), task->place);
        }
        const std::vector<Json> operations = importOperations(context, missing);
        if (!operations.empty())
            finding.fix(Checks::tr("Import the tasks"), operations);
        findings.push_back(finding.take());
    }
}

void checkRunAndDeploy(const CheckContext &context, Findings &findings)
{
    const std::vector<EntryPoint> &entries = context.design().entryPoints;
    QSet<QString> told;
    for (const EntryPoint &deploy : entries) {
        if (deploy.intent != EntryPoint::Intent::Deploy || copyStyleOf(deploy) != QStringLiteral("none") || told.contains(deploy.file))
            continue;
        for (const EntryPoint &run : entries) {
            const bool isDevelopmentRun = run.intent == EntryPoint::Intent::Run && copyStyleOf(run) != QStringLiteral("none");
            if (!isDevelopmentRun || !canStandTogether(run, deploy) || deploy.place.range.begin < run.place.range.begin)
                continue;
            const Image *image = bundlingImage(context, run, deploy);
            if (!image)
                continue;
            told.insert(deploy.file);
            FindingBuilder finding(context.design(), "BYOI020", Severity::Error, deploy.place);
            finding.on(*image).message(Checks::tr("A development run and this deploy share one process: the run takes the code bundle out of the image, "
                                                  "so the deploy bakes in no code. Deploy from a program of its own."));
            finding.because(Checks::tr("this development run goes before it"), run.place);
            finding.because(Checks::tr("%1 bundles code").arg(image->name), image->place);
            findings.push_back(finding.take());
            break;
        }
    }
}

void checkSilentlyLocal(const CheckContext &context, Findings &findings)
{
    if (projectImageConfig(context.design(), context.texts()).hasEndpoint)
        return;
    for (const EntryPoint &entry : context.design().entryPoints) {
        if (entry.intent != EntryPoint::Intent::Run || entryArgument(entry, QLatin1String("mode"))
            || initArgument(entry, QLatin1String("endpoint")))
            continue;
        const bool meansCluster = entry.init == QLatin1String("init_from_config") || initArgument(entry, QLatin1String("project"))
            || initArgument(entry, QLatin1String("domain")) || initArgument(entry, QLatin1String("images"));
        if (!meansCluster)
            continue;
        FindingBuilder finding(context.design(), "BYOI021", Severity::Warning, entry.place);
        finding.message(Checks::tr("Where Flyte's configuration names no cluster, this run stays on this computer and says nothing of it: "
                                   "it succeeds, and no image was ever used. Say mode=\"remote\", so that it fails instead."));
        if (const python::InitReading *init = initOf(context, entry))
            finding.because(Checks::tr("%1 takes the cluster from a configuration that this project doesn't have").arg(init->function), init->place);
        const std::vector<Json> operations = setEntryArguments(context, entry, {{"mode", "\"remote\""}});
        if (!operations.empty())
            finding.fix(Checks::tr("Set mode=\"remote\""), operations);
        findings.push_back(finding.take());
    }
}

} // namespace gantry
