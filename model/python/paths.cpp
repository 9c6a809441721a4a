// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/paths.h"

#include <QStringList>

namespace gantry::python {

namespace {

//! As pathlib writes it: without "." and doubled slashes; ".." stays.
QString pure(const QString &text)
{
    QStringList parts = text.split(u'/', Qt::SkipEmptyParts);
    parts.removeAll(QStringLiteral("."));
    const QString joined = parts.join(u'/');
    if (text.startsWith(u'/'))
        return u'/' + joined;
    return joined.isEmpty() ? QStringLiteral(".") : joined;
}

//! Relative to the project's folder, with ".." taken away where that is known.
QString normalised(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u".")
            continue;
        if (part == u".." && !parts.isEmpty() && parts.last() != u"..")
            parts.removeLast();
        else
            parts.append(part);
    }
    return parts.isEmpty() ? QStringLiteral(".") : parts.join(u'/');
}

QString lastName(const QString &text)
{
    return text == u"." ? QString() : text.mid(text.lastIndexOf(u'/') + 1);
}

} // namespace

std::optional<Value> toPath(const Value &value)
{
    if (value.kind() == Value::Kind::Path)
        return value;
    if (value.kind() == Value::Kind::Str)
        return Value::path(pure(value.text()));
    return std::nullopt;
}

std::optional<Value> joinedPath(const Value &base, const Value &part)
{
    const std::optional<Value> left = toPath(base);
    const std::optional<Value> right = toPath(part);
    if (!left || !right)
        return std::nullopt;
    if (right->isAnchored() || right->text().startsWith(u'/'))
        return right;
    const QString joined = QString(left->text() + u'/' + right->text());
    return left->isAnchored() ? Value::anchoredPath(normalised(joined)) : Value::path(pure(joined));
}

Value parentPath(const Value &path)
{
    if (path.isAnchored())
        return Value::anchoredPath(normalised(path.text() + QStringLiteral("/..")));
    const QString text = pure(path.text());
    const qsizetype slash = text.lastIndexOf(u'/');
    if (slash < 0)
        return Value::path(QStringLiteral("."));
    return Value::path(slash == 0 ? QStringLiteral("/") : text.left(slash));
}

std::optional<Value> pathAttribute(const Value &path, const QByteArray &name)
{
    const QString last = lastName(path.text());
    const qsizetype dot = last.lastIndexOf(u'.');
    const bool hasSuffix = dot > 0 && dot + 1 < last.size();
    if (name == "parent")
        return parentPath(path);
    if (name == "name")
        return Value::string(last);
    if (name == "stem")
        return Value::string(hasSuffix ? last.left(dot) : last);
    if (name == "suffix")
        return Value::string(hasSuffix ? last.mid(dot) : QString());
    return std::nullopt;
}

} // namespace gantry::python
