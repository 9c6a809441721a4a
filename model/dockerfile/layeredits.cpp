// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/edittools.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry::dockerfile {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DockerfileEdit)
};

// The blank lines that a new neighbour gets, no more than there are on the other side already: so that taking it away
// again leaves what was there.
qsizetype blankLinesLike(const Document &document, TextRange habit, TextRange otherSide)
{
    return std::min(lineCount(document, habit), lineCount(document, otherSide));
}

Site siteAfter(const Document &document, TextRange block, TextRange habit)
{
    Site site;
    site.offset = block.end;
    site.lineEnd = lineEndNear(document, block);
    site.indent = indentOf(document, block);
    site.blankLines = isAtEnd(document, block.end) ? lineCount(document, habit)
                                                   : blankLinesLike(document, habit, blankAfter(document, block.end));
    return site;
}

Site siteBefore(const Document &document, TextRange block, TextRange habit)
{
    Site site;
    site.offset = block.begin;
    site.blanksAbove = false;
    site.lineEnd = lineEndNear(document, block);
    site.indent = indentOf(document, block);
    site.blankLines = blankLinesLike(document, habit, blankBefore(document, block.begin));
    return site;
}

// In a stage without layers the other stages say how far the first one stands from its FROM.
TextRange firstGap(const Document &document)
{
    for (size_t i = 0; i < document.stages.size(); ++i) {
        const Result<StageView> view = StageView::open(document, int(i));
        if (view && view->count() > 0)
            return blankBefore(document, view->block(0).begin);
    }
    return {};
}

// Between two layers a new one joins the one above, unless a comment below that one is nobody's, or the one above
// stands apart from its own neighbour and the one below does not.
bool joinsNext(const StageView &view, int at)
{
    const Document &document = view.document();
    const TextRange previous = view.block(at - 1);
    const TextRange next = view.block(at);
    if (isCommentAt(document, previous.end) && next.begin != previous.end)
        return true;
    const bool isPreviousApart = !blankBefore(document, previous.begin).isEmpty();
    const bool isNextInGroup = at + 1 < view.count() && blankBefore(document, view.block(at + 1).begin).isEmpty();
    return isPreviousApart && isNextInGroup && !blankBefore(document, next.begin).isEmpty();
}

} // namespace

Site siteOf(const StageView &view, int at)
{
    const Document &document = view.document();
    if (view.count() == 0)
        return siteAfter(document, view.from().range, firstGap(document));
    if (at == 0) {
        const TextRange block = view.block(0);
        return siteBefore(document, block, blankBefore(document, view.count() > 1 ? view.block(1).begin : block.begin));
    }
    const TextRange previous = view.block(at - 1);
    if (at < view.count() && joinsNext(view, at))
        return siteBefore(document, view.block(at),
                          blankBefore(document, view.block(std::min(at + 1, view.count() - 1)).begin));
    return siteAfter(document, previous, blankBefore(document, previous.begin));
}

Replacement insertion(const Document &document, const Site &site, const QByteArray &lines)
{
    const bool lacksEnd = site.offset == document.bytes.size() && !document.bytes.endsWith('\n');
    const QByteArray blanks = site.lineEnd.repeated(site.blankLines);
    const TextRange place{site.offset, site.offset};
    if (lacksEnd)
        return {place, site.lineEnd + blanks + lines};
    return {place, site.blanksAbove ? blanks + lines + site.lineEnd : lines + site.lineEnd + blanks};
}

Result<TextEdit> insertLayer(const Document &document, int stage, int at, const QByteArray &text)
{
    const Result<StageView> view = StageView::open(document, stage);
    if (!view)
        return view.error();
    if (at < 0 || at > view->count())
        return Error{ErrorCode::NotFound,
                     Words::tr("A layer can go to 0 to %1 here, not to %2.").arg(view->count()).arg(at),
                     {},
                     {}};
    const Result<Typed> typed = parseTyped(document, text);
    if (!typed)
        return typed.error();
    const Site site = siteOf(*view, at);
    TextEdit edit;
    edit.layer = at;
    edit.replacements = {insertion(document, site, typed->joined(site.lineEnd, site.indent))};
    QByteArrayList expected = instructionTexts(document);
    expected.insert(view->instructionOf(at), typed->instruction(site.lineEnd));
    return checked(document, std::move(edit), expected);
}

Result<TextEdit> duplicateLayer(const Document &document, int stage, int layer)
{
    const Result<StageView> view = StageView::open(document, stage);
    if (!view)
        return view.error();
    if (const Result<void> found = view->check(layer); !found)
        return found.error();
    const TextRange block = view->block(layer);
    const Site site = siteAfter(document, block, blankBefore(document, block.begin));
    QByteArray lines = document.text(block);
    lines.chop(lineEndOf(document, block).size());
    TextEdit edit;
    edit.layer = layer + 1;
    edit.replacements = {insertion(document, site, lines)};
    QByteArrayList expected = instructionTexts(document);
    expected.insert(view->instructionOf(layer + 1), expected.at(view->instructionOf(layer)));
    return checked(document, std::move(edit), expected);
}

TextRange removalOf(const Document &document, TextRange block)
{
    const TextRange above = blankBefore(document, block.begin);
    const TextRange below = blankAfter(document, block.end);
    if (!isAtEnd(document, block.end)) {
        if (lineCount(document, above) <= lineCount(document, below))
            return {above.begin, block.end};
        return {block.begin, below.end};
    }
    TextRange removed{above.begin, block.end};
    if (lineEndOf(document, block).isEmpty())
        removed.begin -= lineEndOf(document, {std::max<qsizetype>(0, removed.begin - 2), removed.begin}).size();
    return removed;
}

Result<TextEdit> removeLayer(const Document &document, int stage, int layer)
{
    const Result<StageView> view = StageView::open(document, stage);
    if (!view)
        return view.error();
    if (const Result<void> found = view->check(layer); !found)
        return found.error();
    TextEdit edit;
    edit.droppedComments = commentsOf(document, view->layer(layer));
    edit.replacements = {{removalOf(document, view->block(layer)), {}}};
    QByteArrayList expected = instructionTexts(document);
    expected.removeAt(view->instructionOf(layer));
    return checked(document, std::move(edit), expected);
}

} // namespace gantry::dockerfile
