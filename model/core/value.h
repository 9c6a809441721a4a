// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace gantry {

//! What a piece of Python evaluates to, as far as reading without executing can tell.
//! Immutable and implicitly shared: copying is cheap.
class Value
{
public:
    enum class Kind {
        Unknown, //!< can't be known without executing; reason() says why
        None,
        Bool,
        Int,
        Float,
        Str,
        Bytes,
        List,
        Tuple,
        Set,
        Dict, //!< entries() in source order; keys are Values
        Path, //!< a pathlib path; text() with '/', as the program has it, or isAnchored()
        Object, //!< a call or attribute of a known library, e.g. flyte.Secret(…): name() with arguments()
    };
    struct Argument;

    Value() = default;
    static Value unknown(QString reason);
    static Value none();
    static Value boolean(bool value);
    static Value integer(std::int64_t value);
    static Value floating(double value);
    static Value string(QString text);
    static Value bytes(QByteArray bytes);
    static Value list(std::vector<Value> items);
    static Value tuple(std::vector<Value> items);
    static Value set(std::vector<Value> items);
    static Value dict(std::vector<std::pair<Value, Value>> entries);
    static Value path(QString text);
    //! A path made from `__file__`: absolute when the program runs, which matters to what it is used for. `text` is
    //! normalised and relative to the project's folder: ".", "data/x.txt", "../shared".
    static Value anchoredPath(QString text);
    //! An object of a library: `name` is the dotted name with aliases resolved ("flyte.Secret", "flyte.TriggerTime").
    static Value object(QString name, std::vector<Argument> arguments);

    Kind kind() const;
    bool isKnown() const { return kind() != Kind::Unknown; }
    //! Known, and so are all values inside.
    bool isFullyKnown() const;

    QString reason() const;
    bool toBool() const;
    std::int64_t toInt() const;
    double toDouble() const;
    //! Of Str and Path; empty for all else.
    QString text() const;
    //! Of a Path made from `__file__`; text() is then relative to the project's folder.
    bool isAnchored() const;
    QByteArray toBytes() const;
    //! Of List, Tuple and Set.
    const std::vector<Value> &items() const;
    const std::vector<std::pair<Value, Value>> &entries() const;
    QString name() const;
    const std::vector<Argument> &arguments() const;

    bool isString() const { return kind() == Kind::Str; }
    bool isSequence() const { return kind() == Kind::List || kind() == Kind::Tuple || kind() == Kind::Set; }

    friend bool operator==(const Value &a, const Value &b);

private:
    struct Data;
    explicit Value(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

struct Value::Argument {
    QString name; //!< empty where given by position
    Value value;

    friend bool operator==(const Argument &, const Argument &) = default;
};

} // namespace gantry
