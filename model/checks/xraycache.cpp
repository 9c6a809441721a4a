// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/xraycache.h"

#include "model/checks/entries.h"
#include "model/source/filekind.h"

#include <algorithm>

namespace gantry {

namespace {

bool isSame(const Argument &a, const Argument &b)
{
    return a.name == b.name && a.text == b.text && a.place == b.place && a.value == b.value;
}

bool areSame(const std::vector<Argument> &a, const std::vector<Argument> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Argument &x, const Argument &y) { return isSame(x, y); });
}

bool isSame(const Layer &a, const Layer &b)
{
    return a.id == b.id && a.text == b.text && a.place == b.place && areSame(a.arguments, b.arguments);
}

bool isSame(const Clone &a, const Clone &b)
{
    return a.layersBefore == b.layersBefore && areSame(a.arguments, b.arguments);
}

bool isSame(const Stage &a, const Stage &b);

template<typename T>
bool areAllSame(const std::vector<T> &a, const std::vector<T> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T &x, const T &y) { return isSame(x, y); });
}

bool isSame(const Stage &a, const Stage &b)
{
    return a.base.text == b.base.text && a.base.image == b.base.image && a.base.stage == b.base.stage
        && a.base.argument.place == b.base.argument.place && areAllSame(a.layers, b.layers);
}

bool isSame(const Image &a, const Image &b)
{
    return a.kind == b.kind && a.name == b.name && a.place == b.place && a.uri == b.uri && a.dockerfile == b.dockerfile
        && a.context == b.context && a.buildCommand == b.buildCommand && a.constructor == b.constructor
        && areSame(a.constructorArguments, b.constructorArguments) && areAllSame(a.clones, b.clones) && areAllSame(a.stages, b.stages);
}

bool isSame(const XRayOptions &a, const XRayOptions &b)
{
    return a.platform == b.platform && a.isCopyStyleGiven == b.isCopyStyleGiven && a.render.copyStyle == b.render.copyStyle
        && a.render.builder == b.render.builder && a.render.python == b.render.python && a.render.projectRoot == b.render.projectRoot
        && a.render.rootDir == b.render.rootDir && a.render.registry == b.render.registry && a.render.localRegistry == b.render.localRegistry
        && a.render.imageRefs == b.render.imageRefs && a.render.bundledFiles == b.render.bundledFiles;
}

// What programs say of where the code lies, which COPYs of adapted images depend on.
bool areRootsSame(const Design &a, const Design &b)
{
    return std::equal(a.entryPoints.begin(), a.entryPoints.end(), b.entryPoints.begin(), b.entryPoints.end(),
                      [](const EntryPoint &x, const EntryPoint &y) {
                          const Argument *left = initArgument(x, QLatin1String("root_dir"));
                          const Argument *right = initArgument(y, QLatin1String("root_dir"));
                          return x.file == y.file && bool(left) == bool(right) && (!left || left->value == right->value);
                      });
}

// As modulesRunIn() tells it of each image, in one go.
QHash<ImageId, QStringList> modulesByImage(const Design &design)
{
    QHash<ImageId, QStringList> modules;
    for (const Task &task : design.tasks) {
        const Environment *environment = design.environment(task.environment);
        QStringList *list = environment ? &modules[environment->image] : nullptr;
        if (list && (list->isEmpty() || list->last() != task.module))
            list->append(task.module);
    }
    for (QStringList &list : modules) {
        list.removeDuplicates();
        list.sort();
    }
    return modules;
}

// Python and Dockerfiles are looked at image by image; of a package's own build file the contents count.
bool countsForAll(const QString &file)
{
    const FileKind kind = fileKind(file);
    return (kind != FileKind::Python && kind != FileKind::Dockerfile && kind != FileKind::Gantry) || file.endsWith(QLatin1String("setup.py"));
}

} // namespace

// Nothing was added, removed or changed but Dockerfiles and Python. A new revision without a changed text tells that
// something on the disk has changed.
bool XRayCache::isFolderSame(const DesignState &state) const
{
    const QMap<QString, SourceTextPtr> &before = m_state.texts.texts();
    const QMap<QString, SourceTextPtr> &now = state.texts.texts();
    const bool isTreeSame = state.tree == m_state.tree || (state.tree && m_state.tree && *state.tree == *m_state.tree);
    if (!isTreeSame || before.size() != now.size())
        return false;
    bool isChanged = state.design->revision == m_state.design->revision;
    for (auto a = before.begin(), b = now.begin(); a != before.end(); ++a, ++b) {
        if (a.key() != b.key() || (a.value() != b.value() && countsForAll(a.key())))
            return false;
        isChanged = isChanged || a.value() != b.value();
    }
    return isChanged;
}

bool XRayCache::isKept(const DesignState &state, const Image &image)
{
    const auto decided = m_decided.constFind(image.id);
    if (decided != m_decided.cend())
        return *decided;
    m_decided.insert(image.id, false); // of a circle of bases
    const Image *before = m_state.design->image(image.id);
    const XRayPtr xray = m_xrays.value(image.id);
    if (!before || !xray || !isSame(*before, image) || xray->modules != m_modules.value(image.id))
        return false;
    if (!image.dockerfile.isEmpty() && state.texts.find(image.dockerfile) != m_state.texts.find(image.dockerfile))
        return false;
    for (const Stage &stage : image.stages) {
        const Image *base = state.design->image(stage.base.image);
        if (base && !isKept(state, *base))
            return false;
    }
    m_decided.insert(image.id, true);
    return true;
}

std::unique_ptr<ImageInspector> XRayCache::inspectorFor(const DesignState &state, const std::shared_ptr<const BaseLibrary> &bases,
                                                        const XRayOptions &options)
{
    auto inspector = std::make_unique<ImageInspector>(state.design, state.texts, bases, options);
    m_decided.clear();
    m_modules = modulesByImage(*state.design);
    const bool isUsable = m_state.design && m_bases == bases && isSame(m_options, options) && isFolderSame(state)
        && areRootsSame(*m_state.design, *state.design);
    for (const Image &image : state.design->images) {
        if (isUsable && isKept(state, image))
            inspector->adopt(m_xrays.value(image.id));
    }
    m_state = state;
    m_bases = bases;
    m_options = options;
    m_xrays.clear();
    return inspector;
}

void XRayCache::keep(const ImageInspector &inspector)
{
    m_xrays = inspector.computed();
}

} // namespace gantry
