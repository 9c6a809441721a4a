// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/program.h"

#include "model/images/state/pythons.h"

#include <QByteArrayList>

#include <algorithm>

namespace gantry::shell {

namespace {

//! Words that are no options; empty where one of them isn't known.
std::optional<QByteArrayList> operands(const Invocation &invocation, const QByteArrayList &withValue = {})
{
    QByteArrayList words;
    bool isOver = false;
    for (size_t i = 0; i < invocation.arguments.size(); ++i) {
        const Field &field = invocation.arguments[i];
        if (!isOver && field.text == "--") {
            isOver = true;
        } else if (!isOver && field.text.size() > 1 && field.text.startsWith('-')) {
            i += withValue.contains(field.text) ? 1 : 0;
        } else if (!field.isKnown) {
            return std::nullopt;
        } else {
            words.append(field.text);
        }
    }
    return words;
}

bool isPattern(const QByteArray &path)
{
    return path.contains('*') || path.contains('?') || path.contains('[') || path.contains('{');
}

Outcome unsure(Runner &runner, const Invocation &invocation)
{
    runner.runUnknown(invocation.text, Reach::Elsewhere);
    return Outcome::True;
}

QByteArray targetIn(Runner &runner, const QByteArray &target, const QByteArray &source)
{
    const QByteArray path = runner.absolute(target);
    const FileAnswer answer = runner.state().files.follow(path);
    const bool isLikely = target.endsWith("/bin") && answer.found == Knowledge::Unknown;
    const bool isFolder = target.endsWith('/') || target == "." || isLikely
        || (answer.found == Knowledge::Known && answer.fact.kind == FileFact::Kind::Folder);
    return isFolder ? joinedPath(path, fileName(source)) : path;
}

//! `ln -sfn TARGET LINK`: a link to a folder is replaced, not gone into.
bool replacesLinks(const Runner &runner, const Invocation &invocation, const QByteArray &link)
{
    const bool isAsked = std::any_of(invocation.arguments.begin(), invocation.arguments.end(), [](const Field &field) {
        const bool isShort = field.text.startsWith('-') && !field.text.startsWith("--");
        return (isShort && (field.text.contains('n') || field.text.contains('T'))) || field.text == "--no-dereference"
            || field.text == "--no-target-directory";
    });
    return isAsked && runner.state().files.lookup(runner.absolute(link)).fact.kind == FileFact::Kind::Link;
}

Outcome runLink(Runner &runner, const Invocation &invocation)
{
    const std::optional<QByteArrayList> words = operands(invocation);
    if (!words || words->isEmpty())
        return unsure(runner, invocation);
    const bool isOne = words->size() == 1;
    const bool replaces = replacesLinks(runner, invocation, words->last());
    const QByteArray target = isOne ? QByteArray(".") : words->last();
    const qsizetype count = isOne ? 1 : words->size() - 1;
    for (qsizetype i = 0; i < count; ++i) {
        if (isPattern(words->at(i)))
            return unsure(runner, invocation);
        FileFact fact;
        fact.kind = FileFact::Kind::Link;
        fact.target = words->at(i);
        fact.by = runner.by();
        const QByteArray at = replaces ? runner.absolute(target) : targetIn(runner, target, words->at(i));
        runner.state().files.insert(at, std::move(fact));
    }
    return Outcome::True;
}

void copyOne(Runner &runner, const QByteArray &source, const QByteArray &target)
{
    ImageState &state = runner.state();
    const ImageState before = state;
    const FileAnswer known = before.files.follow(source);
    state.files.copyFrom(before.files, known.found == Knowledge::Known && !known.path.isEmpty() ? known.path : source,
                         target, runner.by());
    pythons::copyPythons(state, before, source, target, runner.by());
}

Outcome runCopy(Runner &runner, const Invocation &invocation)
{
    std::optional<QByteArrayList> words = operands(invocation, {"-m", "-o", "-g", "--mode"});
    const std::optional<Field> folder = invocation.value({"-t", "--target-directory"});
    if (invocation.name == "install" && (invocation.has("-d") || invocation.has("-dm"))) {
        for (const QByteArray &word : words.value_or(QByteArrayList()))
            runner.state().files.makeFolder(runner.absolute(word), runner.by());
        return Outcome::True;
    }
    if (!words || words->size() < 2 || folder)
        return unsure(runner, invocation);
    const QByteArray target = words->takeLast();
    for (const QByteArray &source : std::as_const(*words)) {
        if (isPattern(source))
            return unsure(runner, invocation);
        const QByteArray from = runner.absolute(source);
        const QByteArray to = targetIn(runner, target, source.endsWith("/.") ? QByteArray("/") : source);
        copyOne(runner, from, to);
        if (invocation.name == "mv")
            runner.state().files.remove(from, runner.by());
    }
    return Outcome::True;
}

Outcome runRemove(Runner &runner, const Invocation &invocation)
{
    const std::optional<QByteArrayList> words = operands(invocation);
    for (const QByteArray &word : words.value_or(QByteArrayList())) {
        if (!isPattern(word)) {
            runner.state().files.remove(runner.absolute(word), runner.by());
            continue;
        }
        if (!word.endsWith("/*") || isPattern(word.chopped(2)))
            continue; // caches and lists
        const QByteArray folder = runner.absolute(word.chopped(2));
        const bool isNeeded = folder.startsWith("/usr/bin") || folder.startsWith("/usr/local") || folder.startsWith("/opt");
        if (!isNeeded)
            continue;
        runner.state().files.remove(folder, runner.by());
        runner.state().files.makeFolder(folder, runner.by());
    }
    return Outcome::True;
}

Outcome runMakeFolder(Runner &runner, const Invocation &invocation)
{
    const std::optional<QByteArrayList> words = operands(invocation, {"-m", "--mode"});
    for (const QByteArray &word : words.value_or(QByteArrayList())) {
        if (!isPattern(word))
            runner.state().files.makeFolder(runner.absolute(word), runner.by());
    }
    return Outcome::True;
}

Outcome runTouch(Runner &runner, const Invocation &invocation)
{
    const std::optional<QByteArrayList> words = operands(invocation, {"-d", "-t", "-r"});
    for (const QByteArray &word : words.value_or(QByteArrayList())) {
        const QByteArray path = runner.absolute(word);
        if (runner.state().files.lookup(path).found == Knowledge::Known)
            continue;
        FileFact fact;
        fact.kind = FileFact::Kind::File;
        fact.by = runner.by();
        runner.state().files.insert(path, std::move(fact));
    }
    return Outcome::True;
}

//! curl and wget write a file; what is in it isn't known.
Outcome runDownload(Runner &runner, const Invocation &invocation)
{
    const bool isCurl = invocation.name == "curl";
    std::optional<Field> file = isCurl ? invocation.value({"-o", "--output"}) : invocation.value({"-O", "--output-document"});
    const bool takesUrlName = isCurl ? invocation.has("-O") || invocation.has("-LO") || invocation.has("-fsSLO") : !file;
    if (!file && takesUrlName && !invocation.arguments.empty())
        file = Field{fileName(invocation.arguments.back().text), invocation.arguments.back().isKnown};
    if (!file || !file->isKnown || file->text == "-" || file->text.startsWith("/dev/"))
        return Outcome::True;
    FileFact fact;
    fact.kind = FileFact::Kind::File;
    fact.by = runner.by();
    runner.state().files.insert(runner.absolute(file->text), std::move(fact));
    return Outcome::True;
}

Outcome runGit(Runner &runner, const Invocation &invocation)
{
    const std::optional<QByteArrayList> words = operands(invocation, {"-b", "--branch", "--depth", "-c", "-C"});
    if (!words || words->size() < 2 || words->first() != "clone")
        return Outcome::True;
    QByteArray name = words->size() > 2 ? words->at(2) : fileName(words->at(1));
    if (words->size() == 2 && name.endsWith(".git"))
        name.chop(4);
    FileFact fact;
    fact.why = QString::fromUtf8(invocation.text);
    fact.by = runner.by();
    runner.state().files.insert(runner.absolute(name), std::move(fact));
    return Outcome::True;
}

//! Only `--install LINK NAME PATH PRIORITY` makes something.
Outcome runAlternatives(Runner &runner, const Invocation &invocation)
{
    const std::vector<Field> &words = invocation.arguments;
    for (size_t i = 0; i + 3 < words.size(); ++i) {
        if (words[i].text != "--install" || !words[i + 1].isKnown || !words[i + 3].isKnown)
            continue;
        FileFact fact;
        fact.kind = FileFact::Kind::Link;
        fact.target = words[i + 3].text;
        fact.by = runner.by();
        runner.state().files.insert(runner.absolute(words[i + 1].text), std::move(fact));
    }
    return Outcome::True;
}

} // namespace

void addFilePrograms(Programs &programs)
{
    addProgram(programs, {"ln"}, runLink);
    addProgram(programs, {"cp", "mv", "install"}, runCopy);
    addProgram(programs, {"rm", "unlink"}, runRemove);
    addProgram(programs, {"mkdir"}, runMakeFolder);
    addProgram(programs, {"touch", "truncate"}, runTouch);
    addProgram(programs, {"curl", "wget"}, runDownload);
    addProgram(programs, {"git"}, runGit);
    addProgram(programs, {"update-alternatives"}, runAlternatives);
}

} // namespace gantry::shell
