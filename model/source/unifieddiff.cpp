// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/edit.h"
#include "model/source/linediff.h"

#include <algorithm>

namespace gantry {

namespace {

constexpr int kContext = 3;

using Lines = std::vector<QByteArrayView>;

void appendLine(QByteArray &out, char mark, QByteArrayView line)
{
    out.append(mark).append(line);
    if (!line.endsWith('\n'))
        out.append("\n\\ No newline at end of file\n");
}

QByteArray rangeText(int begin, int end)
{
    const int count = end - begin;
    const int first = count == 0 ? begin : begin + 1;
    return count == 1 ? QByteArray::number(first) : QByteArray(QByteArray::number(first) + ',' + QByteArray::number(count));
}

// Hunks [first, last) are so near to each other that they share their context.
void appendGroup(QByteArray &out, const Lines &a, const Lines &b, const LineHunk *first, const LineHunk *last)
{
    const int head = std::min(kContext, first->aBegin);
    const int tail = std::min(kContext, int(a.size()) - (last - 1)->aEnd);
    out.append("@@ -" + rangeText(first->aBegin - head, (last - 1)->aEnd + tail) + " +"
               + rangeText(first->bBegin - head, (last - 1)->bEnd + tail) + " @@\n");
    int at = first->aBegin - head;
    for (const LineHunk *hunk = first; hunk != last; ++hunk) {
        for (; at < hunk->aBegin; ++at)
            appendLine(out, ' ', a[size_t(at)]);
        for (; at < hunk->aEnd; ++at)
            appendLine(out, '-', a[size_t(at)]);
        for (int line = hunk->bBegin; line < hunk->bEnd; ++line)
            appendLine(out, '+', b[size_t(line)]);
    }
    for (int end = at + tail; at < end; ++at)
        appendLine(out, ' ', a[size_t(at)]);
}

QByteArray diffBody(const QByteArray &before, const QByteArray &after)
{
    const Lines a = splitLines(before);
    const Lines b = splitLines(after);
    const std::vector<LineHunk> hunks = diffLines(a, b);
    QByteArray out;
    for (size_t begin = 0; begin < hunks.size();) {
        size_t end = begin + 1;
        while (end < hunks.size() && hunks[end].aBegin - hunks[end - 1].aEnd <= 2 * kContext)
            ++end;
        appendGroup(out, a, b, hunks.data() + begin, hunks.data() + end);
        begin = end;
    }
    return out;
}

QByteArray diffOf(const QString &file, const SourceTextPtr &before, const SourceTextPtr &after)
{
    if (before == after)
        return {};
    const QByteArray body = diffBody(before ? before->bytes() : QByteArray(), after ? after->bytes() : QByteArray());
    if (body.isEmpty() && before && after)
        return {};
    const QByteArray name = file.toUtf8();
    return "--- " + (before ? "a/" + name : QByteArray("/dev/null")) + "\n+++ "
        + (after ? "b/" + name : QByteArray("/dev/null")) + "\n" + body;
}

} // namespace

QByteArray unifiedDiff(const QString &file, const QByteArray &before, const QByteArray &after)
{
    return diffOf(file, std::make_shared<SourceText>(file, before), std::make_shared<SourceText>(file, after));
}

QByteArray unifiedDiff(const SourceSet &before, const SourceSet &after)
{
    QByteArray out;
    QMap<QString, SourceTextPtr> all = before.texts();
    for (auto it = after.texts().cbegin(); it != after.texts().cend(); ++it)
        all.insert(it.key(), it.value());
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        out.append(diffOf(it.key(), before.find(it.key()), after.find(it.key())));
    return out;
}

} // namespace gantry
