// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/shell/tests.h"

#include <algorithm>

namespace gantry::shell {

namespace {

Outcome outcomeOf(bool is)
{
    return is ? Outcome::True : Outcome::False;
}

Outcome opposite(Outcome outcome)
{
    return outcome == Outcome::Unknown ? outcome : outcomeOf(outcome == Outcome::False);
}

Outcome fileTest(const Runner &runner, const QByteArray &operation, const Field &file)
{
    if (!file.isKnown)
        return Outcome::Unknown;
    const FileAnswer answer = runner.lookup(file.text);
    if (answer.found != Knowledge::Known)
        return answer.found == Knowledge::Absent ? Outcome::False : Outcome::Unknown;
    const bool isFolder = answer.fact.kind == FileFact::Kind::Folder;
    if (operation == "-e" || operation == "-r")
        return Outcome::True;
    if (operation == "-d")
        return answer.tree ? Outcome::Unknown : outcomeOf(isFolder);
    if (operation == "-f")
        return answer.tree ? Outcome::Unknown : outcomeOf(!isFolder);
    const bool isProgram = answer.fact.kind == FileFact::Kind::Python || answer.fact.kind == FileFact::Kind::Script;
    return operation == "-x" && isProgram ? Outcome::True : Outcome::Unknown;
}

} // namespace

bool testsOnly(const Command &command)
{
    if (command.kind == Command::Kind::List || command.kind == Command::Kind::AndOr
        || command.kind == Command::Kind::Pipeline || command.kind == Command::Kind::Group) {
        return std::all_of(command.children.begin(), command.children.end(),
                           [](const CommandPtr &child) { return testsOnly(*child); });
    }
    if (command.kind != Command::Kind::Simple || command.words.empty())
        return false;
    static const QByteArrayList names{"[", "[[", "test", "true", "false", ":", "which", "type", "hash", "grep", "id",
                                      "getent", "dpkg", "cmp", "diff"};
    const QByteArray name = command.words.front().plain();
    if (name == "command")
        return command.words.size() > 1 && command.words[1].plain() == "-v";
    return names.contains(name);
}

Outcome testOutcome(const Runner &runner, const std::vector<Field> &words)
{
    if (!words.empty() && words.front().text == "!")
        return opposite(testOutcome(runner, {words.begin() + 1, words.end()}));
    if (words.size() == 1)
        return words[0].isKnown || !words[0].text.isEmpty() ? outcomeOf(!words[0].text.isEmpty()) : Outcome::Unknown;
    if (words.size() == 2) {
        const QByteArray operation = words[0].text;
        if (operation == "-n" || operation == "-z") {
            if (!words[1].isKnown)
                return Outcome::Unknown;
            return outcomeOf(words[1].text.isEmpty() == (operation == "-z"));
        }
        return fileTest(runner, operation, words[1]);
    }
    if (words.size() != 3 || !words[0].isKnown || !words[2].isKnown)
        return Outcome::Unknown;
    const QByteArray operation = words[1].text;
    if (operation == "=" || operation == "==")
        return outcomeOf(globMatches(words[2].text, words[0].text));
    if (operation == "!=")
        return outcomeOf(!globMatches(words[2].text, words[0].text));
    return Outcome::Unknown;
}

bool globMatches(QByteArrayView pattern, QByteArrayView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

std::optional<QByteArray> printed(const Invocation &invocation)
{
    if (invocation.name == "cat" && invocation.arguments.empty())
        return invocation.input;
    if (invocation.name != "echo" && invocation.name != "printf")
        return std::nullopt;
    QByteArray text;
    for (const Field &field : invocation.arguments) {
        if (!field.isKnown)
            return std::nullopt;
        if (field.text == "-e" || field.text == "-n")
            continue;
        if (!text.isEmpty())
            text += ' ';
        text += field.text;
    }
    text.replace("\\n", "\n");
    return invocation.name == "echo" ? QByteArray(text + '\n') : text;
}

} // namespace gantry::shell
