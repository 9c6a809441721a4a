// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/bundledfiles.h"

#include "model/python/filereading.h"
#include "model/python/reading.h"

#include <algorithm>
#include <vector>

namespace gantry {

namespace {

bool deploys(const EntryPoint &entry, const Design &design, const Image &image)
{
    return std::any_of(entry.environments.begin(), entry.environments.end(), [&](const EnvironmentId &id) {
        const Environment *environment = design.environment(id);
        return environment && environment->image == image.id;
    });
}

QString fileOfModule(const SourceSet &texts, const QString &module)
{
    const QString path = QString(module).replace(u'.', u'/');
    const QString package = path + QLatin1String("/__init__.py");
    return texts.contains(package) ? package : QString(path + QLatin1String(".py"));
}

//! The file that `flyte deploy FILE` would name where no program of the project deploys the image.
QString deployedFile(const Design &design, const Image &image)
{
    for (const Environment &environment : design.environments) {
        if (environment.image == image.id)
            return environment.place.file;
    }
    return image.place.file;
}

QStringList importedFrom(const SourceSet &texts, const QString &file)
{
    std::vector<python::FileReadingPtr> readings;
    for (const SourceTextPtr &text : texts.texts()) {
        if (text->path().endsWith(QLatin1String(".py")))
            readings.push_back(python::FileReading::read(text));
    }
    const python::ProjectReadingPtr project = python::resolve(readings);
    const int start = project->moduleOfFile(file);
    QStringList files{file};
    const std::vector<int> closure = start < 0 ? std::vector<int>() : project->importClosure(start);
    for (const int module : closure)
        files << project->modules.at(size_t(module)).file;
    return files;
}

} // namespace

const EntryPoint *deployingEntry(const Design &design, const Image &image)
{
    const EntryPoint *best = nullptr;
    for (const EntryPoint &entry : design.entryPoints) {
        if (deploys(entry, design, image))
            return &entry;
        const bool isBetter = !best || (best->intent != EntryPoint::Intent::Deploy && entry.intent == EntryPoint::Intent::Deploy);
        if (isBetter)
            best = &entry;
    }
    return best;
}

SdkPath rootDirOf(const Design &design, const Image &image, const RenderOptions &options)
{
    if (!options.rootDir.isEmpty())
        return SdkPath(options.rootDir);
    if (const EntryPoint *entry = deployingEntry(design, image)) {
        for (const Argument &argument : entry->initArguments) {
            const bool isPath = argument.value.kind() == Value::Kind::Path || argument.value.isString();
            if (argument.name == QLatin1String("root_dir") && isPath)
                return SdkPath(SdkPath(argument.value, options.projectRoot).absolute(options.projectRoot));
        }
    }
    return SdkPath(options.projectRoot);
}

QStringList predictedBundle(const Design &design, const SourceSet &texts, const Image &image, const SdkPath &rootDir,
                            const QString &projectRoot)
{
    QStringList files;
    const EntryPoint *entry = deployingEntry(design, image);
    QStringList candidates = entry ? QStringList{entry->file} : importedFrom(texts, deployedFile(design, image));
    if (entry) {
        for (const QString &module : entry->importedModules)
            candidates << fileOfModule(texts, module);
    }
    for (const QString &file : candidates) {
        const auto relative = SdkPath(projectRoot + u'/' + file).relativeTo(rootDir);
        if (relative && texts.contains(file) && !files.contains(*relative))
            files << *relative;
    }
    files.sort();
    return files;
}

} // namespace gantry
