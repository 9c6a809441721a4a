// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/place.h"

#include <QString>
#include <QtGlobal>

#include <utility>
#include <variant>

namespace gantry {

enum class ErrorCode {
    Usage, //!< the caller asked for something that makes no sense
    Unreadable, //!< an input can't be read
    Syntax, //!< an input is read, but malformed
    NotFound, //!< a thing that is named is not there
    Refused, //!< possible to ask, but the answer is no; nothing was changed
    Conflict, //!< what it was made for has changed meanwhile
    Io, //!< the file system said no
    Unavailable, //!< a program, server or network is not to be had
    Cancelled,
    Unsupported, //!< not built
};

//! The code's name in JSON, in lower case with underscores.
QString errorCodeName(ErrorCode code);

//! An expected failure. `message` is a sentence for people that says what happened and what to do next.
struct Error {
    ErrorCode code = ErrorCode::Refused;
    QString message;
    QString detail; //!< raw text of whoever failed, may be empty
    Place place;

    friend bool operator==(const Error &, const Error &) = default;
};

//! A value or an Error. Use `if (!result)` and then `result.error()`.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    T &value() { Q_ASSERT(hasValue()); return *std::get_if<0>(&m_state); }
    const T &value() const { Q_ASSERT(hasValue()); return *std::get_if<0>(&m_state); }
    T takeValue() { Q_ASSERT(hasValue()); return std::move(*std::get_if<0>(&m_state)); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { Q_ASSERT(!hasValue()); return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    bool hasValue() const { return !m_failed; }
    explicit operator bool() const { return hasValue(); }
    const Error &error() const { Q_ASSERT(m_failed); return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace gantry
