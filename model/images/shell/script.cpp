// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/shell/script.h"

#include "model/images/shell/wordreader.h"

#include <algorithm>
#include <array>
#include <optional>

namespace gantry::shell {

namespace {

constexpr int kDepth = 64; // of nested commands; deeper ones are not read

bool isReserved(const QByteArray &word)
{
    static const QByteArrayList words{"then", "elif", "else", "fi", "do", "done", "esac", "}"};
    return words.contains(word);
}

qsizetype assignmentLength(const QByteArray &text)
{
    qsizetype i = 0;
    const auto isName = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
    };
    while (i < text.size() && isName(text[i]))
        ++i;
    const bool isOne = i > 0 && i < text.size() && text[i] == '=' && !(text[0] >= '0' && text[0] <= '9');
    return isOne ? i : -1;
}

class Reader
{
public:
    explicit Reader(QByteArrayView script) : m_words(script) {}

    CommandPtr script();

private:
    CommandPtr list();
    CommandPtr andOr();
    CommandPtr pipeline();
    CommandPtr command();
    CommandPtr simple();
    CommandPtr bracketed(Command::Kind kind, char close);
    CommandPtr ifCommand();
    CommandPtr forCommand();
    CommandPtr loopCommand();
    CommandPtr caseCommand();
    CommandPtr function(const QByteArray &name);
    CommandPtr unread(qsizetype begin);

    void skipSpace(); //!< line ends too
    bool atListEnd();
    bool readRedirect(Command &command);
    void readHeredocs();
    QByteArray heredocBody(const QByteArray &name, bool strips);
    QByteArray nextWord(); //!< the plain word that comes, without reading it
    bool take(const QByteArray &word);
    CommandPtr finish(Command command, qsizetype begin);

    WordReader m_words;
    int m_depth = 0;
    bool m_failed = false;
    std::vector<Redirect *> m_pending; //!< here-documents whose text comes after the line's end
};

CommandPtr Reader::finish(Command command, qsizetype begin)
{
    command.text = m_words.text().sliced(begin, m_words.at() - begin).toByteArray().trimmed();
    return std::make_shared<Command>(std::move(command)); // not const yet: see readHeredocs
}

CommandPtr Reader::unread(qsizetype begin)
{
    m_failed = true;
    m_words.seek(m_words.text().size());
    Command command;
    command.kind = Command::Kind::Unread;
    return finish(std::move(command), begin);
}

void Reader::skipSpace()
{
    while (true) {
        m_words.skipBlanks();
        if (m_words.peek() != '\n')
            return;
        m_words.seek(m_words.at() + 1);
        readHeredocs();
    }
}

QByteArray Reader::nextWord()
{
    const qsizetype at = m_words.at();
    const std::optional<Word> word = m_words.word();
    m_words.seek(at);
    return word ? word->plain() : QByteArray();
}

bool Reader::take(const QByteArray &word)
{
    skipSpace();
    if (nextWord() != word)
        return false;
    m_words.word();
    return true;
}

bool Reader::atListEnd()
{
    return m_words.atEnd() || m_words.peek() == ')' || m_words.startsWith(";;") || isReserved(nextWord());
}

CommandPtr Reader::script()
{
    std::vector<CommandPtr> parts;
    while (!m_words.atEnd() && !m_failed) {
        const qsizetype at = m_words.at();
        parts.push_back(list());
        if (!m_words.atEnd() && m_words.at() == at)
            parts.push_back(unread(at)); // a stray ')' or 'fi'
    }
    if (parts.size() == 1)
        return parts.front();
    Command command;
    command.kind = Command::Kind::List;
    command.children = std::move(parts);
    return finish(std::move(command), 0);
}

CommandPtr Reader::list()
{
    const qsizetype begin = m_words.at();
    Command command;
    command.kind = Command::Kind::List;
    skipSpace();
    while (!m_failed && !atListEnd()) {
        command.children.push_back(andOr());
        m_words.skipBlanks();
        const bool isSeparated = (m_words.peek() == ';' && m_words.peek(1) != ';') || m_words.peek() == '&';
        if (isSeparated)
            m_words.seek(m_words.at() + 1);
        else if (m_words.peek() != '\n' && !atListEnd() && !m_failed)
            command.children.push_back(unread(m_words.at()));
        skipSpace();
    }
    return finish(std::move(command), begin);
}

CommandPtr Reader::andOr()
{
    const qsizetype begin = m_words.at();
    Command command;
    command.kind = Command::Kind::AndOr;
    command.children.push_back(pipeline());
    command.isOr.push_back(false);
    while (!m_failed) {
        m_words.skipBlanks();
        const bool isOr = m_words.startsWith("||");
        if (!isOr && !m_words.startsWith("&&"))
            break;
        m_words.seek(m_words.at() + 2);
        skipSpace();
        command.children.push_back(pipeline());
        command.isOr.push_back(isOr);
    }
    return command.children.size() == 1 ? command.children.front() : finish(std::move(command), begin);
}

CommandPtr Reader::pipeline()
{
    const qsizetype begin = m_words.at();
    Command line;
    line.kind = Command::Kind::Pipeline;
    m_words.skipBlanks();
    while (nextWord() == "!") {
        m_words.word();
        m_words.skipBlanks();
        line.isNegated = !line.isNegated;
    }
    line.children.push_back(command());
    while (!m_failed) {
        m_words.skipBlanks();
        if (m_words.peek() != '|' || m_words.peek(1) == '|')
            break;
        m_words.seek(m_words.at() + (m_words.peek(1) == '&' ? 2 : 1));
        skipSpace();
        line.children.push_back(command());
    }
    return line.children.size() == 1 && !line.isNegated ? line.children.front() : finish(std::move(line), begin);
}

CommandPtr Reader::command()
{
    const qsizetype begin = m_words.at();
    if (m_depth >= kDepth)
        return unread(begin);
    ++m_depth;
    const QByteArray word = nextWord();
    CommandPtr made;
    if (m_words.peek() == '(')
        made = bracketed(Command::Kind::Subshell, ')');
    else if (word == "{")
        made = bracketed(Command::Kind::Group, '}');
    else if (word == "if")
        made = ifCommand();
    else if (word == "for")
        made = forCommand();
    else if (word == "while" || word == "until")
        made = loopCommand();
    else if (word == "case")
        made = caseCommand();
    else
        made = simple();
    --m_depth;
    return made;
}

CommandPtr Reader::bracketed(Command::Kind kind, char close)
{
    const qsizetype begin = m_words.at();
    m_words.seek(begin + 1);
    Command command;
    command.kind = kind;
    command.children.push_back(list());
    if (m_words.peek() != close)
        return unread(begin);
    m_words.seek(m_words.at() + 1);
    m_words.skipBlanks();
    while (!m_failed && readRedirect(command))
        m_words.skipBlanks();
    return finish(std::move(command), begin);
}

CommandPtr Reader::ifCommand()
{
    const qsizetype begin = m_words.at();
    Command command;
    command.kind = Command::Kind::If;
    do {
        m_words.word(); // if, elif
        command.children.push_back(list());
        if (!take("then"))
            return unread(begin);
        command.children.push_back(list());
        skipSpace();
    } while (nextWord() == "elif");
    if (take("else"))
        command.children.push_back(list());
    return take("fi") ? finish(std::move(command), begin) : unread(begin);
}

CommandPtr Reader::forCommand()
{
    const qsizetype begin = m_words.at();
    Command command;
    command.kind = Command::Kind::For;
    m_words.word();
    m_words.skipBlanks();
    command.variable = nextWord();
    m_words.word();
    if (take("in")) {
        m_words.skipBlanks();
        while (const std::optional<Word> word = m_words.word()) {
            command.words.push_back(*word);
            m_words.skipBlanks();
        }
    }
    m_words.skipBlanks();
    if (m_words.peek() == ';')
        m_words.seek(m_words.at() + 1);
    if (command.variable.isEmpty() || !take("do"))
        return unread(begin);
    command.children.push_back(list());
    return take("done") ? finish(std::move(command), begin) : unread(begin);
}

CommandPtr Reader::loopCommand()
{
    const qsizetype begin = m_words.at();
    Command command;
    command.kind = Command::Kind::Loop;
    m_words.word();
    command.children.push_back(list());
    if (!take("do"))
        return unread(begin);
    command.children.push_back(list());
    return take("done") ? finish(std::move(command), begin) : unread(begin);
}

CommandPtr Reader::caseCommand()
{
    const qsizetype begin = m_words.at();
    Command command;
    command.kind = Command::Kind::Case;
    m_words.word();
    m_words.skipBlanks();
    const std::optional<Word> subject = m_words.word();
    if (!subject || !take("in"))
        return unread(begin);
    command.words.push_back(*subject);
    while (!take("esac")) {
        if (m_words.peek() == '(')
            m_words.seek(m_words.at() + 1);
        std::vector<Word> patterns;
        m_words.skipBlanks();
        while (const std::optional<Word> pattern = m_words.word()) {
            patterns.push_back(*pattern);
            m_words.skipBlanks();
            if (m_words.peek() == '|')
                m_words.seek(m_words.at() + 1);
            m_words.skipBlanks();
        }
        if (m_words.peek() != ')' || patterns.empty())
            return unread(begin);
        m_words.seek(m_words.at() + 1);
        command.patterns.push_back(std::move(patterns));
        command.children.push_back(list());
        if (m_words.startsWith(";;"))
            m_words.seek(m_words.at() + 2);
    }
    return finish(std::move(command), begin);
}

CommandPtr Reader::function(const QByteArray &name)
{
    const qsizetype begin = m_words.at();
    m_words.seek(begin + 2);
    skipSpace();
    Command made;
    made.kind = Command::Kind::Function;
    made.variable = name;
    made.children.push_back(command());
    return finish(std::move(made), begin);
}

CommandPtr Reader::simple()
{
    const qsizetype begin = m_words.at();
    Command made;
    while (!m_failed) {
        m_words.skipBlanks();
        if (readRedirect(made))
            continue;
        const std::optional<Word> word = m_words.word();
        if (!word)
            break;
        const qsizetype name = made.words.empty() ? assignmentLength(word->source) : -1;
        if (name > 0) {
            Word value = *word;
            value.parts.front().text.remove(0, name + 1);
            made.assignments.emplace_back(word->source.left(name), std::move(value));
            continue;
        }
        made.words.push_back(*word);
        if (made.words.size() == 1 && m_words.startsWith("()"))
            return function(word->source);
    }
    if (m_words.failed() || m_words.at() == begin)
        return unread(begin);
    const CommandPtr command = finish(std::move(made), begin);
    for (const Redirect &redirect : command->redirects) {
        if (redirect.operation.startsWith("<<") && redirect.operation != "<<<")
            m_pending.push_back(const_cast<Redirect *>(&redirect)); // its text is read at the line's end
    }
    return command;
}

bool Reader::readRedirect(Command &command)
{
    const qsizetype begin = m_words.at();
    qsizetype at = begin;
    const QByteArrayView text = m_words.text();
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    const auto starts = [&](const char *operation) { return text.sliced(at).startsWith(QByteArrayView(operation)); };
    static constexpr std::array operations{"&>>", "&>", "<<<", "<<-", "<<", "<&", "<>", ">>", ">&", ">|", "<", ">"};
    const auto found = std::find_if(operations.begin(), operations.end(), starts);
    if (at >= text.size() || found == operations.end())
        return false;
    Redirect redirect;
    redirect.operation = *found;
    redirect.descriptor = at > begin ? text.sliced(begin, at - begin).toInt() : -1;
    m_words.seek(at + redirect.operation.size());
    m_words.skipBlanks();
    const std::optional<Word> target = m_words.word();
    if (!target) {
        m_words.seek(begin);
        m_failed = true;
        return false;
    }
    redirect.target = *target;
    command.redirects.push_back(std::move(redirect));
    return true;
}

void Reader::readHeredocs()
{
    for (Redirect *redirect : m_pending) {
        QByteArray name;
        for (const WordPart &part : redirect->target.parts)
            name += part.text;
        redirect->heredoc = heredocBody(name, redirect->operation == "<<-");
    }
    m_pending.clear();
}

QByteArray Reader::heredocBody(const QByteArray &name, bool strips)
{
    QByteArray body;
    const QByteArrayView text = m_words.text();
    while (m_words.at() < text.size()) {
        const qsizetype begin = m_words.at();
        qsizetype end = begin;
        while (end < text.size() && text[end] != '\n')
            ++end;
        m_words.seek(qMin(end + 1, text.size()));
        QByteArrayView line = text.sliced(begin, end - begin);
        while (strips && line.startsWith('\t'))
            line = line.sliced(1);
        if (line == QByteArrayView(name))
            break;
        body += line.toByteArray() + '\n';
    }
    return body;
}

} // namespace

CommandPtr read(QByteArrayView script)
{
    return Reader(script).script();
}

} // namespace gantry::shell
