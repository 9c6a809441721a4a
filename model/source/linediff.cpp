// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/linediff.h"

#include <QByteArray>
#include <QHash>

#include <algorithm>

namespace gantry {

namespace {

constexpr int kMaxDistance = 1500; // the trace takes its square

using Numbers = std::vector<int>;

// Equal lines get equal numbers, so that comparing them is cheap.
Numbers numbered(const std::vector<QByteArrayView> &lines, QHash<QByteArray, int> &known)
{
    Numbers numbers;
    numbers.reserve(lines.size());
    for (const QByteArrayView line : lines) {
        const QByteArray key = QByteArray::fromRawData(line.data(), line.size());
        auto found = known.constFind(key);
        if (found == known.cend())
            found = known.insert(key, int(known.size()));
        numbers.push_back(*found);
    }
    return numbers;
}


// The furthest reaching paths by number of differences; empty where there are too many.
std::vector<Numbers> trace(const Numbers &a, const Numbers &b)
{
    const int n = int(a.size());
    const int m = int(b.size());
    const int limit = std::min(n + m, kMaxDistance);
    std::vector<Numbers> paths;
    Numbers reach(size_t(2 * limit + 3), 0);
    const auto at = [&](int k) -> int & { return reach[size_t(k + limit + 1)]; };
    for (int d = 0; d <= limit; ++d) {
        paths.emplace_back(reach.begin() + (limit + 1 - d - 1), reach.begin() + (limit + 1 + d + 2));
        for (int k = -d; k <= d; k += 2) {
            int x = (k == -d || (k != d && at(k - 1) < at(k + 1))) ? at(k + 1) : at(k - 1) + 1;
            int y = x - k;
            while (x < n && y < m && a[size_t(x)] == b[size_t(y)]) {
                ++x;
                ++y;
            }
            at(k) = x;
            if (x >= n && y >= m)
                return paths;
        }
    }
    return {};
}

// Walks the trace back; gives every line that differs as a hunk of its own, in reverse.
std::vector<LineHunk> singleLines(const std::vector<Numbers> &paths, int n, int m)
{
    std::vector<LineHunk> hunks;
    int x = n;
    int y = m;
    for (int d = int(paths.size()) - 1; d > 0; --d) {
        const Numbers &reach = paths[size_t(d)];
        const auto at = [&](int k) { return reach[size_t(k + d + 1)]; };
        const int k = x - y;
        const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
        const int previousX = down ? at(k + 1) : at(k - 1);
        const int previousY = previousX - (down ? k + 1 : k - 1);
        if (down)
            hunks.push_back({previousX, previousX, previousY, previousY + 1});
        else
            hunks.push_back({previousX, previousX + 1, previousY, previousY});
        x = previousX;
        y = previousY;
    }
    return hunks;
}

std::vector<LineHunk> joined(std::vector<LineHunk> singles)
{
    std::vector<LineHunk> hunks;
    for (auto it = singles.rbegin(); it != singles.rend(); ++it) {
        if (!hunks.empty() && hunks.back().aEnd == it->aBegin && hunks.back().bEnd == it->bBegin) {
            hunks.back().aEnd = it->aEnd;
            hunks.back().bEnd = it->bEnd;
        } else {
            hunks.push_back(*it);
        }
    }
    return hunks;
}

// A pure insertion or removal that could as well stand lower does so, as people read it.
void slideDown(std::vector<LineHunk> &hunks, const Numbers &a, const Numbers &b)
{
    for (size_t i = 0; i < hunks.size(); ++i) {
        LineHunk &hunk = hunks[i];
        const int aLimit = i + 1 < hunks.size() ? hunks[i + 1].aBegin : int(a.size());
        const bool inserts = hunk.aBegin == hunk.aEnd;
        if (!inserts && hunk.bBegin != hunk.bEnd)
            continue;
        const Numbers &lines = inserts ? b : a;
        int &begin = inserts ? hunk.bBegin : hunk.aBegin;
        int &end = inserts ? hunk.bEnd : hunk.aEnd;
        while (hunk.aEnd < aLimit && lines[size_t(begin)] == lines[size_t(end)]) {
            ++begin;
            ++end;
            int &otherBegin = inserts ? hunk.aBegin : hunk.bBegin;
            int &otherEnd = inserts ? hunk.aEnd : hunk.bEnd;
            ++otherBegin;
            ++otherEnd;
        }
    }
}

} // namespace

std::vector<QByteArrayView> splitLines(QByteArrayView text)
{
    std::vector<QByteArrayView> lines;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype lineEnd = text.indexOf('\n', begin);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd + 1;
        lines.push_back(text.sliced(begin, end - begin));
        begin = end;
    }
    return lines;
}

std::vector<LineHunk> diffLines(const std::vector<QByteArrayView> &a, const std::vector<QByteArrayView> &b)
{
    QHash<QByteArray, int> known;
    const Numbers left = numbered(a, known);
    const Numbers right = numbered(b, known);
    int head = 0;
    int tail = 0;
    const int shorter = int(std::min(left.size(), right.size()));
    while (head < shorter && left[size_t(head)] == right[size_t(head)])
        ++head;
    while (tail < shorter - head && left[left.size() - 1 - size_t(tail)] == right[right.size() - 1 - size_t(tail)])
        ++tail;
    const Numbers aMiddle(left.begin() + head, left.end() - tail);
    const Numbers bMiddle(right.begin() + head, right.end() - tail);
    if (aMiddle.empty() && bMiddle.empty())
        return {};
    std::vector<LineHunk> hunks;
    const std::vector<Numbers> paths = trace(aMiddle, bMiddle);
    if (paths.empty())
        hunks.push_back({0, int(aMiddle.size()), 0, int(bMiddle.size())});
    else
        hunks = joined(singleLines(paths, int(aMiddle.size()), int(bMiddle.size())));
    for (LineHunk &hunk : hunks)
        hunk = {hunk.aBegin + head, hunk.aEnd + head, hunk.bBegin + head, hunk.bEnd + head};
    slideDown(hunks, left, right);
    return hunks;
}

} // namespace gantry
