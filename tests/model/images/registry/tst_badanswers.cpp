// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/httpserver.h"
#include "common/sampleimage.h"
#include "common/testregistry.h"
#include "model/images/registry/registryanswers.h"
#include "room.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

#include <memory>

using namespace gantry;
using namespace gantry::test;
using namespace Qt::StringLiterals;

using Answer = HttpServer::Answer;
Q_DECLARE_METATYPE(Answer)

namespace {

//! A manifest that is read, whose configuration is `config` under the digest of something else if so wanted.
Answer configured(const QByteArray &config, const QByteArray &digestOf)
{
    return [=](const Asked &asked) {
        const QByteArray digest = registry::digestOf(digestOf).toLatin1();
        return asked.target.contains("/blobs/")
            ? HttpServer::reply(200, config)
            : HttpServer::reply(200, R"({"config":{"digest":")" + digest + R"("},"layers":[]})");
    };
}

Answer always(const QByteArray &answer)
{
    return [=](const Asked &) { return answer; };
}

} // namespace

class TestBadAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answer_thatIsBad_isSaidInASentence_data();
    void answer_thatIsBad_isSaidInASentence();
    void registry_thatTrickles_isGivenUpAtTheDeadline();
    void registry_thatIsDown_isSaid();
    void registry_withoutTrustedCertificate_isNotAsked();
    void reference_thatIsNone_isSaidWithoutAsking();
};

void TestBadAnswers::answer_thatIsBad_isSaidInASentence_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("piece");
    const int later = int(ErrorCode::Unavailable);
    const int refused = int(ErrorCode::Refused);
    const auto row = [](const char *name, const Answer &answer, int code, const char *piece) {
        QTest::newRow(name) << answer << code << QString::fromLatin1(piece);
    };
    row("silent", always({}), later, "has not answered within 1 s");
    row("hangs up", always(""), later, "ends the connection without an answer");
    row("not HTTP", always("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n\r\n"), later, "Check that an image registry is at that address");
    row("cut off", always("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"a\":"), later, "ends the connection");
    row("sign-in without a way", always(HttpServer::reply(401, {})), int(ErrorCode::Unsupported), "kind of sign-in");
    row("sign-in of another kind", always(HttpServer::reply(401, {}, "WWW-Authenticate: Negotiate\r\n")),
        int(ErrorCode::Unsupported), "negotiate");
    row("sign-in", always(HttpServer::reply(401, {}, "WWW-Authenticate: Basic realm=\"r\"\r\n")), refused, "docker login");
    row("token server over http", always(HttpServer::reply(401, {}, "WWW-Authenticate: Bearer realm=\"http://a.example/t\"\r\n")),
        later, "http://a.example/t, which is not safe");
    row("forbidden", always(HttpServer::reply(403, {})), refused, "does not allow");
    row("not there", always(HttpServer::reply(404, "{}")), int(ErrorCode::NotFound), "Check its name and its tag");
    row("too often", always(HttpServer::reply(429, {}, "Retry-After: 90\r\n")), later, "Ask again in 90 s");
    row("too often, strangely", always(HttpServer::reply(429, {}, "Retry-After: -7e9\r\n")), later, "Ask again later");
    row("a fault of its own", always(HttpServer::reply(500, "panic")), later, "fault of its own (500)");
    row("a teapot", always(HttpServer::reply(418, {})), later, "(418)");
    row("a hotel's page", always(HttpServer::reply(200, "<html>Sign in to the hotel's network</html>")), later, "can't be read");
    row("an empty answer", always(HttpServer::reply(200, {})), later, "can't be read");
    row("nonsense within JSON", always(HttpServer::reply(200, R"({"layers":7,"config":[]})")), later, "can't be read");
    row("docker's first format", always(HttpServer::reply(200, R"({"fsLayers":[]})")), int(ErrorCode::Unsupported),
        "Push it again");
    row("wrong digest of the manifest",
        always(HttpServer::reply(200, "{}", "Docker-Content-Digest: sha256:" + QByteArray(64, '1') + "\r\n")), later,
        "its digest is another");
    row("wrong digest of the configuration", configured("{}", "{ }"), later, "its digest is another");
    row("nonsense for a configuration", configured("no", "no"), later, "can't be read");
    row("another platform", configured(R"({"os":"windows","architecture":"amd64"})", R"({"os":"windows","architecture":"amd64"})"),
        int(ErrorCode::NotFound), "only for windows/amd64");
    row("too large", always(HttpServer::reply(200, QByteArray(5 * 1024 * 1024, ' '))), later, "more than any image's");
    row("too large, in one piece without end", always("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5 * 1024 * 1024, '[')), later,
        "more than any image's");
    row("in a circle", [](const Asked &asked) { return HttpServer::reply(302, {}, "Location: " + asked.target + "x\r\n"); },
        later, "without end");
    row("led astray", always(HttpServer::reply(302, {}, "Location: http://a.example/x?secret=1\r\n")), later,
        "leads to http://a.example/x, where it is not safe");
    row("led to a file", always(HttpServer::reply(302, {}, "Location: file:///etc/passwd\r\n")), later, "not safe");
}

void TestBadAnswers::answer_thatIsBad_isSaidInASentence()
{
    QFETCH(Answer, answer);
    QFETCH(int, code);
    QFETCH(QString, piece);
    HttpServer server(answer);
    Room room;
    room.options.deadline = std::chrono::seconds(1);
    QElapsedTimer timer;
    timer.start();
    const RegistryAnswer got = room.ask(server.domain() + u"/team/base:1");
    QVERIFY2(timer.elapsed() < 5000, "it hangs");
    QVERIFY(!got.image);
    QVERIFY(got.failure);
    QVERIFY2(got.failure->message.contains(piece), qPrintable(got.failure->message + u" / "_s + got.failure->detail));
    QCOMPARE(int(got.failure->code), code);
    QVERIFY2(got.failure->message.endsWith(u'.') && !got.failure->message.contains(u'\n'), qPrintable(got.failure->message));
    QVERIFY2(!got.failure->message.contains("secret"_L1), "a query string is told");
    QVERIFY2(server.asked.size() <= 6, "it is asked again and again");
}

void TestBadAnswers::registry_thatTrickles_isGivenUpAtTheDeadline()
{
    QTcpServer trickle;
    QVERIFY(trickle.listen(QHostAddress::LocalHost));
    QTimer timer;
    connect(&trickle, &QTcpServer::newConnection, &timer, [&] {
        QTcpSocket *socket = trickle.nextPendingConnection();
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        connect(&timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
    });
    timer.start(20);
    Room room;
    room.options.deadline = std::chrono::milliseconds(700);
    QElapsedTimer clock;
    clock.start();
    const RegistryAnswer got = room.ask(u"127.0.0.1:%1/team/base:1"_s.arg(trickle.serverPort()));
    QVERIFY(clock.elapsed() < 3000);
    QVERIFY(got.failure);
    QVERIFY2(got.failure->message.contains("has not answered within 1 s"_L1), qPrintable(got.failure->message));
}

void TestBadAnswers::registry_thatIsDown_isSaid()
{
    QString domain;
    {
        const HttpServer gone(always({}));
        domain = gone.domain();
    }
    const Room room;
    const RegistryAnswer got = room.ask(domain + u"/team/base:1"_s);
    QVERIFY(got.failure);
    QVERIFY2(got.failure->message.contains("can't be reached. Check the network"_L1), qPrintable(got.failure->message));
}

void TestBadAnswers::registry_withoutTrustedCertificate_isNotAsked()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"cert.pem"_s);
    QCOMPARE(QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                                              key, u"-out"_s, certificate, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=nobody"_s}),
             0);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate::fromPath(certificate).value(0));
    QFile file(key);
    QVERIFY(file.open(QIODevice::ReadOnly));
    configuration.setPrivateKey(QSslKey(file.readAll(), QSsl::Rsa));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int spoken = 0;
    connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&] { ++spoken; });
    Room room;
    room.options.mirrors.insert(u"docker.io"_s, QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())));
    const RegistryAnswer got = room.ask(u"team/base:1"_s);
    QVERIFY(got.failure);
    QVERIFY2(got.failure->message.contains("certificate"_L1), qPrintable(got.failure->message + u" / "_s + got.failure->detail));
    QCOMPARE(got.failure->code, ErrorCode::Unavailable);
    QCOMPARE(spoken, 0);
}

void TestBadAnswers::reference_thatIsNone_isSaidWithoutAsking()
{
    const Room room;
    for (const QString &text : {u"Team/Base:1"_s, u"team/base:"_s, u""_s, u"a b"_s, QString(u"x@sha512:"_s + QString(128, u'a'))}) {
        const RegistryAnswer got = room.ask(text);
        QVERIFY(!got.image);
        QVERIFY2(got.failure, qPrintable(text));
        QVERIFY(got.failure->code == ErrorCode::Refused || got.failure->code == ErrorCode::Unsupported);
    }
}

GANTRY_TEST(TestBadAnswers)
#include "tst_badanswers.moc"
