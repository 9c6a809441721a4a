// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

#include <memory>
#include <utility>
#include <vector>

//! The POSIX shell's language as far as RUN lines use it. Read, never run.
namespace gantry::shell {

struct WordPart;
//! A word as typed: pieces of text and of what is replaced.
struct Word {
    std::vector<WordPart> parts;
    QByteArray source;

    //! The text where the word is one piece of it without quotes: how reserved words are known.
    QByteArray plain() const;
};

struct WordPart {
    enum class Kind {
        Text,
        Variable, //!< $name, ${name}, ${name:-word}
        Command, //!< $(…) or `…`: `text` is the script
        Unknown, //!< arithmetic, operators that are not read
    };
    Kind kind = Kind::Text;
    QByteArray text; //!< of Text: the characters; of Variable: the name
    bool isQuoted = false;
    QByteArray operation; //!< of Variable: "", "-", ":-", "+", ":+", "=", ":=", "?", ":?", "#", "##", "%", "%%"
    Word operand;
};

struct Redirect {
    QByteArray operation; //!< ">", ">>", "<", "<<", "<<<", ">&", "&>", …
    int descriptor = -1;
    Word target;
    QByteArray heredoc; //!< content of <<
};

struct Command;
using CommandPtr = std::shared_ptr<const Command>;

struct Command {
    enum class Kind {
        Simple, //!< assignments, words, redirects
        Pipeline, //!< children joined by '|'
        AndOr, //!< children; isOr[i] tells what stands before child i
        List, //!< children one after the other
        Subshell, //!< one child
        Group, //!< one child
        If, //!< condition, then, condition, then, …, and an else where the number is odd
        For, //!< variable, words, one child
        Loop, //!< while and until: condition and body
        Case, //!< words[0], patterns[i] for child i
        Function, //!< variable is its name, one child
        Unread, //!< not understood: `text`
    };
    Kind kind = Kind::Simple;
    bool isNegated = false;
    QByteArray text; //!< source text
    std::vector<std::pair<QByteArray, Word>> assignments;
    std::vector<Word> words;
    std::vector<Redirect> redirects;
    std::vector<CommandPtr> children;
    std::vector<bool> isOr;
    QByteArray variable;
    std::vector<std::vector<Word>> patterns;
};

//! Never fails: what can't be read is an Unread command, to the end of its list.
CommandPtr read(QByteArrayView script);

} // namespace gantry::shell
