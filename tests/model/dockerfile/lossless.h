// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/dockerfile.h"
#include "model/dockerfile/edits.h"
#include "model/dockerfile/words.h"

#include <algorithm>

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
        if (!one.range.contains(one.line) || !one.line.contains(one.keywordRange)
            || !one.line.contains(one.argumentsRange))
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
        if (arguments.toSource(TextRange{0, arguments.text().size()}) != one.argumentsRange
            && !one.argumentsRange.isEmpty())
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

//! What must hold of edits of any bytes: they are refused, or they give the layers that they promise; "" or what does
//! not.
inline QByteArray editsFault(const QByteArray &bytes)
{
    using namespace gantry::dockerfile;
    const Document document = read(bytes);
    for (int stage = 0; stage < std::min(2, int(document.stages.size())); ++stage) {
        const int count = document.stages[size_t(stage)].layerCount();
        const auto countAfter = [&](const Result<TextEdit> &edit) {
            const Document after = read(withReplacements(bytes, edit->replacements));
            return stage < int(after.stages.size()) ? after.stages[size_t(stage)].layerCount() : -1;
        };
        const int middle = count / 2;
        if (const auto edit = insertLayer(document, stage, middle, "LABEL a=b \\\n  c=d");
            edit && countAfter(edit) != count + 1)
            return "an inserted layer is not there";
        if (const auto edit = duplicateLayer(document, stage, middle); edit && countAfter(edit) != count + 1)
            return "a duplicate is not there";
        if (const auto edit = removeLayer(document, stage, middle); edit && countAfter(edit) != count - 1)
            return "a removed layer is there";
        for (const int to : {0, count - 1}) {
            if (const auto edit = moveLayer(document, stage, middle, to); edit && countAfter(edit) != count)
                return "a move changes the number of layers";
        }
        if (const auto edit = setBase(document, stage, "other:1"); edit && countAfter(edit) != count)
            return "a change of base changes the layers";
        if (const auto edit = setEnvironmentVariable(document, stage, middle, "A", "b c");
            edit && countAfter(edit) != count)
            return "a variable changes the layers";
    }
    return {};
}

} // namespace gantry::test
