// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace gantry::test {

//! What an image was built to, read from its configuration and asked of a container of it.
struct BuiltImage {
    QHash<QByteArray, QByteArray> env;
    QByteArray workdir; //!< "/" where it is not set
    QByteArray user; //!< "root" where it is not set
    QList<QByteArray> shell;
    QHash<QByteArray, QByteArray> commands; //!< what `command -v` says; empty where there is none
    QByteArray a0Prefix; //!< sys.prefix of the Python that a0 starts with
};

//! What a Python in an image says of itself.
struct BuiltPython {
    QByteArray version; //!< "3.11.2"
    QByteArray prefix;
    QHash<QByteArray, QByteArray> packages; //!< by name as PEP 503 writes it
    QByteArray module; //!< file of the module that was asked for, or empty
};

//! Images built by buildah in a store of its own, without a network, a daemon or a registry.
class ImageBuilds {
public:
    ImageBuilds();

    //! Null on success, else what went wrong with the output's end. Arguments as `docker build` takes them.
    QString build(const QStringList &arguments, const QString &folder);
    //! An image of a folder's files with a configuration: `ENV` lines and the like.
    QString buildFrom(const QString &folder, const QByteArray &lines, const QString &tag);
    std::optional<BuiltImage> image(const QString &tag);
    //! Asks an interpreter of the image; `module` may be empty.
    std::optional<BuiltPython> python(const QString &tag, const QByteArray &interpreter, const QByteArray &module);
    QString error() const { return m_error; }

private:
    //! Standard output, or nothing and error().
    std::optional<QByteArray> run(const QStringList &arguments, const QString &folder);
    //! Output of a shell script in a container of the image, with its environment, user and working folder.
    std::optional<QByteArray> ask(const QString &tag, const QByteArray &script);

    QTemporaryDir m_store;
    QHash<QString, QString> m_containers; //!< by tag
    QString m_error;
};

//! Runs a program to its end; an empty text on success, else what it said.
QString runProgram(const QString &program, const QStringList &arguments);

} // namespace gantry::test
