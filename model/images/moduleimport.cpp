// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/moduleimport.h"

#include "model/images/bundledfiles.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ModuleImport", text);
}

//! The copy_style of a call; the SDK's default where it isn't given.
QString copyStyleOf(const EntryPoint &entry)
{
    for (const auto *arguments : {&entry.contextArguments, &entry.arguments}) {
        for (const Argument &argument : *arguments) {
            if (argument.name == QLatin1String("copy_style"))
                return argument.value.text();
        }
    }
    return QStringLiteral("loaded_modules");
}

bool concerns(const Design &design, const EntryPoint &entry, const Image &image)
{
    const auto isIn = [&](const EnvironmentId &id) {
        const Environment *environment = design.environment(id);
        return environment && environment->image == image.id;
    };
    if (std::any_of(entry.environments.begin(), entry.environments.end(), isIn))
        return true;
    // A run calls on into other environments: it concerns every image that its tasks may lead to.
    return entry.intent == EntryPoint::Intent::Run || !entry.tasks.empty();
}

bool isInBundle(const Design &design, const QString &module, CopyStyle style)
{
    if (style == CopyStyle::All || design.entryPoints.empty())
        return true;
    return std::any_of(design.entryPoints.begin(), design.entryPoints.end(),
                       [&](const EntryPoint &entry) { return entry.importedModules.contains(module); });
}

QString fileOf(const Design &design, const QString &module)
{
    for (const Task &task : design.tasks) {
        if (task.module == module)
            return task.place.file;
    }
    return {};
}

//! A module in one folder of sys.path.
struct Attempt {
    Knowledge found = Knowledge::Absent;
    FileAnswer answer;
    QByteArray file;
    bool isShadowed = false; //!< the folder has the package, but not the module: the search ends here
};

Attempt attempt(const ImageState &state, const QByteArray &folder, const QByteArrayList &parts)
{
    Attempt made;
    QByteArray path = folder;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        path = joinedPath(path, parts.at(i));
        const QByteArray init = path + "/__init__.py";
        const FileAnswer package = state.files.follow(init);
        const bool isLast = i + 1 == parts.size();
        if (isLast) {
            made.file = path + ".py";
            made.answer = state.files.follow(made.file);
            if (made.answer.found != Knowledge::Known && package.found == Knowledge::Known) {
                made.answer = package;
                made.file = init;
            }
            made.found = made.answer.found;
            return made;
        }
        if (package.found == Knowledge::Known) {
            made.isShadowed = true;
        } else if (state.files.follow(path).found == Knowledge::Absent) {
            made.isShadowed = false;
            return made;
        }
    }
    return made;
}

struct Root {
    QByteArray folder;
    DecisionPtr by;
};

std::vector<Root> searchRoots(const ImageState &state)
{
    std::vector<Root> roots;
    if (state.workdir.isKnown())
        roots.push_back({joinedPath("/", state.workdir.value), state.workdir.by});
    const Variable *variable = state.env.find("PYTHONPATH");
    for (const QByteArray &folder : state.pythonPath())
        roots.push_back({folder, variable ? variable->by : DecisionPtr()});
    const Resolution &a0 = state.resolution(ImageState::A0);
    if (const Interpreter *python = state.interpreter(a0.interpreter)) {
        for (const QByteArray &folder : python->sourceRoots)
            roots.push_back({folder, python->by});
    }
    return roots;
}

DecisionPtr laterOf(const DecisionPtr &a, const DecisionPtr &b)
{
    if (!a || !b)
        return a ? a : b;
    return a->image == b->image && b->step > a->step ? b : a;
}

//! What `pip install FOLDER` copied of a module; where its build may have put it anywhere, why it is not known.
ImportFact installedImport(const ImageState &state, const QByteArrayList &parts)
{
    ImportFact fact;
    const Interpreter *python = state.interpreter(state.resolution(ImageState::A0).interpreter);
    if (!python)
        return fact;
    fact.why = python->incomplete;
    for (const QByteArray &project : python->copiedProjects) {
        for (const QByteArray &folder : {project, QByteArray(project + "/src")}) {
            const Attempt found = attempt(state, folder, parts);
            if (found.found != Knowledge::Known)
                continue;
            fact.resolves = Knowledge::Known;
            fact.file = joinedPath(python->site, found.file.mid(folder.size() + 1));
            fact.by = found.answer.fact.by;
            if (found.answer.tree)
                fact.projectFile = found.answer.tree->projectPath(found.answer.inTree);
            return fact;
        }
        fact.why = tr("%1 is installed, and which modules its build installs is not known").arg(QString::fromUtf8(project));
    }
    return fact;
}

ImportFact bakedImport(const ImageState &state, const QString &module)
{
    ImportFact fact;
    const QByteArrayList parts = module.toUtf8().split('.');
    QString unsure = state.workdir.isKnown() ? QString() : state.workdir.why;
    QStringList searched;
    for (const Root &root : searchRoots(state)) {
        const Attempt found = attempt(state, root.folder, parts);
        if (found.found == Knowledge::Known && unsure.isEmpty()) {
            fact.resolves = Knowledge::Known;
            fact.file = found.file;
            fact.by = laterOf(found.answer.fact.by, root.by);
            if (found.answer.tree)
                fact.projectFile = found.answer.tree->projectPath(found.answer.inTree);
            return fact;
        }
        if (found.found == Knowledge::Unknown && unsure.isEmpty())
            unsure = found.answer.why;
        if (found.isShadowed && found.found == Knowledge::Absent) {
            fact.resolves = Knowledge::Absent;
            fact.why = tr("%1 has the package, but not this module.").arg(QString::fromUtf8(root.folder));
            return fact;
        }
        searched.append(QString::fromUtf8(root.folder));
    }
    const ImportFact installed = installedImport(state, parts);
    if (installed.resolves == Knowledge::Known && unsure.isEmpty())
        return installed;
    if (unsure.isEmpty())
        unsure = installed.why;
    const Variable *pythonPath = state.env.find("PYTHONPATH");
    if (unsure.isEmpty() && pythonPath && !pythonPath->isKnown)
        unsure = pythonPath->why;
    if (unsure.isEmpty() && !pythonPath)
        unsure = state.envIncomplete;
    if (!unsure.isEmpty()) {
        fact.why = unsure;
        return fact;
    }
    searched.removeDuplicates();
    fact.resolves = Knowledge::Absent;
    fact.why = tr("%1 is in none of the folders that are searched: %2.").arg(module, searched.join(QStringLiteral(", ")));
    return fact;
}

//! The name that `a0` imports a task's module by, after the file's path below root_dir (extract_obj_module of
//! flyte/_module.py); nothing where it isn't below it, which the SDK refuses.
std::optional<QString> nameBelow(const SdkPath &root, const QString &projectRoot, const QString &file)
{
    const auto relative = SdkPath(projectRoot + u'/' + file).relativeTo(root);
    if (!relative)
        return std::nullopt;
    QString name = relative->left(relative->lastIndexOf(u'.'));
    return name.replace(u'/', u'.');
}

} // namespace

QStringList modulesRunIn(const Design &design, const Image &image)
{
    QStringList modules;
    for (const Task &task : design.tasks) {
        const Environment *environment = design.environment(task.environment);
        if (environment && environment->image == image.id)
            modules.append(task.module);
    }
    modules.removeDuplicates();
    modules.sort();
    return modules;
}

bool isBundleSent(const Design &design, const Image &image, const XRayOptions &options)
{
    if (options.isCopyStyleGiven || image.kind == ImageKind::Adapted)
        return options.render.copyStyle != CopyStyle::None;
    return std::all_of(design.entryPoints.begin(), design.entryPoints.end(), [&](const EntryPoint &entry) {
        return !concerns(design, entry, image) || copyStyleOf(entry) != QLatin1String("none");
    });
}

ImportFact importOf(const Design &design, const Image &image, const ImageState &state, const QString &module,
                    const XRayOptions &options)
{
    const SdkPath root = rootDirOf(design, image, options.render);
    const QString file = fileOf(design, module);
    const bool isOwnRoot = !file.isEmpty() && root.text() != options.render.projectRoot;
    const auto name = isOwnRoot ? nameBelow(root, options.render.projectRoot, file) : std::optional(module);
    ImportFact fact;
    fact.module = module;
    if (!name) {
        fact.resolves = Knowledge::Absent;
        fact.why = tr("%1 is not below root_dir (%2): the SDK refuses its tasks.").arg(file, root.text());
        return fact;
    }
    const bool isBundled = isBundleSent(design, image, options) && isInBundle(design, module, options.render.copyStyle);
    if (!isBundled || !state.workdir.isKnown()) {
        fact = bakedImport(state, *name);
        fact.module = *name;
        return fact;
    }
    // It is unpacked in WORKDIR, which a0 searches first.
    fact.module = *name;
    fact.resolves = Knowledge::Known;
    fact.isBundled = true;
    fact.projectFile = file;
    QByteArray path = name->toUtf8().replace('.', '/');
    const bool isPackage = file.endsWith(QLatin1String("/__init__.py")) && !path.endsWith("/__init__");
    path += isPackage ? "/__init__.py" : ".py";
    fact.file = joinedPath(state.workdir.value, path);
    return fact;
}

} // namespace gantry
