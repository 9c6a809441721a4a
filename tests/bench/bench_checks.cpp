// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Time from an edit to finished checks: reading the design again and checking it, edits in every file in turn, against
// checking the same project for the first time.
#include "bench/largeproject.h"
#include "model/checks/checker.h"
#include "model/design/designreader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace gantry;

namespace {

constexpr double kExampleLimitMs = 30;
constexpr double kLargeLimitMs = 500;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[size_t(part * double(values.size() - 1))];
}

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

bool measure(const char *name, const QString &folder, int edits, double limitMs)
{
    DesignState state = readDesign(*readFolder(folder), QStringLiteral("project"));
    Checker checker;
    QElapsedTimer timer;
    timer.start();
    size_t findings = checker.check(state, checkOptions(state, folder)).size();
    const double first = milliseconds(timer);
    const DesignState opened = state;
    const QStringList files = typedFiles(state);
    std::vector<double> whole;
    std::vector<double> checking;
    for (int round = 0; round < edits; ++round) {
        const QString &file = files[(round * 7) % files.size()];
        timer.restart();
        SourceSet texts = state.texts;
        texts.insert(file, typed(opened.texts.find(file)->bytes(), round));
        state = readDesign(state, std::move(texts), state.design->revision + 1);
        const double read = milliseconds(timer);
        findings = checker.check(state, checkOptions(state, folder)).size();
        whole.push_back(milliseconds(timer));
        checking.push_back(whole.back() - read);
    }
    const double p95 = percentile(whole, 0.95);
    std::printf("{\"bench\":\"checks\",\"project\":\"%s\",\"environments\":%zu,\"tasks\":%zu,\"findings\":%zu,\"first_ms\":%.2f,"
                "\"edit_p50_ms\":%.2f,\"edit_p95_ms\":%.2f,\"check_p50_ms\":%.2f,\"check_p95_ms\":%.2f,\"limit_ms\":%.0f}\n",
                name, state.design->environments.size(), state.design->tasks.size(), findings, first, percentile(whole, 0.5), p95,
                percentile(checking, 0.5), percentile(checking, 0.95), limitMs);
    return p95 <= limitMs;
}

} // namespace

int main()
{
    const QString examples = QFileInfo(QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples")).canonicalFilePath();
    bool isGood = measure("pure_byoi", examples + QStringLiteral("/pure_byoi"), 200, kExampleLimitMs);
    isGood = measure("remote_builder", examples + QStringLiteral("/remote_builder"), 200, kExampleLimitMs) && isGood;
    const QTemporaryDir dir;
    bench::writeLargeProject(QDir(dir.path()));
    isGood = measure("1000 environments", dir.path(), 20, kLargeLimitMs) && isGood;
    return isGood ? 0 : 1;
}
