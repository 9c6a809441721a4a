// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/value.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace gantry {

//! A pathlib.Path of a definition, with the text that str() gives in the running program: paths made from `__file__`
//! are absolute, others are as written, and relative to the folder that the program is run in (the project's).
class SdkPath
{
public:
    SdkPath() = default;
    //! Path(value) of a Str or Path.
    SdkPath(const Value &value, const QString &projectRoot);
    //! Of text as a program writes it.
    explicit SdkPath(const QString &text);

    const QString &text() const { return m_text; }
    bool isAbsolute() const { return m_text.startsWith(u'/'); }
    //! The file's absolute path on this computer.
    QString absolute(const QString &projectRoot) const;
    QString name() const;
    QString suffix() const; //!< ".txt", or empty
    SdkPath parent() const;
    SdkPath operator/(const QString &name) const;

    //! Where the SDK puts it in the build context, relative to that: absolute paths and those with ".." go into
    //! _flyte_abs_context (copy_files_to_context in imagebuild/utils.py).
    QString contextPath() const;
    //! pathlib's relative_to, or nothing where it raises.
    std::optional<QString> relativeTo(const SdkPath &root) const;

private:
    QStringList parts() const; //!< pathlib's: of an absolute path the first one is "/"
    QString m_text = QStringLiteral(".");
};

} // namespace gantry
