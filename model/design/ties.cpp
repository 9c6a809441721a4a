// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/ties.h"

#include "model/source/foldertree.h"

#include <algorithm>
#include <array>

namespace gantry {

namespace {

// Scripts say it best, then Makefiles, then prose.
int rankOf(const FileEntry &entry)
{
    switch (entry.kind) {
    case FileKind::Script: return entry.text->path().endsWith(QLatin1String(".sh")) ? 0 : 1;
    case FileKind::Markdown: return 2;
    default: return 3;
    }
}

QString normalName(QString name)
{
    return name.replace(QLatin1Char('_'), QLatin1Char('-'));
}

QString folderName(const QString &dockerfile)
{
    const QString folder = parentPath(dockerfile);
    return folder == QLatin1String(".") ? QString() : folder.mid(folder.lastIndexOf(QLatin1Char('/')) + 1);
}

// "gpu" of Dockerfile.gpu and gpu.Dockerfile.
QString ownName(const QString &dockerfile)
{
    const QString file = dockerfile.mid(dockerfile.lastIndexOf(QLatin1Char('/')) + 1);
    const qsizetype dot = file.indexOf(QLatin1Char('.'));
    if (dot < 0)
        return {};
    const QString head = file.left(dot);
    const bool isSuffix = head.compare(QLatin1String("Dockerfile"), Qt::CaseInsensitive) == 0
        || head.compare(QLatin1String("Containerfile"), Qt::CaseInsensitive) == 0;
    return isSuffix ? file.mid(dot + 1) : file.left(file.lastIndexOf(QLatin1Char('.')));
}

} // namespace

Ties::Ties(const Readings &readings, const SourceSet &texts, const Sidecar &sidecar)
{
    for (auto it = readings.files().cbegin(); it != readings.files().cend(); ++it) {
        if (it->kind == FileKind::Dockerfile)
            m_dockerfiles.append(it.key());
    }
    readCommands(readings, texts);
    readNames(readings);
    for (auto it = sidecar.imageOfName.cbegin(); it != sidecar.imageOfName.cend(); ++it) {
        const QString path = normalPath(it.value());
        if (m_dockerfiles.contains(path))
            m_names.insert(it.key(), path);
    }
}

void Ties::readCommands(const Readings &readings, const SourceSet &texts)
{
    std::array<QList<BuildCommand>, 4> byRank;
    for (const FileEntry &entry : readings.files()) {
        if (!entry.builds)
            continue;
        for (const WrittenBuild &written : *entry.builds) {
            BuildCommand command = resolvedBuild(written, texts);
            if (!command.dockerfile.isEmpty())
                byRank[size_t(rankOf(entry))].append(std::move(command));
        }
    }
    for (const QList<BuildCommand> &commands : byRank) {
        for (const BuildCommand &command : commands) {
            if (!m_commands.contains(command.dockerfile))
                m_commands.insert(command.dockerfile, command);
            const QString repository = comparableRepository(command.image);
            if (repository.isEmpty())
                m_halfKnown.append(command);
            else if (!m_built.contains(repository))
                m_built.insert(repository, command.dockerfile);
        }
    }
}

void Ties::readNames(const Readings &readings)
{
    const python::ProjectReading &python = readings.python();
    QStringList names;
    for (const python::MappingReading &mapping : python.mappings) {
        if (!m_uris.contains(mapping.name))
            m_uris.insert(mapping.name, mapping.uri);
        names.append(mapping.name);
    }
    for (const python::ImageReading &image : python.images) {
        if (image.constructor == QLatin1String("from_ref_name") && !image.constructorArguments.empty())
            names.append(image.constructorArguments.front().value.text());
    }
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        QString tied = m_uris.contains(name) ? dockerfileOfReference(m_uris.value(name)) : QString();
        if (tied.isEmpty())
            tied = tiedByFolder(name);
        if (!name.isEmpty() && !tied.isEmpty())
            m_names.insert(name, tied);
    }
}

QString Ties::dockerfileOfReference(const QString &text) const
{
    const ImageReference reference = ImageReference::parse(text);
    const QString repository = comparableRepository(reference);
    if (m_built.contains(repository))
        return m_built.value(repository);
    for (const BuildCommand &command : m_halfKnown) {
        if (isSameRepository(command.image, reference))
            return command.dockerfile;
    }
    return {};
}

// Of several Dockerfiles in the folder the plain one is meant, else the one that has the name itself.
QString Ties::tiedByFolder(const QString &name) const
{
    QString best;
    for (const QString &path : m_dockerfiles) {
        const bool isPlain = ownName(path).isEmpty();
        if (normalName(folderName(path)) == normalName(name) && (best.isEmpty() || isPlain))
            best = path;
    }
    if (!best.isEmpty())
        return best;
    const auto found = std::find_if(m_dockerfiles.cbegin(), m_dockerfiles.cend(), [&](const QString &path) {
        return normalName(ownName(path)) == normalName(name);
    });
    return found == m_dockerfiles.cend() ? QString() : *found;
}

} // namespace gantry
