// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace gantry::test {

using TestFactory = std::function<std::unique_ptr<QObject>()>;

//! Adds a test class to the program's list; done by GANTRY_TEST at start.
bool registerTest(const char *name, TestFactory factory);

//! Runs every class of the list with QTest (or the one that GANTRY_TEST_CLASS names); returns the number of failures.
int runTests(int argc, char **argv);

} // namespace gantry::test

//! Puts at the end of a tst_*.cpp, before its .moc include: the class runs in its folder's program.
#define GANTRY_TEST(Class) \
    static const bool registered##Class = \
        gantry::test::registerTest(#Class, [] { return std::unique_ptr<QObject>(new Class); });
