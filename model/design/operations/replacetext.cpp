// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/replacetext.h"

#include "model/design/operations/lookup.h"
#include "model/source/filekind.h"

#include <QCoreApplication>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// The position behind the last line's end counts as well; columns from 1 to one behind the line, which is its end.
Result<TextRange> rangeIn(const SourceText &text, TextPosition start, TextPosition end)
{
    const LineIndex &lines = text.lines();
    const auto refused = [&](TextPosition at) {
        return refusal(Words::tr("%1 has no line %2, column %3.").arg(text.path()).arg(at.line).arg(at.column));
    };
    if (start.line < 1 || start.column < 1 || start.line > lines.lineCount())
        return refused(start);
    const qsizetype begin = lines.offset(start, text.bytes());
    if (end < start)
        return TextRange{begin, begin};
    if (end.line > lines.lineCount() || end.column < 1)
        return refused(end);
    const qsizetype last = lines.offset(end, text.bytes());
    const TextRange line = lines.lineRange(end.line, text.bytes());
    if (last >= line.end) // the line's end itself
        return TextRange{begin, lines.wholeLineRange(end.line).end};
    return TextRange{begin, lines.offset({end.line, end.column + 1}, text.bytes())};
}

} // namespace

OperationPtr ReplaceText::fromFields(OperationFields &fields)
{
    const QString file = fields.text("file");
    const QByteArray text = fields.text("text").toUtf8();
    OperationFields range(fields.value("range"), QStringLiteral("replace_text"));
    const auto position = [&](const char *key) {
        OperationFields one(range.value(key), QStringLiteral("replace_text"));
        const TextPosition at{one.number("line"), one.number("column")};
        if (one.failure())
            fields.number("range"); // complains: there is no whole range
        return at;
    };
    const TextPosition start = position("start");
    return std::make_unique<ReplaceText>(normalPath(file), start, position("end"), text);
}

Result<Planned> ReplaceText::plan(const DesignState &state) const
{
    Planned planned;
    planned.isTyped = true;
    planned.edit.label = Words::tr("Edit %1").arg(m_file);
    const SourceTextPtr text = state.texts.find(m_file);
    if (!text) {
        if (m_file.startsWith(QLatin1String("..")) || fileKind(m_file) == FileKind::None)
            return refusal(Words::tr("%1 is no file that Gantry reads in this project.").arg(m_file));
        planned.edit.create(m_file, m_text);
        return planned;
    }
    const Result<TextRange> range = rangeIn(*text, m_start, m_end);
    if (!range)
        return range.error();
    planned.edit.replace(m_file, *range, m_text);
    return planned;
}

Result<void> ReplaceText::verify(const DesignState &before, const DesignState &after) const
{
    const Result<Planned> planned = plan(before);
    const Result<SourceSet> texts = planned ? applied(before.texts, planned->edit) : Result<SourceSet>(planned.error());
    const SourceTextPtr text = after.texts.find(m_file);
    if (texts && text && texts->find(m_file)->bytes() == text->bytes())
        return {};
    return refusal(Words::tr("%1 would not have that text afterwards.").arg(m_file));
}

} // namespace gantry
