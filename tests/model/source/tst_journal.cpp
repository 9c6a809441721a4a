// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/source/journal.h"
#include "model/source/journalfile.h"
#include "model/source/savefile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace gantry;

namespace {

const QString kFile = QStringLiteral("a.py");

SourceSet oneFile()
{
    SourceSet set;
    set.insert(kFile, "old\n");
    return set;
}

Edit added(const QByteArray &text)
{
    Edit edit;
    edit.insert(kFile, 0, text);
    return edit;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void journal_whileWindowLives_isNotOffered();
    void journal_afterUndoToDisk_isGone();
    void journal_closedInOrder_leavesNothing();
    void journal_ofKilledProcess_isOfferedAndWritten();
    void writeJournal_fileChangedSince_isNotOverwritten();
    void readJournals_ofGarbage_skipsIt();

private:
    QString killedWindow(const QByteArray &text);

    std::unique_ptr<QTemporaryDir> m_project;
};

void TestJournal::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    QDir(journalFolder()).removeRecursively();
    m_project = std::make_unique<QTemporaryDir>();
    QVERIFY(saveFile(m_project->path(), kFile, "old\n"));
}

void TestJournal::journal_whileWindowLives_isNotOffered()
{
    EditStack stack;
    stack.reset(oneFile());
    Journal journal(&stack, m_project->path());
    journal.setInterval(std::chrono::milliseconds(10));
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(stack.push(added("x")));
    QVERIFY(written.wait());
    QCOMPARE(QDir(journalFolder()).entryList({QStringLiteral("*.json")}).size(), 1);
    QVERIFY(readJournals().empty());
}

void TestJournal::journal_afterUndoToDisk_isGone()
{
    EditStack stack;
    stack.reset(oneFile());
    Journal journal(&stack, m_project->path());
    journal.setInterval(std::chrono::milliseconds(10));
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(stack.push(added("x")));
    QVERIFY(written.wait());
    stack.history()->undo();
    QVERIFY(written.wait());
    QVERIFY(QDir(journalFolder()).entryList({QStringLiteral("*.json")}).isEmpty());
}

void TestJournal::journal_closedInOrder_leavesNothing()
{
    {
        EditStack stack;
        stack.reset(oneFile());
        Journal journal(&stack, m_project->path());
        journal.setInterval(std::chrono::milliseconds(10));
        QSignalSpy written(&journal, &Journal::written);
        QVERIFY(stack.push(added("x")));
        QVERIFY(written.wait());
    }
    QVERIFY(QDir(journalFolder()).entryList(QDir::Files).isEmpty());
}

// What is left by a window that was killed: its journal, and a lock that nobody holds.
QString TestJournal::killedWindow(const QByteArray &text)
{
    QDir().mkpath(journalFolder());
    const QString path = journalFolder() + QLatin1String("/dead.json");
    const JournalEntry entry{{}, m_project->path(), QDateTime::currentDateTimeUtc(), {{kFile, text, journalHash("old\n")}}};
    Q_ASSERT(writeJournalFile(path, entry));
    QFile lock(journalLockPath(path));
    (void)lock.open(QIODevice::WriteOnly);
    return path;
}

void TestJournal::journal_ofKilledProcess_isOfferedAndWritten()
{
    killedWindow("unsaved \xff\n");
    const std::vector<JournalEntry> entries = readJournals(m_project->path());
    QCOMPARE(entries.size(), size_t(1));
    QCOMPARE(entries[0].files[0].path, kFile);
    QVERIFY(readJournals(QDir::tempPath()).empty());
    const JournalWriting writing = writeJournal(entries[0]);
    QCOMPARE(writing.written, QStringList{kFile});
    QFile file(m_project->filePath(kFile));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("unsaved \xff\n"));
    QVERIFY(readJournals().empty());
}

void TestJournal::writeJournal_fileChangedSince_isNotOverwritten()
{
    killedWindow("unsaved\n");
    QVERIFY(saveFile(m_project->path(), kFile, "by somebody else\n"));
    const JournalWriting writing = writeJournal(readJournals().front());
    QVERIFY(writing.written.isEmpty());
    QCOMPARE(writing.refused.size(), size_t(1));
    QFile file(m_project->filePath(kFile));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("by somebody else\n"));
    QCOMPARE(readJournals().size(), size_t(1));
}

void TestJournal::readJournals_ofGarbage_skipsIt()
{
    QDir().mkpath(journalFolder());
    QFile file(journalFolder() + QLatin1String("/x.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"files\": 3");
    file.close();
    QVERIFY(readJournals().empty());
}

GANTRY_TEST(TestJournal)
#include "tst_journal.moc"
