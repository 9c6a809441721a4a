// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/shell/runner.h"

#include "model/images/shell/tests.h"

namespace gantry::shell {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

//! The one simple command of a script, or null.
const Command *onlyCommand(const CommandPtr &script)
{
    const Command *command = script.get();
    while (command->kind == Command::Kind::List && command->children.size() == 1)
        command = command->children.front().get();
    return command->kind == Command::Kind::Simple ? command : nullptr;
}

} // namespace

std::vector<Field> Runner::fields(const Word &word)
{
    std::vector<Field> made;
    bool isOpen = false;
    for (size_t i = 0; i < word.parts.size(); ++i) {
        WordPart part = word.parts[i];
        const bool isTilde = i == 0 && part.kind == WordPart::Kind::Text && !part.isQuoted
            && (part.text == "~" || part.text.startsWith("~/"));
        if (isTilde)
            part.text = home() + part.text.mid(1);
        appendPart(part, made, isOpen);
    }
    return made;
}

Field Runner::joinedField(const Word &word)
{
    Field whole;
    for (const WordPart &part : word.parts) {
        const Field field = valueOf(part);
        whole.text += field.text;
        whole.isKnown = whole.isKnown && field.isKnown;
    }
    return whole;
}

void Runner::appendPart(const WordPart &part, std::vector<Field> &made, bool &isOpen)
{
    const Field value = valueOf(part);
    const auto open = [&]() -> Field & {
        if (!isOpen)
            made.push_back({});
        isOpen = true;
        return made.back();
    };
    if (part.isQuoted || part.kind == WordPart::Kind::Text || !value.isKnown) {
        Field &field = open();
        field.text += value.text;
        field.isKnown = field.isKnown && value.isKnown;
        return;
    }
    for (const char c : value.text) {
        if (isSpace(c))
            isOpen = false;
        else
            open().text += c;
    }
}

Field Runner::valueOf(const WordPart &part)
{
    if (part.kind == WordPart::Kind::Text)
        return {part.text, true};
    if (part.kind == WordPart::Kind::Command)
        return substituted(part.text);
    if (part.kind == WordPart::Kind::Unknown)
        return {{}, false};
    const std::optional<QByteArray> value = variable(part.text);
    if (!value)
        return {{}, false};
    const QByteArray operation = part.operation;
    if (operation.isEmpty())
        return {*value, true};
    if (operation.startsWith('#') || operation.startsWith('%'))
        return {{}, value->isEmpty()};
    if (operation.endsWith('+'))
        return value->isEmpty() ? Field{} : joinedField(part.operand);
    return value->isEmpty() && !operation.endsWith('?') ? joinedField(part.operand) : Field{*value, true};
}

Field Runner::substituted(const QByteArray &script)
{
    const CommandPtr parsed = read(script);
    const Command *command = onlyCommand(parsed);
    if (!command || command->words.empty())
        return {{}, false};
    std::vector<Field> words;
    for (const Word &word : command->words) {
        const Field field = joinedField(word);
        if (!field.isKnown)
            return {{}, false};
        words.push_back(field);
    }
    const QByteArray name = words.front().text;
    if (name == "pwd")
        return {folder(), true};
    if (name == "dirname" && words.size() == 2)
        return {parentPath(words[1].text), true};
    if (name == "basename" && words.size() == 2)
        return {fileName(words[1].text), true};
    if (name == "echo" || name == "printf") {
        QByteArray text = printed({name, name, {words.begin() + 1, words.end()}, {}, {}, {}}).value_or(QByteArray());
        while (text.endsWith('\n'))
            text.chop(1);
        return {text, true};
    }
    const bool isWhich = name == "which" || (name == "command" && words.size() == 3 && words[1].text == "-v");
    const Resolution resolution = isWhich ? resolve(words.back().text) : Resolution();
    return {resolution.file, resolution.isKnown()};
}

void Runner::assume(const Command &condition, bool isTrue)
{
    const Command *test = &condition;
    while ((test->kind == Command::Kind::List || test->kind == Command::Kind::Pipeline) && test->children.size() == 1) {
        isTrue = isTrue != test->isNegated;
        test = test->children.front().get();
    }
    if (test->kind != Command::Kind::Simple || test->words.size() < 3)
        return;
    const QByteArray name = test->words.front().plain();
    if (name != "[" && name != "[[" && name != "test")
        return;
    size_t at = 1;
    if (test->words[at].plain() == "!") {
        isTrue = !isTrue;
        ++at;
    }
    const QByteArray operation = test->words[at].plain();
    if ((operation != "-f" && operation != "-e" && operation != "-x") || at + 1 >= test->words.size())
        return;
    const Field file = joinedField(test->words[at + 1]);
    if (!file.isKnown || lookup(file.text).found != Knowledge::Unknown)
        return;
    if (!isTrue && operation != "-e") {
        return; // something else may be there
    }
    FileFact fact;
    fact.kind = isTrue ? FileFact::Kind::File : FileFact::Kind::Missing;
    fact.by = m_input.by;
    m_state.files.insert(absolute(file.text), std::move(fact));
}

} // namespace gantry::shell
