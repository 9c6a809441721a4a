// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/registrycache.h"

#include "common/testregistry.h"
#include "model/images/registry/registryanswers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;
using namespace Qt::StringLiterals;

namespace {

QStringList filesOf(const QString &folder)
{
    QStringList all;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        all.append(walk.next());
    return all;
}

} // namespace

class TestRegistryCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blob_thatWasStored_isThereForTheNext();
    void blob_thatWasChangedOnDisk_isNotThere();
    void name_byPlatform_isKept();
    void folder_thatCannotBeWritten_isAsIfEmpty();
    void trim_overTheBound_removesTheOldest();
};

void TestRegistryCache::blob_thatWasStored_isThereForTheNext()
{
    const QTemporaryDir folder;
    const QString digest = registry::digestOf("{}");
    RegistryCache(folder.path()).storeBlob(digest, "{}");
    QCOMPARE(RegistryCache(folder.path()).blob(digest), QByteArray("{}"));
    QVERIFY(!RegistryCache(folder.path()).blob(registry::digestOf("other")));
    QVERIFY(!RegistryCache(folder.path()).blob(u"sha256:../../etc/passwd"_s));
    QVERIFY(!RegistryCache(QString()).blob(digest));
}

void TestRegistryCache::blob_thatWasChangedOnDisk_isNotThere()
{
    const QTemporaryDir folder;
    const RegistryCache cache(folder.path());
    const QString digest = registry::digestOf("{}");
    cache.storeBlob(digest, "{}");
    const QStringList files = filesOf(folder.path());
    QCOMPARE(files.size(), 1);
    QFile file(files.front());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[]");
    file.close();
    QVERIFY(!cache.blob(digest));
}

void TestRegistryCache::name_byPlatform_isKept()
{
    const QTemporaryDir folder;
    const RegistryCache cache(folder.path());
    const QDateTime asOf(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC);
    cache.storeNamed(u"docker.io/library/python:3.11"_s, u"linux/amd64"_s, {u"i"_s, u"m"_s, "linux/amd64,linux/arm64", asOf});
    const auto found = cache.named(u"docker.io/library/python:3.11"_s, u"linux/amd64"_s);
    QVERIFY(found);
    QCOMPARE(found->indexDigest, u"i"_s);
    QCOMPARE(found->manifestDigest, u"m"_s);
    QCOMPARE(found->indexPlatforms, QByteArray("linux/amd64,linux/arm64"));
    QCOMPARE(found->asOf, asOf);
    QVERIFY(!cache.named(u"docker.io/library/python:3.11"_s, u"linux/arm64"_s));
}

void TestRegistryCache::folder_thatCannotBeWritten_isAsIfEmpty()
{
    const RegistryCache cache(u"/proc/none"_s);
    cache.storeBlob(registry::digestOf("{}"), "{}");
    QVERIFY(!cache.blob(registry::digestOf("{}")));
    cache.trim(0);
}

void TestRegistryCache::trim_overTheBound_removesTheOldest()
{
    const QTemporaryDir folder;
    const RegistryCache cache(folder.path());
    QStringList digests;
    for (int i = 0; i < 10; ++i) {
        const QByteArray bytes(100, char('a' + i));
        digests.append(registry::digestOf(bytes));
        cache.storeBlob(digests.last(), bytes);
        QFile file(folder.filePath(u"blobs/"_s + digests.last().mid(7)));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(i - 20), QFileDevice::FileModificationTime));
    }
    cache.trim(1000);
    QCOMPARE(filesOf(folder.path()).size(), 10);
    cache.trim(450);
    QCOMPARE(filesOf(folder.path()).size(), 4);
    QVERIFY(!cache.blob(digests[5]));
    QVERIFY(cache.blob(digests[6]));
    cache.trim(1000, 1);
    QCOMPARE(filesOf(folder.path()).size(), 1);
    QVERIFY(cache.blob(digests[9]));
}

GANTRY_TEST(TestRegistryCache)
#include "tst_registrycache.moc"
