// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/finding.h"

#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace gantry {

class Theme;

QString findingIcon(Severity kind);

//! How many findings a thing has; a badge shows the worst kind only, its tooltip all.
struct FindingCounts {
    int errors = 0;
    int warnings = 0;
    int notes = 0;

    void add(Severity severity);
    bool isEmpty() const { return errors + warnings + notes == 0; }
    Severity worst() const;
    int worstCount() const;
    //! "1 error, 2 warnings", translated; empty where there are none.
    QString toString() const;

    friend bool operator==(const FindingCounts &, const FindingCounts &) = default;
};

//! Size of a team's code tag, in logical pixels at the base font.
QSizeF teamCodeSize(const Theme &theme, const QString &code);
//! A team's code on its colour, with small rounded corners; `color` is a team token.
void paintTeamCode(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &code, const QString &color);

//! Size of a badge (mark and count, no ground).
QSizeF badgeSize(const Theme &theme, const FindingCounts &counts);
void paintBadge(QPainter &painter, const Theme &theme, const QRectF &rect, const FindingCounts &counts);

//! The ring around what has the keyboard, outside `rect`.
void paintFocusRing(QPainter &painter, const Theme &theme, const QRectF &rect, qreal radiusPx);

} // namespace gantry
