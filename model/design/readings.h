// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/buildcommands.h"
#include "model/design/designstate.h"
#include "model/dockerfile/dockerfile.h"
#include "model/python/filereading.h"
#include "model/python/reading.h"
#include "model/source/filekind.h"

#include <QMap>
#include <QString>

#include <memory>
#include <vector>

namespace gantry {

//! A Dockerfile's tree with its text.
struct DockerfileReading {
    SourceTextPtr text;
    dockerfile::Document document;
};
using DockerfileReadingPtr = std::shared_ptr<const DockerfileReading>;

//! One file as it was read last, and its last good reading where that is another one.
struct FileEntry {
    SourceTextPtr text;
    FileKind kind = FileKind::None;
    DockerfileReadingPtr dockerfile; //!< last good one; of a Dockerfile that never was, the present one
    python::FileReadingPtr python; //!< as above
    WrittenBuilds builds;
    bool isStale = false; //!< the text does not parse
    std::vector<Problem> problems;
};

//! What stands in the single files of a project: immutable; only what changed is read again.
class Readings
{
public:
    //! `previous` may be null.
    static ReadingsPtr update(const ReadingsPtr &previous, const SourceSet &texts);

    const QMap<QString, FileEntry> &files() const { return m_files; }
    const FileEntry *file(const QString &path) const;
    //! The readings that resolve() puts together, in path order.
    const std::vector<python::FileReadingPtr> &pythonFiles() const { return m_pythonFiles; }
    const python::ProjectReading &python() const { return *m_python; }

private:
    QMap<QString, FileEntry> m_files;
    std::vector<python::FileReadingPtr> m_pythonFiles;
    python::ProjectReadingPtr m_python;
};

} // namespace gantry
