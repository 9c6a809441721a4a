// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/place.h"
#include "model/core/value.h"

#include <QString>

namespace gantry {

//! How a value stands in the text, which decides whether a gesture may change it.
enum class ValueStatus {
    Literal, //!< written here; can be changed here
    Reference, //!< a name whose constant stands elsewhere (`definition`); can be changed there
    Computed, //!< known or not, but made by code that no gesture rewrites
    Absent, //!< not given: the default holds
    Broken, //!< stands in text that does not parse
};

//! A value in the text with all that a form, a card or an operation needs.
struct Argument {
    QString name; //!< keyword; for a positional argument the parameter's name
    QString text; //!< source text of the value as typed
    Value value; //!< what it evaluates to
    ValueStatus status = ValueStatus::Absent;
    QString reason; //!< why it can't be changed here, for people; empty where it can
    Place place; //!< of the value
    Place whole; //!< of `name=value`, without commas
    Place definition; //!< of the constant's value, where status is Reference

    bool isGiven() const { return status != ValueStatus::Absent; }
};

} // namespace gantry
