// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <utility>
#include <vector>

namespace gantry::test {

namespace {

struct Entry {
    QByteArray name;
    TestFactory factory;
};

std::vector<Entry> &entries()
{
    static std::vector<Entry> list;
    return list;
}

} // namespace

bool registerTest(const char *name, TestFactory factory)
{
    entries().push_back({name, std::move(factory)});
    return true;
}

int runTests(int argc, char **argv)
{
    const QTemporaryDir home; // nothing of the person's is read or written
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(name, QFile::encodeName(home.filePath(QString::fromLatin1(name))));
    qputenv("GANTRY_OFFLINE", "1"); // nor is any registry asked that isn't the test's own
    const QByteArray only = qgetenv("GANTRY_TEST_CLASS");
    int failures = 0;
    int run = 0;
    for (const Entry &entry : entries()) {
        if (!only.isEmpty() && entry.name != only)
            continue;
        const std::unique_ptr<QObject> object = entry.factory();
        failures += QTest::qExec(object.get(), argc, argv);
        ++run;
    }
    if (run == 0) {
        std::fprintf(stderr, "no test class matches\n");
        return 1;
    }
    return failures > 125 ? 125 : failures;
}

} // namespace gantry::test
