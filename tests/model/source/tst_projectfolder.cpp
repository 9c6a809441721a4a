// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/source/filekind.h"
#include "model/source/folderwatcher.h"
#include "model/source/projectfolder.h"
#include "model/source/savefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace gantry;

class TestProjectFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void fileKind_ofNames_isAsPeopleNameThem_data();
    void fileKind_ofNames_isAsPeopleNameThem();
    void readFolder_ofProject_readsWhatCounts();
    void readFolder_withLoop_saysSoAndReadsRest();
    void readFolder_withBrokenFiles_saysWhyEach();
    void readFolder_thatIsMissing_fails();
    void readFolder_again_keepsUnchangedTexts();
    void tree_withPatterns_matches();
    void saveFile_existing_keepsModeAndWritesThroughLinks();
    void saveFile_onFullDisk_leavesOldBytes();
    void watcher_fileChangedCreatedRemoved_tellsOnce();

private:
    void write(const QString &path, const QByteArray &bytes);
    QByteArray read(const QString &path);
    bool hasProblem(const FolderReading &reading, const QString &file, const QString &words);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestProjectFolder::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestProjectFolder::write(const QString &path, const QByteArray &bytes)
{
    const QString absolute = m_dir->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(absolute).path()));
    QFile file(absolute);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestProjectFolder::read(const QString &path)
{
    QFile file(m_dir->filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(nothing)");
}

bool TestProjectFolder::hasProblem(const FolderReading &reading, const QString &file, const QString &words)
{
    return std::any_of(reading.problems.begin(), reading.problems.end(), [&](const Error &error) {
        return error.place.file == file && error.message.contains(words);
    });
}

void TestProjectFolder::fileKind_ofNames_isAsPeopleNameThem_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *path, FileKind kind) { QTest::newRow(path) << QString::fromUtf8(path) << int(kind); };
    row("Dockerfile", FileKind::Dockerfile);
    row("a/Dockerfile.gpu", FileKind::Dockerfile);
    row("a/gpu.Dockerfile", FileKind::Dockerfile);
    row("a/gpu.dockerfile", FileKind::Dockerfile);
    row("Containerfile", FileKind::Dockerfile);
    row("Dockerfile.dockerignore", FileKind::DockerIgnore);
    row("Dockerfile.md", FileKind::Markdown);
    row("Dockerfile~", FileKind::None);
    row("mydockerfile", FileKind::None);
    row("a/b.py", FileKind::Python);
    row("gantry.json", FileKind::Gantry);
    row("a/gantry.json", FileKind::None);
    row("build.sh", FileKind::Script);
    row("Makefile", FileKind::Script);
    row("README.md", FileKind::Markdown);
    row(".flyte/config.yaml", FileKind::Config);
    row("data.csv", FileKind::None);
}

void TestProjectFolder::fileKind_ofNames_isAsPeopleNameThem()
{
    QFETCH(QString, path);
    QFETCH(int, kind);
    QCOMPARE(int(fileKind(path)), kind);
}

void TestProjectFolder::readFolder_ofProject_readsWhatCounts()
{
    write(QStringLiteral("main.py"), "x");
    write(QStringLiteral("a/Dockerfile"), "FROM x");
    write(QStringLiteral("a/data.bin"), "y");
    write(QStringLiteral(".venv/lib/z.py"), "no");
    write(QStringLiteral("myenv/pyvenv.cfg"), "no");
    write(QStringLiteral("myenv/z.py"), "no");
    write(QStringLiteral(".git/hooks/z.py"), "no");
    const Result<FolderReading> reading = readFolder(m_dir->path());
    QVERIFY(reading);
    QCOMPARE(reading->texts.texts().keys(), (QStringList{QStringLiteral("a/Dockerfile"), QStringLiteral("main.py")}));
    QVERIFY(reading->problems.empty());
    QVERIFY(reading->tree->contains(QStringLiteral("a/data.bin")));
    QVERIFY(reading->tree->contains(QStringLiteral("a/")));
    QVERIFY(reading->tree->contains(QStringLiteral(".venv/lib/z.py")));
    QVERIFY(!reading->tree->contains(QStringLiteral("b")));
}

void TestProjectFolder::readFolder_withLoop_saysSoAndReadsRest()
{
    write(QStringLiteral("a/x.py"), "x");
    QVERIFY(QFile::link(m_dir->path(), m_dir->filePath(QStringLiteral("a/back"))));
    QVERIFY(QFile::link(QStringLiteral("self.py"), m_dir->filePath(QStringLiteral("self.py"))));
    QVERIFY(QFile::link(QStringLiteral("/"), m_dir->filePath(QStringLiteral("root"))));
    QTemporaryDir outside;
    QVERIFY(QDir(outside.path()).mkpath(QStringLiteral("in")));
    QVERIFY(QFile::link(outside.path(), outside.filePath(QStringLiteral("in/up"))));
    QVERIFY(QFile::copy(m_dir->filePath(QStringLiteral("a/x.py")), outside.filePath(QStringLiteral("in/y.py"))));
    QVERIFY(QFile::link(outside.path(), m_dir->filePath(QStringLiteral("out"))));
    const Result<FolderReading> reading = readFolder(m_dir->path());
    QVERIFY(reading);
    QCOMPARE(reading->texts.texts().keys(), (QStringList{QStringLiteral("a/x.py"), QStringLiteral("out/in/y.py")}));
    QVERIFY(hasProblem(*reading, QStringLiteral("a/back"), QStringLiteral("leads back")));
    QVERIFY(hasProblem(*reading, QStringLiteral("out/in/up"), QStringLiteral("leads back")));
    QVERIFY(hasProblem(*reading, QStringLiteral("root"), QStringLiteral("leads back")));
    QVERIFY(hasProblem(*reading, QStringLiteral("self.py"), QStringLiteral("leads nowhere")));
}

void TestProjectFolder::readFolder_withBrokenFiles_saysWhyEach()
{
    write(QStringLiteral("ok.py"), "x");
    write(QStringLiteral("big.py"), QByteArray(5'000'000, '#'));
    QCOMPARE(::mkfifo(QFile::encodeName(m_dir->filePath(QStringLiteral("Dockerfile"))).constData(), 0600), 0);
    QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), m_dir->filePath(QStringLiteral("mem.py"))));
    const Result<FolderReading> reading = readFolder(m_dir->path());
    QVERIFY(reading);
    QCOMPARE(reading->texts.texts().keys(), QStringList{QStringLiteral("ok.py")});
    QVERIFY(hasProblem(*reading, QStringLiteral("big.py"), QStringLiteral("5.0 MB")));
    QVERIFY(hasProblem(*reading, QStringLiteral("Dockerfile"), QStringLiteral("no ordinary file")));
    QVERIFY(hasProblem(*reading, QStringLiteral("mem.py"), QStringLiteral("can't be read")));
}

void TestProjectFolder::readFolder_thatIsMissing_fails()
{
    const Result<FolderReading> reading = readFolder(m_dir->filePath(QStringLiteral("nowhere")));
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::Unreadable);
    write(QStringLiteral("file.py"), "x");
    QVERIFY(!readFolder(m_dir->filePath(QStringLiteral("file.py"))));
    QTemporaryDir empty;
    QVERIFY(readFolder(empty.path()));
}

void TestProjectFolder::readFolder_again_keepsUnchangedTexts()
{
    write(QStringLiteral("a.py"), "a");
    write(QStringLiteral("b.py"), "b");
    const Result<FolderReading> first = readFolder(m_dir->path());
    write(QStringLiteral("b.py"), "changed");
    const Result<FolderReading> second = readFolder(m_dir->path(), &*first);
    QCOMPARE(second->texts.find(QStringLiteral("a.py")), first->texts.find(QStringLiteral("a.py")));
    QCOMPARE(second->texts.find(QStringLiteral("b.py"))->bytes(), QByteArray("changed"));
}

void TestProjectFolder::tree_withPatterns_matches()
{
    FolderTree tree;
    tree.addFolder(QStringLiteral("a"));
    tree.addFile(QStringLiteral("a/requirements.txt"));
    QVERIFY(tree.matches(QStringLiteral("a"), QStringLiteral("requirements*.txt")));
    QVERIFY(!tree.matches(QStringLiteral("."), QStringLiteral("requirements*.txt")));
    QVERIFY(tree.matches(QStringLiteral("."), QStringLiteral("./a/")));
    QVERIFY(tree.matches(QStringLiteral("a"), QStringLiteral(".")));
    QVERIFY(!tree.matches(QStringLiteral("a"), QStringLiteral("../../x")));
    QVERIFY(tree.matches(QStringLiteral("a"), QStringLiteral("/requirements.txt")));
}

void TestProjectFolder::saveFile_existing_keepsModeAndWritesThroughLinks()
{
    write(QStringLiteral("build.sh"), "old");
    const QString path = m_dir->filePath(QStringLiteral("build.sh"));
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0750), 0);
    QVERIFY(QFile::link(QStringLiteral("build.sh"), m_dir->filePath(QStringLiteral("link.sh"))));
    QVERIFY(saveFile(m_dir->path(), QStringLiteral("link.sh"), "new\r\n"));
    QCOMPARE(read(QStringLiteral("build.sh")), QByteArray("new\r\n"));
    QVERIFY(QFileInfo(m_dir->filePath(QStringLiteral("link.sh"))).isSymLink());
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 07777), 0750);
    QVERIFY(saveFile(m_dir->path(), QStringLiteral("new/folder/a.py"), "x"));
    QCOMPARE(read(QStringLiteral("new/folder/a.py")), QByteArray("x"));
}

void TestProjectFolder::saveFile_onFullDisk_leavesOldBytes()
{
    write(QStringLiteral("a.py"), "old");
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small{1000, limit.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> saved = saveFile(m_dir->path(), QStringLiteral("a.py"), QByteArray(100'000, 'x'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Io);
    QCOMPARE(read(QStringLiteral("a.py")), QByteArray("old"));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.py")});
}

void TestProjectFolder::watcher_fileChangedCreatedRemoved_tellsOnce()
{
    write(QStringLiteral("a.py"), "a");
    write(QStringLiteral("b/c.py"), "c");
    FolderWatcher watcher;
    watcher.setQuietTime(std::chrono::milliseconds(20));
    QList<FolderReading> seen;
    QSignalSpy spy(&watcher, &FolderWatcher::changed);
    connect(&watcher, &FolderWatcher::changed, this, [&](const FolderReading &reading) { seen.append(reading); });
    watcher.watch(m_dir->path(), *readFolder(m_dir->path()));
    write(QStringLiteral("a.py"), "changed in place");
    QTRY_COMPARE(seen.size(), 1);
    QCOMPARE(seen.last().texts.find(QStringLiteral("a.py"))->bytes(), QByteArray("changed in place"));
    QVERIFY(saveFile(m_dir->path(), QStringLiteral("a.py"), "replaced"));
    QTRY_VERIFY(seen.last().texts.find(QStringLiteral("a.py"))->bytes() == "replaced");
    write(QStringLiteral("a.py"), "watched still");
    QTRY_VERIFY(seen.last().texts.find(QStringLiteral("a.py"))->bytes() == "watched still");
    write(QStringLiteral("b/new/d.py"), "d");
    QTRY_VERIFY(seen.last().texts.contains(QStringLiteral("b/new/d.py")));
    QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("b/c.py"))));
    QTRY_VERIFY(!seen.last().texts.contains(QStringLiteral("b/c.py")));
}

GANTRY_TEST(TestProjectFolder)
#include "tst_projectfolder.moc"
