// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/dockerfile.h"

#include <vector>

//! A logical line taken apart as BuildKit's parser does; offsets are in that line. For this folder's own use.
namespace gantry::dockerfile {

//! A flag before its ranges are mapped to the source.
struct LogicalFlag {
    TextRange range;
    QByteArray text; //!< quotes and escapes taken off: "--mount=type=cache"
    qsizetype value = -1; //!< offset behind the first "=", or -1
};

struct Command {
    TextRange keyword;
    TextRange arguments; //!< without white space around
    std::vector<LogicalFlag> flags;
};

//! Takes `line.sliced(range)` apart into `command`, whose flags are used again.
void splitCommand(QByteArrayView line, TextRange range, char escape, Command &command);

//! A word of arguments; `text` points into them, or into decoded JSON.
struct LogicalWord {
    QByteArrayView text;
    TextRange range;
};

//! Outside of quotes at white space; quotes and escapes stay.
std::vector<LogicalWord> splitQuoted(QByteArrayView text, char escape);
void splitQuoted(QByteArrayView text, char escape, std::vector<LogicalWord> &words);
//! At [\t\v\f\r ] alone.
std::vector<LogicalWord> splitPlain(QByteArrayView text);
void splitPlain(QByteArrayView text, std::vector<LogicalWord> &words);

//! What BuildKit's parser makes of an instruction's arguments.
struct Arguments {
    std::vector<LogicalWord> words; //!< ranges within the arguments
    std::vector<LogicalWord> pairs; //!< name=value, while they are read
    std::vector<QByteArray> json;
    bool isJson = false;
    QString fault; //!< why the parser refuses them, or empty
};
//! Into `arguments`, whose lists are used again.
void parseArguments(Keyword keyword, QByteArrayView text, char escape, Arguments &arguments);

//! `[…]` as Go reads it.
struct JsonArray {
    enum class Kind { None, Strings, Other };
    Kind kind = Kind::None; //!< None: no valid JSON array; Other: it has elements that are no strings
    std::vector<QByteArray> strings;
    std::vector<TextRange> ranges; //!< with quotes
};
JsonArray readJsonArray(QByteArrayView text);

} // namespace gantry::dockerfile
