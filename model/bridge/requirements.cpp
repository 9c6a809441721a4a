// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/bridge/requirements.h"

#include "model/bridge/interpreter.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace gantry {

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool namesFlyte(const QStringList &packages)
{
    static const QRegularExpression flyte(QStringLiteral("^\\s*flyte(?![A-Za-z0-9_.-])"));
    return std::any_of(packages.cbegin(), packages.cend(),
                       [](const QString &package) { return flyte.match(package).hasMatch(); });
}

// The end of a quoted string that begins at `at`.
qsizetype endOfString(const QByteArray &text, qsizetype at)
{
    const qsizetype end = text.indexOf(text[at], at + 1);
    return end < 0 ? text.size() : end;
}

} // namespace

std::optional<QByteArray> scriptHeader(const QByteArray &text)
{
    QByteArray header;
    bool inside = false;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray plain = line.endsWith('\r') ? line.chopped(1) : line;
        if (!inside) {
            inside = plain == "# /// script";
        } else if (plain == "# ///") {
            return header;
        } else if (plain != "#" && !plain.startsWith("# ")) {
            return std::nullopt;
        } else {
            header += plain.mid(2) + '\n';
        }
    }
    return std::nullopt;
}

QStringList tomlStrings(const QByteArray &toml, const QByteArray &key)
{
    const QRegularExpression start(QStringLiteral("(?m)^\\s*%1\\s*=\\s*\\[").arg(QString::fromUtf8(key)));
    const QRegularExpressionMatch match = start.match(QString::fromLatin1(toml)); // bytes keep their offsets
    QStringList strings;
    for (qsizetype at = match.hasMatch() ? match.capturedEnd() : toml.size(); at < toml.size(); ++at) {
        const char c = toml[at];
        if (c == ']')
            break;
        if (c == '#') {
            at = std::max(at, toml.indexOf('\n', at));
        } else if (c == '"' || c == '\'') {
            const qsizetype end = endOfString(toml, at);
            strings.append(QString::fromUtf8(toml.mid(at + 1, end - at - 1)));
            at = end;
        }
    }
    return strings;
}

Requirements readRequirements(const QString &folder, const QString &script)
{
    Requirements wanted;
    const QString file = folder % QLatin1String("/requirements.txt");
    if (const auto header = script.isEmpty() ? std::nullopt : scriptHeader(read(folder % QLatin1Char('/') % script))) {
        wanted.packages = tomlStrings(*header, "dependencies");
    } else if (QFileInfo(file).isFile()) {
        wanted.file = file;
        wanted.content = read(file);
        if (namesFlyte(QString::fromUtf8(wanted.content).split(QLatin1Char('\n'))))
            return wanted;
    } else {
        wanted.packages = tomlStrings(read(folder % QLatin1String("/pyproject.toml")), "dependencies");
    }
    if (!namesFlyte(wanted.packages))
        wanted.packages.append(QLatin1String(kManagedFlyte));
    wanted.content += '\n' + wanted.packages.join(QLatin1Char('\n')).toUtf8();
    return wanted;
}

} // namespace gantry
