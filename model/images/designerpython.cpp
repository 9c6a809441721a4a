// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/designerpython.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace gantry {

namespace {

constexpr int kPatienceMs = 5000;

// venv writes "version = 3.11.7", uv and virtualenv "version_info = 3.11.7".
std::optional<PythonVersion> environmentVersion(const QString &folder)
{
    QFile file(folder + QLatin1String("/pyvenv.cfg"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    static const QRegularExpression line(QStringLiteral("^\\s*version(?:_info)?\\s*=\\s*(\\S+)"),
                                         QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = line.match(QString::fromUtf8(file.read(64 * 1024)));
    return match.hasMatch() ? PythonVersion::fromString(match.captured(1)) : std::nullopt;
}

std::optional<PythonVersion> askedVersion(const QString &program)
{
    QProcess process;
    process.setWorkingDirectory(QDir::rootPath());
    process.start(program, {QStringLiteral("-I"), QStringLiteral("--version")});
    if (!process.waitForFinished(kPatienceMs)) {
        process.kill();
        process.waitForFinished(kPatienceMs);
        return std::nullopt;
    }
    const QString answer = QString::fromUtf8(process.readAllStandardOutput()).trimmed(); // "Python 3.11.7"
    return PythonVersion::fromString(answer.section(u' ', -1));
}

} // namespace

std::optional<DesignerPython> designerPython(const QString &projectRoot)
{
    if (const auto version = environmentVersion(projectRoot + QLatin1String("/.venv")))
        return DesignerPython{*version, QStringLiteral(".venv/pyvenv.cfg")};
    const QString program = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (program.isEmpty())
        return std::nullopt;
    const auto version = askedVersion(program);
    return version ? std::optional(DesignerPython{*version, program}) : std::nullopt;
}

QString projectSdkVersion(const QString &projectRoot)
{
    static const QRegularExpression pattern(QStringLiteral("^flyte-(.+)\\.dist-info$"));
    const QDir libraries(projectRoot + QLatin1String("/.venv/lib"));
    const QStringList pythons = libraries.entryList({QStringLiteral("python*")}, QDir::Dirs);
    for (const QString &python : pythons) {
        const QDir packages(libraries.filePath(python + QLatin1String("/site-packages")));
        const QStringList found = packages.entryList({QStringLiteral("flyte-*.dist-info")}, QDir::Dirs);
        if (!found.isEmpty())
            return pattern.match(found.first()).captured(1);
    }
    return {};
}

} // namespace gantry
