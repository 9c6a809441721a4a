// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/core/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace gantry {

//! The keys of one operation of `gantry edit`. What is missing or of another type is noted; ask failure() at the end.
class OperationFields
{
public:
    OperationFields(const Json &json, QString operation) : m_json(json), m_operation(std::move(operation)) {}

    QString text(const char *key);
    QString textOr(const char *key, const QString &otherwise = {});
    int number(const char *key);
    std::optional<int> optionalNumber(const char *key);
    double real(const char *key);
    bool flagOr(const char *key, bool otherwise);
    bool isNull(const char *key) const;
    const Json &value(const char *key) const; //!< null where it is absent

    //! A sentence that names the first key that is not as it must be, or nothing.
    std::optional<Error> failure() const;

private:
    void complain(const char *key, const QString &expected);

    const Json &m_json;
    QString m_operation;
    QString m_failure;
};

} // namespace gantry
