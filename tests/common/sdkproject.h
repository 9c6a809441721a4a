// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace gantry::test {

//! A copy of a project of the source tree (`resources/examples/…`, `tests/projects/…`) in a temporary folder, with the
//! environment of GANTRY_TEST_PYTHON, which has the real flyte, as its .venv.
class SdkProject {
public:
    explicit SdkProject(const QString &relativePath);

    bool isValid() const { return m_isValid; }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    bool m_isValid = false;
};

//! The virtual environment that GANTRY_TEST_PYTHON lies in; empty where the variable is not set.
QString testEnvironment();

} // namespace gantry::test
