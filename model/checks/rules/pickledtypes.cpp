// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"
#include "model/design/readings.h"
#include "model/python/syntax.h"

#include <QRegularExpression>
#include <QSet>

namespace gantry {

namespace {

//! The Python that runs tasks in an image, as far as it is known.
struct TaskPython {
    QByteArray minor;
    DecisionPtr by;
};

TaskPython pythonOf(const CheckContext &context, const ImageId &image)
{
    const XRayPtr xray = context.xray(image);
    if (!xray)
        return {};
    const ImageState &state = xray->final;
    for (const ImageState::Command command : {ImageState::A0, ImageState::Python}) {
        const Interpreter *interpreter = state.interpreter(state.resolution(command).interpreter);
        if (interpreter && !interpreter->minor().isEmpty())
            return {interpreter->minor(), interpreter->by};
    }
    return {};
}

// Types that Flyte can't take apart, as they are usually written.
bool isKnownToBePickled(const QString &type)
{
    static const QSet<QString> names{
        QStringLiteral("object"),        QStringLiteral("Any"),           QStringLiteral("typing.Any"),   QStringLiteral("list"),
        QStringLiteral("tuple"),         QStringLiteral("set"),           QStringLiteral("frozenset"),    QStringLiteral("bytes"),
        QStringLiteral("bytearray"),     QStringLiteral("complex"),       QStringLiteral("Callable"),     QStringLiteral("np.ndarray"),
        QStringLiteral("numpy.ndarray"), QStringLiteral("torch.Tensor"),  QStringLiteral("torch.nn.Module"), QStringLiteral("nn.Module"),
    };
    return names.contains(type);
}

// Whether a line `@…` stands above the class (or the end of one that goes over several lines).
bool isDecorated(const SourceText &text, qsizetype at)
{
    const int line = text.lines().lineOf(at);
    if (line == 1)
        return false;
    const QByteArray above = text.view(text.lines().lineRange(line - 1, text.bytes())).toByteArray().trimmed();
    return above.startsWith('@') || above.endsWith(')');
}

// A class of the project that is neither a dataclass nor built on another one is sent as a pickle.
bool isPlainClass(const CheckContext &context, const QString &name)
{
    for (const python::FileReadingPtr &file : context.state().readings->pythonFiles()) {
        for (const python::ClassDefinition &definition : file->syntax().classes) {
            if (python::viewOf(file->text()->bytes(), definition.name) == name.toUtf8())
                return !definition.hasBases && !isDecorated(*file->text(), qsizetype(definition.name.begin));
        }
    }
    return false;
}

// The part of an annotation that is pickled; empty where none is known to be.
QString pickledPart(const CheckContext &context, const QString &annotation)
{
    if (annotation.trimmed().isEmpty())
        return Checks::tr("no type");
    if (isKnownToBePickled(annotation.trimmed()))
        return annotation.trimmed();
    static const QRegularExpression word(QStringLiteral("[A-Za-z_][A-Za-z0-9_.]*"));
    QRegularExpressionMatchIterator words = word.globalMatch(annotation);
    while (words.hasNext()) {
        const QString name = words.next().captured();
        const bool isContainer = name == QLatin1String("list") || name == QLatin1String("tuple");
        if ((!isContainer && isKnownToBePickled(name)) || (!name.contains(QLatin1Char('.')) && isPlainClass(context, name)))
            return name;
    }
    return {};
}

//! What crosses from one task to another as a pickle, and where it is written.
struct Pickled {
    QString what;
    QString type;
    Place place;
};

std::optional<Pickled> pickledIn(const CheckContext &context, const Task &callee)
{
    for (const Parameter &input : callee.inputs) {
        const QString type = pickledPart(context, input.type);
        if (!type.isEmpty())
            return Pickled{Checks::tr("the input %1").arg(input.name), type, input.place};
    }
    const QString type = callee.output.isEmpty() ? QString() : pickledPart(context, callee.output);
    if (!type.isEmpty())
        return Pickled{Checks::tr("what it returns"), type, callee.place};
    return std::nullopt;
}

} // namespace

void checkPickledTypes(const CheckContext &context, Findings &findings)
{
    const Design &design = context.design();
    QSet<std::pair<QString, QString>> told;
    for (const Call &call : design.calls) {
        const Task *from = design.task(call.from);
        const Task *to = design.task(call.to);
        const Environment *caller = from ? design.environment(from->environment) : nullptr;
        const Environment *callee = to ? design.environment(to->environment) : nullptr;
        const std::pair pair(call.from.toString(), call.to.toString());
        if (!caller || !callee || caller->image == callee->image || told.contains(pair))
            continue;
        const std::optional<Pickled> pickled = pickledIn(context, *to);
        if (!pickled)
            continue;
        const TaskPython here = pythonOf(context, caller->image);
        const TaskPython there = pythonOf(context, callee->image);
        if (here.minor.isEmpty() || there.minor.isEmpty() || here.minor == there.minor)
            continue;
        told.insert(pair);
        FindingBuilder finding(design, "BYOI013", Severity::Warning, pickled->place);
        finding.on(design, *to).message(
            Checks::tr("%1 runs on Python %2 and calls %3 on Python %4, and %5 (%6) is sent as a pickle, which only one and the same version "
                       "of Python is sure to read. Give it a type that Flyte knows, or both images one Python.")
                .arg(from->name, QString::fromUtf8(here.minor), to->name, QString::fromUtf8(there.minor), pickled->what, pickled->type));
        finding.because(Checks::tr("%1 calls %2").arg(from->name, to->name), call.place);
        finding.because(Checks::tr("%1 has Python %2").arg(caller->name, QString::fromUtf8(here.minor)), here.by ? here.by->place : caller->place);
        finding.because(Checks::tr("%1 has Python %2").arg(callee->name, QString::fromUtf8(there.minor)), there.by ? there.by->place : callee->place);
        findings.push_back(finding.take());
    }
}

} // namespace gantry
