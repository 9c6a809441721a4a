// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"
#include "model/checks/findingbuilder.h"
#include "model/checks/layerfix.h"
#include "model/checks/layerinstruction.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/running.h"
#include "model/dockerfile/words.h"

#include <algorithm>

namespace gantry {

namespace {

// A module's file below a folder of its root: "workflow_code/tasks.py", "workflow_code/__init__.py".
bool isIn(const ImageState &state, const QByteArray &root, const QByteArray &path)
{
    return state.files.follow(joinedPath(root, path + ".py")).found == Knowledge::Known
        || state.files.follow(joinedPath(root, path + "/__init__.py")).found == Knowledge::Known;
}

struct Found {
    QByteArray root; //!< empty: it is nowhere in the image
    DecisionPtr by;
};

// Where else in the image a module lies: in, beside or right below what was copied.
Found copiedTo(const ImageState &state, const QString &module)
{
    const QByteArray path = module.toUtf8().replace('.', '/');
    Found found;
    state.files.facts().forEach([&](const QByteArray &folder, const FileFact &fact) {
        if (!found.root.isEmpty() || fact.kind != FileFact::Kind::Copied)
            return;
        for (const QByteArray &root : {folder, parentPath(folder), QByteArray(folder + "/src")}) {
            if (!isIn(state, root, path))
                continue;
            found = {root, fact.by};
            return;
        }
    });
    return found;
}

// A COPY's text with another destination; nothing where it copies more than one thing.
std::optional<QString> withDestination(const QString &copy, const QString &folder)
{
    const std::optional<LayerInstruction> read = readLayer(copy);
    if (!read || read->instruction().form == dockerfile::Form::Json)
        return std::nullopt;
    const dockerfile::Transfer transfer = dockerfile::transfer(read->document, read->instruction());
    if (transfer.sources.size() != 1 || !transfer.destination)
        return std::nullopt;
    return read->textWith(transfer.destination->range, folder.toUtf8());
}

// Where Python looks for modules: PYTHONPATH, and the working folder, which a0 adds.
QByteArrayList searchedFolders(const ImageState &state)
{
    return state.pythonPath() + QByteArrayList{joinedPath("/", state.workdir.value)};
}

// A line that copied what is in a package, but not its folder: "tasks.py" of "workflow_code.tasks".
struct FlatCopy {
    DecisionPtr by;
    QByteArray folder; //!< that the package should have
};

std::optional<FlatCopy> flatCopy(const ImageState &state, const QString &module, const QString &file)
{
    const qsizetype dot = module.indexOf(QLatin1Char('.'));
    const QByteArray package = module.left(dot).toUtf8();
    const QByteArray path = module.mid(dot + 1).toUtf8().replace('.', '/') + ".py";
    const QByteArrayList roots = searchedFolders(state);
    std::optional<FlatCopy> found;
    state.files.facts().forEach([&](const QByteArray &folder, const FileFact &fact) {
        const bool isHere =
            !found && dot > 0 && fact.kind == FileFact::Kind::Copied && fact.tree && roots.contains(folder);
        if (isHere && fact.tree->contains(path) == Knowledge::Known && fact.tree->projectPath(path) == file)
            found = FlatCopy{fact.by, joinedPath(folder, package)};
    });
    return found;
}

// Where with_code_bundle puts the code of an image, its bases' included; nothing where none does.
std::optional<QByteArray> bundleTarget(const Design &design, const Image &image, const ImageState &state)
{
    const Image *at = &image;
    for (size_t steps = 0; at && steps <= design.images.size(); ++steps) {
        if (at->stages.empty())
            break;
        for (const Layer &layer : at->layers()) {
            if (layer.kind != QLatin1String("with_code_bundle"))
                continue;
            const Argument *target = argumentNamed(layer.arguments, QLatin1String("dst"));
            return joinedPath(state.workdir.value, target ? target->value.text().toUtf8() : QByteArray("."));
        }
        at = design.image(at->base().image);
    }
    return std::nullopt;
}

// What is searched with a root_dir below the project's folder is named from there.
QStringList namesOf(const EntryPoint &entry, const QString &module)
{
    QStringList names{module};
    const Argument *root = initArgument(entry, QLatin1String("root_dir"));
    const QString folder = root ? root->value.text() : QString();
    for (QString prefix : {folder, QStringLiteral("src")}) {
        prefix = prefix.replace(QLatin1Char('/'), QLatin1Char('.')) + QLatin1Char('.');
        if (module.startsWith(prefix))
            names.append(module.mid(prefix.size()));
    }
    return names;
}

class ModuleCheck {
public:
    ModuleCheck(const CheckContext &context, const RunningImage &running, const EntryPoint &entry)
        : m_context(context),
          m_running(running),
          m_entry(entry)
    {
    }

    void check(Findings &findings) const
    {
        const ImageState &state = m_running.state();
        if (doesNotBuild())
            return; // what it lacks is told there
        const std::optional<QByteArray> bundle = bundleTarget(m_context.design(), *m_running.image, state);
        for (const QString &module : m_running.xray->modules) {
            if (bundle) {
                if (!state.workdir.isKnown() || searchedFolders(state).contains(*bundle))
                    continue;
                return findings.push_back(finding(module, {*bundle, {}}));
            }
            if (isMissing(module))
                return findings.push_back(finding(module, copiedTo(state, module)));
        }
    }

private:
    bool doesNotBuild() const
    {
        const std::vector<Problem> &problems = m_running.xray->problems;
        return std::any_of(problems.begin(), problems.end(),
                           [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
    }

    bool isMissing(const QString &module) const
    {
        const QStringList names = namesOf(m_entry, module);
        return std::all_of(names.begin(), names.end(), [&](const QString &name) {
            return importAlone(m_context, *m_running.image, m_running.state(), name).resolves == Knowledge::Absent;
        });
    }

    Finding finding(const QString &module, const Found &found) const
    {
        const ImageState &state = m_running.state();
        const Image &image = *m_running.image;
        const Variable *path = state.env.find("PYTHONPATH");
        const DecisionPtr by = path ? path->by : state.workdir.by;
        FindingBuilder finding(m_context.design(), "BYOI002", Severity::Error, placeIn(image, by));
        putOn(finding, image, by);
        const QString root = QString::fromUtf8(found.root);
        finding.message(
            root.isEmpty()
                ? Checks::tr(
                      "The image of %1 does not have the code of its tasks (%2), and none is sent along: copy it in.")
                      .arg(m_running.environments.front()->name, module)
                : Checks::tr("The code of %1 lies in %2, where Python does not look for it: import %3 fails.")
                      .arg(m_running.environments.front()->name, root, module));
        addReasons(finding, found);
        if (!root.isEmpty() && takesLayers(image))
            finding.fix(Checks::tr("Set PYTHONPATH to %1").arg(root), setPythonPath(found.root));
        else if (root.isEmpty())
            addCopyFix(finding, module);
        return finding.take();
    }

    void addCopyFix(FindingBuilder &finding, const QString &module) const
    {
        const Image &image = *m_running.image;
        const auto task = std::find_if(m_context.design().tasks.begin(), m_context.design().tasks.end(),
                                       [&](const Task &one) { return one.module == module; });
        const std::optional<FlatCopy> flat = flatCopy(m_running.state(), module, task->place.file);
        if (!flat)
            return;
        const QString folder = QString::fromUtf8(flat->folder);
        finding.message(
            Checks::tr("The code of %1 is copied without its folder %2: import %3 fails.")
                .arg(m_running.environments.front()->name, QString::fromUtf8(fileName(flat->folder)), module));
        addReason(finding,
                  Checks::tr("what is in the folder is copied, but not the folder, because of %1")
                      .arg(decisionName(flat->by)),
                  flat->by);
        const std::optional<int> layer = ownLayer(image, flat->by);
        const auto text =
            layer ? withDestination(image.layers()[size_t(*layer)].text, folder + QLatin1Char('/')) : std::nullopt;
        if (text)
            finding.fix(Checks::tr("Copy it to %1").arg(folder), editLayer(image, *layer, *text));
    }

    void addReasons(FindingBuilder &finding, const Found &found) const
    {
        const ImageState &state = m_running.state();
        addReason(finding,
                  Checks::tr("Python looks into %1, the working folder, because of %2")
                      .arg(QString::fromUtf8(state.workdir.value), decisionName(state.workdir.by)),
                  state.workdir.by);
        if (const Variable *path = state.env.find("PYTHONPATH"))
            addReason(finding,
                      Checks::tr("PYTHONPATH is %1 because of %2")
                          .arg(QString::fromUtf8(path->value), decisionName(path->by)),
                      path->by);
        else
            finding.because(Checks::tr("PYTHONPATH is not set"));
        if (found.by)
            addReason(finding,
                      Checks::tr("the code is in %1 because of %2")
                          .arg(QString::fromUtf8(found.root), decisionName(found.by)),
                      found.by);
        finding.because(Checks::tr("no code is sent along: copy_style is none"), m_entry.place);
    }

    Json setPythonPath(const QByteArray &root) const
    {
        const ImageState &state = m_running.state();
        const Image &image = *m_running.image;
        const QString name = QStringLiteral("PYTHONPATH");
        const Variable *path = state.env.find("PYTHONPATH");
        const QByteArrayList folders = state.pythonPath();
        const bool isUseless = std::all_of(folders.begin(), folders.end(), [&](const QByteArray &folder) {
            return state.files.follow(folder).found == Knowledge::Absent;
        });
        const QString value = QString::fromUtf8(root);
        const QString whole = !path || isUseless ? value : QString(value + QStringLiteral(":$PYTHONPATH"));
        if (path && isUseless) {
            const auto change =
                changeVariable(image, path->by, name, [&](const QString &) { return std::optional(value); });
            if (change)
                return *change;
        }
        return addLayer(image, indexForLast(image), variableLayer(image, name, whole));
    }

    const CheckContext &m_context;
    const RunningImage &m_running;
    const EntryPoint &m_entry;
};

} // namespace

void checkModuleRoot(const CheckContext &context, Findings &findings)
{
    for (const RunningImage &running : runningImages(context)) {
        const EntryPoint *entry = entryWithoutBundle(running);
        if (entry && !isSetAtRunTime(running, QLatin1String("PYTHONPATH")))
            ModuleCheck(context, running, *entry).check(findings);
    }
}

} // namespace gantry
