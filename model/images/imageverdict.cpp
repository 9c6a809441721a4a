// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/imageverdict.h"

#include <QCoreApplication>

#include <optional>

namespace gantry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ImageVerdict", text);
}

QString utf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

//! "conda's Python", "the venv /opt/venv".
QString interpreterWords(const Interpreter &python)
{
    switch (python.kind) {
    case Interpreter::Kind::Conda: return tr("conda's Python %1").arg(utf8(python.prefix));
    case Interpreter::Kind::Venv: return tr("the virtual environment %1").arg(utf8(python.prefix));
    case Interpreter::Kind::System: break;
    }
    return tr("the Python in %1").arg(utf8(python.prefix));
}

QString lineWords(const DecisionPtr &by)
{
    if (!by)
        return tr("a line that is not known");
    if (by->isGenerated)
        return tr("line %1, which the Flyte builder writes").arg(by->line);
    return by->base.isEmpty() ? by->place.toString() : tr("the base %1").arg(by->base);
}

class Judge
{
public:
    Judge(const XRay &xray, const ImageInspector &inspector) : m_xray(xray), m_inspector(inspector), m_state(xray.final) {}

    std::vector<ImageVerdict> run() const
    {
        std::vector<ImageVerdict> found;
        for (const auto check : {&Judge::build, &Judge::starter, &Judge::imports, &Judge::wrongPython, &Judge::wrongPip}) {
            if (const std::optional<ImageVerdict> verdict = (this->*check)())
                found.push_back(*verdict);
        }
        if (found.empty())
            found.push_back(unknown().value_or(fine()));
        return found;
    }

private:
    using Kind = ImageVerdict::Kind;

    bool runsTasks() const { return !m_xray.modules.isEmpty(); }
    const Resolution &a0() const { return m_state.resolution(ImageState::A0); }
    const Resolution &python() const { return m_state.resolution(ImageState::Python); }

    std::optional<ImageVerdict> build() const
    {
        for (const Problem &problem : m_xray.problems) {
            if (problem.severity == Problem::Severity::Error)
                return ImageVerdict{Kind::Error, tr("This image would not build."), problem.message, {}, {}};
        }
        return {};
    }

    std::optional<ImageVerdict> starter() const
    {
        if (!runsTasks() || a0().found != Knowledge::Absent)
            return {};
        return ImageVerdict{Kind::Error, tr("No task starts in this image: there is no a0 on PATH."),
                            tr("a0 comes with the package flyte. It has to be installed with the pip of the Python that the tasks use, "
                               "and the folder that it is installed to has to be on PATH."),
                            QStringLiteral("BYOI017"), {a0().by}};
    }

    std::optional<ImageVerdict> imports() const
    {
        for (const QString &module : m_xray.modules) {
            const ImportFact fact = m_inspector.import(m_xray, m_state, module);
            if (fact.resolves == Knowledge::Absent)
                return ImageVerdict{Kind::Error, tr("import %1 fails in this image.").arg(module), fact.why,
                                    QStringLiteral("BYOI002"), {fact.by}};
        }
        return {};
    }

    // The Flyte builder's own environment in front of a base's Python is the usual case.
    std::optional<ImageVerdict> wrongPython() const
    {
        const Interpreter *mine = m_state.interpreter(a0().interpreter);
        const Interpreter *first = m_state.interpreter(python().interpreter);
        if (!mine || !first || a0().interpreter == python().interpreter)
            return {};
        const bool isBuilders = first->by && first->by->isGenerated;
        ImageVerdict made;
        made.kind = Kind::Warning;
        made.rule = QStringLiteral("BYOI003");
        made.headline = mine->kind == Interpreter::Kind::Conda
            ? tr("\u201cpython\u201d is not conda\u2019s python in this image.")
            : tr("\u201cpython\u201d is not the Python that tasks run with in this image.");
        made.text = isBuilders
            ? tr("The Flyte builder found no %1 in the base, so it makes an empty virtual environment there (%2) and puts it first "
                 "on PATH (%3). ")
                  .arg(QString(utf8(first->prefix) + QStringLiteral("/bin/python")), lineWords(first->by), lineWords(python().by))
            : tr("PATH finds %1 first (%2). ").arg(utf8(python().file), lineWords(python().by));
        made.text += tr("Tasks still start: a0 was installed by the pip of %1 and names its own interpreter. A python that a task "
                        "calls, in a subprocess or a shell script, gets %2.")
                         .arg(interpreterWords(*mine),
                              first->packages.isEmpty() && first->incomplete.isEmpty() ? tr("the empty one")
                                                                                        : interpreterWords(*first));
        made.by = {python().by, first->by, a0().by};
        return made;
    }

    std::optional<ImageVerdict> wrongPip() const
    {
        const Resolution &pip = m_state.resolution(ImageState::Pip);
        const Interpreter *its = m_state.interpreter(pip.interpreter);
        if (!its || python().interpreter.isEmpty() || pip.interpreter == python().interpreter || wrongPython())
            return {}; // of a python that isn't the tasks' own, enough is said
        return ImageVerdict{Kind::Warning, tr("\u201cpip\u201d installs into another Python than \u201cpython\u201d runs."),
                            tr("pip is %1 and installs into %2; python is %3 (%4).")
                                .arg(utf8(pip.file), interpreterWords(*its), utf8(python().file), lineWords(python().by)),
                            {}, {pip.by, python().by}};
    }

    std::optional<ImageVerdict> unknown() const
    {
        if (runsTasks() && a0().found == Knowledge::Unknown)
            return ImageVerdict{Kind::Unknown, tr("Whether tasks start in this image is not known."), a0().why, {}, {a0().by}};
        for (const QString &module : m_xray.modules) {
            const ImportFact fact = m_inspector.import(m_xray, m_state, module);
            if (fact.resolves == Knowledge::Unknown)
                return ImageVerdict{Kind::Unknown, tr("Whether import %1 works here is not known.").arg(module), fact.why, {}, {fact.by}};
        }
        if (python().found == Knowledge::Unknown)
            return ImageVerdict{Kind::Unknown, tr("Which python this image has is not known."), python().why, {}, {python().by}};
        return {};
    }

    ImageVerdict fine() const
    {
        if (!runsTasks()) {
            if (!python().isKnown())
                return {Kind::Fine, tr("There is no python on PATH, and no task runs in this image."), {}, {}, {}};
            return {Kind::Fine, tr("python is %1.").arg(utf8(python().file)), tr("No task runs in this image itself."), {}, {python().by}};
        }
        QStringList files;
        for (const QString &module : m_xray.modules)
            files.append(utf8(m_inspector.import(m_xray, m_state, module).file));
        return {Kind::Fine, tr("Tasks start in this image."),
                tr("a0 and python are of the same Python, %1, and tasks are imported from %2.")
                    .arg(utf8(python().file), files.join(QStringLiteral(", "))),
                {}, {a0().by}};
    }

    const XRay &m_xray;
    const ImageInspector &m_inspector;
    const ImageState &m_state;
};

} // namespace

std::vector<ImageVerdict> imageVerdicts(const XRay &xray, const ImageInspector &inspector)
{
    std::vector<ImageVerdict> verdicts = Judge(xray, inspector).run();
    for (ImageVerdict &verdict : verdicts)
        std::erase(verdict.by, nullptr);
    return verdicts;
}

} // namespace gantry
