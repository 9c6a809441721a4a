// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/bridge/consent.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;

class TestConsent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void give_folder_isRememberedByRealPathAndNotInTheProject();
    void withdraw_folder_isForgotten();
    void read_brokenFile_meansNone();
    void give_unwritableFile_saysWhere();
};

void TestConsent::give_folder_isRememberedByRealPathAndNotInTheProject()
{
    QTemporaryDir state;
    QTemporaryDir project;
    const QString file = state.filePath(QStringLiteral("deep/consent.json"));
    Consent consent(file);
    QVERIFY(!consent.isGiven(project.path()));
    QVERIFY(consent.give(project.path()));
    QVERIFY(Consent(file).isGiven(project.path() % QStringLiteral("/.")));
    const QString link = state.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(project.path(), link));
    QVERIFY(Consent(file).isGiven(link));
    QVERIFY(!Consent(file).isGiven(state.path()));
    QCOMPARE(QDir(project.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestConsent::withdraw_folder_isForgotten()
{
    QTemporaryDir state;
    const QString file = state.filePath(QStringLiteral("consent.json"));
    Consent consent(file);
    QVERIFY(consent.give(QStringLiteral("/a")));
    QVERIFY(consent.give(QStringLiteral("/b")));
    QVERIFY(consent.withdraw(QStringLiteral("/a")));
    QCOMPARE(consent.folders(), QStringList{QStringLiteral("/b")});
}

void TestConsent::read_brokenFile_meansNone()
{
    QTemporaryDir state;
    const QString path = state.filePath(QStringLiteral("consent.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"folders\": [1, \"/a\", nul");
    file.close();
    QVERIFY(!Consent(path).isGiven(QStringLiteral("/a")));
    QVERIFY(Consent(path).give(QStringLiteral("/a")));
    QVERIFY(Consent(path).isGiven(QStringLiteral("/a")));
}

void TestConsent::give_unwritableFile_saysWhere()
{
    QTemporaryDir state;
    QFile blocker(state.filePath(QStringLiteral("file")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const QString path = blocker.fileName() % QStringLiteral("/consent.json");
    const Result<void> given = Consent(path).give(QStringLiteral("/a"));
    QVERIFY(!given);
    QVERIFY(given.error().message.contains(path));
}

GANTRY_TEST(TestConsent)
#include "tst_consent.moc"
