// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/bundledfiles.h"

#include <algorithm>

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

QStringList predictedBundle(const Design &design, const SourceSet &texts, const Image &image, const SdkPath &rootDir,
                            const QString &projectRoot)
{
    QStringList files;
    const EntryPoint *entry = deployingEntry(design, image);
    const QString start = entry ? entry->file : image.place.file;
    QStringList candidates{start};
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
