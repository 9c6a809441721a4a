// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "marked.h"

#include <utility>

namespace gantry::test {

using namespace gantry::python;

namespace {

const QString kFile = QStringLiteral("envs.py");

TextRange takeRange(QByteArray &text)
{
    const QByteArray open("\xc2\xab");
    const QByteArray close("\xc2\xbb");
    const qsizetype begin = text.indexOf(open);
    if (begin < 0)
        return {};
    text.remove(begin, open.size());
    const qsizetype end = text.indexOf(close);
    text.remove(end, close.size());
    return {begin, end};
}

std::pair<SourceText, TextRange> parsed(QByteArray written)
{
    const TextRange range = takeRange(written);
    return {SourceText(kFile, std::move(written)), range};
}

} // namespace

Marked::Marked(QByteArray written) : text(kFile, QByteArray())
{
    auto [source, place] = parsed(std::move(written));
    text = std::move(source);
    range = place;
}

QByteArray after(const SourceText &text, const Result<Change> &change)
{
    if (!change)
        return "refused: " + change.error().message.toUtf8();
    SourceSet before;
    before.insert(text.path(), text.bytes());
    Edit edit;
    if (!change->replacements.empty())
        edit.files.push_back({text.path(), FileEdit::Kind::Change, change->replacements});
    const Result<SourceSet> done = applied(before, edit);
    if (!done)
        return "not applied: " + done.error().message.toUtf8();
    const Result<Edit> undo = inverted(before, edit);
    const Result<SourceSet> undone = undo ? applied(*done, *undo) : Result<SourceSet>(undo.error());
    if (!undone || undone->find(text.path())->bytes() != text.bytes())
        return "undo differs";
    const Result<SourceSet> redone = applied(*undone, edit);
    if (!redone || redone->find(text.path())->bytes() != done->find(text.path())->bytes())
        return "redo differs";
    return done->find(text.path())->bytes();
}

} // namespace gantry::test
