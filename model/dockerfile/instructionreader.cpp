// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/heredocs.h"
#include "model/dockerfile/reader.h"
#include "model/dockerfile/refusals.h"
#include "model/dockerfile/words.h"

namespace gantry::dockerfile {

namespace {

constexpr int kDeepestTrigger = 32; // ONBUILD ONBUILD … is refused anyway

bool takesShell(Keyword keyword)
{
    return keyword == Keyword::Run || keyword == Keyword::Cmd || keyword == Keyword::Entrypoint
        || keyword == Keyword::Healthcheck;
}

bool takesHeredoc(const Instruction &instruction)
{
    const bool is = instruction.keyword == Keyword::Run || instruction.keyword == Keyword::Copy
        || instruction.keyword == Keyword::Add;
    return is && instruction.form != Form::Json;
}

bool isEmpty(const InstructionParts &parts)
{
    return parts.flags.empty() && parts.heredocs.empty() && parts.json.empty() && parts.comments.empty()
        && !parts.trigger;
}

QByteArray lower(QByteArrayView text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        appendUtf8(result, QChar::toLower(next.character));
        at += next.size;
    }
    return result;
}

} // namespace

void Reader::readInstruction()
{
    Instruction instruction;
    InstructionParts parts;
    instruction.startLine = m_line;
    instruction.range.begin = m_at;
    join(m_document.bytes, m_at, m_document.bytes.size(), m_line, m_document.escape, m_joined);
    instruction.line = {m_at, m_joined.end};
    m_at = m_joined.end;
    m_line += m_joined.lineCount;

    Verdict verdict = readCommand({0, m_joined.text.size()}, instruction, parts, 0);
    if (!verdict.lexical && !readHeredocs(instruction, parts))
        verdict = {tr("The name of a heredoc is malformed."), true};
    instruction.range.end = m_at;
    instruction.endLine = m_line - 1;
    enterStage(instruction, verdict);
    finish(instruction, std::move(parts), verdict);
}

Reader::Verdict Reader::readCommand(TextRange range, Instruction &instruction, InstructionParts &parts, int depth)
{
    Command &command = m_command;
    splitCommand(m_joined.text, range, m_document.escape, command);
    instruction.keywordRange = m_joined.toSource(command.keyword);
    instruction.argumentsRange = m_joined.toSource(command.arguments);
    instruction.keyword = keywordOf(logical(command.keyword));
    addFlags(command.flags, parts);
    if (instruction.keyword == Keyword::Onbuild)
        return readTrigger(Command(command), instruction, parts, depth);

    Arguments &arguments = m_arguments;
    parseArguments(instruction.keyword, logical(command.arguments), m_document.escape, arguments);
    if (arguments.isJson)
        instruction.form = Form::Json;
    else if (takesShell(instruction.keyword))
        instruction.form = Form::Shell;
    if (!arguments.fault.isEmpty())
        return {arguments.fault, true};
    QString why;
    if (depth == 0)
        why = refusal({instruction.keyword, m_document.instructionName(instruction), command.flags, arguments, {}});
    parts.json = std::move(arguments.json);
    return {why, false};
}

// Only BuildKit's parser looks at an ONBUILD's instruction; its rules apply when the trigger is pulled.
Reader::Verdict Reader::readTrigger(const Command &command, const Instruction &instruction, InstructionParts &parts,
                                    int depth)
{
    QByteArray name;
    if (!command.arguments.isEmpty() && depth < kDeepestTrigger) {
        auto trigger = std::make_shared<Instruction>(instruction);
        auto triggerParts = std::make_shared<InstructionParts>();
        const Verdict verdict = readCommand(command.arguments, *trigger, *triggerParts, depth + 1);
        name = QByteArray("") + m_document.instructionName(*trigger);
        if (!isEmpty(*triggerParts))
            trigger->m_parts = std::move(triggerParts);
        parts.trigger = std::move(trigger);
        if (verdict.lexical)
            return verdict;
    }
    if (depth > 0)
        return {};
    return {refusal({Keyword::Onbuild, keywordName(Keyword::Onbuild), command.flags, {}, name}), false};
}

void Reader::addFlags(const std::vector<LogicalFlag> &flags, InstructionParts &parts) const
{
    for (const LogicalFlag &flag : flags) {
        const qsizetype equals = flag.text.indexOf('=');
        Flag made;
        made.range = m_joined.toSource(flag.range);
        made.name = flag.text.mid(2, equals < 0 ? -1 : equals - 2);
        made.valueRange = {made.range.end, made.range.end};
        if (equals >= 0) {
            made.value = QByteArray("") + flag.text.mid(equals + 1);
            made.valueRange = m_joined.toSource(TextRange{flag.value, flag.range.end});
        }
        parts.flags.push_back(std::move(made));
    }
}

bool Reader::readHeredocs(const Instruction &instruction, InstructionParts &parts)
{
    const Instruction &holder = instruction.keyword == Keyword::Onbuild && parts.trigger ? *parts.trigger : instruction;
    if (!takesHeredoc(holder) || !m_joined.text.contains("<<"))
        return true;
    HeredocWords found = heredocsIn(m_joined.text);
    if (found.malformed)
        return false;
    for (Heredoc &heredoc : found.heredocs) {
        heredoc.word = m_joined.toSource(heredoc.word);
        readHeredocBody(heredoc);
    }
    parts.heredocs = std::move(found.heredocs);
    return true;
}

void Reader::readHeredocBody(Heredoc &heredoc)
{
    heredoc.content = {m_at, m_at};
    heredoc.terminated = false;
    while (m_at < m_document.bytes.size() && !heredoc.terminated) {
        const TextRange whole = lineAt(m_document.bytes, m_at);
        QByteArrayView line = withoutLineEnd(part(whole));
        while (heredoc.strip && line.startsWith('\t'))
            line = line.sliced(1);
        heredoc.terminated = line == heredoc.name;
        if (!heredoc.terminated)
            heredoc.content.end = whole.end;
        m_at = whole.end;
        ++m_line;
    }
    heredoc.terminator = {heredoc.content.end, m_at};
}

void Reader::enterStage(Instruction &instruction, Verdict &verdict)
{
    if (instruction.keyword == Keyword::From)
        beginStage(instruction);
    instruction.stage = int(m_document.stages.size()) - 1;
    const bool needsStage = instruction.keyword != Keyword::From && instruction.keyword != Keyword::Arg;
    if (instruction.stage < 0 && needsStage && verdict.why.isEmpty())
        verdict = {tr("%1 must stand after a FROM.").arg(QString::fromUtf8(m_document.instructionName(instruction))),
                   false};
}

void Reader::beginStage(Instruction &instruction)
{
    const int index = int(m_document.instructions.size());
    if (!m_document.stages.empty())
        m_document.stages.back().endLayer = index;
    Stage stage;
    stage.from = index;
    stage.firstLayer = index + 1;
    stage.endLayer = index + 1;
    const std::vector<Word> words = plainWords(m_document, instruction);
    if (!words.empty()) {
        stage.base = words[0].text;
        stage.baseRange = words[0].range;
    }
    if (words.size() == 3) {
        stage.name = lower(words[2].text);
        stage.nameRange = words[2].range;
    }
    m_document.stages.push_back(std::move(stage));
}

void Reader::finish(Instruction &instruction, InstructionParts parts, const Verdict &verdict)
{
    const int index = int(m_document.instructions.size());
    if (!verdict.why.isEmpty()) {
        const TextRange place = m_document.textRange(instruction);
        instruction.fault = addFault(verdict.why, instruction.startLine, place, index, verdict.lexical);
    }
    for (const Heredoc &heredoc : parts.heredocs) {
        if (heredoc.terminated)
            continue;
        const QString why = tr("The heredoc %1 has no end: a line with this name alone is missing.");
        addFault(why.arg(QString::fromUtf8(heredoc.name)), instruction.startLine, heredoc.word, -1, true);
        break;
    }
    checkLineLengths(instruction.range, instruction.startLine);
    parts.comments = m_joined.comments;
    if (!isEmpty(parts))
        instruction.m_parts = std::make_shared<const InstructionParts>(std::move(parts));
    m_document.nodes.push_back({Node::Kind::Instruction, index, instruction.range});
    if (instruction.keyword == Keyword::From) {
        if (const Flag *platform = instruction.flag("platform"))
            m_document.stages.back().platform = platform->value;
    }
    m_document.instructions.push_back(std::move(instruction));
}

} // namespace gantry::dockerfile
