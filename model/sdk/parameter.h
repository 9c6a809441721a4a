// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1String>
#include <QStringList>

namespace gantry::sdk {

//! What a field of a form needs to be for a parameter.
enum class Form {
    Text,
    Number,
    Flag,
    Choice, //!< one of choices(); other text is possible too where the type says more than that
    Texts, //!< several texts: *packages, list[str]
    KeyValues, //!< dict[str, str]
    Path,
    Version, //!< (3, 12)
    Code, //!< any Python expression: flyte.Resources(…)
};

//! One parameter of a callable of the SDK, as its signature has it.
struct Parameter {
    enum class Kind { Normal, VarPositional, KeywordOnly, VarKeyword };

    QLatin1String name;
    QLatin1String type; //!< annotation, without "typing."
    QLatin1String defaultCode; //!< Python code; empty where the parameter is required (or takes any number)
    Kind kind = Kind::Normal;
    Form form = Form::Code;
    QLatin1String choiceList = {}; //!< separated by '|'

    bool isRequired() const
    {
        return defaultCode.isEmpty() && (kind == Kind::Normal || kind == Kind::KeywordOnly);
    }
    QStringList choices() const
    {
        return choiceList.isEmpty() ? QStringList() : QString(choiceList).split(QLatin1Char('|'));
    }
};

} // namespace gantry::sdk
