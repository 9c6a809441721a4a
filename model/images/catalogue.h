// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
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
    QByteArray key; //!< path of the interpreter
    QByteArray kind; //!< "system", "venv", "conda"
    QByteArray version; //!< empty where not known
    QByteArray prefix;
    QByteArray scripts;
    QByteArrayList files; //!< paths that are it
    QByteArrayList pip; //!< paths that are its pip
    QByteArrayList commands; //!< other commands that run with it
    std::vector<std::pair<QByteArray, QByteArray>> packages; //!< name, version or empty
};

//! What the catalogue says of a reference.
struct CatalogueFacts {
    QString source; //!< public page of the image's own Dockerfile
    QString date; //!< when it was read, ISO 8601
    bool isUnchecked = false; //!< nobody has compared it with its source yet
    std::vector<std::pair<QByteArray, QByteArray>> env;
    QByteArrayList unknownEnv; //!< variables that are set, each image to something else; no others are
    QByteArray workdir;
    QByteArray user;
    QByteArrayList shell;
    QByteArray os; //!< "debian 12"; empty where not known
    std::vector<CataloguePython> pythons;
    QByteArrayList files; //!< other commands that are there
    QByteArrayList users;
};

//! Public base images as data: which file is where, what is set, each with its source. And what Debian's packages bring.
//! An entry says all of an image's Pythons: another python, pip or a0 is not there.
class Catalogue
{
public:
    //! The catalogue in the program's resources.
    static std::shared_ptr<const Catalogue> builtIn();
    //! Reads entries and package lists from JSON texts (name, text); the error names the fault's place.
    static Result<Catalogue> fromJson(const std::vector<std::pair<QString, QByteArray>> &files);

    //! The facts of a reference as people write it ("python:3.11-slim", "docker.io/library/python:3.11-slim@sha256:…"), or
    //! nothing.
    std::optional<CatalogueFacts> facts(const QString &reference) const;
    //! What an image is, judged by its environment and history, where its reference says nothing.
    std::optional<CatalogueFacts> factsBySignature(const QHash<QString, QString> &env, const QStringList &history) const;

    //! Version of the `python3` package of a system ("debian 12" → "3.11"), or empty.
    QByteArray systemPython(const QByteArray &os) const;
    //! Whether installing a Debian package brings /usr/bin/python3 with it; nothing where that is not known.
    std::optional<bool> bringsPython(const QByteArray &package, bool withRecommended) const;

    int size() const { return int(m_entries.size()); }

private:
    struct Entry;
    Result<void> add(const QString &file, const Json &json);

    std::vector<std::shared_ptr<const Entry>> m_entries;
    QHash<QByteArray, QByteArray> m_systemPython;
    enum class Brings { Never, Recommended, Always };
    QHash<QByteArray, Brings> m_brings;
};

} // namespace gantry
