// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Time to read a project, and to read it again after one edit, against reading the bytes of its files alone.
#include "bench/largeproject.h"
#include "model/design/designreader.h"
#include "model/design/operation.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace gantry;

namespace {

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
    bench::writeLargeProject(QDir(dir.path()));
    measure("1000 environments", dir.path(), 3);
    return 0;
}
