// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/state/interpreter.h"

namespace gantry {

QByteArray Interpreter::minor() const
{
    const qsizetype first = version.indexOf('.');
    const qsizetype second = first < 0 ? -1 : version.indexOf('.', first + 1);
    return second < 0 ? version : version.left(second);
}

QByteArray normalisedPackageName(QByteArrayView name)
{
    QByteArray text;
    bool wasDash = false;
    for (const char c : name) {
        const bool isDash = c == '-' || c == '_' || c == '.';
        if (!isDash)
            text.append(c >= 'A' && c <= 'Z' ? char(c + 32) : c);
        else if (!wasDash)
            text.append('-');
        wasDash = isDash;
    }
    return text;
}

} // namespace gantry
