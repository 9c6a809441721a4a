// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/baselookup.h"

#include "common/httpserver.h"
#include "common/sampleimage.h"
#include "common/testregistry.h"
#include "room.h"

#include <QSignalSpy>
#include <QTest>

using namespace gantry;
using namespace gantry::test;
using namespace Qt::StringLiterals;

class TestBaseLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reference_thatIsWanted_isAskedForOnceASession();
    void facts_ofARegistry_sayTheirSourceAndBeatTheCatalogue();
    void facts_whenTheRegistryFails_areTheCataloguesWithTheReason();
    void facts_ofABaseThatNobodyKnows_sayWhy();
    void wanted_bySeveralAtOnce_isToldInFewChanges();
    void offline_byEnvironment_asksNothing();
    void offline_switchedWhileAsking_hangsUpAndKeepsWhatIsKnown();
    void lookup_destroyedWhileAsking_ends();
};

void TestBaseLookup::reference_thatIsWanted_isAskedForOnceASession()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    const Room room;
    BaseLookup lookup(room.options);
    QSignalSpy settled(&lookup, &BaseLookup::settled);
    const QString name = server.domain() + u"/team/base:1";
    QVERIFY(lookup.isSettled());
    lookup.want({name, name});
    lookup.want({name});
    QVERIFY(!lookup.isSettled());
    QVERIFY(!lookup.library()->registryImage(name));
    QVERIFY(settled.wait());
    QVERIFY(lookup.library()->registryImage(name));
    const qsizetype asked = server.asked.size();
    QCOMPARE(asked, 3);
    lookup.want({name});
    QVERIFY(lookup.isSettled());
    QCOMPARE(server.asked.size(), asked);
}

void TestBaseLookup::facts_ofARegistry_sayTheirSourceAndBeatTheCatalogue()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    const Room room;
    BaseLookup lookup(room.options);
    QSignalSpy settled(&lookup, &BaseLookup::settled);
    const QString name = server.domain() + u"/team/base:1";
    lookup.want({name});
    QVERIFY(settled.wait());
    const BaseFacts facts = lookup.library()->facts(name, {});
    QCOMPARE(facts.source, BaseFacts::Source::Registry);
    QVERIFY2(facts.sourceText.startsWith("from the registry, as of "_L1), qPrintable(facts.sourceText));
    QCOMPARE(facts.digest, sample.manifestDigest);
    QCOMPARE(facts.state.user.value, QByteArray("flyte"));
    QCOMPARE(facts.state.workdir.value, QByteArray("/app"));
    QCOMPARE(facts.registry->layers[0].size, 77);
    QCOMPARE(facts.remark, QString());
}

void TestBaseLookup::facts_whenTheRegistryFails_areTheCataloguesWithTheReason()
{
    HttpServer server([](const Asked &) { return HttpServer::reply(429, {}); });
    Room room;
    room.options.mirrors.insert(u"docker.io"_s, QUrl(server.url({})));
    BaseLookup lookup(room.options);
    QSignalSpy settled(&lookup, &BaseLookup::settled);
    lookup.want({u"python:3.11-slim"_s});
    QVERIFY(settled.wait());
    const BaseFacts facts = lookup.library()->facts(u"python:3.11-slim"_s, {});
    QCOMPARE(facts.source, BaseFacts::Source::Catalogue);
    QVERIFY2(facts.remark.startsWith("docker.io has been asked too often"_L1), qPrintable(facts.remark));
    QCOMPARE(server.asked.size(), 1);
    lookup.want({u"python:3.11-slim"_s}); // not again so soon
    QVERIFY(lookup.isSettled());
}

void TestBaseLookup::facts_ofABaseThatNobodyKnows_sayWhy()
{
    HttpServer server([](const Asked &) { return HttpServer::reply(404, {}); });
    const Room room;
    BaseLookup lookup(room.options);
    QSignalSpy settled(&lookup, &BaseLookup::settled);
    const QString name = server.domain() + u"/team/base:1";
    lookup.want({name});
    QVERIFY(settled.wait());
    const BaseFacts facts = lookup.library()->facts(name, {});
    QCOMPARE(facts.source, BaseFacts::Source::Unknown);
    QVERIFY2(facts.state.user.why.contains("Check its name and its tag"_L1), qPrintable(facts.state.user.why));
}

void TestBaseLookup::wanted_bySeveralAtOnce_isToldInFewChanges()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    const Room room;
    BaseLookup lookup(room.options);
    QSignalSpy changed(&lookup, &BaseLookup::libraryChanged);
    QSignalSpy settled(&lookup, &BaseLookup::settled);
    QStringList names;
    for (int i = 0; i < 200; ++i)
        names.append(server.domain() + u"/team/base:" + QString::number(i));
    lookup.want(names);
    QVERIFY(settled.wait(30000));
    QCOMPARE(settled.size(), 1);
    QVERIFY2(changed.size() < 100, qPrintable(QString::number(changed.size())));
    QVERIFY(lookup.library()->registryImage(names[1]));
}

void TestBaseLookup::offline_byEnvironment_asksNothing()
{
    QVERIFY(BaseLookup::defaultOptions().isOffline); // all tests run so
    qputenv("GANTRY_OFFLINE", "0");
    QVERIFY(!BaseLookup::defaultOptions().isOffline);
    qputenv("GANTRY_OFFLINE", "1");
    HttpServer server([](const Asked &) { return HttpServer::reply(404, {}); });
    BaseLookup lookup;
    QSignalSpy settled(&lookup, &BaseLookup::settled);
    lookup.want({server.domain() + u"/team/base:1"});
    QVERIFY(settled.wait());
    QCOMPARE(server.asked.size(), 0);
    QCOMPARE(lookup.library()->facts(server.domain() + u"/team/base:1", {}).remark, QString());
}

void TestBaseLookup::offline_switchedWhileAsking_hangsUpAndKeepsWhatIsKnown()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) {
        return asked.target.contains("/silent/") ? QByteArray() : sample.answer(asked);
    });
    const Room room;
    BaseLookup lookup(room.options);
    QSignalSpy changed(&lookup, &BaseLookup::libraryChanged);
    const QString name = server.domain() + u"/team/base:1";
    lookup.want({name, server.domain() + u"/team/silent/x:1"});
    QVERIFY(changed.wait());
    QVERIFY(!lookup.isSettled());
    lookup.setOffline(true);
    QVERIFY(lookup.isSettled());
    QTRY_COMPARE(server.closedByOthers, 1);
    QVERIFY(lookup.library()->registryImage(name));
    lookup.setOffline(false);
    lookup.want({server.domain() + u"/team/silent/x:1"});
    QVERIFY(!lookup.isSettled());
}

void TestBaseLookup::lookup_destroyedWhileAsking_ends()
{
    HttpServer server([](const Asked &) { return QByteArray(); });
    const Room room;
    {
        BaseLookup lookup(room.options);
        lookup.want({server.domain() + u"/team/base:1"});
        QTRY_COMPARE(server.asked.size(), 1);
    }
    QTRY_COMPARE(server.closedByOthers, 1);
}

GANTRY_TEST(TestBaseLookup)
#include "tst_baselookup.moc"
