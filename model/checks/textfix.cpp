// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/textfix.h"

namespace gantry {

namespace {

Json operation(const QString &file, TextPosition start, TextPosition end, const QString &text)
{
    return Json{{"op", "replace_text"},
                {"file", toStdUtf8(file)},
                {"range", {{"start", {{"line", start.line}, {"column", start.column}}},
                           {"end", {{"line", end.line}, {"column", end.column}}}}},
                {"text", toStdUtf8(text)}};
}

} // namespace

Json replaceTextOperation(const Place &place, const QString &text)
{
    return operation(place.file, place.start, place.end, text);
}

Json replaceTextOperation(const SourceText &text, TextRange range, const QByteArray &with)
{
    const TextPosition start = text.lines().position(range.begin, text.bytes());
    // A range whose end is before its start is empty.
    const TextPosition end = range.size() == 0 ? TextPosition{start.line, start.column - 1}
                                               : text.lines().position(range.end - 1, text.bytes());
    return operation(text.path(), start, end, QString::fromUtf8(with));
}

std::vector<Json> textOperations(const SourceText &text, const python::Change &change)
{
    std::vector<Json> operations;
    for (auto it = change.replacements.rbegin(); it != change.replacements.rend(); ++it)
        operations.push_back(replaceTextOperation(text, it->range, it->text));
    return operations;
}

} // namespace gantry
