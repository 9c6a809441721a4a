// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Time from an edit to finished checks: reading the design again and checking it, edits in every file in turn, against
// checking the same project for the first time.
#include "model/checks/checker.h"
#include "model/design/designreader.h"

#include "bench/largeproject.h"
#include "bench/report.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace gantry;

namespace {

constexpr double kExampleLimitMs = 30;
constexpr double kLargeLimitMs = 500;

//! Files that people type in: Python and Dockerfiles.
QStringList typedFiles(const DesignState &state)
{
    QStringList files;
    for (const QString &file : state.texts.texts().keys()) {
        if (file.endsWith(QLatin1String(".py")) || file.endsWith(QLatin1String("Dockerfile")))
            files.append(file);
    }
    return files;
}

//! The text with one character more in a comment at its beginning, so that everything below has moved.
QByteArray typed(const QByteArray &text, int round)
{
    return "# " + QByteArray::number(round) + "\n" + text;
}

void measure(const QString &name, const QString &folder, int edits, double limitMs)
{
    DesignState state = readDesign(*readFolder(folder), QStringLiteral("project"));
    Checker checker;
    const bench::Stopwatch opening;
    checker.check(state, checkOptions(state, folder));
    const double first = opening.wallMs();
    const DesignState opened = state;
    const QStringList files = typedFiles(state);
    bench::Samples whole;
    for (int round = 0; round < edits; ++round) {
        const QString &file = files[(round * 7) % files.size()];
        const bench::Stopwatch watch;
        SourceSet texts = state.texts;
        texts.insert(file, typed(opened.texts.find(file)->bytes(), round));
        state = readDesign(state, std::move(texts), state.design->revision + 1);
        checker.check(state, checkOptions(state, folder));
        whole.add(watch.wallMs());
    }
    bench::report({"From an edit to finished checks (off the GUI thread)", name, whole.median(), whole.p95(), -1, first, "its first check"},
                  bench::Limit{bench::Limit::Of::P95, limitMs});
}

} // namespace

int main()
{
    const QString examples = QFileInfo(QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples")).canonicalFilePath();
    measure(QStringLiteral("pure_byoi"), examples + QStringLiteral("/pure_byoi"), 200, kExampleLimitMs);
    measure(QStringLiteral("remote_builder"), examples + QStringLiteral("/remote_builder"), 200, kExampleLimitMs);
    const QTemporaryDir dir;
    bench::writeLargeProject(QDir(dir.path()));
    measure(QStringLiteral("1,000 environments, 2,000 tasks"), dir.path(), 20, kLargeLimitMs);
    return 0;
}
