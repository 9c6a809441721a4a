// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"
#include "model/checks/entryfix.h"
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/running.h"
#include "model/sdk/sdk.h"

#include <QSet>

namespace gantry {

namespace {

void tellBakedIn(const CheckContext &context, const EntryPoint &entry, const Environment &environment, const Image &image,
                 const ImportFact &fact, Findings &findings)
{
    const Argument *given = entryArgument(entry, QLatin1String("copy_style"));
    const bool isRun = entry.intent == EntryPoint::Intent::Run;
    FindingBuilder finding(context.design(), "BYOI009", Severity::Error, given ? given->place : entry.place);
    finding.on(environment).message(
        Checks::tr("The workflow's code is built into the image of %1, but another copy is sent along, and it is that copy which runs: "
                   "the image's tag no longer tells which code it was. Send none.").arg(environment.name));
    finding.because(given ? Checks::tr("copy_style is %1").arg(given->text)
                          : Checks::tr("copy_style is not given: then the SDK sends the modules that are loaded"), entry.place);
    finding.because(Checks::tr("%1 has the code in %2").arg(image.name, QString::fromUtf8(fact.file)),
                    fact.by ? fact.by->place : image.place);
    Keywords arguments{{"copy_style", "\"none\""}};
    if (!entryArgument(entry, QLatin1String("version")))
        arguments.emplace_back("version", isRun ? "\"dev\"" : "\"1.0.0\""); // the SDK refuses "none" without one
    const bool isWritten = !given || given->status == ValueStatus::Literal;
    const std::vector<Json> operations = isWritten ? setEntryArguments(context, entry, arguments) : std::vector<Json>();
    if (!operations.empty())
        finding.fix(Checks::tr("Set copy_style=\"none\""), operations);
    findings.push_back(finding.take());
}

// What `__file__` of a program has to be followed up by to get to the project's folder.
QByteArray rootOf(const QString &file)
{
    QByteArray code = "pathlib.Path(__file__).parent";
    for (qsizetype depth = file.count(QLatin1Char('/')); depth > 0; --depth)
        code += ".parent";
    return code;
}

bool bundlesCode(const CheckContext &context, const EntryPoint &entry)
{
    const std::optional<QString> style = copyStyleOf(entry);
    if (!style || *style != QLatin1String("none"))
        return true;
    for (const Environment *environment : context.relations().environmentsOf(entry)) {
        const Image *image = context.design().image(environment->image);
        if (image && hasCodeBundle(*image))
            return true;
    }
    return false;
}

} // namespace

void checkBakedInCopyStyle(const CheckContext &context, Findings &findings)
{
    for (const EntryPoint &entry : context.design().entryPoints) {
        const std::optional<QString> style = copyStyleOf(entry);
        if (!style || *style == QLatin1String("none") || entry.intent == EntryPoint::Intent::Build)
            continue;
        for (const Environment *environment : context.relations().environmentsOf(entry)) {
            const Image *image = context.design().image(environment->image);
            const XRayPtr xray = image && image->kind == ImageKind::Dockerfile ? context.xray(image->id) : nullptr;
            const std::optional<ImportFact> fact = xray ? bakedIn(context, *image, *xray) : std::nullopt;
            if (!fact)
                continue;
            tellBakedIn(context, entry, *environment, *image, *fact, findings);
            break; // one argument mends all environments of the entry point
        }
    }
}

void checkBundleRoot(const CheckContext &context, Findings &findings)
{
    QSet<QString> told;
    for (const EntryPoint &entry : context.design().entryPoints) {
        const python::InitReading *init = initOf(context, entry);
        const sdk::Callable *callable = init ? sdk::callable(QString(QLatin1String("flyte.") + init->function)) : nullptr;
        const bool takesRoot = callable && callable->find(QLatin1String("root_dir"));
        if (!takesRoot || initArgument(entry, QLatin1String("root_dir")) || told.contains(init->place.toString()) || !bundlesCode(context, entry))
            continue;
        told.insert(init->place.toString());
        FindingBuilder finding(context.design(), "BYOI010", Severity::Warning, init->place);
        finding.message(Checks::tr("Code is bundled relative to the folder that the program is started in: from any other folder than the project's, "
                                   "tasks can't be imported in the container. Pass root_dir to %1.").arg(init->function));
        finding.because(Checks::tr("this sends or bakes in the code"), entry.place);
        const std::vector<Json> operations = setInitArgument(context, entry, "root_dir", rootOf(init->file), "pathlib");
        if (!operations.empty())
            finding.fix(Checks::tr("Pass root_dir"), operations);
        findings.push_back(finding.take());
    }
}

} // namespace gantry
