// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/designerpython.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
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

// A program is asked once as long as its file stays the same: what is checked as people type must not start processes.
std::optional<PythonVersion> knownVersion(const QString &program)
{
    struct Answer {
        QString file;
        QDateTime modified;
        std::optional<PythonVersion> version;
    };
    static QMutex mutex;
    static QHash<QString, Answer> answers;
    const QFileInfo file(QFileInfo(program).canonicalFilePath());
    const QMutexLocker lock(&mutex);
    const auto known = answers.constFind(program);
    if (known != answers.cend() && known->file == file.filePath() && known->modified == file.lastModified())
        return known->version;
    const std::optional<PythonVersion> version = askedVersion(program);
    if (version)
        answers.insert(program, {file.filePath(), file.lastModified(), version});
    return version;
}

} // namespace

std::optional<DesignerPython> designerPython(const QString &projectRoot)
{
    if (const auto version = environmentVersion(projectRoot + QLatin1String("/.venv")))
        return DesignerPython{*version, QStringLiteral(".venv/pyvenv.cfg")};
    const QString program = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (program.isEmpty())
        return std::nullopt;
    const auto version = knownVersion(program);
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
