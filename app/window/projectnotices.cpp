// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/projectnotices.h"

#include "widgets/common/noticebar.h"

#include <QLocale>
#include <QMessageBox>
#include <QStatusBar>

namespace gantry {

namespace {

constexpr int kMessageMs = 8000;

} // namespace

ProjectNotices::ProjectNotices(Project &project, DesignViews &views, NoticeBar &notices, QStatusBar &status)
    : QObject(&notices), m_project(project), m_notices(notices), m_status(status)
{
    connect(&views, &DesignViews::refused, this, [this](const Error &error) {
        m_notices.show(QStringLiteral("refused"), QStringLiteral("warning"), error.message);
    });
    connect(&m_project, &Project::opened, this, &ProjectNotices::showRecoverable);
    connect(&m_project, &Project::openFailed, this, [this](const Error &error) {
        m_notices.show(QStringLiteral("open"), QStringLiteral("error"), error.message);
    });
    connect(&m_project, &Project::performed, this, &ProjectNotices::showPerformed);
    connect(&m_project, &Project::conflictsChanged, this, &ProjectNotices::showConflicts);
    connect(&m_project, &Project::reloaded, this, [this](const QStringList &files) {
        m_status.showMessage(tr("Changed on disk and read again: %1").arg(files.join(QStringLiteral(", "))), kMessageMs);
    });
    connect(&m_project, &Project::saved, this, &ProjectNotices::showSaved);
    connect(&m_project, &Project::journalFailed, this, [this](const Error &error) {
        m_notices.show(QStringLiteral("journal"), QStringLiteral("warning"), error.message);
    });
}

void ProjectNotices::showPerformed(const Planned &planned)
{
    m_notices.hide(QStringLiteral("refused"));
    if (!planned.droppedComments.isEmpty())
        m_status.showMessage(tr("%n comment(s) went with it; undo brings them back.", nullptr,
                                int(planned.droppedComments.size())), kMessageMs);
}

void ProjectNotices::showRecoverable()
{
    for (const JournalEntry &entry : m_project.recoverable()) {
        QStringList files;
        for (const JournalFile &file : entry.files)
            files.append(file.path);
        const QString time = QLocale().toString(entry.time.toLocalTime(), QLocale::ShortFormat);
        m_notices.show(QStringLiteral("recover-") % entry.id, QStringLiteral("history"),
                       tr("A window that ended unexpectedly left unsaved changes of %1, from %2.").arg(files.join(QStringLiteral(", ")), time),
                       {{tr("Restore"), [this, entry] {
                             if (const Result<void> done = m_project.recover(entry); !done)
                                 m_notices.show(QStringLiteral("recover"), QStringLiteral("error"), done.error().message);
                         }},
                        {tr("Discard"), [entry] { discardJournal(entry.id); }}});
    }
}

void ProjectNotices::showConflicts()
{
    const QStringList conflicts = m_project.conflicts();
    for (const QString &file : m_project.design() ? m_project.design()->files.keys() : QStringList()) {
        const QString key = QStringLiteral("conflict-") % file;
        if (!conflicts.contains(file)) {
            m_notices.hide(key);
            continue;
        }
        m_notices.show(key, QStringLiteral("warning"),
                       tr("%1 was changed on disk while it has unsaved changes here.").arg(file),
                       {{tr("Reload"), [this, file] { m_project.reload(file); }},
                        {tr("Compare"), [this, file] { compare(file); }},
                        {tr("Keep mine"), [this, file] { m_project.keepMine(file); }}});
    }
}

// Looking decides nothing: the question stays.
void ProjectNotices::compare(const QString &file)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, file, tr("From the disk's text to mine:"), QMessageBox::Close,
                                m_notices.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDetailedText(QString::fromUtf8(m_project.compare(file)));
    box->open();
    QMetaObject::invokeMethod(this, &ProjectNotices::showConflicts, Qt::QueuedConnection);
}

void ProjectNotices::showSaved(const QStringList &, const std::vector<Error> &failures)
{
    m_notices.hide(QStringLiteral("save"));
    QStringList sentences;
    for (const Error &error : failures)
        sentences.append(error.message);
    if (!sentences.isEmpty())
        m_notices.show(QStringLiteral("save"), QStringLiteral("error"), sentences.join(QLatin1Char('\n')));
}

} // namespace gantry
