// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gantry {

//! What a verb's synopsis says, taken apart for completion and the man page.
struct Synopsis {
    struct Option {
        QString name; //!< "--builder"
        QString value; //!< "FILE|-"; empty for a flag
        QStringList choices; //!< of the value, where it is one of a few words

        bool isFile() const { return value.startsWith(QLatin1String("FILE")); }
    };

    QString verb;
    QStringList operands; //!< "DIR", "IMAGE"
    std::vector<Option> options;

    static Synopsis read(const QString &text);
};

} // namespace gantry
