// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/shell/script.h"

#include <optional>

namespace gantry::shell {

//! Reads words of a script from a place on; for this folder's own use.
class WordReader
{
public:
    explicit WordReader(QByteArrayView text, qsizetype at = 0) : m_text(text), m_at(at) {}

    qsizetype at() const { return m_at; }
    void seek(qsizetype at) { m_at = at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool startsWith(QByteArrayView text) const { return m_text.sliced(m_at).startsWith(text); }
    QByteArrayView text() const { return m_text; }

    //! Nothing where no word begins here, or where quotes or brackets are not closed (then failed() is true).
    std::optional<Word> word();
    bool failed() const { return m_failed; }
    //! White space but line ends, continued lines and comments.
    void skipBlanks();

private:
    void readPart(Word &word, bool isQuoted);
    void readText(Word &word, bool isQuoted);
    void readSingle(Word &word);
    void readDouble(Word &word);
    void readDollar(Word &word, bool isQuoted);
    void readBraces(Word &word, bool isQuoted);
    void readCommand(Word &word, bool isQuoted, char open, char close);
    //! The text up to the matching bracket, which is read over.
    QByteArray bracketed(char open, char close);
    void skipQuotes(char quote);

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace gantry::shell
