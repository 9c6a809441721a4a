// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/edit.h"

#include "model/source/linediff.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Edit)
};

Error refused(const QString &file, const QString &message)
{
    Place place;
    place.file = file;
    return {ErrorCode::Conflict, message.arg(file), {}, place};
}

FileEdit &entryFor(std::vector<FileEdit> &files, const QString &file)
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const FileEdit &edit) { return edit.file == file; });
    if (found != files.end())
        return *found;
    files.push_back({file, FileEdit::Kind::Change, {}});
    return files.back();
}

Result<void> checkRanges(const FileEdit &edit, qsizetype size)
{
    qsizetype end = 0;
    for (const Replacement &replacement : edit.replacements) {
        const TextRange range = replacement.range;
        if (range.begin < end || range.end < range.begin)
            return refused(edit.file, Words::tr("Two changes of %1 overlap, so none was made. Make them one after the other."));
        if (range.end > size)
            return refused(edit.file, Words::tr("%1 has become shorter than the change expects. Read it again and repeat the change."));
        end = range.end;
    }
    return {};
}

QByteArray replaced(const QByteArray &text, const std::vector<Replacement> &replacements)
{
    qsizetype size = text.size();
    for (const Replacement &replacement : replacements)
        size += replacement.text.size() - replacement.range.size();
    QByteArray result;
    result.reserve(size);
    qsizetype at = 0;
    for (const Replacement &replacement : replacements) {
        result.append(QByteArrayView(text).sliced(at, replacement.range.begin - at));
        result.append(replacement.text);
        at = replacement.range.end;
    }
    result.append(QByteArrayView(text).sliced(at));
    return result;
}

Result<void> applyFile(SourceSet &texts, const FileEdit &edit)
{
    const SourceTextPtr text = texts.find(edit.file);
    if (edit.kind == FileEdit::Kind::Create) {
        if (text)
            return refused(edit.file, Words::tr("%1 is there already and is not overwritten. Choose another name."));
        texts.insert(edit.file, replaced({}, edit.replacements));
        return {};
    }
    if (!text)
        return refused(edit.file, Words::tr("%1 is not there any more. Undo its removal, or leave this change."));
    if (edit.kind == FileEdit::Kind::Remove) {
        texts.remove(edit.file);
        return {};
    }
    if (const Result<void> ranges = checkRanges(edit, text->bytes().size()); !ranges)
        return ranges;
    texts.insert(edit.file, replaced(text->bytes(), edit.replacements));
    return {};
}

FileEdit invertedFile(const SourceSet &before, const FileEdit &edit)
{
    if (edit.kind == FileEdit::Kind::Create)
        return {edit.file, FileEdit::Kind::Remove, {}};
    const QByteArray &text = before.find(edit.file)->bytes();
    if (edit.kind == FileEdit::Kind::Remove)
        return {edit.file, FileEdit::Kind::Create, {{{0, 0}, text}}};
    FileEdit inverse{edit.file, FileEdit::Kind::Change, {}};
    qsizetype shift = 0;
    for (const Replacement &replacement : edit.replacements) {
        const TextRange range = replacement.range;
        const qsizetype begin = range.begin + shift;
        inverse.replacements.push_back({{begin, begin + replacement.text.size()}, text.mid(range.begin, range.size())});
        shift += replacement.text.size() - range.size();
    }
    return inverse;
}

bool isInsideCodePoint(QByteArrayView text, qsizetype offset)
{
    return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
}

} // namespace

void Edit::replace(const QString &file, TextRange range, QByteArray text)
{
    std::vector<Replacement> &list = entryFor(files, file).replacements;
    const auto isBefore = [](TextRange a, const Replacement &b) {
        return a.begin != b.range.begin ? a.begin < b.range.begin : a.end < b.range.end;
    };
    list.insert(std::upper_bound(list.begin(), list.end(), range, isBefore), {range, std::move(text)});
}

void Edit::create(const QString &file, QByteArray text)
{
    FileEdit &entry = entryFor(files, file);
    entry.kind = FileEdit::Kind::Create;
    entry.replacements = {{{0, 0}, std::move(text)}};
}

void Edit::remove(const QString &file)
{
    FileEdit &entry = entryFor(files, file);
    entry.kind = FileEdit::Kind::Remove;
    entry.replacements.clear();
}

void Edit::append(const Edit &other)
{
    for (const FileEdit &file : other.files) {
        if (file.kind == FileEdit::Kind::Create)
            create(file.file, file.replacements.empty() ? QByteArray() : file.replacements.front().text);
        else if (file.kind == FileEdit::Kind::Remove)
            remove(file.file);
        for (const Replacement &replacement : file.replacements) {
            if (file.kind == FileEdit::Kind::Change)
                replace(file.file, replacement.range, replacement.text);
        }
    }
}

Result<SourceSet> applied(const SourceSet &before, const Edit &edit)
{
    SourceSet after = before;
    QSet<QString> seen;
    for (const FileEdit &file : edit.files) {
        if (seen.contains(file.file))
            return refused(file.file, Words::tr("Two changes of %1 overlap, so none was made. Make them one after the other."));
        seen.insert(file.file);
        if (const Result<void> done = applyFile(after, file); !done)
            return done.error();
    }
    return after;
}

Result<Edit> inverted(const SourceSet &before, const Edit &edit)
{
    if (const Result<SourceSet> after = applied(before, edit); !after)
        return after.error();
    Edit inverse;
    inverse.label = edit.label;
    for (const FileEdit &file : edit.files)
        inverse.files.push_back(invertedFile(before, file));
    return inverse;
}

Edit smallestEdit(const QString &file, const QByteArray &before, const QByteArray &after)
{
    Edit edit;
    if (before == after)
        return edit;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    while (head > 0 && (isInsideCodePoint(before, head) || isInsideCodePoint(after, head)))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && isInsideCodePoint(before, before.size() - tail))
        --tail;
    const QByteArrayView from = QByteArrayView(before).sliced(head, before.size() - head - tail);
    const QByteArrayView to = QByteArrayView(after).sliced(head, after.size() - head - tail);
    const std::vector<QByteArrayView> fromLines = splitLines(from);
    const std::vector<QByteArrayView> toLines = splitLines(to);
    const auto startOf = [](const std::vector<QByteArrayView> &lines, int line, QByteArrayView text) {
        return size_t(line) < lines.size() ? lines[size_t(line)].data() - text.data() : text.size();
    };
    for (const LineHunk &hunk : diffLines(fromLines, toLines)) {
        const qsizetype begin = startOf(fromLines, hunk.aBegin, from);
        const qsizetype end = startOf(fromLines, hunk.aEnd, from);
        const qsizetype newBegin = startOf(toLines, hunk.bBegin, to);
        const qsizetype newEnd = startOf(toLines, hunk.bEnd, to);
        edit.replace(file, {head + begin, head + end}, to.sliced(newBegin, newEnd - newBegin).toByteArray());
    }
    return edit;
}

Edit smallestEdit(const SourceSet &before, const SourceSet &after, const QStringList &files)
{
    Edit edit;
    for (const QString &file : files) {
        const SourceTextPtr from = before.find(file);
        const SourceTextPtr to = after.find(file);
        if (from == to)
            continue;
        if (!from)
            edit.create(file, to->bytes());
        else if (!to)
            edit.remove(file);
        else
            edit.append(smallestEdit(file, from->bytes(), to->bytes()));
    }
    return edit;
}

qsizetype mappedOffset(const FileEdit &edit, qsizetype offset)
{
    qsizetype shift = 0;
    for (const Replacement &replacement : edit.replacements) {
        if (replacement.range.begin > offset)
            break;
        if (replacement.range.end > offset && replacement.range.begin == offset)
            break;
        if (replacement.range.end > offset)
            return replacement.range.begin + shift + replacement.text.size();
        shift += replacement.text.size() - replacement.range.size();
    }
    return offset + shift;
}

} // namespace gantry
