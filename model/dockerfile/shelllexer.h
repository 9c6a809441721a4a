// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/textrange.h"
#include "model/dockerfile/shellwords.h"

#include <QString>

#include <string>

//! The lexer behind expand(); for this folder's own use. It follows BuildKit's frontend/dockerfile/shell, its quirks
//! included: a `${name-word}` throws away what its word had before it (`words` alone, not `text`).
namespace gantry::dockerfile {

struct ShellWord {
    QByteArray text;
    TextRange range; //!< in the source
};

class ShellLexer {
public:
    //! `source` and `variables` must outlive the lexer; no variables means that none is set.
    ShellLexer(QByteArrayView source, const Variables *variables, const ShellOptions &options);

    //! Whether the source is well formed; otherwise `error` says why, and there are no words.
    bool run();

    QByteArray text;
    std::vector<ShellWord> words;
    std::vector<QByteArray> used;
    std::vector<QByteArray> unset;
    QString error;

private:
    struct Splitter;
    static constexpr int kEnd = -1;

    int peek() const { return m_next; }
    int take();
    void load();
    bool fail(const QString &why);

    bool until(int stop, bool keepEscapes, bool forPattern, QByteArray &result, std::vector<ShellWord> *found);
    bool special(int character, bool forPattern, QByteArray &result);
    void plain(Splitter &splitter, QByteArray &result);
    bool singleQuoted(bool forPattern, QByteArray &result);
    bool doubleQuoted(bool forPattern, QByteArray &result);
    void escapeInQuotes(bool forPattern, QByteArray &result);
    bool dollar(QByteArray &result);
    bool braced(QByteArray &result);
    bool withOperator(const QByteArray &name, int first, QByteArray &result);
    bool withWord(const QByteArray &name, const QByteArray &operation, int kind, bool emptyIsUnset, QByteArray &result);
    bool chosen(const QByteArray &name, int kind, bool emptyIsUnset, const QByteArray &word,
                const std::optional<QByteArray> &value, QByteArray &result);
    bool replaced(const QByteArray &name, QByteArray &result);
    void redirection(QByteArray &result);
    QByteArray name();
    std::optional<QByteArray> lookUp(const QByteArray &name);
    bool isEscape(int character) const { return character == static_cast<unsigned char>(m_options.escape); }

    QByteArrayView m_source;
    const Variables *m_variables;
    ShellOptions m_options;
    qsizetype m_at = 0; // of m_next
    int m_size = 0; // of m_next in bytes
    int m_next = kEnd;
    int m_depth = 0;
    bool m_keepEscapes = false;
    QByteArray m_word; // one buffer for all levels, as in BuildKit
};

//! A shell pattern of `*` and `?`, as BuildKit turns it into a regular expression.
class ShellPattern {
public:
    //! Nothing where an escape is none.
    static std::optional<ShellPattern> parse(QByteArrayView pattern);

    QByteArray withoutPrefix(const QByteArray &value, bool longest) const;
    QByteArray withoutSuffix(const QByteArray &value, bool longest) const;
    QByteArray replaced(const QByteArray &value, const QByteArray &by, bool all) const;

private:
    static constexpr char32_t kAny = 0x110000; // "?"
    static constexpr char32_t kRun = 0x110001; // "*"
    std::u32string m_tokens;
};

} // namespace gantry::dockerfile
