// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/buildcommands.h"
#include "model/design/readings.h"
#include "model/design/sidecar.h"

#include <QHash>
#include <QMap>
#include <QString>

namespace gantry {

//! Which Dockerfile builds what: by documented commands, image names and folders; gantry.json beats commands, they beat
//! names.
class Ties
{
public:
    Ties(const Readings &readings, const SourceSet &texts, const Sidecar &sidecar);

    const QStringList &dockerfiles() const { return m_dockerfiles; }
    //! The first documented command, or an empty one.
    BuildCommand command(const QString &dockerfile) const { return m_commands.value(dockerfile); }
    //! The Dockerfile that an image name of from_ref_name or a mapping means, or empty.
    QString dockerfileOfName(const QString &name) const { return m_names.value(name); }
    //! Names that are tied to a Dockerfile, in alphabetical order.
    QStringList namesOf(const QString &dockerfile) const { return m_names.keys(dockerfile); }
    //! The Dockerfile whose documented command builds a reference's repository, or empty.
    QString dockerfileOfReference(const QString &reference) const;
    //! What a name is mapped to first, evaluated; empty where it is not mapped.
    QString uriOfName(const QString &name) const { return m_uris.value(name); }

private:
    void readCommands(const Readings &readings, const SourceSet &texts);
    void readNames(const Readings &readings);
    QString tiedByFolder(const QString &name) const;

    QStringList m_dockerfiles;
    QHash<QString, QString> m_built; //!< Dockerfiles by comparable repository
    QList<BuildCommand> m_halfKnown; //!< commands whose repository only a shell knows whole
    QHash<QString, BuildCommand> m_commands;
    QHash<QString, QString> m_uris;
    QMap<QString, QString> m_names;
};

} // namespace gantry
