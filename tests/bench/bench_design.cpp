// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Time to read a project, and to read it again after one edit, against reading the bytes of its files alone.
#include "model/design/designreader.h"
#include "model/design/operation.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace gantry;

namespace {

constexpr int kModules = 100;
constexpr int kEnvironments = 10; // a module
constexpr int kTasks = 20; // a module

template<typename Work>
double milliseconds(int rounds, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

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

qsizetype readBytesAlone(const QString &folder)
{
    qsizetype sum = 0;
    const Result<FolderReading> reading = readFolder(folder);
    for (const SourceTextPtr &text : reading->texts.texts())
        sum += std::count(text->bytes().begin(), text->bytes().end(), '\n');
    return sum;
}

void measure(const char *name, const QString &folder, int rounds)
{
    const double bytes = milliseconds(rounds, [&] { readBytesAlone(folder); });
    DesignState state;
    const double open = milliseconds(rounds, [&] { state = readDesign(*readFolder(folder), QStringLiteral("project")); });
    QString file;
    for (const Task &task : state.design->tasks)
        file = task.whole.file;
    const QByteArray text = state.texts.find(file)->bytes();
    int key = 0;
    const double again = milliseconds(rounds * 4, [&] {
        SourceSet texts = state.texts;
        texts.insert(file, text + "# " + QByteArray::number(++key) + "\n");
        state = readDesign(state, std::move(texts), state.design->revision + 1);
    });
    const QString environment = state.design->environments.back().name;
    const Result<OperationPtr> rename = operationFromJson(Json{{"op", "rename_environment"}, {"environment", toStdUtf8(environment)}, {"name", "renamed"}});
    const double gesture = milliseconds(rounds, [&] {
        if (!rehearse(**rename, state))
            qFatal("the gesture is refused");
    });
    std::printf("{\"bench\":\"design\",\"project\":\"%s\",\"environments\":%zu,\"tasks\":%zu,\"bytes_ms\":%.2f,\"open_ms\":%.2f,"
                "\"open_ratio\":%.2f,\"reread_ms\":%.2f,\"reread_ratio\":%.3f,\"gesture_ms\":%.2f}\n",
                name, state.design->environments.size(), state.design->tasks.size(), bytes, open, open / bytes, again, again / open, gesture);
}

} // namespace

int main()
{
    measure("pure_byoi", QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/pure_byoi"), 15);
    measure("remote_builder", QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/remote_builder"), 15);
    const QTemporaryDir dir;
    writeLargeProject(QDir(dir.path()));
    measure("1000 environments", dir.path(), 3);
    return 0;
}
