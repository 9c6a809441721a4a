// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/sdkpath.h"

#include <QDir>

namespace gantry {

namespace {

QString normalised(const QString &text)
{
    QStringList kept;
    const QStringList parts = text.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part != QLatin1String("."))
            kept << part;
    }
    const QString joined = kept.join(u'/');
    if (text.startsWith(u'/'))
        return u'/' + joined;
    return joined.isEmpty() ? QStringLiteral(".") : joined;
}

} // namespace

SdkPath::SdkPath(const Value &value, const QString &projectRoot)
    : m_text(normalised(value.isAnchored() ? QDir::cleanPath(projectRoot + u'/' + value.text()) : value.text()))
{
}

SdkPath::SdkPath(const QString &text) : m_text(normalised(text))
{
}

QString SdkPath::absolute(const QString &projectRoot) const
{
    return isAbsolute() ? m_text : normalised(projectRoot + u'/' + m_text);
}

QString SdkPath::name() const
{
    if (m_text == QLatin1String(".") || m_text == QLatin1String("/"))
        return {};
    return m_text.section(u'/', -1);
}

QString SdkPath::suffix() const
{
    const QString last = name();
    const qsizetype dot = last.lastIndexOf(u'.');
    return dot > 0 && dot < last.size() - 1 ? last.mid(dot) : QString();
}

SdkPath SdkPath::parent() const
{
    const qsizetype slash = m_text.lastIndexOf(u'/');
    if (slash < 0)
        return SdkPath(QString());
    return SdkPath(slash == 0 ? QStringLiteral("/") : m_text.left(slash));
}

SdkPath SdkPath::operator/(const QString &name) const
{
    return SdkPath(name.startsWith(u'/') ? name : QString(m_text + u'/' + name));
}

QStringList SdkPath::parts() const
{
    QStringList result = m_text.split(u'/', Qt::SkipEmptyParts);
    if (m_text == QLatin1String("."))
        result.clear();
    if (isAbsolute())
        result.prepend(QStringLiteral("/"));
    return result;
}

QString SdkPath::contextPath() const
{
    if (!isAbsolute() && !m_text.contains(QLatin1String("..")))
        return m_text;
    const QString rest = parts().mid(1).join(u'/');
    return QDir::cleanPath(QLatin1String("_flyte_abs_context/") + rest);
}

std::optional<QString> SdkPath::relativeTo(const SdkPath &root) const
{
    const QStringList mine = parts();
    const QStringList other = root.parts();
    if (mine.size() < other.size() || mine.mid(0, other.size()) != other)
        return std::nullopt;
    const QString rest = mine.mid(other.size()).join(u'/');
    return rest.isEmpty() ? QStringLiteral(".") : rest;
}

} // namespace gantry
