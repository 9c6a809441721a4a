// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/xray/xrayfacts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace gantry {

namespace {

constexpr int kMostCompared = 5; // packages that two Pythons are compared by

QString tr(const char *text)
{
    return QCoreApplication::translate("XRay", text);
}

QString utf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QString notKnown()
{
    return tr("not known");
}

class RowMaker
{
public:
    RowMaker(const Design &design, const XRay &xray) : m_design(design), m_xray(xray) {}

    TreeItem item(const QString &id, const QString &name, const QString &value, const DecisionPtr &by, const QString &remark = {})
    {
        TreeItem item;
        item.id = id;
        const XRaySource source = sourceOf(m_design, m_xray, by);
        item.texts = {name, value, source.text, remark.isEmpty() ? baseRemark(by) : remark};
        item.tag = source.tag;
        item.colour = source.colour;
        item.toolTip = name + QStringLiteral(": ") + value;
        for (const QString &more : {item.texts[3], source.whole})
            item.toolTip += more.isEmpty() ? QString() : QString(QLatin1Char('\n') + more);
        if (source.isLink())
            rows.sources.insert(id, source);
        return item;
    }

    TreeItem unknownItem(const QString &id, const QString &name, const QString &why, const DecisionPtr &by)
    {
        TreeItem made = item(id, name, notKnown(), by, why);
        made.isMuted = true;
        return made;
    }

    // What is known from outside says from where.
    static QString baseRemark(const DecisionPtr &by)
    {
        return by && !by->base.isEmpty() ? by->source : QString();
    }

    const Design &design() const { return m_design; }

    XRayRows rows;

private:
    const Design &m_design;
    const XRay &m_xray;
};

QString interpreterKind(const Interpreter &python)
{
    switch (python.kind) {
    case Interpreter::Kind::Conda: return tr("conda");
    case Interpreter::Kind::Venv: return tr("virtual environment");
    case Interpreter::Kind::System: break;
    }
    return tr("system");
}

//! The rows of one state, group by group.
class FactRows
{
public:
    FactRows(const Design &design, const XRay &xray, const ImageInspector &inspector, const ImageState &state)
        : m_maker(design, xray), m_xray(xray), m_inspector(inspector), m_state(state)
    {
    }

    XRayRows run()
    {
        for (int i = 0; i < ImageState::kCommands; ++i)
            add(command(ImageState::Command(i)));
        comparedPackages();
        imports();
        addFact(QStringLiteral("workdir"), QStringLiteral("WORKDIR"), m_state.workdir);
        addFact(QStringLiteral("user"), QStringLiteral("USER"), m_state.user);
        shell();
        pythonPath();
        system();
        environment();
        packages();
        systemPackages();
        copies();
        return std::move(m_maker.rows);
    }

private:
    void add(TreeItem item) { m_maker.rows.items.push_back(std::move(item)); }

    TreeItem command(ImageState::Command command)
    {
        const Resolution &found = m_state.resolution(command);
        const QString name = QString::fromLatin1(ImageState::commandName(command));
        const QString id = QStringLiteral("command/") + name;
        if (found.found == Knowledge::Unknown)
            return m_maker.unknownItem(id, name, found.why, found.by);
        if (found.found == Knowledge::Absent) {
            TreeItem made = m_maker.item(id, name, tr("not found"), found.by, tr("no folder of PATH has it"));
            made.mark = command == ImageState::A0 && m_xray.modules.isEmpty() ? QString() : QStringLiteral("warning");
            return made;
        }
        QString value = utf8(found.file);
        if (!found.version.isEmpty())
            value += QLatin1Char(' ') + utf8(found.version);
        TreeItem made = m_maker.item(id, name, value, found.by, commandRemark(command, found));
        made.mark = commandMark(command, found);
        return made;
    }

    QString commandRemark(ImageState::Command command, const Resolution &found) const
    {
        const Interpreter *python = m_state.interpreter(found.interpreter);
        if (!python)
            return {};
        const QByteArray prefix = python->prefix;
        switch (command) {
        case ImageState::Python:
        case ImageState::Python3:
            if (python->kind == Interpreter::Kind::Venv && python->packages.isEmpty() && python->incomplete.isEmpty())
                return tr("an empty virtual environment");
            return {};
        case ImageState::Pip:
            return python->kind == Interpreter::Kind::Conda ? tr("conda\u2019s pip") : tr("installs into %1").arg(utf8(prefix));
        case ImageState::A0:
            return tr("runs with %1").arg(utf8(found.interpreter));
        }
        return {};
    }

    // Tasks run with a0's Python: a python or pip of another one surprises.
    QString commandMark(ImageState::Command command, const Resolution &found) const
    {
        const QByteArray mine = m_state.resolution(ImageState::A0).interpreter;
        if (mine.isEmpty() || found.interpreter.isEmpty())
            return {};
        if (command == ImageState::A0)
            return QStringLiteral("ok");
        return found.interpreter == mine ? QString() : QStringLiteral("warning");
    }

    Knowledge has(const QByteArray &interpreter, const QByteArray &package) const
    {
        const Interpreter *python = m_state.interpreter(interpreter);
        if (!python)
            return Knowledge::Unknown;
        if (python->packages.contains(package))
            return Knowledge::Known;
        if (python->seesParent && has(python->parent, package) == Knowledge::Known)
            return Knowledge::Known;
        return python->incomplete.isEmpty() ? Knowledge::Absent : Knowledge::Unknown;
    }

    static QString yesOrNo(Knowledge knowledge)
    {
        return knowledge == Knowledge::Known ? tr("yes") : knowledge == Knowledge::Absent ? tr("no") : notKnown();
    }

    // Where a0 and python are of different Pythons: what each of them can import.
    void comparedPackages()
    {
        const QByteArray mine = m_state.resolution(ImageState::A0).interpreter;
        const QByteArray other = m_state.resolution(ImageState::Python).interpreter;
        const Interpreter *python = m_state.interpreter(mine);
        if (!python || other.isEmpty() || other == mine)
            return;
        int left = kMostCompared;
        python->packages.forEach([&](const QByteArray &name, const Package &package) {
            if (left == 0 || !package.by || !package.by->base.isEmpty() || name == "pip" || name == "setuptools")
                return;
            --left;
            const Knowledge its = has(other, name);
            TreeItem made = m_maker.item(QStringLiteral("compared/") + utf8(name), tr("package %1").arg(utf8(name)),
                                         tr("by a0: yes \u00B7 by python: %1").arg(yesOrNo(its)), package.by);
            if (its == Knowledge::Absent)
                made.mark = QStringLiteral("warning");
            add(std::move(made));
        });
    }

    void imports()
    {
        for (const QString &module : m_xray.modules) {
            const ImportFact fact = m_inspector.import(m_xray, m_state, module);
            const QString id = QStringLiteral("import/") + module;
            const QString name = tr("import %1").arg(module);
            if (fact.resolves == Knowledge::Unknown) {
                add(m_maker.unknownItem(id, name, fact.why, fact.by));
                continue;
            }
            const bool isFound = fact.resolves == Knowledge::Known;
            const QString how = !isFound ? fact.why : fact.isBundled ? tr("comes with the code bundle") : tr("baked in");
            TreeItem made = m_maker.item(id, name, isFound ? utf8(fact.file) : tr("fails"), fact.by, how);
            made.mark = isFound ? QStringLiteral("ok") : QStringLiteral("error");
            if (fact.isBundled)
                bundleSource(made, fact);
            add(std::move(made));
        }
    }

    // Nothing in the image decides it: the link leads to the module itself.
    void bundleSource(TreeItem &item, const ImportFact &fact)
    {
        if (fact.projectFile.isEmpty())
            return;
        XRaySource source;
        source.text = fact.projectFile.section(QLatin1Char('/'), -1);
        source.whole = fact.projectFile;
        source.element = {Element::Kind::File, fact.projectFile, {}};
        item.texts[2] = source.text;
        m_maker.rows.sources.insert(item.id, source);
    }

    void addFact(const QString &id, const QString &name, const Fact<QByteArray> &fact)
    {
        add(fact.isKnown() ? m_maker.item(id, name, utf8(fact.value), fact.by) : m_maker.unknownItem(id, name, fact.why, fact.by));
    }

    void shell()
    {
        const QString name = QStringLiteral("SHELL");
        if (m_state.shell.isKnown())
            add(m_maker.item(QStringLiteral("shell"), name, utf8(m_state.shell.value.join(' ')), m_state.shell.by));
        else
            add(m_maker.unknownItem(QStringLiteral("shell"), name, m_state.shell.why, m_state.shell.by));
    }

    void pythonPath()
    {
        const QString name = QStringLiteral("PYTHONPATH");
        const Variable *set = m_state.env.find("PYTHONPATH");
        if (set && set->isKnown)
            add(m_maker.item(QStringLiteral("pythonpath"), name, utf8(set->value), set->by));
        else if (set || !m_state.envIncomplete.isEmpty())
            add(m_maker.unknownItem(QStringLiteral("pythonpath"), name, set ? set->why : m_state.envIncomplete, set ? set->by : DecisionPtr()));
        else
            add(m_maker.item(QStringLiteral("pythonpath"), name, tr("not set"), {}));
    }

    void system()
    {
        const QString name = tr("System");
        if (m_state.os.isEmpty())
            add(m_maker.unknownItem(QStringLiteral("system"), name, tr("no line and no catalogue says which distribution it is"), {}));
        else
            add(m_maker.item(QStringLiteral("system"), name, utf8(m_state.os), {},
                             m_xray.base.sourceText));
    }

    TreeItem group(const QString &id, const QString &name, std::vector<TreeItem> children, const QString &remark = {})
    {
        TreeItem made = m_maker.item(id, name, QCoreApplication::translate("XRay", "%n known", nullptr, int(children.size())), {}, remark);
        made.children = std::move(children);
        return made;
    }

    void environment()
    {
        std::vector<TreeItem> children;
        m_state.env.forEach([&](const QByteArray &name, const Variable &variable) {
            const QString id = QStringLiteral("env/") + utf8(name);
            children.push_back(variable.isKnown ? m_maker.item(id, utf8(name), utf8(variable.value), variable.by)
                                                : m_maker.unknownItem(id, utf8(name), variable.why, variable.by));
        });
        add(group(QStringLiteral("env"), tr("Environment"), std::move(children),
                  m_state.envIncomplete.isEmpty() ? QString() : tr("more may be set: %1").arg(m_state.envIncomplete)));
    }

    std::vector<TreeItem> packageRows(const QString &prefix, const PersistentMap<QByteArray, Package> &packages)
    {
        std::vector<TreeItem> children;
        packages.forEach([&](const QByteArray &name, const Package &package) {
            const QString version = package.version.isEmpty() ? tr("version not known") : utf8(package.version);
            children.push_back(m_maker.item(prefix + utf8(name), utf8(name), version, package.by,
                                            package.by && !package.by->base.isEmpty() ? QString()
                                                : package.manager.isEmpty()           ? QString()
                                                                                      : tr("by %1").arg(utf8(package.manager))));
        });
        return children;
    }

    void packages()
    {
        m_state.interpreters.forEach([&](const QByteArray &key, const Interpreter &python) {
            const QString id = QStringLiteral("python/") + utf8(key);
            TreeItem made = group(id, tr("Packages of %1").arg(utf8(python.prefix)), packageRows(id + QLatin1Char('/'), python.packages),
                                  python.incomplete.isEmpty() ? QString() : tr("more may be there: %1").arg(python.incomplete));
            const QString version = python.version.isEmpty() ? tr("version not known") : utf8(python.version);
            made.texts[1] = tr("%1, Python %2 \u00B7 %3").arg(interpreterKind(python), version, made.texts[1]);
            const XRaySource source = sourceOf(m_maker.design(), m_xray, python.by);
            made.texts[2] = source.text;
            made.tag = source.tag;
            made.colour = source.colour;
            if (source.isLink())
                m_maker.rows.sources.insert(id, source);
            add(std::move(made));
        });
    }

    void systemPackages()
    {
        if (!m_state.systemPackages.isEmpty())
            add(group(QStringLiteral("system-packages"), tr("System packages"),
                      packageRows(QStringLiteral("system-packages/"), m_state.systemPackages)));
    }

    void copies()
    {
        std::vector<TreeItem> children;
        m_state.files.facts().forEach([&](const QByteArray &path, const FileFact &fact) {
            int depth = 0;
            for (const FileFact *at = &fact; at && at->kind == FileFact::Kind::Copied; at = at->under.get()) {
                const QString from = at->tree ? at->tree->projectPath({}) : QString();
                const QString id = QStringLiteral("copy/%1/%2").arg(utf8(path)).arg(depth++);
                children.push_back(m_maker.item(id, from.isEmpty() ? tr("(text of the Dockerfile)") : from, utf8(path), at->by));
            }
        });
        if (!children.empty())
            add(group(QStringLiteral("copies"), tr("Copied"), std::move(children)));
    }

    RowMaker m_maker;
    const XRay &m_xray;
    const ImageInspector &m_inspector;
    const ImageState &m_state;
};

QString hitText(const PathHit &hit, const QString &command)
{
    if (hit.isFirst)
        return tr("%1, found here first").arg(command);
    switch (hit.found) {
    case Knowledge::Known: return tr("%1, shadowed").arg(command);
    case Knowledge::Absent: return tr("no %1").arg(command);
    case Knowledge::Unknown: break;
    }
    return tr("not known whether %1 is here").arg(command);
}

void markRow(TreeItem &item, const QString &remark, int column)
{
    item.isChanged = true;
    if (column < 0 || remark.isEmpty())
        return;
    QString &text = item.texts[column];
    text = text.isEmpty() ? remark : tr("%1 \u00B7 %2").arg(remark, text);
}

std::vector<TreeItem> goneRows(const std::vector<TreeItem> &now, const std::vector<TreeItem> &before, int remarkColumn)
{
    QSet<QString> there;
    for (const TreeItem &item : now)
        there.insert(item.id);
    std::vector<TreeItem> gone;
    for (TreeItem item : before) {
        if (there.contains(item.id))
            continue;
        item.children.clear();
        item.isMuted = true;
        item.mark.clear();
        item.tag.clear();
        markRow(item, tr("gone"), remarkColumn);
        gone.push_back(std::move(item));
    }
    return gone;
}

//! Folders in a row that have no such command, by the same line, are one row: "/usr/local/sbin … /bin".
void addFolder(std::vector<TreeItem> &rows, TreeItem item, bool isAbsent)
{
    const bool isSame = isAbsent && !rows.empty() && rows.back().texts.mid(2) == item.texts.mid(2);
    if (!isSame) {
        item.texts[0] = QString::number(rows.size() + 1);
        rows.push_back(std::move(item));
        return;
    }
    TreeItem &last = rows.back();
    last.texts[1] = last.texts[1].section(QStringLiteral(" \u2026 "), 0, 0) + QStringLiteral(" \u2026 ") + item.texts[1];
    last.toolTip += QLatin1Char('\n') + item.toolTip;
}

} // namespace

XRayRows factRows(const Design &design, const XRay &xray, const ImageInspector &inspector, const ImageState &state)
{
    return FactRows(design, xray, inspector, state).run();
}

XRayRows pathRows(const Design &design, const XRay &xray, const ImageState &state, ImageState::Command command)
{
    RowMaker maker(design, xray);
    const QString name = QString::fromLatin1(ImageState::commandName(command));
    QHash<QByteArray, int> seen;
    for (const PathHit &hit : state.search(ImageState::commandName(command))) {
        const QString id = QStringLiteral("path/%1/%2/%3").arg(name).arg(seen[hit.entry.folder]++).arg(utf8(hit.entry.folder));
        TreeItem item = maker.item(id, tr("PATH"), utf8(hit.entry.folder), hit.entry.by, hit.why);
        item.texts = {item.texts[0], item.texts[1], hitText(hit, name), item.texts[2]};
        item.isMuted = !hit.isFirst;
        if (hit.isFirst)
            item.mark = QStringLiteral("first");
        addFolder(maker.rows.items, std::move(item), hit.found == Knowledge::Absent);
    }
    if (!state.isPathKnown()) {
        const Variable *path = state.env.find("PATH");
        TreeItem item = maker.unknownItem(QStringLiteral("path/%1/rest").arg(name), QString(),
                                          path && !path->why.isEmpty() ? path->why : state.envIncomplete, {});
        item.texts = {QString(), tr("PATH is not known"), item.texts[3], QString()};
        maker.rows.items.push_back(std::move(item));
    }
    return std::move(maker.rows);
}

void markChanges(std::vector<TreeItem> &now, const std::vector<TreeItem> &before, int remarkColumn)
{
    QHash<QString, const TreeItem *> old;
    for (const TreeItem &item : before)
        old.insert(item.id, &item);
    for (TreeItem &item : now) {
        const TreeItem *was = old.value(item.id);
        if (!was) {
            markRow(item, tr("new"), remarkColumn);
            continue;
        }
        if (was->texts.value(1) != item.texts.value(1))
            markRow(item, item.children.empty() ? tr("was %1").arg(was->texts.value(1)) : QString(), remarkColumn);
        else if (was->texts.value(2) != item.texts.value(2))
            markRow(item, QString(), remarkColumn);
        markChanges(item.children, was->children, remarkColumn);
        item.isChanged = item.isChanged
            || std::any_of(item.children.begin(), item.children.end(), [](const TreeItem &child) { return child.isChanged; });
    }
    for (TreeItem &item : goneRows(now, before, remarkColumn))
        now.push_back(std::move(item));
}

} // namespace gantry
