// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/arguments.h"

namespace gantry {

QString Arguments::value(const QString &name, const QString &otherwise) const
{
    const auto found = m_values.constFind(name);
    return found == m_values.cend() ? otherwise : found->last();
}

Result<Arguments> Arguments::parse(const QStringList &words, const QStringList &flags, const QStringList &options)
{
    const auto usage = [](const QString &text) { return Error{ErrorCode::Usage, text, {}, {}}; };
    Arguments parsed;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == QLatin1String("--")) {
            parsed.m_positional += words.mid(i + 1);
            break;
        }
        if (!word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            parsed.m_positional.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = equals < 0 ? word : word.left(equals);
        if (flags.contains(name) && equals < 0) {
            parsed.m_values[name].append(QString());
        } else if (options.contains(name) && equals >= 0) {
            parsed.m_values[name].append(word.mid(equals + 1));
        } else if (options.contains(name)) {
            if (++i >= words.size())
                return usage(QCoreApplication::translate("Arguments", "%1 needs a value after it.").arg(name));
            parsed.m_values[name].append(words.at(i));
        } else {
            return usage(QCoreApplication::translate("Arguments", "There is no option %1 here; --help lists them.").arg(name));
        }
    }
    return parsed;
}

bool wantsHelp(const QStringList &words)
{
    for (const QString &word : words) {
        if (word == QLatin1String("--"))
            return false;
        if (word == QLatin1String("--help") || word == QLatin1String("-h"))
            return true;
    }
    return false;
}

} // namespace gantry
