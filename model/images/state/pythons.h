// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/imagestate.h"
#include "model/images/state/requirement.h"

#include <QByteArray>
#include <QString>

#include <vector>

//! Changes of a state that concern Pythons: what installing, making environments and removing does.
namespace gantry::pythons {

//! How an environment is made.
struct Environment {
    QByteArray folder;
    Interpreter::Kind kind = Interpreter::Kind::Venv;
    QByteArray parent; //!< key of the interpreter that it stands on, or empty
    QByteArray version;
    bool hasPip = true;
    bool isPipKnown = true; //!< false: whether it has a pip can't be known
    bool seesParent = false;
};

//! Makes a venv's or a conda environment's files and interpreter; gives its key.
QByteArray makeEnvironment(ImageState &state, const Environment &environment, const DecisionPtr &by);

//! A system's Python: `file` is its path ("/usr/bin/python3"); Debian keeps what pip installs in /usr/local.
QByteArray addSystemPython(ImageState &state, const QByteArray &file, const QByteArray &version, const DecisionPtr &by);

struct Installation {
    QByteArray interpreter; //!< key
    std::vector<Requirement> requirements;
    QByteArray manager;
    QByteArray site; //!< other folder than the interpreter's, or empty
    QByteArray scripts; //!< other folder than the interpreter's, or empty
    QString incomplete; //!< why more may have been installed than is named, or empty
};
void install(ImageState &state, const Installation &installation, const DecisionPtr &by);
void uninstall(ImageState &state, const QByteArray &interpreter, const QByteArrayList &names, const DecisionPtr &by);

//! Puts a command of an interpreter into a folder.
void addScript(ImageState &state, const QByteArray &file, const QByteArray &interpreter, const QByteArray &version,
               const DecisionPtr &by);

//! What is unknown about packages is also unknown about the commands that they bring.
void makeUnknown(ImageState &state, const QByteArray &interpreter, const QString &why, const DecisionPtr &by);

//! After files were copied from one state to another: interpreters and packages that lie in them come along.
void copyPythons(ImageState &state, const ImageState &from, const QByteArray &source, const QByteArray &target,
                 const DecisionPtr &by);

//! What holds whichever of two states was the case; what differs is unknown.
ImageState joined(const ImageState &a, const ImageState &b, const QString &why, const DecisionPtr &by);

} // namespace gantry::pythons
