// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/state/buildarguments.h"

#include "model/images/shell/wordreader.h"

namespace gantry {

QHash<QByteArray, QByteArray> buildArgumentsOf(const QString &command)
{
    QHash<QByteArray, QByteArray> arguments;
    const QByteArray text = command.toUtf8();
    shell::WordReader reader(text);
    bool isNext = false;
    while (true) {
        reader.skipBlanks();
        const std::optional<shell::Word> word = reader.word();
        if (!word)
            return arguments;
        QByteArray plain;
        bool isKnown = true;
        for (const shell::WordPart &part : word->parts) {
            plain += part.text;
            isKnown = isKnown && part.kind == shell::WordPart::Kind::Text;
        }
        if (plain.startsWith("--build-arg=")) {
            plain.remove(0, 12);
            isNext = true;
        }
        const qsizetype equals = plain.indexOf('=');
        if (isNext && isKnown && equals > 0)
            arguments.insert(plain.left(equals), plain.mid(equals + 1));
        isNext = plain == "--build-arg";
    }
}

} // namespace gantry
