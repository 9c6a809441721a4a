// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"

#include <QMap>

namespace gantry {

namespace {

// Files that `flyte run FILE TASK` may be given: those with tasks.
QMap<QString, const Task *> filesWithTasks(const Design &design)
{
    QMap<QString, const Task *> files;
    for (const Task &task : design.tasks) {
        if (!files.contains(task.place.file))
            files.insert(task.place.file, &task);
    }
    return files;
}

// The folder that `import NAME` finds in the place of a file of that name: the one that it lies in, or one beside it.
QString packageOf(const SourceSet &texts, const QString &file)
{
    const QString stem = file.chopped(3);
    const QString folder = file.section(QLatin1Char('/'), 0, -2);
    if (folder.section(QLatin1Char('/'), -1) == stem.section(QLatin1Char('/'), -1))
        return folder;
    const auto beside = texts.texts().lowerBound(stem + QLatin1Char('/'));
    const bool isPackage = beside != texts.texts().cend() && beside.key().startsWith(stem + QLatin1Char('/'))
        && texts.contains(stem + QLatin1String("/__init__.py"));
    return isPackage ? stem : QString();
}

} // namespace

void checkShadowedPackage(const CheckContext &context, Findings &findings)
{
    const QMap<QString, const Task *> files = filesWithTasks(context.design());
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString package = it.key().endsWith(QLatin1String(".py")) ? packageOf(context.texts(), it.key()) : QString();
        const SourceTextPtr text = context.texts().find(it.key());
        if (package.isEmpty() || !text)
            continue;
        FindingBuilder finding(context.design(), "BYOI019", Severity::Warning, text->place({0, 0}));
        finding.on(context.design(), *it.value());
        finding.message(Checks::tr("The folder %1 and the module %2 have one name, so Python takes one for the other: \u201cflyte run %2 %3\u201d "
                                   "can't import what lies beside it. Rename one of them.").arg(package, it.key(), it.value()->name));
        findings.push_back(finding.take());
    }
}

} // namespace gantry
