// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/core/place.h"

#include <QStringBuilder>

namespace gantry {

QString Place::toString() const
{
    return isValid() ? QString(file % QLatin1Char(':') % QString::number(start.line)) : QString();
}

Place placeOf(const QString &file, TextRange range, const LineIndex &lines, QByteArrayView text)
{
    Place place{file, range, lines.position(range.begin, text), {}};
    place.end = range.isEmpty() ? place.start : lines.position(range.end - 1, text);
    return place;
}

} // namespace gantry
