// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/project.h"

#include "model/design/designreader.h"
#include "model/design/idmatch.h"

#include <QDir>

namespace gantry {

Project::Project(QObject *parent) : QObject(parent)
{
    connect(&m_stack, &EditStack::changed, this, [this] {
        if (!m_isAdopting)
            readAgain();
    });
    connect(&m_watcher, &FolderWatcher::changed, this, &Project::takeFolder);
}

Project::~Project() = default;

void Project::open(const QString &folder)
{
    struct Opened {
        Result<FolderReading> folder;
        DesignState state;
    };
    const QString absolute = QDir(folder).absolutePath();
    const int number = ++m_opening;
    const auto work = [absolute] {
        Opened result{readFolder(absolute), {}};
        if (result.folder)
            result.state = readDesign(*result.folder, QDir(absolute).dirName());
        return result;
    };
    m_reader.request(work, [this, absolute, number](Opened result) {
        if (number != m_opening)
            return;
        if (!result.folder) {
            Q_EMIT openFailed(result.folder.error());
            return;
        }
        m_folder = absolute;
        adoptFolder(result.folder.takeValue(), std::move(result.state));
    });
}

void Project::adoptFolder(FolderReading folder, DesignState state)
{
    m_journal.reset();
    m_requests.clear();
    m_conflicts.clear();
    m_recoveredIds.clear();
    m_isBusy = false;
    m_stack.reset(folder.texts);
    m_journal = std::make_unique<Journal>(&m_stack, m_folder);
    connect(m_journal.get(), &Journal::failed, this, &Project::journalFailed);
    connect(m_journal.get(), &Journal::written, this, [this] {
        for (const QString &id : std::exchange(m_recoveredIds, {}))
            discardJournal(id);
    });
    m_watcher.watch(m_folder, std::move(folder));
    auto design = std::make_shared<Design>(*state.design); // as it was read, of the revision that the stack begins with
    design->revision = m_stack.revision();
    m_state = std::move(state);
    m_state.design = std::move(design);
    Q_EMIT opened();
    Q_EMIT designChanged({});
}

bool Project::isDesignCurrent() const
{
    return isOpen() && m_state.design->revision == m_stack.revision();
}

// One reading at a time; while it runs more may be typed, then another follows. So views see every state that there is
// time for, and never none.
void Project::readAgain()
{
    if (!isOpen() || m_isBusy)
        return;
    if (isDesignCurrent()) {
        rehearseNext();
        return;
    }
    struct Read {
        DesignState state;
        QHash<QString, QString> renamed;
    };
    m_isBusy = true;
    const auto work = [before = m_state, texts = m_stack.texts(), revision = m_stack.revision()] {
        Read read{readDesign(before, texts, revision), {}};
        read.renamed = matchIds(before, read.state);
        return read;
    };
    m_reader.request(work, [this, number = m_opening](Read read) {
        if (number != m_opening)
            return;
        m_isBusy = false;
        adopt(std::move(read.state), std::move(read.renamed));
        readAgain();
    });
}

void Project::adopt(DesignState state, QHash<QString, QString> renamed)
{
    state.tree = m_state.tree;
    state.folderProblems = m_state.folderProblems;
    m_state = std::move(state);
    Q_EMIT designChanged(renamed);
}

void Project::perform(OperationPtr operation, Done done)
{
    m_requests.push_back({std::move(operation), std::move(done)});
    readAgain();
}

void Project::rehearseNext()
{
    if (m_isBusy || m_requests.empty())
        return;
    m_isBusy = true;
    auto request = std::make_shared<Request>(std::move(m_requests.front()));
    m_requests.pop_front();
    const quint64 revision = m_stack.revision();
    const auto work = [request, state = m_state] { return rehearse(*request->operation, state); };
    m_reader.request(work, [this, request, revision, number = m_opening](Result<Rehearsed> result) {
        if (number != m_opening)
            return;
        m_isBusy = false;
        finishRehearsal(std::move(*request), revision, std::move(result));
        readAgain();
    });
}

void Project::finishRehearsal(Request request, quint64 revision, Result<Rehearsed> result)
{
    if (revision != m_stack.revision()) { // something was typed meanwhile: once more, on the new texts
        m_requests.push_front(std::move(request));
        return;
    }
    if (!result) {
        answer(request, result.error());
        return;
    }
    const QHash<QString, QString> renamed = result->renamed;
    m_isAdopting = true;
    const Result<void> pushed = m_stack.push(result->planned.edit);
    m_isAdopting = false;
    if (!pushed) {
        answer(request, pushed.error());
        return;
    }
    if (result->after.design->revision == m_stack.revision())
        adopt(result->after, renamed);
    answer(request, result->planned);
}

void Project::answer(const Request &request, const Result<Planned> &result)
{
    if (request.done)
        request.done(result);
    if (result)
        Q_EMIT performed(*result);
    else
        Q_EMIT refused(result.error());
}

Result<void> Project::replaceText(const QString &file, TextRange range, const QByteArray &text)
{
    Edit edit;
    edit.label = tr("Type in %1").arg(file);
    edit.mergeKey = kTypingKey + file;
    edit.replace(file, range, text);
    return m_stack.push(std::move(edit));
}

Result<void> Project::recover(const JournalEntry &entry)
{
    SourceSet after = texts();
    QStringList files;
    for (const JournalFile &file : entry.files) {
        files.append(file.path);
        if (file.text)
            after.insert(file.path, *file.text);
        else
            after.remove(file.path);
    }
    Edit edit = smallestEdit(texts(), after, files);
    edit.label = tr("Recover unsaved changes");
    if (Result<void> pushed = m_stack.push(std::move(edit)); !pushed)
        return pushed;
    if (m_stack.isDirty())
        m_recoveredIds.append(entry.id);
    else
        discardJournal(entry.id);
    return {};
}

} // namespace gantry
