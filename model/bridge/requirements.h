// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace gantry {

//! The text between `# /// script` and `# ///` without the leading "# " (PEP 723); nothing where there is no such
//! block.
std::optional<QByteArray> scriptHeader(const QByteArray &text);

//! The strings of an array `key = [ … ]` in a TOML text: enough for `dependencies`. Comments are left out.
QStringList tomlStrings(const QByteArray &toml, const QByteArray &key);

//! What a project wants installed, and where it says so.
struct Requirements {
    QStringList packages; //!< as pip takes them; flyte is always among them, unless a file is given that names it
    QString file; //!< absolute path of a requirements.txt; empty where there is none
    QByteArray content; //!< all that decides, for a stamp
};

//! From the script's header, requirements.txt or pyproject.toml of a folder, the first that is there.
Requirements readRequirements(const QString &folder, const QString &script);

} // namespace gantry
