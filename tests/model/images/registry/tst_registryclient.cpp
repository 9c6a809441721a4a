// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/registryclient.h"

#include "common/httpserver.h"
#include "common/sampleimage.h"
#include "common/testregistry.h"
#include "room.h"

#include <QTest>

using namespace gantry;
using namespace gantry::test;
using namespace Qt::StringLiterals;

class TestRegistryClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void image_ofAList_isReadForThePlatform();
    void image_ofAnotherPlatform_saysWhichThereAre();
    void redirect_toAnotherHost_showsItNoSignIn();
    void redirect_onTheSameHost_keepsTheSignIn();
    void name_askedAgainSoon_isAnsweredFromTheCache();
    void name_askedAgainLater_costsOneHead();
    void name_thatHasMoved_isReadAnew();
    void name_whenTheRegistryIsDown_isAnsweredAsOf();
    void name_whenOffline_isAnsweredAsOfAndNothingIsAsked();
    void digest_whoseImageIsKept_isNotAskedFor();
    void cancelAll_withOpenQuestions_answersEachOnce();
    void client_destroyedWhileAsking_hangsUp();
    void manyImages_askedAtOnce_areAllAnswered();
    void steps_thatAreNotSafe_areNotTaken();
};

void TestRegistryClient::image_ofAList_isReadForThePlatform()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    const Room room;
    const RegistryAnswer answer = room.ask(server.domain() + u"/team/base:1");
    QVERIFY2(answer.image, answer.failure ? qPrintable(answer.failure->message) : "");
    QVERIFY(!answer.failure);
    const RegistryImage &image = *answer.image;
    QCOMPARE(image.reference, QString(server.domain() + u"/team/base:1"));
    QCOMPARE(image.digest, sample.manifestDigest);
    QCOMPARE(image.indexDigest, sample.indexDigest);
    QCOMPARE(image.platforms, (QStringList{u"linux/amd64"_s, u"linux/arm64/v8"_s}));
    QCOMPARE(image.user, u"flyte"_s);
    QCOMPARE(image.layers.size(), size_t(1));
    QCOMPARE(image.layers[0].size, 77);
    QVERIFY(image.asOf.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QVERIFY(!image.isFromCache);
    QCOMPARE(server.asked.size(), 3);
    QVERIFY(server.asked[0].headers.value("accept").contains("manifest.list.v2+json"));
    QVERIFY(!server.asked[0].headers.contains("authorization"));
    QVERIFY(!server.asked[0].headers.contains("cookie"));
}

void TestRegistryClient::image_ofAnotherPlatform_saysWhichThereAre()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    Room room;
    room.options.platform = u"linux/s390x"_s;
    const RegistryAnswer answer = room.ask(server.domain() + u"/team/base:1");
    QVERIFY(answer.failure && !answer.image);
    QVERIFY(answer.failure->message.contains("linux/amd64, linux/arm64/v8"_L1));
}

void TestRegistryClient::redirect_toAnotherHost_showsItNoSignIn()
{
    const SampleImage sample;
    HttpServer store([&](const Asked &) { return HttpServer::reply(200, sample.config); });
    HttpServer server([&](const Asked &asked) {
        if (!asked.headers.contains("authorization"))
            return HttpServer::reply(401, {}, "WWW-Authenticate: Basic realm=\"r\"\r\n");
        if (asked.target.contains("/blobs/"))
            return HttpServer::reply(307, {}, "Location: " + store.url(u"/config?signature=x"_s).toLatin1() + "\r\n");
        return sample.answer(asked);
    });
    const Room room;
    room.writeDockerConfig(R"({"auths":{")" + server.domain().toLatin1() + R"(":{"username":"ann","password":"pw"}}})");
    const RegistryAnswer answer = room.ask(server.domain() + u"/team/base:1");
    QVERIFY2(answer.image, answer.failure ? qPrintable(answer.failure->message) : "");
    QCOMPARE(store.asked.size(), 1);
    QCOMPARE(store.asked[0].target, QByteArray("/config?signature=x"));
    QVERIFY(!store.asked[0].headers.contains("authorization"));
}

void TestRegistryClient::redirect_onTheSameHost_keepsTheSignIn()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) {
        if (!asked.headers.contains("authorization"))
            return HttpServer::reply(401, {}, "WWW-Authenticate: Basic realm=\"r\"\r\n");
        if (asked.target.contains("/blobs/"))
            return HttpServer::reply(302, {}, "Location: /elsewhere\r\n");
        return asked.target == "/elsewhere" ? HttpServer::reply(200, sample.config) : sample.answer(asked);
    });
    const Room room;
    room.writeDockerConfig(R"({"auths":{")" + server.domain().toLatin1() + R"(":{"username":"ann","password":"pw"}}})");
    QVERIFY(room.ask(server.domain() + u"/team/base:1").image);
    QCOMPARE(server.asked.last().target, QByteArray("/elsewhere"));
}

void TestRegistryClient::name_askedAgainSoon_isAnsweredFromTheCache()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    const Room room;
    const QString name = server.domain() + u"/team/base:1";
    const RegistryAnswer first = room.ask(name);
    QVERIFY(first.image);
    server.asked.clear();
    const RegistryAnswer second = room.ask(name);
    QVERIFY(second.image);
    QCOMPARE(server.asked.size(), 0);
    QCOMPARE(second.image->layers, first.image->layers);
    QCOMPARE(second.image->platforms, first.image->platforms);
    QCOMPARE(second.image->env, first.image->env);
    QVERIFY(std::abs(second.image->asOf.secsTo(first.image->asOf)) <= 1);
}

void TestRegistryClient::name_askedAgainLater_costsOneHead()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    Room room;
    room.options.freshness = std::chrono::seconds(0);
    const QString name = server.domain() + u"/team/base:1";
    QVERIFY(room.ask(name).image);
    server.asked.clear();
    const RegistryAnswer again = room.ask(name);
    QVERIFY(again.image && !again.image->isFromCache);
    QCOMPARE(server.asked.size(), 1);
    QCOMPARE(server.asked[0].method, QByteArray("HEAD"));
}

void TestRegistryClient::name_thatHasMoved_isReadAnew()
{
    SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    Room room;
    room.options.freshness = std::chrono::seconds(0);
    const QString name = server.domain() + u"/team/base:1";
    QVERIFY(room.ask(name).image);
    sample.index.append(' ');
    sample.indexDigest = QStringLiteral("sha256:") + QString(64, u'0'); // not asked for by it
    server.asked.clear();
    const RegistryAnswer again = room.ask(name);
    QVERIFY(again.image);
    QVERIFY(again.image->indexDigest != sample.indexDigest);
    QCOMPARE(server.asked.size(), 2); // HEAD and GET of the list: the rest is kept by its digest
}

void TestRegistryClient::name_whenTheRegistryIsDown_isAnsweredAsOf()
{
    const SampleImage sample;
    bool isDown = false;
    HttpServer server([&](const Asked &asked) { return isDown ? HttpServer::reply(503, {}) : sample.answer(asked); });
    Room room;
    room.options.freshness = std::chrono::seconds(0);
    const QString name = server.domain() + u"/team/base:1";
    const RegistryAnswer first = room.ask(name);
    QVERIFY(first.image);
    isDown = true;
    const RegistryAnswer second = room.ask(name);
    QVERIFY(second.image && second.failure);
    QVERIFY(second.image->isFromCache);
    QCOMPARE(second.image->user, u"flyte"_s);
    QVERIFY(std::abs(second.image->asOf.secsTo(first.image->asOf)) <= 1);
    QVERIFY(second.failure->message.contains("503"_L1));
}

void TestRegistryClient::name_whenOffline_isAnsweredAsOfAndNothingIsAsked()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    Room room;
    room.options.freshness = std::chrono::seconds(0);
    const QString name = server.domain() + u"/team/base:1";
    QVERIFY(room.ask(name).image);
    server.asked.clear();
    room.options.isOffline = true;
    const RegistryAnswer kept = room.ask(name);
    QVERIFY(kept.image && !kept.failure && kept.image->isFromCache);
    const RegistryAnswer unknown = room.ask(server.domain() + u"/team/other:1");
    QVERIFY(!unknown.image && !unknown.failure);
    QCOMPARE(server.asked.size(), 0);
}

void TestRegistryClient::digest_whoseImageIsKept_isNotAskedFor()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    Room room;
    room.options.freshness = std::chrono::seconds(0);
    const QString name = server.domain() + u"/team/base@" + sample.indexDigest;
    QVERIFY(room.ask(name).image);
    server.asked.clear();
    QVERIFY(room.ask(name).image);
    QCOMPARE(server.asked.size(), 0);
}

void TestRegistryClient::cancelAll_withOpenQuestions_answersEachOnce()
{
    HttpServer server([](const Asked &) { return QByteArray(); });
    const Room room;
    RegistryClient client(room.options);
    int cancelled = 0;
    for (int i = 0; i < 8; ++i) {
        client.ask(server.domain() + u"/team/base:" + QString::number(i), [&](const RegistryAnswer &answer) {
            cancelled += answer.failure && answer.failure->code == ErrorCode::Cancelled ? 1 : 100;
        });
    }
    QTRY_COMPARE(server.asked.size(), 4); // no more at a time
    client.cancelAll();
    QCOMPARE(cancelled, 8);
    QTRY_COMPARE(server.closedByOthers, 4);
    QCOMPARE(cancelled, 8);
    QCOMPARE(server.asked.size(), 4);
}

void TestRegistryClient::client_destroyedWhileAsking_hangsUp()
{
    HttpServer server([](const Asked &) { return QByteArray(); });
    const Room room;
    int answers = 0;
    {
        RegistryClient client(room.options);
        client.ask(server.domain() + u"/team/base:1", [&](const RegistryAnswer &) { ++answers; });
        QTRY_COMPARE(server.asked.size(), 1);
    }
    QTRY_COMPARE(server.closedByOthers, 1);
    QCOMPARE(answers, 0);
}

void TestRegistryClient::manyImages_askedAtOnce_areAllAnswered()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    const Room room;
    RegistryClient client(room.options);
    int found = 0;
    int missing = 0;
    for (int i = 0; i < 50; ++i) {
        client.ask(server.domain() + u"/team/base:" + QString::number(i), [&](const RegistryAnswer &answer) {
            found += answer.image ? 1 : 0;
            missing += answer.failure && answer.failure->code == ErrorCode::NotFound ? 1 : 0;
        });
    }
    QTRY_COMPARE(found + missing, 50);
    QCOMPARE(found, 1);
}

void TestRegistryClient::steps_thatAreNotSafe_areNotTaken()
{
    const auto isSafe = [](const char *from, const char *to) {
        return registry::isSafeStep(QUrl(QLatin1String(from)), QUrl(QLatin1String(to)));
    };
    QVERIFY(isSafe("https://a.example/", "https://b.example/x"));
    QVERIFY(isSafe("http://localhost:5000/", "http://localhost:5000/x"));
    QVERIFY(isSafe("http://localhost:5000/", "https://b.example/x"));
    QVERIFY(!isSafe("https://a.example/", "http://a.example/x"));
    QVERIFY(!isSafe("http://localhost:5000/", "http://a.example/x"));
    QVERIFY(!isSafe("https://a.example/", "http://127.0.0.1:8080/x"));
    QVERIFY(!isSafe("https://a.example/", "https://127.0.0.1/x"));
    QVERIFY(!isSafe("https://a.example/", "https://[::1]/x"));
    QVERIFY(!isSafe("https://a.example/", "file:///etc/passwd"));
    QVERIFY(!isSafe("https://a.example/", "ftp://b.example/x"));
    QVERIFY(!isSafe("https://a.example/", ""));
}

GANTRY_TEST(TestRegistryClient)
#include "tst_registryclient.moc"
