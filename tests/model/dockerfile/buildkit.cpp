// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "buildkit.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace gantry::test {

namespace {

const QString kSource = QStringLiteral(GANTRY_TEST_DATA "/buildkit");

Error notHere(const QString &why, const QString &detail = {})
{
    return {ErrorCode::Unavailable, why, detail, {}};
}

QString findGo()
{
    const QString onPath = QStandardPaths::findExecutable(QStringLiteral("go"));
    return onPath.isEmpty()
        ? QStandardPaths::findExecutable(QStringLiteral("go"), {QStringLiteral("/usr/local/go/bin")})
        : onPath;
}

bool isCurrent(const QString &program)
{
    const QFileInfo built(program);
    const QFileInfoList sources = QDir(kSource).entryInfoList(QDir::Files);
    return built.exists() && std::all_of(sources.begin(), sources.end(), [&](const QFileInfo &source) {
               return source.lastModified() <= built.lastModified();
           });
}

// Runs go without a newer toolchain being fetched; what it writes, where it fails.
Result<void> runGo(const QString &go, const QStringList &arguments, int timeoutMs)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GOTOOLCHAIN"), QStringLiteral("local"));
    environment.insert(QStringLiteral("GOFLAGS"), QStringLiteral("-mod=readonly"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(kSource);
    process.start(go, arguments);
    const bool ended = process.waitForFinished(timeoutMs);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    const QString written = QString::fromUtf8(process.readAllStandardError());
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return notHere(QStringLiteral("go %1 failed").arg(arguments.first()), written);
    return {};
}

QByteArray bytesAt(const Json &json, const char *key)
{
    return QByteArray::fromBase64(QByteArray::fromStdString(json[key].get<std::string>()));
}

QByteArrayList listAt(const Json &json, const char *key)
{
    QByteArrayList list;
    for (const Json &one : json[key])
        list.append(QByteArray::fromBase64(QByteArray::fromStdString(one.get<std::string>())));
    return list;
}

BuildkitInstruction instructionOf(const Json &json)
{
    BuildkitInstruction one;
    one.name = bytesAt(json, "name");
    one.start = json["start"].get<int>();
    one.end = json["end"].get<int>();
    one.flags = listAt(json, "flags");
    one.isJson = json["json"].get<bool>();
    one.arguments = listAt(json, "args");
    one.refused = jsonText(json, "refused");
    one.trigger = json["trigger"].is_string() ? bytesAt(json, "trigger") : QByteArray();
    for (const Json &heredoc : json["heredocs"]) {
        one.heredocs.push_back({bytesAt(heredoc, "name"), bytesAt(heredoc, "content"), heredoc["strip"].get<bool>(),
                                heredoc["expand"].get<bool>(), heredoc["fd"].get<unsigned>()});
    }
    return one;
}

BuildkitReading readingOf(const Json &json)
{
    BuildkitReading reading;
    reading.error = jsonText(json, "error");
    reading.errorLine = json["error_line"].get<int>();
    reading.escape = jsonText(json, "escape").toUtf8();
    reading.firstRefused = json["first_refused"].get<int>();
    for (const Json &one : json["instructions"])
        reading.instructions.push_back(instructionOf(one));
    return reading;
}

} // namespace

Result<Buildkit> Buildkit::find()
{
    const QString go = findGo();
    if (go.isEmpty())
        return notHere(QStringLiteral("there is no Go here"));
    Buildkit made;
    made.m_program = QCoreApplication::applicationDirPath() + QStringLiteral("/buildkit_reader");
    if (isCurrent(made.m_program))
        return made;
    // The list is read with the very version of Go that the module wants; an older one, or no way to the modules, is no
    // fault of ours. That the program then builds is.
    if (const auto fetched = runGo(go, {QStringLiteral("mod"), QStringLiteral("download")}, 120000); !fetched)
        return fetched.error();
    if (const auto built =
            runGo(go, {QStringLiteral("build"), QStringLiteral("-o"), made.m_program, QStringLiteral(".")}, 240000);
        !built)
        return built.error();
    return made;
}

std::vector<Json> Buildkit::ask(const QStringList &arguments, const std::vector<QByteArray> &records) const
{
    QByteArray input;
    for (const QByteArray &one : records)
        input += QByteArray::number(one.size()) + '\n' + one;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice()); // Go's scanner writes there about bytes that it dislikes
    process.start(m_program, arguments);
    process.write(input);
    process.closeWriteChannel();
    std::vector<Json> answers;
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        return answers;
    const QByteArray output = process.readAllStandardOutput();
    for (qsizetype at = 0; at < output.size();) {
        const qsizetype end = output.indexOf('\n', at);
        const Result<Json> json = parseJson(QByteArrayView(output).sliced(at, end - at));
        if (!json)
            return {};
        answers.push_back(*json);
        at = end + 1;
    }
    return answers;
}

std::vector<BuildkitReading> Buildkit::read(const std::vector<QByteArray> &dockerfiles) const
{
    std::vector<BuildkitReading> readings;
    for (const Json &json : ask({}, dockerfiles))
        readings.push_back(readingOf(json));
    return readings;
}

std::vector<BuildkitExpansion> Buildkit::expand(const std::vector<QByteArray> &words,
                                                const QStringList &variables) const
{
    std::vector<BuildkitExpansion> expansions;
    for (const Json &json : ask(QStringList{QStringLiteral("words")} + variables, words)) {
        const QByteArray text = json["text"].is_string() ? bytesAt(json, "text") : QByteArray();
        expansions.push_back({jsonText(json, "error"), text, listAt(json, "words")});
    }
    return expansions;
}

} // namespace gantry::test
