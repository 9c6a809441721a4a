// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

#include <vector>

namespace gantry {

//! A .dockerignore as BuildKit reads and matches it (moby/patternmatcher): patterns from the context's root, `**`, `!`, a
//! folder's match covers what is in it.
class ContextIgnore
{
public:
    ContextIgnore() = default;
    explicit ContextIgnore(const QByteArray &text);
    static ContextIgnore fromPatterns(const QByteArrayList &patterns);

    bool isEmpty() const { return m_patterns.empty(); }
    //! Whether a path of the context is left out.
    bool ignores(const QByteArray &path) const;

private:
    struct Pattern {
        QByteArray text;
        bool isNegative = false;
    };
    std::vector<Pattern> m_patterns;
};

//! Go's filepath.Match, with `**` for any number of folders.
bool contextPatternMatches(QByteArrayView pattern, QByteArrayView path);

} // namespace gantry
