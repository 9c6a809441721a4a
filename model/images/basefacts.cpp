// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/basefacts.h"

#include <QCoreApplication>

#include <utility>

namespace gantry {

namespace {

constexpr char kDefaultPath[] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

QString tr(const char *text)
{
    return QCoreApplication::translate("BaseFacts", text);
}

DecisionPtr decisionOf(const Decision &from, const BaseFacts &facts)
{
    Decision decision = from;
    decision.image.clear();
    decision.step = -1;
    decision.base = facts.reference;
    decision.source = facts.sourceText;
    decision.sourceUrl = facts.sourceUrl;
    return std::make_shared<const Decision>(std::move(decision));
}

void addPython(ImageState &state, const CataloguePython &python, const CatalogueFacts &facts, const Catalogue &catalogue,
               const DecisionPtr &by)
{
    Interpreter made;
    made.kind = python.kind == "venv" ? Interpreter::Kind::Venv
        : python.kind == "conda"      ? Interpreter::Kind::Conda
                                      : Interpreter::Kind::System;
    made.version = python.version;
    if (python.kind == "system" && made.version.isEmpty())
        made.version = catalogue.systemPython(facts.os);
    made.prefix = python.prefix;
    made.scripts = python.scripts;
    const QByteArray minor = made.minor().isEmpty() ? QByteArray("*") : made.minor();
    made.site = python.kind == "system" ? QByteArray("/usr/local/lib/python" + minor + "/dist-packages")
                                        : QByteArray(python.prefix + "/lib/python" + minor + "/site-packages");
    made.by = by;
    for (const auto &[name, version] : python.packages)
        made.packages.insert(name, {version, {}, made.site, by});
    FileFact fact;
    fact.interpreter = python.key;
    fact.by = by;
    fact.kind = FileFact::Kind::Python;
    for (const QByteArray &file : python.files)
        state.files.insert(file, fact);
    fact.kind = FileFact::Kind::Script;
    for (const QByteArray &file : python.pip + python.commands)
        state.files.insert(file, fact);
    state.interpreters.insert(python.key, made);
}

//! Files, Pythons and users of the catalogue; not what an image's configuration says.
void addFiles(ImageState &state, const CatalogueFacts &facts, const Catalogue &catalogue, const DecisionPtr &by)
{
    state.os = facts.os;
    state.files.setRoot(true, {}, by);
    state.areUsersWhole = true;
    for (const QByteArray &user : facts.users)
        state.users.insert(user, {{}, by});
    for (const CataloguePython &python : facts.pythons)
        addPython(state, python, facts, catalogue, by);
    for (const QByteArray &file : facts.files) {
        FileFact fact;
        fact.kind = FileFact::Kind::File;
        fact.by = by;
        state.files.insert(file, fact);
    }
}

void addConfiguration(ImageState &state, const CatalogueFacts &facts, const DecisionPtr &by)
{
    for (const auto &[name, value] : facts.env)
        state.setVariable(name, {value, true, {}, by});
    for (const QByteArray &name : facts.unknownEnv)
        state.setVariable(name, {{}, false, tr("the base sets it to something else in each version"), by});
    state.workdir = Fact<QByteArray>::known(facts.workdir, by);
    state.user = Fact<QByteArray>::known(facts.user, by);
    state.shell = Fact<QByteArrayList>::known(facts.shell, by);
}

void addConfiguration(ImageState &state, const RegistryImage &image, const DecisionPtr &by)
{
    for (const QString &variable : image.env) {
        const QByteArray text = variable.toUtf8();
        const qsizetype equals = text.indexOf('=');
        state.setVariable(text.left(equals), {equals < 0 ? QByteArray("") : text.mid(equals + 1), true, {}, by});
    }
    QByteArrayList shell{"/bin/sh", "-c"};
    if (image.shell) {
        shell.clear();
        for (const QString &word : *image.shell)
            shell.append(word.toUtf8());
    }
    state.workdir = Fact<QByteArray>::known(image.workdir.isEmpty() ? QByteArray("/") : image.workdir.toUtf8(), by);
    state.user = Fact<QByteArray>::known(image.user.isEmpty() ? QByteArray("root") : image.user.toUtf8(), by);
    state.shell = Fact<QByteArrayList>::known(shell, by);
}

std::optional<CatalogueFacts> factsOf(const RegistryImage &image, const Catalogue &catalogue)
{
    if (const std::optional<CatalogueFacts> named = catalogue.facts(image.reference))
        return named;
    QHash<QString, QString> env;
    for (const QString &variable : image.env)
        env.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    QStringList history;
    for (const RegistryHistory &line : image.history)
        history.append(line.createdBy);
    return catalogue.factsBySignature(env, history);
}

BaseFacts unknownFacts(const QString &reference, const Decision &from, const QString &remark)
{
    BaseFacts facts;
    facts.reference = reference;
    facts.remark = remark;
    facts.sourceText = tr("not known");
    const QString why = reference.isEmpty() ? tr("which base it starts from is not known")
        : remark.isEmpty()                  ? tr("nothing is known of the base %1").arg(reference)
                                            : tr("nothing is known of the base %1: %2").arg(reference, remark);
    const DecisionPtr by = decisionOf(from, facts);
    facts.state.envIncomplete = why;
    facts.state.workdir = Fact<QByteArray>::unknown(why, by);
    facts.state.user = Fact<QByteArray>::unknown(why, by);
    facts.state.shell = Fact<QByteArrayList>::unknown(why, by);
    facts.state.files.setRoot(false, why, by);
    facts.state.settle(by);
    return facts;
}

} // namespace

BaseLibrary::BaseLibrary() : m_catalogue(Catalogue::builtIn()) {}

BaseLibrary::BaseLibrary(std::shared_ptr<const Catalogue> catalogue) : m_catalogue(std::move(catalogue)) {}

void BaseLibrary::addRegistryImage(const RegistryImage &image)
{
    m_images.insert(image.reference, std::make_shared<const RegistryImage>(image));
}

void BaseLibrary::setRegistryFailure(const QString &reference, const QString &sentence)
{
    if (sentence.isEmpty())
        m_failures.remove(reference);
    else
        m_failures.insert(reference, sentence);
}

const RegistryImage *BaseLibrary::registryImage(const QString &reference) const
{
    return m_images.value(reference).get();
}

BaseFacts BaseLibrary::facts(const QString &reference, const Decision &from) const
{
    const std::shared_ptr<const RegistryImage> image = m_images.value(reference);
    const std::optional<CatalogueFacts> known = image ? factsOf(*image, *m_catalogue) : m_catalogue->facts(reference);
    if (!image && !known)
        return unknownFacts(reference, from, m_failures.value(reference));
    BaseFacts facts;
    facts.reference = reference;
    facts.remark = m_failures.value(reference);
    facts.registry = image;
    if (image) {
        facts.source = BaseFacts::Source::Registry;
        facts.asOf = image->asOf;
        facts.digest = image->digest;
        for (const QString &trigger : image->onbuild)
            facts.onbuild.append(trigger.toUtf8());
        facts.sourceText = tr("from the registry, as of %1").arg(image->asOf.toString(Qt::ISODate));
    } else {
        facts.source = BaseFacts::Source::Catalogue;
        facts.asOf = QDateTime::fromString(known->date, Qt::ISODate);
        facts.sourceText = known->isUnchecked ? tr("from the catalogue, written %1, not checked against its source").arg(known->date)
                                              : tr("from the catalogue, as of %1").arg(known->date);
        facts.sourceUrl = known->source;
    }
    const DecisionPtr by = decisionOf(from, facts);
    if (known)
        addFiles(facts.state, *known, *m_catalogue, by);
    else
        facts.state.files.setRoot(false, tr("a registry tells an image's settings, not its files"), by);
    if (image)
        addConfiguration(facts.state, *image, by);
    else
        addConfiguration(facts.state, *known, by);
    facts.state.settle(by);
    return facts;
}

BaseFacts scratchFacts(const Decision &from)
{
    BaseFacts facts;
    facts.reference = QStringLiteral("scratch");
    facts.source = BaseFacts::Source::Scratch;
    facts.sourceText = tr("empty");
    const DecisionPtr by = decisionOf(from, facts);
    facts.state.setVariable("PATH", {kDefaultPath, true, {}, by});
    facts.state.workdir = Fact<QByteArray>::known("/", by);
    facts.state.user = Fact<QByteArray>::known("root", by);
    facts.state.shell = Fact<QByteArrayList>::known({"/bin/sh", "-c"}, by);
    facts.state.files.setRoot(true, {}, by);
    facts.state.areUsersWhole = true;
    facts.state.settle(by);
    return facts;
}

} // namespace gantry
