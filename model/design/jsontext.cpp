// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/jsontext.h"

#include "model/core/textrange.h"

#include <memory>
#include <optional>
#include <vector>

namespace gantry {

namespace {

struct Node;

struct Member {
    QString key;
    TextRange keyRange;
    std::unique_ptr<Node> value;
};

struct Node {
    TextRange range;
    bool isObject = false;
    std::vector<Member> members;

    const Member *member(const QString &key) const
    {
        for (const Member &one : members) {
            if (one.key == key)
                return &one;
        }
        return nullptr;
    }
};

//! Finds where values stand in a text that is known to be JSON.
class Locator
{
public:
    explicit Locator(const QByteArray &text) : m_text(text) {}

    std::unique_ptr<Node> read()
    {
        skipSpace();
        auto node = std::make_unique<Node>();
        node->range.begin = m_at;
        if (peek() == '{')
            readObject(*node);
        else if (peek() == '[')
            readArray();
        else if (peek() == '"')
            readString();
        else
            readWord();
        node->range.end = m_at;
        return node;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t' || (m_at == 0 && m_text.startsWith("\xef\xbb\xbf")))
            m_at += m_at == 0 && m_text.startsWith("\xef\xbb\xbf") ? 3 : 1;
    }
    void readWord()
    {
        while (m_at < m_text.size() && !strchr(",]} \n\r\t", m_text[m_at]))
            ++m_at;
    }
    TextRange readString()
    {
        const qsizetype begin = m_at;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        ++m_at;
        return {begin, m_at};
    }
    void readArray()
    {
        for (++m_at, skipSpace(); peek() != ']' && peek() != '\0'; skipSpace()) {
            if (peek() == ',')
                ++m_at;
            else
                read();
        }
        ++m_at;
    }
    void readObject(Node &node)
    {
        node.isObject = true;
        for (++m_at, skipSpace(); peek() != '}' && peek() != '\0'; skipSpace()) {
            if (peek() == ',') {
                ++m_at;
                continue;
            }
            Member member;
            member.keyRange = readString();
            const Result<Json> key = parseJson(QByteArrayView(m_text).sliced(member.keyRange.begin, member.keyRange.size()));
            member.key = key && key->is_string() ? fromUtf8(key->get_ref<const std::string &>()) : QString();
            skipSpace();
            ++m_at; // the colon
            member.value = read();
            node.members.push_back(std::move(member));
        }
        ++m_at;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

QByteArray indentAt(const QByteArray &text, qsizetype offset)
{
    const qsizetype begin = text.lastIndexOf('\n', offset - 1) + 1;
    qsizetype end = begin;
    while (end < offset && (text[end] == ' ' || text[end] == '\t'))
        ++end;
    return text.mid(begin, end - begin);
}

bool beginsLine(const QByteArray &text, qsizetype offset)
{
    const qsizetype begin = text.lastIndexOf('\n', offset - 1) + 1;
    return begin > 0 && text.mid(begin, offset - begin).trimmed().isEmpty();
}

QByteArray lineEndOf(const QByteArray &text)
{
    return text.contains("\r\n") ? "\r\n" : "\n";
}

QByteArray indentUnit(const QByteArray &text, const Node &root)
{
    if (!root.members.empty() && beginsLine(text, root.members.front().keyRange.begin))
        return indentAt(text, root.members.front().keyRange.begin);
    return "  ";
}

// A value as it stands behind a key whose line has this indentation.
QByteArray written(const Json &value, const QByteArray &indent, const QByteArray &unit, const QByteArray &lineEnd)
{
    const char character = unit.startsWith('\t') ? '\t' : ' ';
    QByteArray text = QByteArray::fromStdString(value.dump(int(unit.size()), character, false, Json::error_handler_t::replace));
    text.replace("\n", QByteArray(lineEnd + indent));
    return text;
}

QByteArray quotedKey(const QString &key)
{
    return dumpJson(Json(toStdUtf8(key)));
}

} // namespace

bool JsonText::set(const QStringList &path, const Json &value)
{
    if (!parseJson(m_text) || path.isEmpty())
        return false;
    const std::unique_ptr<Node> root = Locator(m_text).read();
    const Node *node = root.get();
    qsizetype depth = 0;
    while (depth < path.size() && node->isObject && node->member(path[depth]))
        node = node->member(path[depth++])->value.get();
    const QByteArray unit = indentUnit(m_text, *root);
    const QByteArray lineEnd = lineEndOf(m_text);
    if (depth == path.size()) {
        m_text.replace(node->range.begin, node->range.size(), written(value, indentAt(m_text, node->range.begin), unit, lineEnd));
        return true;
    }
    if (!node->isObject)
        return false;
    Json nested = value;
    for (qsizetype i = path.size() - 1; i > depth; --i)
        nested = Json{{toStdUtf8(path[i]), nested}};
    const QString key = path[depth];
    const QByteArray outer = indentAt(m_text, node->range.begin);
    if (node->members.empty()) {
        const QByteArray indent = outer + unit;
        const QByteArray whole = "{" + lineEnd + indent + quotedKey(key) + ": " + written(nested, indent, unit, lineEnd) + lineEnd + outer + "}";
        m_text.replace(node->range.begin, node->range.size(), whole);
        return true;
    }
    size_t at = 0;
    while (at < node->members.size() && node->members[at].key < key)
        ++at;
    const bool isFirst = at == 0;
    const Member &sibling = node->members[isFirst ? 0 : at - 1];
    const bool hasLines = beginsLine(m_text, sibling.keyRange.begin);
    const QByteArray indent = hasLines ? indentAt(m_text, sibling.keyRange.begin) : outer;
    const QByteArray gap = hasLines ? QByteArray(lineEnd + indent) : QByteArray(" ");
    const QByteArray text = quotedKey(key) + ": " + written(nested, indent, unit, lineEnd);
    if (isFirst)
        m_text.insert(sibling.keyRange.begin, QByteArray(text + "," + gap));
    else
        m_text.insert(sibling.value->range.end, QByteArray("," + gap + text));
    return true;
}

bool JsonText::remove(const QStringList &path)
{
    if (!parseJson(m_text) || path.isEmpty())
        return false;
    const std::unique_ptr<Node> root = Locator(m_text).read();
    const Node *node = root.get();
    for (const QString &key : path.first(path.size() - 1)) {
        const Member *member = node->member(key);
        if (!member)
            return false;
        node = member->value.get();
    }
    for (size_t i = 0; i < node->members.size(); ++i) {
        if (node->members[i].key != path.last())
            continue;
        const bool isLast = i + 1 == node->members.size();
        if (isLast && i == 0)
            m_text.replace(node->range.begin, node->range.size(), "{}");
        else if (isLast)
            m_text.remove(node->members[i - 1].value->range.end, node->members[i].value->range.end - node->members[i - 1].value->range.end);
        else
            m_text.remove(node->members[i].keyRange.begin, node->members[i + 1].keyRange.begin - node->members[i].keyRange.begin);
        return true;
    }
    return false;
}

} // namespace gantry
