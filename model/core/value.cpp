// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/core/value.h"

#include <algorithm>

namespace gantry {

struct Value::Data {
    Kind kind = Kind::Unknown;
    bool boolean = false; //!< of Bool; of a Path: anchored
    std::int64_t integer = 0;
    double floating = 0;
    QString text; //!< Str, Path, the name of an Object, the reason of Unknown
    QByteArray bytes;
    std::vector<Value> items;
    std::vector<std::pair<Value, Value>> entries;
    std::vector<Argument> arguments;
};

Value Value::unknown(QString reason)
{
    auto data = std::make_shared<Data>();
    data->text = std::move(reason);
    return Value(std::move(data));
}

Value Value::none()
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::None;
    return Value(std::move(data));
}

Value Value::boolean(bool value)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Bool;
    data->boolean = value;
    return Value(std::move(data));
}

Value Value::integer(std::int64_t value)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Int;
    data->integer = value;
    return Value(std::move(data));
}

Value Value::floating(double value)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Float;
    data->floating = value;
    return Value(std::move(data));
}

Value Value::string(QString text)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Str;
    data->text = std::move(text);
    return Value(std::move(data));
}

Value Value::bytes(QByteArray bytes)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Bytes;
    data->bytes = std::move(bytes);
    return Value(std::move(data));
}

Value Value::list(std::vector<Value> items)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::List;
    data->items = std::move(items);
    return Value(std::move(data));
}

Value Value::tuple(std::vector<Value> items)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Tuple;
    data->items = std::move(items);
    return Value(std::move(data));
}

Value Value::set(std::vector<Value> items)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Set;
    data->items = std::move(items);
    return Value(std::move(data));
}

Value Value::dict(std::vector<std::pair<Value, Value>> entries)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Dict;
    data->entries = std::move(entries);
    return Value(std::move(data));
}

Value Value::path(QString text)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Path;
    data->text = std::move(text);
    return Value(std::move(data));
}

Value Value::anchoredPath(QString text)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Path;
    data->boolean = true;
    data->text = std::move(text);
    return Value(std::move(data));
}

Value Value::object(QString name, std::vector<Argument> arguments)
{
    auto data = std::make_shared<Data>();
    data->kind = Kind::Object;
    data->text = std::move(name);
    data->arguments = std::move(arguments);
    return Value(std::move(data));
}

Value::Kind Value::kind() const
{
    return m_data ? m_data->kind : Kind::Unknown;
}

bool Value::isFullyKnown() const
{
    if (!isKnown())
        return false;
    const auto known = [](const Value &value) { return value.isFullyKnown(); };
    return std::all_of(m_data->items.begin(), m_data->items.end(), known)
        && std::all_of(m_data->entries.begin(), m_data->entries.end(),
                       [&](const auto &entry) { return known(entry.first) && known(entry.second); })
        && std::all_of(m_data->arguments.begin(), m_data->arguments.end(),
                       [&](const Argument &argument) { return known(argument.value); });
}

QString Value::reason() const
{
    return m_data && m_data->kind == Kind::Unknown ? m_data->text : QString();
}

bool Value::toBool() const
{
    return m_data && m_data->kind == Kind::Bool && m_data->boolean;
}

bool Value::isAnchored() const
{
    return m_data && m_data->kind == Kind::Path && m_data->boolean;
}

std::int64_t Value::toInt() const
{
    return m_data ? m_data->integer : 0;
}

double Value::toDouble() const
{
    if (!m_data)
        return 0;
    return m_data->kind == Kind::Int ? double(m_data->integer) : m_data->floating;
}

QString Value::text() const
{
    return m_data && (m_data->kind == Kind::Str || m_data->kind == Kind::Path) ? m_data->text : QString();
}

QByteArray Value::toBytes() const
{
    return m_data ? m_data->bytes : QByteArray();
}

const std::vector<Value> &Value::items() const
{
    static const std::vector<Value> none;
    return m_data ? m_data->items : none;
}

const std::vector<std::pair<Value, Value>> &Value::entries() const
{
    static const std::vector<std::pair<Value, Value>> none;
    return m_data ? m_data->entries : none;
}

QString Value::name() const
{
    return m_data && m_data->kind == Kind::Object ? m_data->text : QString();
}

const std::vector<Value::Argument> &Value::arguments() const
{
    static const std::vector<Argument> none;
    return m_data ? m_data->arguments : none;
}

bool operator==(const Value &a, const Value &b)
{
    if (a.m_data == b.m_data)
        return true;
    if (a.kind() != b.kind())
        return false;
    if (!a.m_data || !b.m_data)
        return true;
    const Value::Data &x = *a.m_data;
    const Value::Data &y = *b.m_data;
    return x.boolean == y.boolean && x.integer == y.integer && x.floating == y.floating && x.text == y.text
        && x.bytes == y.bytes && x.items == y.items && x.entries == y.entries && x.arguments == y.arguments;
}

} // namespace gantry
