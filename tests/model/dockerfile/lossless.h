// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/dockerfile.h"
#include "model/dockerfile/words.h"

namespace gantry::test {

//! What must hold of any bytes; "" or what does not. The mutation test and the fuzzer ask the same.
inline QByteArray losslessFault(const QByteArray &bytes)
{
    using namespace gantry::dockerfile;
    const Document document = read(bytes);
    if (print(document) != bytes)
        return "what is printed differs";
    qsizetype at = document.byteOrderMark.end;
    for (const Node &node : document.nodes) {
        if (node.range.begin != at || node.range.isEmpty())
            return "the nodes are no partition";
        at = node.range.end;
    }
    for (const Instruction &one : document.instructions) {
        if (!one.range.contains(one.line) || !one.line.contains(one.keywordRange) || !one.line.contains(one.argumentsRange))
            return "an instruction's ranges lie outside of it";
        for (const Heredoc &heredoc : one.heredocs()) {
            if (!one.line.contains(heredoc.word) || !one.range.contains(heredoc.content)
                || !one.range.contains(heredoc.terminator))
                return "a heredoc's ranges lie outside of its instruction";
        }
        for (const Flag &flag : one.flags()) {
            if (!one.line.contains(flag.range) || !flag.range.contains(flag.valueRange))
                return "a flag's ranges lie outside of its instruction";
        }
        const LogicalText arguments = document.logicalArguments(one);
        if (arguments.toSource(TextRange{0, arguments.text().size()}) != one.argumentsRange && !one.argumentsRange.isEmpty())
            return "the way back from the arguments to the source is wrong";
        for (const Word &word : dockerfile::arguments(document, one)) {
            if (!one.argumentsRange.contains(word.range))
                return "a word lies outside of the arguments";
        }
        for (const KeyValue &pair : keyValues(document, one)) {
            if (!one.argumentsRange.contains(pair.nameRange) || !one.argumentsRange.contains(pair.valueRange))
                return "a name or value lies outside of the arguments";
        }
        transfer(document, one);
    }
    return {};
}

} // namespace gantry::test
