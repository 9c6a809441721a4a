// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/state/requirement.h"

#include "model/images/state/interpreter.h"

#include <algorithm>
#include <cstring>

namespace gantry {

namespace {

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

QByteArray withoutSpaces(QByteArrayView text)
{
    QByteArray out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' ' && c != '\t'; });
    return out;
}

//! The version of "==1.2", empty for ranges and wildcards.
QByteArray pinned(QByteArray condition)
{
    if (condition.startsWith("==="))
        condition.remove(0, 3);
    else if (condition.startsWith("=="))
        condition.remove(0, 2);
    else
        return {};
    return condition.contains(',') || condition.contains('*') ? QByteArray() : condition;
}

std::optional<Requirement> wheelRequirement(QByteArrayView text)
{
    const QByteArray path = text.toByteArray();
    const QByteArrayList parts = path.mid(path.lastIndexOf('/') + 1).split('-');
    if (parts.size() < 5)
        return std::nullopt;
    return Requirement{normalisedPackageName(parts.at(0)), parts.at(1)};
}

} // namespace

std::optional<Requirement> requirementOf(QByteArrayView text)
{
    text = text.trimmed();
    const qsizetype marker = text.indexOf(';');
    if (marker >= 0)
        text = text.first(marker).trimmed();
    qsizetype end = 0;
    while (end < text.size() && isNameByte(text[end]))
        ++end;
    const QByteArrayView name = text.first(end);
    QByteArray rest = withoutSpaces(text.sliced(end));
    if (text.endsWith(".whl"))
        return wheelRequirement(text);
    if (name.isEmpty() || name.startsWith('.') || rest.startsWith('/') || rest.startsWith(':') || rest.startsWith('+'))
        return std::nullopt;
    if (rest.startsWith('[')) {
        const qsizetype close = rest.indexOf(']');
        if (close < 0)
            return std::nullopt;
        rest.remove(0, close + 1);
    }
    if (!rest.isEmpty() && std::strchr("=<>!~@(", rest[0]) == nullptr)
        return std::nullopt;
    return Requirement{normalisedPackageName(name), pinned(rest)};
}

std::optional<Requirement> condaRequirementOf(QByteArrayView text)
{
    QByteArray spec = text.trimmed().toByteArray();
    const qsizetype channel = spec.indexOf("::");
    if (channel >= 0)
        spec.remove(0, channel + 2);
    qsizetype end = 0;
    while (end < spec.size() && isNameByte(spec[end]))
        ++end;
    if (end == 0 || spec.endsWith(".conda") || spec.endsWith(".tar.bz2"))
        return std::nullopt;
    Requirement requirement{spec.left(end).toLower(), {}};
    QByteArray condition = withoutSpaces(QByteArrayView(spec).sliced(end));
    if (condition.startsWith("=="))
        condition.remove(0, 1);
    if (condition.startsWith('=') && !condition.contains('*') && !condition.contains(',') && !condition.contains('|'))
        requirement.version = condition.mid(1).split('=').first();
    return requirement;
}

QByteArrayList requirementLines(const QByteArray &text)
{
    QByteArrayList lines;
    QByteArray line;
    const QByteArrayList all = text.split('\n');
    for (QByteArray part : all) {
        while (part.endsWith('\r'))
            part.chop(1);
        if (part.endsWith('\\')) {
            line += part.chopped(1);
            continue;
        }
        line += part;
        for (qsizetype at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
            if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') {
                line.truncate(at);
                break;
            }
        }
        line = line.trimmed();
        if (!line.isEmpty())
            lines.append(line);
        line.clear();
    }
    return lines;
}

} // namespace gantry
