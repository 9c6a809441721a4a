// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "imagebuilds.h"

#include "model/core/json.h"
#include "model/images/state/interpreter.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

namespace gantry::test {

namespace {

constexpr int kTimeout = 180000;

QByteArray orElse(const QString &text, const char *otherwise)
{
    return text.isEmpty() ? QByteArray(otherwise) : text.toUtf8();
}

//! "NAME=value" lines taken apart.
QHash<QByteArray, QByteArray> pairsOf(const QList<QByteArray> &lines)
{
    QHash<QByteArray, QByteArray> pairs;
    for (const QByteArray &line : lines) {
        const qsizetype equals = line.indexOf('=');
        if (equals > 0)
            pairs.insert(line.left(equals), line.mid(equals + 1));
    }
    return pairs;
}

QList<QByteArray> texts(const Json &object, const char *key)
{
    QList<QByteArray> list;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array())
        return list;
    for (const Json &item : *found)
        list.append(QByteArray::fromStdString(item.get<std::string>()));
    return list;
}

} // namespace

QString runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (process.waitForFinished(kTimeout) && process.exitCode() == 0)
        return {};
    return program + QStringLiteral(": ") + process.errorString() + u'\n' + QString::fromUtf8(process.readAll());
}

ImageBuilds::ImageBuilds() = default;

std::optional<QByteArray> ImageBuilds::run(const QStringList &arguments, const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BUILDAH_ISOLATION"), QStringLiteral("chroot"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("buildah"),
                  QStringList{QStringLiteral("--storage-driver"), QStringLiteral("vfs"), QStringLiteral("--root"),
                              m_store.filePath(QStringLiteral("store")), QStringLiteral("--runroot"),
                              m_store.filePath(QStringLiteral("run"))}
                      + arguments);
    const bool isDone = process.waitForFinished(kTimeout) && process.exitStatus() == QProcess::NormalExit;
    const QByteArray out = process.readAllStandardOutput();
    if (isDone && process.exitCode() == 0)
        return out;
    m_error = QStringLiteral("buildah ") + arguments.join(u' ') + u'\n' + process.errorString() + u'\n'
        + QString::fromUtf8(QByteArray(out + process.readAllStandardError()).right(4000));
    return std::nullopt;
}

QString ImageBuilds::build(const QStringList &arguments, const QString &folder)
{
    const QStringList options{QStringLiteral("bud"), QStringLiteral("--format"), QStringLiteral("docker"),
                              QStringLiteral("--pull-never")};
    return run(options + arguments, folder) ? QString() : m_error;
}

QString ImageBuilds::buildFrom(const QString &folder, const QByteArray &lines, const QString &tag)
{
    QFile file(m_store.filePath(QStringLiteral("Dockerfile")));
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write("FROM scratch\nCOPY . /\n" + lines);
    file.close();
    return build({QStringLiteral("-t"), tag, QStringLiteral("-f"), file.fileName(), QStringLiteral(".")}, folder);
}

std::optional<QByteArray> ImageBuilds::ask(const QString &tag, const QByteArray &script)
{
    QString &container = m_containers[tag];
    if (container.isEmpty()) {
        const auto made = run({QStringLiteral("from"), QStringLiteral("--pull-never"), tag}, m_store.path());
        if (!made)
            return std::nullopt;
        container = QString::fromUtf8(made->trimmed());
    }
    return run({QStringLiteral("run"), container, QStringLiteral("--"), QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                QString::fromUtf8(script)},
               m_store.path());
}

std::optional<BuiltImage> ImageBuilds::image(const QString &tag)
{
    const auto text =
        run({QStringLiteral("inspect"), QStringLiteral("--type"), QStringLiteral("image"), tag}, m_store.path());
    if (!text)
        return std::nullopt;
    const auto json = parseJson(*text);
    if (!json || !json->contains("Docker"))
        return std::nullopt;
    const Json &config = (*json)["Docker"]["config"];
    BuiltImage image;
    image.env = pairsOf(texts(config, "Env"));
    image.workdir = orElse(jsonText(config, "WorkingDir"), "/");
    image.user = orElse(jsonText(config, "User"), "root");
    image.shell = texts(config, "Shell");
    if (image.shell.isEmpty())
        image.shell = {"/bin/sh", "-c"};
    const auto said = ask(tag,
                          "for c in python python3 pip a0; do echo \"$c=$(command -v $c)\"; done\n"
                          "a0=$(command -v a0) && echo \"prefix=$($(head -n 1 $a0 | sed 's/^#!//') -c "
                          "'import sys; print(sys.prefix)')\"\nexit 0\n");
    if (!said)
        return std::nullopt;
    image.commands = pairsOf(said->split('\n'));
    image.a0Prefix = image.commands.take("prefix");
    return image;
}

std::optional<BuiltPython> ImageBuilds::python(const QString &tag, const QByteArray &interpreter,
                                               const QByteArray &module)
{
    static const QByteArray program = "import importlib.metadata as m, importlib.util as u, platform, sys\n"
                                      "print('version=' + platform.python_version())\n"
                                      "print('prefix=' + sys.prefix)\n"
                                      "for d in m.distributions(): print(':' + d.metadata['Name'] + '=' + d.version)\n"
                                      "if len(sys.argv) > 1: print('module=' + u.find_spec(sys.argv[1]).origin)\n";
    const auto said = ask(tag, interpreter + " -c \"" + program + "\" " + module);
    if (!said)
        return std::nullopt;
    QHash<QByteArray, QByteArray> pairs = pairsOf(said->split('\n'));
    BuiltPython python;
    python.version = pairs.take("version");
    python.prefix = pairs.take("prefix");
    python.module = pairs.take("module");
    for (auto it = pairs.cbegin(); it != pairs.cend(); ++it)
        python.packages.insert(normalisedPackageName(it.key().mid(1)), it.value());
    return python;
}

} // namespace gantry::test
