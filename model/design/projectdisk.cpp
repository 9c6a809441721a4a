// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/designreader.h"
#include "model/design/project.h"
#include "model/source/savefile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace gantry {

//! One file to be written, and how it went.
struct Project::SaveJob {
    QString file;
    SourceTextPtr text; //!< null: to be removed
    SourceTextPtr disk; //!< as it was read or written last
    Result<void> outcome;
};

namespace {

SourceTextPtr textOnDisk(const QString &folder, const QString &path)
{
    QFile file(QDir(folder).filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    return std::make_shared<SourceText>(path, file.readAll());
}

bool isSame(const SourceTextPtr &a, const SourceTextPtr &b)
{
    return a == b || (a && b && a->bytes() == b->bytes());
}

} // namespace

void Project::save(const QString &file)
{
    write(m_stack.isDirty(file) ? QStringList{file} : QStringList());
}

void Project::saveAll()
{
    write(m_stack.dirtyFiles());
}

void Project::write(const QStringList &files)
{
    std::vector<SaveJob> jobs;
    for (const QString &file : files) {
        jobs.push_back({file, texts().find(file), m_stack.onDisk().find(file), {}});
        m_saving.insert(file, jobs.back().text);
    }
    const QString folder = m_folder;
    const QString changed = tr("%1 has been changed on disk by somebody else and was not written over. Reload it, compare, or keep yours.");
    const auto work = [folder, changed, jobs]() mutable {
        for (SaveJob &job : jobs) {
            const SourceTextPtr there = textOnDisk(folder, job.file);
            if (!isSame(there, job.disk) && !isSame(there, job.text)) {
                Error error{ErrorCode::Conflict, changed.arg(job.file), {}, {}};
                error.place.file = job.file;
                job.outcome = std::move(error);
                job.disk = there;
            } else {
                job.outcome = job.text ? saveFile(folder, job.file, job.text->bytes()) : removeFile(folder, job.file);
            }
        }
        return jobs;
    };
    m_writer.request(work, [this, files, number = m_opening](const std::vector<SaveJob> &finished) {
        if (number == m_opening)
            finishWriting(files, finished);
    });
}

void Project::finishWriting(const QStringList &files, const std::vector<SaveJob> &jobs)
{
    QStringList written;
    std::vector<Error> failures;
    for (const SaveJob &job : jobs) {
        m_saving.remove(job.file);
        if (!job.outcome) {
            failures.push_back(job.outcome.error());
            if (job.outcome.error().code == ErrorCode::Conflict)
                setConflict(job.file, job.disk);
            continue;
        }
        written.append(job.file);
        if (job.text)
            m_stack.setOnDisk(job.file, job.text->bytes());
        else
            m_stack.setRemovedOnDisk(job.file);
    }
    Q_UNUSED(files)
    Q_EMIT saved(written, failures);
}

QStringList Project::conflicts() const
{
    QStringList files = m_conflicts.keys();
    std::sort(files.begin(), files.end());
    return files;
}

void Project::setConflict(const QString &file, const SourceTextPtr &disk)
{
    const auto found = m_conflicts.constFind(file);
    if (found != m_conflicts.cend() && isSame(*found, disk))
        return;
    m_conflicts.insert(file, disk);
    Q_EMIT conflictsChanged();
}

void Project::reload(const QString &file)
{
    const auto found = m_conflicts.constFind(file);
    const SourceTextPtr disk = found == m_conflicts.cend() ? m_stack.onDisk().find(file) : *found;
    SourceSet after = texts();
    if (disk)
        after.insert(disk);
    else
        after.remove(file);
    keepMine(file); // first the disk's text is what is known of it, then it is taken
    Edit edit = smallestEdit(texts(), after, {file});
    edit.label = tr("Reload %1").arg(file);
    const Result<void> pushed = m_stack.push(std::move(edit));
    Q_ASSERT(pushed);
}

void Project::keepMine(const QString &file)
{
    if (!m_conflicts.contains(file))
        return;
    const SourceTextPtr disk = m_conflicts.take(file);
    if (disk)
        m_stack.setOnDisk(file, disk->bytes());
    else
        m_stack.setRemovedOnDisk(file);
    Q_EMIT conflictsChanged();
}

QByteArray Project::compare(const QString &file) const
{
    const auto found = m_conflicts.constFind(file);
    const SourceTextPtr disk = found == m_conflicts.cend() ? m_stack.onDisk().find(file) : *found;
    const SourceTextPtr mine = texts().find(file);
    return unifiedDiff(file, disk ? disk->bytes() : QByteArray(), mine ? mine->bytes() : QByteArray());
}

// What others did: files without unsaved changes are read again, others become conflicts; never a silent loss.
void Project::takeFolder(const FolderReading &folder)
{
    QStringList clean;
    QStringList all = m_stack.onDisk().texts().keys() + folder.texts.texts().keys();
    all.removeDuplicates();
    for (const QString &file : std::as_const(all)) {
        const SourceTextPtr disk = folder.texts.find(file);
        const SourceTextPtr known = m_stack.onDisk().find(file);
        if (isSame(disk, known) || (m_saving.contains(file) && isSame(disk, m_saving.value(file))))
            continue;
        if (!disk && folder.tree->files().contains(file))
            continue; // there, but unreadable just now: its problem says so
        if (isSame(texts().find(file), disk)) {
            disk ? m_stack.setOnDisk(file, disk->bytes()) : m_stack.setRemovedOnDisk(file);
            if (m_conflicts.remove(file) > 0)
                Q_EMIT conflictsChanged();
        } else if (m_stack.isDirty(file)) {
            setConflict(file, disk);
        } else {
            clean.append(file);
        }
    }
    m_state = withFolder(std::move(m_state), folder);
    m_stack.touch(); // names and problems of the folder belong to the design
    reloadClean(clean, folder.texts);
    readAgain();
}

void Project::reloadClean(const QStringList &files, const SourceSet &disk)
{
    if (files.isEmpty())
        return;
    SourceSet after = texts();
    for (const QString &file : files) {
        const SourceTextPtr text = disk.find(file);
        if (text) {
            after.insert(text);
            m_stack.setOnDisk(file, text->bytes());
        } else {
            after.remove(file);
            m_stack.setRemovedOnDisk(file);
        }
    }
    Edit edit = smallestEdit(texts(), after, files);
    edit.label = tr("Reload %n files changed on disk", nullptr, int(files.size()));
    if (files.size() == 1)
        edit.label = tr("Reload %1, changed on disk").arg(files.first());
    const Result<void> pushed = m_stack.push(std::move(edit));
    Q_ASSERT(pushed);
    Q_EMIT reloaded(files);
}

} // namespace gantry
