// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/edittools.h"

#include <algorithm>

namespace gantry::dockerfile {

namespace {

// Blocks change their places; what stands between them, blank lines and comments that nobody owns, keeps its own. So a
// move there and back leaves every byte as it was.
struct Rotation {
    const Document &document;
    std::vector<TextRange> blocks; //!< from the first to the last place that changes

    TextRange gap(size_t before) const { return {blocks[before - 1].end, blocks[before].begin}; }
    QByteArray gapText(size_t before) const { return document.text(gap(before)); }
    // The line end of the block above the last, which the last one lacks and lends when it moves.
    QByteArray lentEnd() const
    {
        const bool lacksEnd = lineEndOf(document, blocks.back()).isEmpty();
        return lacksEnd ? lineEndOf(document, blocks[blocks.size() - 2]) : QByteArray();
    }

    std::vector<Replacement> down() const
    {
        std::vector<Replacement> made;
        made.push_back({{blocks[0].begin, blocks[1].begin}, {}});
        for (size_t k = 2; k < blocks.size(); ++k)
            made.push_back({gap(k), gapText(k - 1)});
        QByteArray moved = document.text(blocks[0]);
        const bool lacksEnd = lineEndOf(document, blocks.back()).isEmpty();
        const QByteArray end = lacksEnd ? lineEndOf(document, blocks[0]) : QByteArray();
        moved.chop(end.size());
        const qsizetype last = blocks.back().end;
        made.push_back({{last, last}, end + gapText(blocks.size() - 1) + moved});
        return made;
    }

    std::vector<Replacement> up() const
    {
        std::vector<Replacement> made;
        const size_t last = blocks.size() - 1;
        const qsizetype first = blocks[0].begin;
        const QByteArray end = lentEnd();
        made.push_back({{first, first}, document.text(blocks[last]) + end + gapText(1)});
        for (size_t k = 1; k < last; ++k)
            made.push_back({gap(k), gapText(k + 1)});
        made.push_back({{blocks[last - 1].end - end.size(), blocks[last].end}, {}});
        return made;
    }
};

} // namespace

Result<TextEdit> moveLayer(const Document &document, int stage, int layer, int to)
{
    const Result<StageView> view = StageView::open(document, stage);
    if (!view)
        return view.error();
    for (const int index : {layer, to}) {
        if (const Result<void> found = view->check(index); !found)
            return found.error();
    }
    TextEdit edit;
    edit.layer = to;
    if (layer == to)
        return edit;
    QByteArrayList expected = instructionTexts(document);
    expected.move(view->instructionOf(layer), view->instructionOf(to));
    Rotation rotation{document, {}};
    for (int i = std::min(layer, to); i <= std::max(layer, to); ++i)
        rotation.blocks.push_back(view->block(i));
    edit.replacements = layer < to ? rotation.down() : rotation.up();
    return checked(document, std::move(edit), expected);
}

} // namespace gantry::dockerfile
