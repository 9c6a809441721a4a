// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/httpserver.h"
#include "common/sampleimage.h"
#include "common/testregistry.h"
#include "room.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace gantry;
using namespace gantry::test;
using namespace Qt::StringLiterals;

namespace {

//! A registry that takes only what its token server gives, and that server, which may know one person.
struct Guarded {
    explicit Guarded(bool isPublic)
        : issuer([this, isPublic](const Asked &asked) {
              const QByteArray given = asked.headers.value("authorization");
              const bool isAnn = given == QByteArray("Basic " + QByteArray("ann:pw").toBase64())
                  || asked.body.contains("refresh_token=r%2Fe");
              if (given.isEmpty() && asked.body.isEmpty() ? isPublic : isAnn)
                  return HttpServer::reply(200, R"({"token":"the-token"})");
              return HttpServer::reply(401, R"({"details":"no"})");
          }),
          server([this](const Asked &asked) {
              if (asked.headers.value("authorization") == "Bearer the-token")
                  return sample.answer(asked);
              return HttpServer::reply(401, {}, "WWW-Authenticate: Bearer realm=\"" + issuer.url(u"/token?a=b"_s).toLatin1()
                                           + "\",service=\"the registry\",scope=\"repository:team/base:pull\"\r\n");
          })
    {
    }

    QString name() const { return server.domain() + u"/team/base:1"; }
    QByteArray domain() const { return server.domain().toLatin1(); }

    SampleImage sample;
    HttpServer issuer;
    HttpServer server;
};

QByteArray told(const RegistryAnswer &answer)
{
    return answer.failure ? answer.failure->message.toUtf8() : QByteArray("no failure");
}

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void token_forNobody_isEnoughForAPublicImage();
    void token_forWhoIsSignedIn_isAskedWithTheirName();
    void token_forAWrongSignIn_isAskedForNobodyToo();
    void token_forAWrongSignInOfAPrivateImage_saysToSignInAgain();
    void token_byIdentityToken_isPosted();
    void token_thatIsNotAccepted_isNotAskedForAgain();
    void token_serverThatIsDown_isSaid();
    void basic_withDockersSignIn_isShown();
    void basic_thatIsWrong_saysToSignInAgain();
    void helper_onPath_isAskedOnceARegistry();
    void helper_thatHangs_isGivenUp();
    void helper_thatIsNotThereOrHasABadName_meansNobody_data();
    void helper_thatIsNotThereOrHasABadName_meansNobody();
};

void TestSignIn::token_forNobody_isEnoughForAPublicImage()
{
    Guarded guarded(true);
    const Room room;
    const RegistryAnswer answer = room.ask(guarded.name());
    QVERIFY2(answer.image, told(answer).constData());
    QCOMPARE(guarded.issuer.asked.size(), 1); // one token for manifests and configuration
    const QUrlQuery query(QUrl::fromEncoded(guarded.issuer.asked[0].target));
    QCOMPARE(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"repository:team/base:pull"_s);
    QCOMPARE(query.queryItemValue(u"service"_s, QUrl::FullyDecoded), u"the registry"_s);
    QCOMPARE(query.queryItemValue(u"a"_s), u"b"_s);
    QVERIFY(!guarded.issuer.asked[0].headers.contains("authorization"));
    QCOMPARE(guarded.server.asked.size(), 4);
}

void TestSignIn::token_forWhoIsSignedIn_isAskedWithTheirName()
{
    Guarded guarded(false);
    const Room room;
    room.writeDockerConfig(R"({"auths":{")" + guarded.domain() + R"(":{"auth":")" + QByteArray("ann:pw").toBase64() + R"("}}})");
    const RegistryAnswer answer = room.ask(guarded.name());
    QVERIFY2(answer.image, told(answer).constData());
    for (const Asked &asked : guarded.server.asked)
        QVERIFY(!asked.headers.value("authorization").startsWith("Basic")); // that is for the token server alone
}

void TestSignIn::token_forAWrongSignIn_isAskedForNobodyToo()
{
    Guarded guarded(true);
    const Room room;
    room.writeDockerConfig(R"({"auths":{")" + guarded.domain() + R"(":{"username":"ann","password":"old"}}})");
    const RegistryAnswer answer = room.ask(guarded.name());
    QVERIFY2(answer.image, told(answer).constData());
    QCOMPARE(guarded.issuer.asked.size(), 2);
}

void TestSignIn::token_forAWrongSignInOfAPrivateImage_saysToSignInAgain()
{
    Guarded guarded(false);
    const Room room;
    room.writeDockerConfig(R"({"auths":{")" + guarded.domain() + R"(":{"username":"ann","password":"old"}}})");
    const RegistryAnswer answer = room.ask(guarded.name());
    QVERIFY(answer.failure);
    QVERIFY2(answer.failure->message.contains("does not accept the sign-in that docker keeps"_L1), told(answer).constData());
    QVERIFY(answer.failure->message.contains(QString("docker login "_L1 + guarded.server.domain())));
    const RegistryAnswer nobody = Room().ask(guarded.name());
    QVERIFY2(nobody.failure->message.contains("asks for a sign-in"_L1), told(nobody).constData());
}

void TestSignIn::token_byIdentityToken_isPosted()
{
    Guarded guarded(false);
    const Room room;
    room.writeDockerConfig(R"({"auths":{")" + guarded.domain() + R"(":{"username":"x","identitytoken":"r/e"}}})");
    const RegistryAnswer answer = room.ask(guarded.name());
    QVERIFY2(answer.image, told(answer).constData());
    QCOMPARE(guarded.issuer.asked[0].method, QByteArray("POST"));
    QVERIFY(guarded.issuer.asked[0].body.contains("grant_type=refresh_token"));
    QVERIFY(guarded.issuer.asked[0].body.contains("scope=repository%3Ateam%2Fbase%3Apull"));
}

void TestSignIn::token_thatIsNotAccepted_isNotAskedForAgain()
{
    HttpServer issuer([](const Asked &) { return HttpServer::reply(200, R"({"token":"useless"})"); });
    HttpServer server([&](const Asked &) {
        return HttpServer::reply(401, {}, "WWW-Authenticate: Bearer realm=\"" + issuer.url(u"/t"_s).toLatin1() + "\"\r\n");
    });
    const RegistryAnswer answer = Room().ask(server.domain() + u"/team/base:1");
    QVERIFY2(answer.failure && answer.failure->code == ErrorCode::Refused, told(answer).constData());
    QCOMPARE(issuer.asked.size(), 1);
    QCOMPARE(server.asked.size(), 2);
}

void TestSignIn::token_serverThatIsDown_isSaid()
{
    HttpServer server([](const Asked &) {
        return HttpServer::reply(401, {}, "WWW-Authenticate: Bearer realm=\"http://127.0.0.1:1/t\"\r\n");
    });
    const RegistryAnswer answer = Room().ask(server.domain() + u"/team/base:1");
    QVERIFY2(answer.failure && answer.failure->message.contains("can't be reached"_L1), told(answer).constData());
}

void TestSignIn::basic_withDockersSignIn_isShown()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) {
        return asked.headers.value("authorization") == QByteArray("Basic " + QByteArray("ann:p:w").toBase64())
            ? sample.answer(asked)
            : HttpServer::reply(401, {}, "WWW-Authenticate: Basic realm=\"r\"\r\n");
    });
    const Room room;
    room.writeDockerConfig(R"({"auths":{"http://)" + server.domain().toLatin1() + R"(/v1/":{"auth":")"
                           + QByteArray("ann:p:w").toBase64() + R"("}}})");
    const RegistryAnswer answer = room.ask(server.domain() + u"/team/base:1");
    QVERIFY2(answer.image, told(answer).constData());
}

void TestSignIn::basic_thatIsWrong_saysToSignInAgain()
{
    HttpServer server([](const Asked &) { return HttpServer::reply(401, {}, "WWW-Authenticate: Basic realm=\"r\"\r\n"); });
    const Room room;
    room.writeDockerConfig(R"({"auths":{")" + server.domain().toLatin1() + R"(":{"username":"ann","password":"old"}}})");
    const RegistryAnswer answer = room.ask(server.domain() + u"/team/base:1");
    QVERIFY2(answer.failure && answer.failure->message.contains("does not accept the sign-in"_L1), told(answer).constData());
    QCOMPARE(server.asked.size(), 2);
}

namespace {

//! A folder on PATH with a credential helper, for the time of a test.
class HelperOnPath
{
public:
    explicit HelperOnPath(const QByteArray &body) : m_before(qgetenv("PATH"))
    {
        QFile file(folder.filePath(u"docker-credential-test"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        qputenv("PATH", QFile::encodeName(folder.path()) + ':' + m_before);
    }
    ~HelperOnPath() { qputenv("PATH", m_before); }

    QByteArray told() const
    {
        QFile file(folder.filePath(u"told"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;

private:
    QByteArray m_before;
};

} // namespace

void TestSignIn::helper_onPath_isAskedOnceARegistry()
{
    const HelperOnPath helper("read server\necho \"$1 $server\" >> \"$(dirname \"$0\")/told\"\n"
                              "echo '{\"Username\":\"ann\",\"Secret\":\"pw\"}'\n");
    Guarded guarded(false);
    const Room room;
    room.writeDockerConfig(R"({"credHelpers":{")" + guarded.domain() + R"(":"test"}})");
    RegistryClient client(room.options);
    const RegistryAnswer answer = Room::ask(client, guarded.name());
    QVERIFY2(answer.image, told(answer).constData());
    Room::ask(client, guarded.server.domain() + u"/team/other:1");
    QCOMPARE(helper.told(), QByteArray("get " + guarded.domain() + "\n"));
}

void TestSignIn::helper_thatHangs_isGivenUp()
{
    const HelperOnPath helper("exec sleep 100\n");
    Guarded guarded(true);
    Room room;
    room.options.deadline = std::chrono::seconds(4);
    room.writeDockerConfig(R"({"credsStore":"test"})");
    QElapsedTimer clock;
    clock.start();
    const RegistryAnswer answer = room.ask(guarded.name());
    QVERIFY2(answer.image, told(answer).constData());
    QVERIFY(clock.elapsed() < 4000);
}

void TestSignIn::helper_thatIsNotThereOrHasABadName_meansNobody_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("not there") << QByteArray("absent");
    QTest::newRow("a path") << QByteArray("../../bin/sh");
    QTest::newRow("words") << QByteArray("test; touch x");
    QTest::newRow("fails") << QByteArray("test");
}

void TestSignIn::helper_thatIsNotThereOrHasABadName_meansNobody()
{
    QFETCH(QByteArray, name);
    const HelperOnPath helper("echo 'credentials not found in native keychain'\nexit 1\n");
    Guarded guarded(true);
    const Room room;
    room.writeDockerConfig(R"({"credsStore":")" + name + R"("})");
    const RegistryAnswer answer = room.ask(guarded.name());
    QVERIFY2(answer.image, told(answer).constData());
}

GANTRY_TEST(TestSignIn)
#include "tst_signin.moc"
