// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/tomlsubset.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace gantry {

namespace {

class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) {}

    bool read()
    {
        for (skipBlank(true); m_at < m_text.size(); skipBlank(true)) {
            if (!(peek() == u'[' ? readTable() : readEntry(m_table)) || !endLine())
                return false;
        }
        return true;
    }

    QHash<QString, Value> values() const { return m_values; }
    int line() const { return int(m_text.left(m_at).count(u'\n')) + 1; }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar(); }

    bool take(QChar c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    void skipBlank(bool lines)
    {
        while (m_at < m_text.size()) {
            const QChar c = peek();
            if (c == u'#') {
                while (m_at < m_text.size() && peek() != u'\n')
                    ++m_at;
            } else if (c == u' ' || c == u'\t' || (lines && (c == u'\n' || c == u'\r'))) {
                ++m_at;
            } else {
                return;
            }
        }
    }

    bool endLine()
    {
        skipBlank(false);
        take(u'\r');
        return m_at >= m_text.size() || take(u'\n');
    }

    bool readKeyPart(QString &part)
    {
        if (peek() == u'"' || peek() == u'\'') {
            Value value;
            if (!readString(value))
                return false;
            part = value.text();
            return true;
        }
        const qsizetype begin = m_at;
        while (peek().isLetterOrNumber() || peek() == u'-' || peek() == u'_')
            ++m_at;
        part = m_text.mid(begin, m_at - begin);
        return m_at > begin;
    }

    bool readKey(QString &key)
    {
        QStringList parts;
        do {
            skipBlank(false);
            QString part;
            if (!readKeyPart(part))
                return false;
            parts << part;
            skipBlank(false);
        } while (take(u'.'));
        key = parts.join(u'.');
        return true;
    }

    bool readTable()
    {
        take(u'[');
        const bool isArray = take(u'[');
        QString key;
        if (!readKey(key) || !take(u']') || (isArray && !take(u']')))
            return false;
        m_table = key + u'.';
        return true;
    }

    bool readEntry(const QString &prefix)
    {
        QString key;
        Value value;
        if (!readKey(key) || !take(u'='))
            return false;
        skipBlank(false);
        if (peek() == u'{')
            return readInlineTable(prefix + key + u'.');
        if (!readValue(value))
            return false;
        m_values.insert(prefix + key, value);
        return true;
    }

    bool readInlineTable(const QString &prefix)
    {
        take(u'{');
        skipBlank(false);
        if (take(u'}'))
            return true;
        do {
            skipBlank(false);
            if (!readEntry(prefix))
                return false;
            skipBlank(false);
        } while (take(u','));
        return take(u'}');
    }

    bool readValue(Value &value)
    {
        const QChar c = peek();
        if (c == u'"' || c == u'\'')
            return readString(value);
        if (c == u'[')
            return readArray(value);
        return readPlain(value);
    }

    bool readArray(Value &value)
    {
        take(u'[');
        std::vector<Value> items;
        for (skipBlank(true); !take(u']'); skipBlank(true)) {
            Value item;
            const bool ok = peek() == u'{' ? readInlineTable(QStringLiteral("[].")) : readValue(item);
            if (!ok)
                return false;
            items.push_back(item);
            skipBlank(true);
            if (!take(u',') && peek() != u']')
                return false;
        }
        value = Value::list(std::move(items));
        return true;
    }

    bool readPlain(Value &value)
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !QStringLiteral(",]}#\r\n").contains(peek()))
            ++m_at;
        const QString text = m_text.mid(begin, m_at - begin).trimmed();
        bool isInteger = false;
        const qlonglong number = text.toLongLong(&isInteger);
        if (text == QLatin1String("true") || text == QLatin1String("false"))
            value = Value::boolean(text == QLatin1String("true"));
        else if (isInteger)
            value = Value::integer(number);
        else
            value = Value::unknown(text);
        static const QRegularExpression other(QStringLiteral(
            "^(true|false|\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d\\S*)?|\\d\\d:\\d\\d\\S*|"
            "[+-]?(inf|nan|\\d[\\dA-Fa-f_.xobE+-]*))$"));
        return other.match(text).hasMatch();
    }

    bool readString(Value &value)
    {
        const QChar quote = peek();
        const bool isLong = peek(1) == quote && peek(2) == quote;
        m_at += isLong ? 3 : 1;
        if (isLong && peek() == u'\n')
            ++m_at;
        QString text;
        while (m_at < m_text.size()) {
            if (peek() == quote && (!isLong || (peek(1) == quote && peek(2) == quote))) {
                m_at += isLong ? 3 : 1;
                value = Value::string(text);
                return true;
            }
            if (!isLong && peek() == u'\n')
                return false;
            if (peek() == u'\\' && quote == u'"') {
                if (!readEscape(text))
                    return false;
            } else {
                text += m_text.at(m_at++);
            }
        }
        return false;
    }

    bool readEscape(QString &text)
    {
        static const QString letters = QStringLiteral("btnfr\"\\");
        static const QString meanings = QStringLiteral("\b\t\n\f\r\"\\");
        ++m_at;
        const QChar c = peek();
        const qsizetype known = letters.indexOf(c);
        ++m_at;
        if (known >= 0) {
            text += meanings.at(known);
            return true;
        }
        const int digits = c == u'u' ? 4 : c == u'U' ? 8 : 0;
        bool ok = false;
        const char32_t code = m_text.mid(m_at, digits).toUInt(&ok, 16);
        m_at += digits;
        if (digits == 0 || !ok)
            return false;
        text += QString::fromUcs4(&code, 1);
        return true;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_table;
    QHash<QString, Value> m_values;
};

} // namespace

Result<QHash<QString, Value>> readTomlSubset(const QString &text)
{
    Reader reader(text);
    if (reader.read())
        return reader.values();
    const QString message = QCoreApplication::translate("Rendering", "Line %1 can't be read as TOML.").arg(reader.line());
    return Error{ErrorCode::Syntax, message, {}, {}};
}

} // namespace gantry
