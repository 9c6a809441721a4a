// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/synopsis.h"

#include <QRegularExpression>

namespace gantry {

namespace {

QStringList choicesIn(const QString &value)
{
    const QStringList words = value.split(QLatin1Char('|'));
    for (const QString &word : words) {
        if (words.size() < 2 || word != word.toLower() || word == QLatin1String("-"))
            return {};
    }
    return words;
}

} // namespace

Synopsis Synopsis::read(const QString &text)
{
    static const QRegularExpression brackets(QStringLiteral("[\\[\\]()…]"));
    QStringList words = QString(text).replace(brackets, QStringLiteral(" ")).simplified().split(QLatin1Char(' '));
    Synopsis synopsis;
    synopsis.verb = words.takeFirst();
    bool afterOption = false;
    for (const QString &word : std::as_const(words)) {
        if (word.startsWith(QLatin1String("--"))) {
            synopsis.options.push_back({word, {}, {}});
        } else if (afterOption && word != QLatin1String("|")) {
            synopsis.options.back().value = word;
            synopsis.options.back().choices = choicesIn(word);
        } else if (word != QLatin1String("|")) {
            synopsis.operands.append(word);
        }
        afterOption = word.startsWith(QLatin1String("--"));
    }
    return synopsis;
}

} // namespace gantry
