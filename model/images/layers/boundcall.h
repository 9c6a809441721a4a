// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/argument.h"
#include "model/core/result.h"

#include <QHash>
#include <QString>

#include <vector>

namespace gantry {

//! A call of flyte.Image as it stands in the text.
struct LayerCall {
    QString method; //!< "with_env_vars", "clone", "from_base"
    const std::vector<Argument> &arguments;
    Place place;
    QString projectRoot;
};

//! A call's arguments by parameter, bound as Python binds them.
class BoundCall
{
public:
    //! By the signature in model/sdk. Refuses as Python does (unexpected, missing, too many), and where a value can't be
    //! known without executing.
    static Result<BoundCall> bind(const LayerCall &call);

    bool isGiven(const char *name) const { return m_values.contains(QLatin1String(name)); }
    //! The value, or None.
    Value value(const char *name) const;
    Value value(const char *name, const Value &otherwise) const { return isGiven(name) ? value(name) : otherwise; }
    //! All that a variadic parameter was given, as a tuple.
    Value tuple(const char *name) const;
    //! secret_mounts, extra_index_urls: `_ensure_tuple(value) if value else None`.
    Value ensuredTuple(const char *name) const;

private:
    QHash<QString, Value> m_values;
};

//! Turns a value into a tuple of its items, or of itself where it is neither list nor tuple.
Value ensuredTuple(const Value &value);

} // namespace gantry
