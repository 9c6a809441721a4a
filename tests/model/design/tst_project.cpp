// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "testproject.h"

#include "model/design/operations/place.h"
#include "model/design/operations/replacetext.h"
#include "model/design/project.h"
#include "model/source/journalfile.h"
#include "model/source/savefile.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;
using namespace gantry::test;

namespace {

const QString kEnvs = QStringLiteral("code/envs.py");
const QString kTraining = QStringLiteral("training/Dockerfile");

} // namespace

class TestProject : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void open_project_isCleanAndRead();
    void open_missingFolder_fails();
    void replaceText_typedName_followsAndIsOneStep();
    void replaceText_brokenText_keepsDesign();
    void perform_operation_isOneUndoStep();
    void perform_whileTyped_isPlannedOnNewText();
    void perform_inBrokenFile_isRefusedElsewhereNot();
    void perform_place_writesSidecar();
    void save_changed_writesAndIsClean();
    void save_fileChangedByOthers_isRefused();
    void disk_cleanFileChanged_isReloadedAsOneStep();
    void disk_dirtyFileChanged_isAConflict();
    void disk_keepMine_thenSave_writesOver();
    void disk_fileRemovedAndCreated_follows();
    void recover_journal_isOneStep();

private:
    void open();
    QByteArray read(const QString &path);
    void write(const QString &path, const QByteArray &bytes) { QVERIFY(saveFile(m_dir->path(), path, bytes)); }
    QByteArray text(const QString &path) { return m_project->texts().find(path)->bytes(); }
    Result<Planned> perform(OperationPtr operation);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Project> m_project;
};

void TestProject::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_dir = std::make_unique<QTemporaryDir>();
    const Files files = smallProject();
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        write(it.key(), it.value());
    m_project = std::make_unique<Project>();
    open();
}

void TestProject::cleanup()
{
    m_project.reset();
}

void TestProject::open()
{
    QSignalSpy spy(m_project.get(), &Project::opened);
    m_project->open(m_dir->path());
    QVERIFY(spy.wait());
}

QByteArray TestProject::read(const QString &path)
{
    QFile file(m_dir->filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(nothing)");
}

Result<Planned> TestProject::perform(OperationPtr operation)
{
    std::optional<Result<Planned>> answer;
    m_project->perform(std::move(operation), [&](const Result<Planned> &result) { answer = result; });
    [&] { QTRY_VERIFY(answer.has_value()); }();
    return *answer;
}

void TestProject::open_project_isCleanAndRead()
{
    QVERIFY(!m_project->stack()->isDirty());
    QCOMPARE(m_project->design()->environments.size(), size_t(3));
    QVERIFY(m_project->isDesignCurrent());
    QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("gantry.json"))));
}

void TestProject::open_missingFolder_fails()
{
    Project project;
    QSignalSpy spy(&project, &Project::openFailed);
    project.open(m_dir->filePath(QStringLiteral("nowhere")));
    QVERIFY(spy.wait());
    QVERIFY(!project.isOpen());
}

void TestProject::replaceText_typedName_followsAndIsOneStep()
{
    QString id = QStringLiteral("environment:training");
    connect(m_project.get(), &Project::designChanged, this, [&](const QHash<QString, QString> &renamed) { id = renamed.value(id, id); });
    qsizetype at = text(kEnvs).indexOf("\"training\"") + 9;
    for (const char key : QByteArrayLiteral("-gpu")) {
        QVERIFY(m_project->replaceText(kEnvs, {at, at}, QByteArray(1, key)));
        ++at;
    }
    QTRY_COMPARE(id, QStringLiteral("environment:training-gpu"));
    QTRY_VERIFY(m_project->isDesignCurrent());
    QVERIFY(m_project->design()->environment(EnvironmentId(id)));
    QCOMPARE(m_project->stack()->history()->count(), 1);
    m_project->stack()->history()->undo();
    QTRY_COMPARE(id, QStringLiteral("environment:training"));
}

void TestProject::replaceText_brokenText_keepsDesign()
{
    const size_t count = m_project->design()->environments.size();
    QVERIFY(m_project->replaceText(kEnvs, {0, 0}, "def (:\n"));
    QTRY_VERIFY(m_project->isDesignCurrent());
    QCOMPARE(m_project->design()->environments.size(), count);
    QVERIFY(m_project->design()->files.value(kEnvs).isStale);
}

void TestProject::perform_operation_isOneUndoStep()
{
    const QByteArray before = text(kTraining);
    QVERIFY(perform(std::make_unique<ReplaceText>(kTraining, TextPosition{2, 9}, TextPosition{2, 18}, "/elsewhere")));
    QVERIFY(m_project->isDesignCurrent()); // the rehearsed reading is taken over
    QCOMPARE(m_project->design()->image(ImageId(QString(QLatin1String("dockerfile:") + kTraining)))->layers()[0].text, QStringLiteral("WORKDIR /elsewhere"));
    QCOMPARE(m_project->stack()->history()->count(), 1);
    m_project->stack()->history()->undo();
    QCOMPARE(text(kTraining), before);
}

void TestProject::perform_whileTyped_isPlannedOnNewText()
{
    std::optional<Result<Planned>> answer;
    m_project->perform(std::make_unique<ReplaceText>(kTraining, TextPosition{1, 1}, TextPosition{1, 0}, "# first\n"),
                       [&](const Result<Planned> &result) { answer = result; });
    QVERIFY(m_project->replaceText(kTraining, {0, 0}, "# typed\n"));
    QTRY_VERIFY(answer.has_value());
    QVERIFY(answer->hasValue());
    QVERIFY(text(kTraining).startsWith("# first\n# typed\nFROM"));
}

void TestProject::perform_inBrokenFile_isRefusedElsewhereNot()
{
    write(QStringLiteral("gantry.json"), "{ broken");
    m_project->checkDisk();
    QTRY_VERIFY(m_project->isDesignCurrent() && m_project->design()->sidecar.exists);
    const Result<Planned> placed = perform(std::make_unique<PlaceNodes>(QHash<QString, QPointF>{{QStringLiteral("environment:training"), {1, 2}}}));
    QVERIFY(!placed);
    QCOMPARE(m_project->stack()->history()->count(), 1); // the file that appeared
    QVERIFY(perform(std::make_unique<ReplaceText>(kTraining, TextPosition{1, 1}, TextPosition{1, 0}, "# x\n")));
}

void TestProject::perform_place_writesSidecar()
{
    QVERIFY(perform(std::make_unique<PlaceNodes>(QHash<QString, QPointF>{{QStringLiteral("environment:training"), {1.5, -2}}})));
    QCOMPARE(text(QStringLiteral("gantry.json")),
             QByteArray("{\n  \"positions\": {\n    \"environment:training\": {\n      \"x\": 1.5,\n      \"y\": -2.0\n    }\n  },\n  \"version\": 1\n}\n"));
    m_project->stack()->history()->undo();
    QVERIFY(!m_project->texts().contains(QStringLiteral("gantry.json")));
    QVERIFY(!m_project->stack()->isDirty());
}

void TestProject::save_changed_writesAndIsClean()
{
    QVERIFY(m_project->replaceText(kTraining, {0, 0}, "# x\n"));
    QVERIFY(m_project->replaceText(kEnvs, {0, 0}, "# y\n"));
    QSignalSpy saved(m_project.get(), &Project::saved);
    m_project->save(kTraining);
    QVERIFY(saved.wait());
    QCOMPARE(m_project->stack()->dirtyFiles(), QStringList{kEnvs});
    QVERIFY(read(kTraining).startsWith("# x\n"));
    m_project->saveAll();
    QVERIFY(saved.wait());
    QVERIFY(!m_project->stack()->isDirty());
    m_project->stack()->history()->undo();
    QVERIFY(m_project->stack()->isDirty(kEnvs));
}

void TestProject::save_fileChangedByOthers_isRefused()
{
    QVERIFY(m_project->replaceText(kTraining, {0, 0}, "# mine\n"));
    QFile file(m_dir->filePath(kTraining));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("FROM theirs\n");
    file.close();
    QSignalSpy saved(m_project.get(), &Project::saved);
    m_project->saveAll();
    QVERIFY(saved.wait());
    QCOMPARE(read(kTraining), QByteArray("FROM theirs\n"));
    QCOMPARE(m_project->conflicts(), QStringList{kTraining});
    QVERIFY(m_project->stack()->isDirty(kTraining));
}

void TestProject::disk_cleanFileChanged_isReloadedAsOneStep()
{
    const QByteArray before = text(kTraining);
    QSignalSpy reloaded(m_project.get(), &Project::reloaded);
    write(kTraining, "FROM theirs\n");
    QVERIFY(reloaded.wait());
    QCOMPARE(text(kTraining), QByteArray("FROM theirs\n"));
    QVERIFY(!m_project->stack()->isDirty());
    QTRY_COMPARE(m_project->design()->image(ImageId(QString(QLatin1String("dockerfile:") + kTraining)))->base().text, QStringLiteral("theirs"));
    m_project->stack()->history()->undo();
    QCOMPARE(text(kTraining), before);
    QVERIFY(m_project->stack()->isDirty(kTraining));
}

void TestProject::disk_dirtyFileChanged_isAConflict()
{
    QVERIFY(m_project->replaceText(kTraining, {0, 0}, "# mine\n"));
    const QByteArray mine = text(kTraining);
    QSignalSpy conflicts(m_project.get(), &Project::conflictsChanged);
    write(kTraining, "FROM theirs\n");
    QVERIFY(conflicts.wait());
    QCOMPARE(text(kTraining), mine);
    QVERIFY(m_project->compare(kTraining).contains("-FROM theirs"));
    m_project->reload(kTraining);
    QCOMPARE(text(kTraining), QByteArray("FROM theirs\n"));
    QVERIFY(!m_project->stack()->isDirty());
    QVERIFY(m_project->conflicts().isEmpty());
    m_project->stack()->history()->undo();
    QCOMPARE(text(kTraining), mine);
}

void TestProject::disk_keepMine_thenSave_writesOver()
{
    QVERIFY(m_project->replaceText(kTraining, {0, 0}, "# mine\n"));
    QSignalSpy conflicts(m_project.get(), &Project::conflictsChanged);
    write(kTraining, "FROM theirs\n");
    QVERIFY(conflicts.wait());
    m_project->keepMine(kTraining);
    QVERIFY(m_project->stack()->isDirty(kTraining));
    QSignalSpy saved(m_project.get(), &Project::saved);
    m_project->saveAll();
    QVERIFY(saved.wait());
    QCOMPARE(read(kTraining), text(kTraining));
    QVERIFY(!m_project->stack()->isDirty());
}

void TestProject::disk_fileRemovedAndCreated_follows()
{
    QSignalSpy reloaded(m_project.get(), &Project::reloaded);
    QVERIFY(removeFile(m_dir->path(), kTraining));
    QVERIFY(reloaded.wait());
    QVERIFY(!m_project->texts().contains(kTraining));
    write(QStringLiteral("new/Dockerfile"), "FROM x\n");
    QTRY_VERIFY(m_project->design()->image(ImageId(QStringLiteral("dockerfile:new/Dockerfile"))));
    QVERIFY(!m_project->stack()->isDirty());
}

void TestProject::recover_journal_isOneStep()
{
    JournalEntry entry{{}, m_dir->path(), QDateTime::currentDateTimeUtc(), {{kTraining, QByteArray("FROM lost\n"), journalHash(text(kTraining))}}};
    QDir().mkpath(journalFolder());
    QVERIFY(writeJournalFile(journalFolder() + QLatin1String("/old.json"), entry));
    const std::vector<JournalEntry> found = m_project->recoverable();
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(m_project->recover(found[0]));
    QCOMPARE(text(kTraining), QByteArray("FROM lost\n"));
    QVERIFY(m_project->stack()->isDirty(kTraining));
    QCOMPARE(m_project->recoverable().size(), size_t(1)); // until this window's own journal has it
    QTRY_COMPARE_WITH_TIMEOUT(m_project->recoverable().size(), size_t(0), 10000);
}

GANTRY_TEST(TestProject)
#include "tst_project.moc"
