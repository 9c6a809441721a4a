// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/outline/outlineitems.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace gantry {

namespace {

class OutlineBuilder
{
    Q_DECLARE_TR_FUNCTIONS(OutlineBuilder)
public:
    explicit OutlineBuilder(const Design &design) : m_design(design)
    {
        for (const Task &task : design.tasks)
            m_tasks[task.environment].push_back(&task);
    }

    TreeItem project(const QString &name)
    {
        TreeItem root;
        root.id = QStringLiteral("project");
        root.texts = {name, pattern()};
        root.icon = QStringLiteral("folder");
        for (const Environment &environment : m_design.environments)
            root.children.push_back(environmentItem(environment));
        for (const Image &image : m_design.images)
            root.children.push_back(imageItem(image));
        addBases(root);
        addEntryPoints(root);
        for (const Opaque &opaque : m_design.opaque)
            root.children.push_back(opaqueItem(opaque));
        return root;
    }

private:
    QString pattern() const
    {
        bool dockerfiles = false;
        bool adapted = false;
        for (const Image &image : m_design.images) {
            adapted = adapted || image.kind == ImageKind::Adapted;
            dockerfiles = dockerfiles || image.kind == ImageKind::Dockerfile;
        }
        if (adapted)
            return tr("Remote Builder");
        return dockerfiles ? tr("Pure BYOI") : QString();
    }

    void own(TreeItem &item, const TeamId &id) const
    {
        setTeam(item, m_design, id);
        if (const Team *team = m_design.team(id))
            item.toolTip = tr("%1, owned by %2").arg(item.texts.value(0), team->name);
    }

    TreeItem environmentItem(const Environment &environment) const
    {
        TreeItem item;
        item.id = environment.id.toString();
        item.texts = {environment.name, QString()};
        item.icon = QStringLiteral("environment");
        item.element = {Element::Kind::Environment, item.id, {}};
        item.place = environment.place;
        own(item, environment.team);
        for (const Task *task : m_tasks.value(environment.id))
            item.children.push_back(taskItem(*task));
        return item;
    }

    TreeItem taskItem(const Task &task) const
    {
        TreeItem item;
        item.id = task.id.toString();
        item.texts = {task.name, QString()};
        item.icon = QStringLiteral("task");
        item.element = {Element::Kind::Task, item.id, {}};
        item.place = task.place;
        return item;
    }

    TreeItem imageItem(const Image &image) const
    {
        TreeItem item;
        item.id = image.id.toString();
        item.texts = {image.name, QString()};
        item.icon = QStringLiteral("image");
        item.element = {Element::Kind::Image, item.id, {}};
        item.place = image.place;
        own(item, image.team);
        if (image.stages.empty())
            return item;
        for (const Layer &layer : image.layers())
            item.children.push_back(layerItem(image, layer));
        return item;
    }

    TreeItem layerItem(const Image &image, const Layer &layer) const
    {
        TreeItem item;
        item.id = layer.id.toString();
        const QString line = layer.text.section(QLatin1Char('\n'), 0, 0).simplified();
        item.texts = {line, QString()};
        item.icon = QStringLiteral("image");
        item.element = {Element::Kind::Layer, item.id, image.id.toString()};
        item.place = layer.place;
        item.toolTip = layer.text;
        return item;
    }

    void addBases(TreeItem &root) const
    {
        QSet<QString> seen;
        for (const Image &image : m_design.images) {
            for (const Stage &stage : image.stages) {
                const Base &base = stage.base;
                if (!base.image.isEmpty() || base.stage || base.text.isEmpty() || seen.contains(base.text))
                    continue;
                seen.insert(base.text);
                TreeItem item;
                item.id = baseNodeKey(base.text);
                item.texts = {base.text, QString()};
                item.icon = QStringLiteral("base");
                item.element = {Element::Kind::Base, base.text, {}};
                item.place = base.argument.place;
                root.children.push_back(std::move(item));
            }
        }
    }

    void addEntryPoints(TreeItem &root) const
    {
        QSet<QString> seen;
        for (const EntryPoint &entry : m_design.entryPoints) {
            if (!seen.contains(entry.file))
                root.children.push_back(entryItem(entry));
            seen.insert(entry.file);
        }
    }

    TreeItem entryItem(const EntryPoint &entry) const
    {
        TreeItem item;
        item.id = QStringLiteral("entry:") % entry.file;
        item.icon = QStringLiteral("entry");
        item.element = {Element::Kind::File, entry.file, {}};
        item.place = entry.place;
        for (const Mapping &mapping : m_design.mappings) {
            if (mapping.place.file != entry.file)
                continue;
            TreeItem child;
            child.id = QStringLiteral("mapping:") % mapping.name;
            child.texts = {mapping.name, QString()};
            child.toolTip = mapping.uri;
            child.icon = QStringLiteral("map");
            child.element = {Element::Kind::Mapping, mapping.name, {}};
            child.place = mapping.place;
            item.children.push_back(std::move(child));
        }
        const int count = int(item.children.size());
        item.texts = {entry.file, count > 0 ? tr("%n mapping(s)", nullptr, count) : QString()};
        return item;
    }

    TreeItem opaqueItem(const Opaque &opaque) const
    {
        TreeItem item;
        item.id = QStringLiteral("opaque:") % opaque.place.toString();
        item.texts = {opaque.place.toString(), tr("not read")};
        item.icon = QStringLiteral("opaque");
        item.toolTip = opaque.reason;
        item.element = {Element::Kind::Opaque, opaque.place.toString(), {}};
        item.place = opaque.place;
        return item;
    }

    const Design &m_design;
    QHash<EnvironmentId, std::vector<const Task *>> m_tasks;
};

} // namespace

std::vector<TreeItem> outlineItems(const Design &design, const QString &projectName)
{
    std::vector<TreeItem> items;
    items.push_back(OutlineBuilder(design).project(projectName));
    return items;
}

} // namespace gantry
