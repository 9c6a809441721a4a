// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/renderoptions.h"

#include <QString>

#include <optional>

namespace gantry {

//! The Python that a project's own environment has, or python3 on PATH: the SDK writes its version into images that name
//! none.
struct DesignerPython {
    PythonVersion version;
    QString source; //!< ".venv/pyvenv.cfg", or the path of python3
};
//! Reads the project's .venv, else asks python3 for its version; runs nothing of the project. Nothing where neither is there.
std::optional<DesignerPython> designerPython(const QString &projectRoot);

//! The version of the flyte SDK that is installed in the project's .venv, or empty.
QString projectSdkVersion(const QString &projectRoot);

} // namespace gantry
