// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/operationfields.h"

#include <QCoreApplication>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OperationFields)
};

} // namespace

const Json &OperationFields::value(const char *key) const
{
    static const Json none;
    const auto found = m_json.find(key);
    return found == m_json.end() ? none : *found;
}

void OperationFields::complain(const char *key, const QString &expected)
{
    if (m_failure.isEmpty())
        m_failure = Words::tr("%1 needs \u201c%2\u201d, %3.").arg(m_operation, QLatin1String(key), expected);
}

QString OperationFields::text(const char *key)
{
    if (!value(key).is_string())
        complain(key, Words::tr("a text"));
    return jsonText(m_json, key);
}

QString OperationFields::textOr(const char *key, const QString &otherwise)
{
    return value(key).is_null() ? otherwise : text(key);
}

int OperationFields::number(const char *key)
{
    const Json &found = value(key);
    if (found.is_number_integer())
        return found.get<int>();
    complain(key, Words::tr("a whole number"));
    return 0;
}

std::optional<int> OperationFields::optionalNumber(const char *key)
{
    return value(key).is_null() ? std::nullopt : std::optional<int>(number(key));
}

double OperationFields::real(const char *key)
{
    const Json &found = value(key);
    if (found.is_number())
        return found.get<double>();
    complain(key, Words::tr("a number"));
    return 0;
}

bool OperationFields::flagOr(const char *key, bool otherwise)
{
    const Json &found = value(key);
    if (found.is_null())
        return otherwise;
    if (!found.is_boolean())
        complain(key, Words::tr("true or false"));
    return found.is_boolean() ? found.get<bool>() : otherwise;
}

bool OperationFields::isNull(const char *key) const
{
    return value(key).is_null();
}

std::optional<Error> OperationFields::failure() const
{
    if (m_failure.isEmpty())
        return std::nullopt;
    return Error{ErrorCode::Usage, m_failure, {}, {}};
}

} // namespace gantry
