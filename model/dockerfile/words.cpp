// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/words.h"

#include "model/dockerfile/command.h"
#include "model/dockerfile/heredocs.h"
#include "model/dockerfile/lines.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry::dockerfile {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Dockerfile", text);
}

void addWord(Arguments &arguments, QByteArrayView text, TextRange range)
{
    if (!text.isEmpty())
        arguments.words.push_back({text, range});
}

// The JSON form where it is one; whether that settles the matter.
bool readJson(QByteArrayView text, qsizetype begin, Arguments &arguments)
{
    const QByteArrayView part = text.sliced(begin);
    const QByteArrayView array = leftTrimmed(part);
    if (!array.startsWith('['))
        return false;
    JsonArray json = readJsonArray(array);
    if (json.kind == JsonArray::Kind::None)
        return false;
    if (json.kind == JsonArray::Kind::Other) {
        arguments.fault = tr("A JSON array here may hold strings alone.");
        return true;
    }
    const qsizetype shift = begin + part.size() - array.size();
    arguments.isJson = true;
    arguments.json = std::move(json.strings);
    for (size_t i = 0; i < arguments.json.size(); ++i)
        arguments.words.push_back({arguments.json[i], {json.ranges[i].begin + shift, json.ranges[i].end + shift}});
    return true;
}

void parseCommand(QByteArrayView text, qsizetype begin, Arguments &arguments)
{
    if (!readJson(text, begin, arguments))
        addWord(arguments, text.sliced(begin), {begin, text.size()});
}

void parsePaths(QByteArrayView text, Arguments &arguments)
{
    if (!readJson(text, 0, arguments))
        splitPlain(text, arguments.words);
}

void parseHealthcheck(QByteArrayView text, Arguments &arguments)
{
    const auto isSpaceByte = [](char byte) { return isSpace(char32_t(static_cast<unsigned char>(byte))); };
    const auto typeEnd = std::find_if(text.begin(), text.end(), isSpaceByte);
    const auto command = std::find_if_not(typeEnd, text.end(), isSpaceByte);
    const qsizetype end = typeEnd - text.begin();
    if (end == 0)
        return;
    arguments.words.push_back({text.first(end), {0, end}});
    parseCommand(text, command - text.begin(), arguments);
}

// `name value`: everything after the first white space is the value.
void parseOldPair(Keyword keyword, QByteArrayView text, Arguments &arguments)
{
    const auto nameEnd = std::find_if(text.begin(), text.end(), isBlank);
    const auto value = std::find_if_not(nameEnd, text.end(), isBlank);
    if (nameEnd == text.end()) {
        arguments.fault = tr("%1 needs a name and a value: name=value.").arg(QString::fromLatin1(keywordName(keyword)));
        return;
    }
    const qsizetype name = nameEnd - text.begin();
    const qsizetype begin = value - text.begin();
    arguments.words.push_back({text.first(name), {0, name}});
    arguments.words.push_back({text.sliced(begin), {begin, text.size()}});
    arguments.words.push_back({QByteArrayView(""), {text.size(), text.size()}});
}

void parsePairs(Keyword keyword, QByteArrayView text, char escape, Arguments &arguments)
{
    std::vector<LogicalWord> &words = arguments.pairs;
    splitQuoted(text, escape, words);
    if (!words.empty() && !words.front().text.contains('=')) {
        parseOldPair(keyword, text, arguments);
        return;
    }
    for (const LogicalWord &word : words) {
        const qsizetype equals = word.text.indexOf('=');
        if (equals < 0) {
            arguments.fault = tr("There is no \u201c=\u201d in %1; write name=value.")
                                  .arg(QString::fromUtf8(word.text.toByteArray()));
            return;
        }
        const qsizetype at = word.range.begin + equals;
        arguments.words.push_back({word.text.first(equals), {word.range.begin, at}});
        arguments.words.push_back({word.text.sliced(equals + 1), {at + 1, word.range.end}});
        arguments.words.push_back({word.text.sliced(equals, 1), {at, at + 1}});
    }
}

} // namespace

void parseArguments(Keyword keyword, QByteArrayView text, char escape, Arguments &arguments)
{
    arguments.words.clear();
    arguments.json.clear();
    arguments.isJson = false;
    arguments.fault.clear();
    switch (keyword) {
    case Keyword::Add:
    case Keyword::Copy:
    case Keyword::Volume:
        parsePaths(text, arguments);
        break;
    case Keyword::Run:
    case Keyword::Cmd:
    case Keyword::Entrypoint:
    case Keyword::Shell:
        parseCommand(text, 0, arguments);
        break;
    case Keyword::Healthcheck:
        parseHealthcheck(text, arguments);
        break;
    case Keyword::Env:
    case Keyword::Label:
        parsePairs(keyword, text, escape, arguments);
        break;
    case Keyword::Arg:
        splitQuoted(text, escape, arguments.words);
        break;
    case Keyword::Expose:
    case Keyword::From:
        splitPlain(text, arguments.words);
        break;
    case Keyword::Maintainer:
    case Keyword::Stopsignal:
    case Keyword::User:
    case Keyword::Workdir:
        addWord(arguments, text, {0, text.size()});
        break;
    case Keyword::Unknown:
    case Keyword::Onbuild:
        break;
    }
}

namespace {

std::vector<Word> inSource(const LogicalText &logical, const std::vector<LogicalWord> &words)
{
    std::vector<Word> found;
    found.reserve(words.size());
    for (const LogicalWord &word : words)
        found.push_back({word.text.toByteArray(), logical.toSource(word.range)});
    return found;
}

} // namespace

std::vector<Word> plainWords(const Document &document, const Instruction &instruction)
{
    const LogicalText logical = document.logicalArguments(instruction);
    return inSource(logical, splitPlain(logical.text()));
}

std::vector<Word> quotedWords(const Document &document, const Instruction &instruction)
{
    const LogicalText logical = document.logicalArguments(instruction);
    return inSource(logical, splitQuoted(logical.text(), document.escape));
}

std::vector<Word> arguments(const Document &document, const Instruction &instruction)
{
    const LogicalText logical = document.logicalArguments(instruction);
    Arguments parsed;
    parseArguments(instruction.keyword, logical.text(), document.escape, parsed);
    return parsed.fault.isEmpty() ? inSource(logical, parsed.words) : std::vector<Word>();
}

namespace {

std::vector<KeyValue> argumentPairs(const LogicalText &logical, char escape)
{
    std::vector<KeyValue> found;
    for (const LogicalWord &word : splitQuoted(logical.text(), escape)) {
        const qsizetype equals = word.text.indexOf('=');
        if (equals < 0) {
            const TextRange range = logical.toSource(word.range);
            found.push_back({word.text.toByteArray(), {}, range, {range.end, range.end}, false});
            continue;
        }
        const qsizetype at = word.range.begin + equals;
        found.push_back({word.text.first(equals).toByteArray(), word.text.sliced(equals + 1).toByteArray(),
                         logical.toSource(TextRange{word.range.begin, at}),
                         logical.toSource(TextRange{at + 1, word.range.end}), false});
    }
    return found;
}

} // namespace

std::vector<KeyValue> keyValues(const Document &document, const Instruction &instruction)
{
    if (instruction.keyword == Keyword::Arg)
        return argumentPairs(document.logicalArguments(instruction), document.escape);
    std::vector<KeyValue> found;
    if (instruction.keyword != Keyword::Env && instruction.keyword != Keyword::Label)
        return found;
    const std::vector<Word> words = arguments(document, instruction);
    for (size_t i = 0; i + 2 < words.size(); i += 3) {
        const bool oldForm = words[i + 2].text.isEmpty();
        found.push_back({words[i].text, words[i + 1].text, words[i].range, words[i + 1].range, oldForm});
    }
    return found;
}

Transfer transfer(const Document &document, const Instruction &instruction)
{
    Transfer found;
    if (instruction.keyword != Keyword::Copy && instruction.keyword != Keyword::Add)
        return found;
    if (const Flag *from = instruction.flag("from"))
        found.from = from->value;
    std::vector<Word> words = arguments(document, instruction);
    if (words.size() >= 2) {
        found.destination = words.back();
        words.pop_back();
    }
    const std::vector<Heredoc> &heredocs = instruction.heredocs();
    for (const Word &word : words) {
        const std::optional<Heredoc> heredoc = heredocOf(word.text);
        if (!heredoc) {
            found.sources.push_back(word);
            continue;
        }
        const auto body = std::find_if(heredocs.rbegin(), heredocs.rend(),
                                       [&](const Heredoc &one) { return one.name == heredoc->name; });
        if (body != heredocs.rend())
            found.inlineFiles.push_back(*body);
    }
    return found;
}

} // namespace gantry::dockerfile
