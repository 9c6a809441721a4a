// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/largeproject.h"

#include <QDirIterator>
#include <QFile>

namespace gantry::bench {

namespace {

constexpr int kModules = 100;
constexpr int kEnvironments = 10; // a module
constexpr int kTasks = 20; // a module

void write(const QDir &dir, const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(dir.filePath(path)).path());
    QFile file(dir.filePath(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the project can't be written");
}

QByteArray environmentsModule(int module)
{
    QByteArray text("import flyte\n\n");
    for (int i = 0; i < kEnvironments; ++i) {
        const QByteArray name = "env_" + QByteArray::number(module) + "_" + QByteArray::number(i);
        text += name + " = flyte.TaskEnvironment(\n    name=\"env-" + QByteArray::number(module) + "-" + QByteArray::number(i)
            + "\",\n    image=flyte.Image.from_ref_name(\"image-" + QByteArray::number(module % 20) + "\"),\n";
        if (i > 0)
            text += "    depends_on=[env_" + QByteArray::number(module) + "_" + QByteArray::number(i - 1) + "],\n";
        text += ")\n\n";
    }
    return text;
}

QByteArray tasksModule(int module)
{
    const QByteArray number = QByteArray::number(module);
    QByteArray text = "import package" + number + ".envs as envs\n\n";
    for (int i = 0; i < kTasks; ++i) {
        text += "\n@envs.env_" + number + "_" + QByteArray::number(i % kEnvironments) + ".task\nasync def task_" + QByteArray::number(i)
            + "(raw: str = \"x\", count: int = 3) -> float:\n    processed = raw.strip()\n";
        text += i > 0 ? "    return await task_" + QByteArray::number(i - 1) + "(processed)\n" : QByteArray("    return float(len(processed))\n");
    }
    return text;
}

} // namespace

void writeLargeProject(const QDir &dir)
{
    QByteArray mappings;
    for (int image = 0; image < 20; ++image) {
        const QByteArray name = "image-" + QByteArray::number(image);
        write(dir, QString::fromLatin1(name) + QLatin1String("/Dockerfile"),
              "FROM python:3.11-slim\nRUN pip install flyte\nWORKDIR /app\nCOPY . /app\nENV PYTHONPATH=/app\n");
        mappings += "    \"" + name + "=ghcr.io/acme/" + name + ":1\",\n";
    }
    for (int module = 0; module < kModules; ++module) {
        const QString folder = QStringLiteral("package%1/").arg(module);
        write(dir, folder + QLatin1String("__init__.py"), {});
        write(dir, folder + QLatin1String("envs.py"), environmentsModule(module));
        write(dir, folder + QLatin1String("tasks.py"), tasksModule(module));
    }
    write(dir, QStringLiteral("main.py"), "import flyte\nflyte.init_from_config(images=(\n" + mappings + "))\n");
}

void copyFolder(const QString &from, const QDir &to)
{
    const QDir source(from);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString target = to.filePath(source.relativeFilePath(files.next()));
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(files.filePath(), target))
            qFatal("the project can't be copied");
        QFile::setPermissions(target, QFile::permissions(target) | QFile::WriteOwner);
    }
}

} // namespace gantry::bench
