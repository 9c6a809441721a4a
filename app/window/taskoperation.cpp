// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/taskoperation.h"

#include <QStringList>

namespace gantry {

namespace {

// Splits at commas that stand outside of brackets and quotes.
QStringList parameters(const QString &text)
{
    QStringList parts;
    QString part;
    QChar quote;
    int depth = 0;
    for (const QChar unit : text) {
        if (!quote.isNull())
            quote = unit == quote ? QChar() : quote;
        else if (unit == QLatin1Char('"') || unit == QLatin1Char('\''))
            quote = unit;
        else if (QStringLiteral("([{").contains(unit))
            ++depth;
        else if (QStringLiteral(")]}").contains(unit))
            --depth;
        if (unit == QLatin1Char(',') && depth == 0 && quote.isNull()) {
            parts.append(part.trimmed());
            part.clear();
        } else {
            part += unit;
        }
    }
    if (!part.trimmed().isEmpty())
        parts.append(part.trimmed());
    return parts;
}

Json inputOf(const QString &parameter)
{
    const qsizetype equals = parameter.indexOf(QLatin1Char('='));
    const QString head = parameter.left(equals).trimmed();
    const qsizetype colon = head.indexOf(QLatin1Char(':'));
    Json input{{"name", toStdUtf8(head.left(colon).trimmed())}};
    if (colon >= 0)
        input["type"] = toStdUtf8(head.mid(colon + 1).trimmed());
    if (equals >= 0)
        input["default"] = Json{{"code", toStdUtf8(parameter.mid(equals + 1).trimmed())}};
    return input;
}

} // namespace

Json taskOperation(const QString &environment, const QString &signature)
{
    const qsizetype open = signature.indexOf(QLatin1Char('('));
    const qsizetype close = signature.lastIndexOf(QLatin1Char(')'));
    const qsizetype arrow = signature.lastIndexOf(QLatin1String("->"));
    Json inputs = Json::array();
    if (open >= 0 && close > open) {
        for (const QString &parameter : parameters(signature.mid(open + 1, close - open - 1)))
            inputs.push_back(inputOf(parameter));
    }
    Json operation{{"op", "add_task"},
                   {"environment", toStdUtf8(environment)},
                   {"name", toStdUtf8(signature.left(open).trimmed())},
                   {"inputs", std::move(inputs)}};
    if (arrow > close)
        operation["output"] = toStdUtf8(signature.mid(arrow + 2).trimmed());
    return operation;
}

} // namespace gantry
