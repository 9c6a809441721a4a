// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/xrayverb.h"

#include "app/verbs/basequestion.h"
#include "app/verbs/imagequestion.h"
#include "model/images/xray.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace gantry {

namespace {

constexpr int kNameWidth = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("XrayVerb", text);
}

QString placeText(const DecisionPtr &by)
{
    if (!by)
        return {};
    const QString line = by->isGenerated ? tr("line %1 of the generated Dockerfile").arg(by->line) : by->place.toString();
    return by->base.isEmpty() ? line : tr("%1, base %2, %3").arg(line, by->base, by->source);
}

void row(Console &console, const QString &name, const QString &value, const QString &remark)
{
    QString line = QStringLiteral("  ") + name.leftJustified(kNameWidth) + QStringLiteral("  ") + value;
    if (!remark.isEmpty())
        line += QStringLiteral("  (") + remark + u')';
    console.line(line);
}

void tellCommand(Console &console, const ImageState &state, ImageState::Command command)
{
    const Resolution &found = state.resolution(command);
    const QString name = QString::fromLatin1(ImageState::commandName(command));
    if (found.found == Knowledge::Unknown)
        return row(console, name, tr("not known"), found.why);
    if (found.found == Knowledge::Absent)
        return row(console, name, tr("not found"), placeText(found.by));
    QString value = QString::fromUtf8(found.file);
    if (!found.version.isEmpty())
        value += u' ' + QString::fromUtf8(found.version);
    row(console, name, value, placeText(found.by));
}

void tellFact(Console &console, const QString &name, const Fact<QByteArray> &fact)
{
    if (fact.isKnown())
        row(console, name, QString::fromUtf8(fact.value), placeText(fact.by));
    else
        row(console, name, tr("not known"), fact.why);
}

void tellPackages(Console &console, const ImageState &state)
{
    state.interpreters.forEach([&](const QByteArray &key, const Interpreter &python) {
        QStringList names;
        python.packages.forEach([&](const QByteArray &name, const Package &package) {
            names.append(QString::fromUtf8(package.version.isEmpty() ? name : QByteArray(name + ' ' + package.version)));
        });
        const QString what = names.isEmpty() ? tr("nothing that a line names") : names.join(QStringLiteral(", "));
        row(console, tr("packages"), QString::fromUtf8(key) + QStringLiteral(": ") + what, python.incomplete);
    });
}

void tell(Console &console, const XRay &xray, const ImageInspector &inspector)
{
    console.line(xray.image.toString());
    row(console, tr("base"), xray.base.reference, xray.base.sourceText);
    const ImageState &state = xray.final;
    for (int i = 0; i < ImageState::kCommands; ++i)
        tellCommand(console, state, ImageState::Command(i));
    for (const QString &module : xray.modules) {
        const ImportFact fact = inspector.import(xray, state, module);
        const QString value = fact.resolves == Knowledge::Known ? QString::fromUtf8(fact.file)
            : fact.resolves == Knowledge::Absent                ? tr("not found")
                                                                : tr("not known");
        const QString how = fact.isBundled ? tr("comes with the code bundle") : placeText(fact.by);
        row(console, tr("import"), module + QStringLiteral(" → ") + value, fact.why.isEmpty() ? how : fact.why);
    }
    tellFact(console, tr("workdir"), state.workdir);
    tellFact(console, tr("user"), state.user);
    int number = 0;
    for (const PathEntry &entry : state.path())
        row(console, tr("PATH %1").arg(++number), QString::fromUtf8(entry.folder), placeText(entry.by));
    if (!state.isPathKnown())
        row(console, tr("PATH"), tr("not known from here on"), state.envIncomplete);
    tellPackages(console, state);
}

//! The bases that an image starts from, however far down, with what their registries say of them.
std::shared_ptr<const BaseLibrary> basesOf(const ImageQuestion &question, const XRayOptions &options, bool isOffline)
{
    const auto catalogue = std::make_shared<const BaseLibrary>();
    ImageInspector inspector(question.state.design, question.state.texts, catalogue, options);
    inspector.xray(question.image);
    const QStringList references = inspector.basesLookedUp();
    return references.isEmpty() ? catalogue : askForBases(references, isOffline);
}

} // namespace

QString XrayVerb::synopsis() const
{
    return QString(QLatin1String("xray ") + ImageQuestion::synopsis() + QLatin1String(" [--offline]"));
}

QString XrayVerb::summary() const
{
    return tr("tells what a container of an image sees, after each layer");
}

QStringList XrayVerb::options() const
{
    return ImageQuestion::optionNames() << QStringLiteral("--offline");
}

int XrayVerb::run(const QStringList &given, Console &console)
{
    QStringList words = given;
    const bool isOffline = words.removeAll(QLatin1String("--offline")) > 0;
    const bool asJson = words.contains(QLatin1String("--json"));
    auto question = ImageQuestion::read(words, console);
    if (!question)
        return console.fail(question.error(), asJson);
    XRayOptions options;
    options.render = question->options;
    options.isCopyStyleGiven = std::any_of(words.begin(), words.end(), [](const QString &word) {
        return word == QLatin1String("--copy-style") || word.startsWith(QLatin1String("--copy-style="));
    });
    ImageInspector inspector(question->state.design, question->state.texts, basesOf(*question, options, isOffline), options);
    const XRayPtr xray = inspector.xray(question->image);
    for (const QString &remark : xray->remarks)
        console.message(remark);
    for (const Problem &problem : xray->problems) {
        const QString place = problem.place.toString();
        console.message(place.isEmpty() ? problem.message : QString(place % QStringLiteral(": ") % problem.message));
    }
    if (asJson)
        console.json(xrayToJson(*xray, inspector));
    else
        tell(console, *xray, inspector);
    return kYes;
}

} // namespace gantry
