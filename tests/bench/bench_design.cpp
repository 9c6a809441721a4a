// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Time to read a project, and to read it again after one edit, against reading the bytes of its files alone.
#include "model/design/designreader.h"
#include "model/design/operation.h"

#include "bench/largeproject.h"
#include "bench/report.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace gantry;

namespace {

// Milliseconds.
template<typename Work>
bench::Samples timesOf(int rounds, Work work)
{
    bench::Samples times;
    for (int i = 0; i < rounds; ++i) {
        const bench::Stopwatch watch;
        work();
        times.add(watch.wallMs());
    }
    return times;
}

qsizetype readBytesAlone(const QString &folder)
{
    qsizetype sum = 0;
    const Result<FolderReading> reading = readFolder(folder);
    for (const SourceTextPtr &text : reading->texts.texts())
        sum += std::count(text->bytes().begin(), text->bytes().end(), '\n');
    return sum;
}

void tell(const QString &what, const bench::Samples &times, double base, const char *against)
{
    bench::report({"Reading projects (off the GUI thread)", what, times.median(), times.p95(), -1, base, against});
}

void measure(const QString &name, const QString &folder, int rounds)
{
    const double bytes = timesOf(rounds, [&] { readBytesAlone(folder); }).median();
    DesignState state;
    const bench::Samples open = timesOf(rounds, [&] { state = readDesign(*readFolder(folder), QStringLiteral("project")); });
    tell(name + QStringLiteral(": open"), open, bytes, "reading its bytes alone");
    QString file;
    for (const Task &task : state.design->tasks)
        file = task.whole.file;
    const QByteArray text = state.texts.find(file)->bytes();
    int key = 0;
    const bench::Samples again = timesOf(rounds * 4, [&] {
        SourceSet texts = state.texts;
        texts.insert(file, text + "# " + QByteArray::number(++key) + "\n");
        state = readDesign(state, std::move(texts), state.design->revision + 1);
    });
    tell(name + QStringLiteral(": read again after an edit"), again, open.median(), "its opening");
    const QString environment = state.design->environments.back().name;
    const Result<OperationPtr> rename = operationFromJson(Json{{"op", "rename_environment"}, {"environment", toStdUtf8(environment)}, {"name", "renamed"}});
    const bench::Samples gesture = timesOf(rounds, [&] {
        if (!rehearse(**rename, state))
            qFatal("the gesture is refused");
    });
    tell(name + QStringLiteral(": rehearse a renaming"), gesture, open.median(), "its opening");
}

} // namespace

int main()
{
    measure(QStringLiteral("pure_byoi"), QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/pure_byoi"), 15);
    measure(QStringLiteral("remote_builder"), QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/remote_builder"), 15);
    const QTemporaryDir dir;
    bench::writeLargeProject(QDir(dir.path()));
    measure(QStringLiteral("1,000 environments, 2,000 tasks"), dir.path(), 7);
    return 0;
}
