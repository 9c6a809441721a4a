// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/state/known.h"
#include "model/images/state/persistentmap.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace gantry {

//! A package that an instruction installed, or that a base is known to bring.
struct Package {
    QByteArray version; //!< empty where it is not known
    QByteArray manager; //!< "pip", "uv", "conda", "apt", …
    QByteArray site; //!< the site-packages folder that it lies in
    DecisionPtr by;
};

//! A Python with what is installed into it. Its key is the path of its `python` (or `python3` where that is all).
struct Interpreter {
    enum class Kind { System, Venv, Conda };

    Kind kind = Kind::System;
    QByteArray prefix; //!< "/usr/local", "/opt/venv", "/opt/conda/envs/train"
    QByteArray scripts; //!< folder that installed commands go to
    QByteArray site; //!< folder that packages go to
    QByteArray version; //!< "3.11" or "3.11.9"; empty where it is not known
    QByteArray parent; //!< of a venv: the interpreter that made it
    bool seesParent = false; //!< --system-site-packages
    PersistentMap<QByteArray, Package> packages; //!< by normalised name, as instructions name them
    QString incomplete; //!< why packages may be there that `packages` does not name; empty where none such was seen
    QByteArrayList sourceRoots; //!< folders that are importable since `pip install -e`
    QByteArrayList copiedProjects; //!< folders whose modules `pip install FOLDER` copied: which ones, their builds decide
    DecisionPtr by;

    //! "3.11" of "3.11.9".
    QByteArray minor() const;
};

//! As PEP 503 writes it: lower case, runs of '-', '_' and '.' as one '-'.
QByteArray normalisedPackageName(QByteArrayView name);

} // namespace gantry
