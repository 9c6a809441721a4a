// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// 100,000 deterministic mutations of real files through each parser: what must hold of any bytes is asked of every one.
// The time is against mutating them alone.
#include "model/core/json.h"
#include "model/design/sidecar.h"

#include "bench/report.h"
#include "common/mutations.h"
#include "model/dockerfile/lossless.h"
#include "model/python/readingfault.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>

using namespace gantry;

namespace {

constexpr std::uint64_t kMutations = 100'000;

std::vector<QByteArray> filesOf(const QStringList &folders, const QStringList &names)
{
    std::vector<QByteArray> texts;
    for (const QString &folder : folders) {
        QDirIterator walk(QStringLiteral(GANTRY_SOURCE_DIR "/") + folder, names, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QFile::ReadOnly) && file.size() > 0)
                texts.push_back(file.readAll());
        }
    }
    std::sort(texts.begin(), texts.end());
    return texts;
}

// What is JSON is printed as JSON that is read again; what is not has a message; the sidecar is read of both.
QByteArray sidecarFault(const QByteArray &bytes)
{
    readSidecar(std::make_shared<const SourceText>(QStringLiteral("gantry.json"), bytes));
    const Result<Json> read = parseJson(bytes);
    if (!read)
        return read.error().message.isEmpty() ? "an error has no message" : QByteArray();
    return parseJson(dumpJson(*read)) ? QByteArray() : QByteArray("what is printed can't be read");
}

bool measure(const char *name, const test::Mutations &mutations, const std::function<QByteArray(const QByteArray &)> &fault)
{
    bench::Stopwatch watch;
    qsizetype bytes = 0;
    for (std::uint64_t i = 0; i < kMutations; ++i)
        bytes += mutations.at(i).size();
    const double base = watch.wallMs();
    watch.restart();
    int faults = 0;
    for (std::uint64_t i = 0; i < kMutations; ++i) {
        const QByteArray found = fault(mutations.at(i));
        if (!found.isEmpty() && ++faults <= 5)
            std::fprintf(stderr, "%s, mutation %llu: %s\n", name, static_cast<unsigned long long>(i), found.constData());
    }
    const char *const group = "Parsers, 100,000 mutations each";
    const QString what = QString::fromLatin1(name);
    bench::report({group, QStringLiteral("%1, %L2 MB").arg(what).arg(double(bytes) / 1e6, 0, 'f', 0), watch.wallMs(), -1, -1, base, "mutating them alone"});
    bench::report({group, what + QStringLiteral(": faults"), double(faults), -1, -1, -1, "", ""}, bench::Limit{bench::Limit::Of::Value, 0});
    return faults == 0;
}

} // namespace

int main()
{
    const QStringList projects{QStringLiteral("resources/examples"), QStringLiteral("tests/projects")};
    const std::vector<QByteArray> dockerfiles = filesOf(projects + QStringList{QStringLiteral("tests/fuzz/corpus/dockerfile"), QStringLiteral("tests/model/dockerfile/corpus")},
                                                        {QStringLiteral("*Dockerfile*"), QStringLiteral("*.txt")});
    const std::vector<QByteArray> modules = filesOf(projects + QStringList{QStringLiteral("tests/fuzz/corpus/python")}, {QStringLiteral("*.py")});
    const std::vector<QByteArray> sidecars = filesOf(projects, {QStringLiteral("gantry.json")});
    if (dockerfiles.empty() || modules.empty() || sidecars.empty())
        return 1;
    const std::vector<QByteArray> dockerfileTokens{"\n", "\r\n", "\\\n", "`", "#", "\"", "'", "<<EOF", "<<-'X'", "EOF\n", "[\"a\",", "]", "${", "}", "$A", "=", "--", " --from=a",
                                                   "FROM a\n", "\nRUN ", "ONBUILD ", "\nENV A=b", "HEALTHCHECK ", "# escape=`\n", "\t", "\xC2\xA0", "\xFF", QByteArray(1, '\0')};
    const std::vector<QByteArray> pythonTokens{"\n", "\r\n", "\\\n", "\t", "    ", "#", "\"", "'''", "\"\"\"", "f\"{", "}", "(", ")", "[", "]", "{", "=", ":", ",", "*", "**", "@", ".", "->",
                                               "def f():", "async ", "await ", "class A:", "lambda: ", "import flyte\n", "# /// script\n", "flyte.TaskEnvironment(", ".clone(", "\xFF", QByteArray(1, '\0')};
    const std::vector<QByteArray> jsonTokens{"{", "}", "[", "]", ",", ":", "\"", "\\u0000", "\\uD800", "1e999", "-", "null", "true", "\n", "\xFF", QByteArray(1, '\0')};
    bool isSound = measure("Dockerfiles", test::Mutations(dockerfiles, dockerfileTokens), test::losslessFault);
    isSound &= measure("Python", test::Mutations(modules, pythonTokens), test::readingFault);
    isSound &= measure("gantry.json", test::Mutations(sidecars, jsonTokens), sidecarFault);
    return isSound ? 0 : 1;
}
