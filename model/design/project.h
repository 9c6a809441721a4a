// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/serialworker.h"
#include "model/design/designstate.h"
#include "model/design/operation.h"
#include "model/source/editstack.h"
#include "model/source/folderwatcher.h"
#include "model/source/journal.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace gantry {

//! An open project: its texts with their history, and the design as last read from them. Reading, rehearsing and saving
//! happen off the thread that it lives on. Opening runs no code and changes no byte.
class Project : public QObject
{
    Q_OBJECT
public:
    explicit Project(QObject *parent = nullptr);
    ~Project() override;

    //! Ends in opened() or openFailed(). A project that is open is closed first; unsaved changes are the caller's to ask for.
    void open(const QString &folder);
    bool isOpen() const { return m_state.design != nullptr; }
    QString folder() const { return m_folder; } //!< absolute
    QString name() const { return m_state.projectName; }

    //! Of the last finished reading; a moment behind the texts while somebody types.
    const DesignState &state() const { return m_state; }
    DesignPtr design() const { return m_state.design; }
    bool isDesignCurrent() const;

    const SourceSet &texts() const { return m_stack.texts(); }
    EditStack *stack() { return &m_stack; }

    //! Plans and rehearses on the design of the present texts, then makes it one undo step. In the order of the calls.
    //! `done` is called once, before performed() or refused().
    using Done = std::function<void(const Result<Planned> &)>;
    void perform(OperationPtr operation, Done done = {});
    //! Typing: at once, whatever it does to the design.
    Result<void> replaceText(const QString &file, TextRange range, const QByteArray &text);

    //! Writes one file, or all that are unsaved, then saved(). What can't be written stays unsaved.
    void save(const QString &file);
    void saveAll();
    bool isSaving() const { return !m_saving.isEmpty(); }

    //! Files that others changed on disk while they have unsaved changes here. Saving them is refused until one of:
    QStringList conflicts() const;
    void reload(const QString &file); //!< takes the disk's text; undo brings mine back
    void keepMine(const QString &file); //!< the next save writes over the disk's text
    QByteArray compare(const QString &file) const; //!< unified diff from the disk's text to mine
    //! Looks at the folder now; for a window that gets the focus.
    void checkDisk() { m_watcher.check(); }

    //! Unsaved changes that windows which died left of this project.
    std::vector<JournalEntry> recoverable() const { return readJournals(m_folder); }
    //! Takes them up as one undo step; their journal goes when this window's own has them.
    Result<void> recover(const JournalEntry &entry);

Q_SIGNALS:
    //! designChanged() follows at once.
    void opened();
    void openFailed(const gantry::Error &error);
    //! A new design; `renamed` has the ids, before → after, of things that are the same under another id.
    void designChanged(const QHash<QString, QString> &renamed);
    void performed(const gantry::Planned &planned);
    void refused(const gantry::Error &error);
    void saved(const QStringList &files, const std::vector<gantry::Error> &failures);
    void conflictsChanged();
    //! Files without unsaved changes were changed on disk and have been read again, as one undo step.
    void reloaded(const QStringList &files);
    void journalFailed(const gantry::Error &error);

private:
    struct Request {
        OperationPtr operation;
        Done done;
    };
    struct SaveJob;

    void adoptFolder(FolderReading folder, DesignState state);
    void adopt(DesignState state, QHash<QString, QString> renamed);
    void readAgain();
    void rehearseNext();
    void finishRehearsal(Request request, quint64 revision, Result<Rehearsed> result);
    void answer(const Request &request, const Result<Planned> &result);
    void write(const QStringList &files);
    void finishWriting(const QStringList &files, const std::vector<SaveJob> &jobs);
    void takeFolder(const FolderReading &folder);
    void reloadClean(const QStringList &files, const SourceSet &disk);
    void setConflict(const QString &file, const SourceTextPtr &disk);

    QString m_folder;
    EditStack m_stack;
    DesignState m_state;
    FolderWatcher m_watcher;
    std::unique_ptr<Journal> m_journal;
    QStringList m_recoveredIds;
    std::deque<Request> m_requests;
    QHash<QString, SourceTextPtr> m_saving; //!< what is being written; null: removed
    QHash<QString, SourceTextPtr> m_conflicts; //!< the disk's texts; null: removed there
    bool m_isBusy = false; //!< reading or rehearsing
    bool m_isAdopting = false;
    int m_opening = 0;
    SerialWorker m_reader;
    SerialWorker m_writer;
};

} // namespace gantry
