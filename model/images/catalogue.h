// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace gantry {

//! A Python that a base brings.
struct CataloguePython {
    QByteArray prefix;
    QByteArray key; //!< path of the interpreter
    QByteArray version; //!< empty where not known
    QByteArray kind; //!< "system", "venv", "conda"
    QByteArray scripts;
    QByteArray site;
    QByteArrayList files; //!< names of it in PATH's folders: "/usr/local/bin/python3"
    QByteArrayList pip; //!< files that are its pip
    QByteArrayList commands; //!< other commands that run with it
    std::vector<std::pair<QByteArray, QByteArray>> packages; //!< name, version or empty
};

//! What the catalogue says of a reference.
struct CatalogueFacts {
    QString source; //!< public page of the image's own Dockerfile
    QString date; //!< when it was read, ISO 8601
    std::vector<std::pair<QByteArray, QByteArray>> env;
    bool isEnvWhole = false; //!< no other variables are set
    std::optional<QByteArray> workdir;
    std::optional<QByteArray> user;
    std::optional<QByteArrayList> shell;
    QByteArray os; //!< "debian 12"; empty where not known
    std::vector<CataloguePython> pythons;
    QByteArrayList files; //!< other commands that are there
    bool isWhole = false; //!< no other Python, pip or a0 is there
    QByteArrayList users;
};

//! Public base images as data: which file is where, what is set, each with its source. And what Debian's packages bring.
class Catalogue
{
public:
    //! The catalogue in the program's resources.
    static std::shared_ptr<const Catalogue> builtIn();
    //! Reads entries and package lists from JSON texts; the error names the fault's place.
    static Result<Catalogue> fromJson(const std::vector<std::pair<QString, QByteArray>> &files);

    //! The facts of a reference as people write it ("python:3.11-slim"), or nothing.
    std::optional<CatalogueFacts> facts(const QString &reference) const;
    //! What an image is, judged by its environment and history, where its reference says nothing.
    std::optional<CatalogueFacts> factsBySignature(const QHash<QString, QString> &env, const QStringList &history) const;

    //! Version of the `python3` package of a system ("debian 12" → "3.11"), or empty.
    QByteArray systemPython(const QByteArray &os) const;
    //! Whether installing a Debian package brings /usr/bin/python3 with it; nothing where that is not known.
    std::optional<bool> bringsPython(const QByteArray &package) const;

private:
    struct Entry;
    std::vector<std::shared_ptr<const Entry>> m_entries;
    QHash<QByteArray, QByteArray> m_systemPython;
    QHash<QByteArray, bool> m_bringsPython;
};

} // namespace gantry
