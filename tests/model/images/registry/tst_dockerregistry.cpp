// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/httpserver.h"
#include "common/testregistry.h"
#include "model/core/json.h"
#include "registryserver.h"
#include "room.h"

#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace gantry;
using namespace gantry::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kDockerfile[] = "FROM scratch\n"
                               "ENV PATH=/opt/conda/bin:/usr/bin:/bin A=\"b c\"\n"
                               "WORKDIR /app\n"
                               "SHELL [\"/bin/bash\", \"-c\"]\n"
                               "ONBUILD ENV C=d\n"
                               "COPY file /file\n"
                               "USER flyte\n"
                               "ENTRYPOINT [\"/tini\", \"--\"]\n"
                               "CMD [\"python\"]\n";

// bcrypt of "secret"
constexpr char kPasswords[] = "ann:$2y$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a\n";

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray base64url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

//! Makes a key, its certificate, and tokens that docker-registry takes from whoever has the key.
class Issuer
{
public:
    explicit Issuer(const QString &folder) : m_folder(folder)
    {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, key(), u"-out"_s,
                 certificate(), u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=tests"_s});
    }

    QString certificate() const { return m_folder + u"/cert.pem"; }

    QByteArray token(const QByteArray &repository) const
    {
        const QByteArray der = openssl({u"x509"_s, u"-in"_s, certificate(), u"-outform"_s, u"DER"_s});
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QByteArray head = R"({"typ":"JWT","alg":"RS256","x5c":[")" + der.toBase64() + R"("]})";
        const Json claims{{"iss", "tests"}, {"sub", ""}, {"aud", "registry"}, {"exp", now + 300}, {"nbf", now - 60},
                          {"iat", now}, {"jti", "1"},
                          {"access", Json::array({Json{{"type", "repository"}, {"name", repository.toStdString()},
                                                       {"actions", Json::array({"pull"})}}})}};
        const QByteArray text = base64url(head) + '.' + base64url(dumpJson(claims));
        return text + '.' + base64url(openssl({u"dgst"_s, u"-sha256"_s, u"-sign"_s, key()}, text));
    }

private:
    QString key() const { return m_folder + u"/key.pem"; }

    static QByteArray openssl(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    QString m_folder;
};

QByteArray told(const RegistryAnswer &answer)
{
    return answer.failure ? (answer.failure->message + u" / "_s + answer.failure->detail).toUtf8() : QByteArray("no failure");
}

} // namespace

//! Against Debian's registry, with images that buildah has built and pushed.
class TestDockerRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void image_thatBuildahPushed_isReadWhole();
    void image_inOciFormat_isRead();
    void image_forSeveralPlatforms_isReadForEach();
    void image_byDigest_isRead();
    void image_thatIsNotThere_isSaid();
    void registry_withPasswords_wantsTheRightOne();
    void registry_withTokens_takesTheIssuers();

private:
    void build(const QStringList &options, const QString &target);

    QTemporaryDir m_folder;
    std::unique_ptr<RegistryServer> m_open;
    std::unique_ptr<Buildah> m_buildah;
    QString m_digest;
};

void TestDockerRegistry::build(const QStringList &options, const QString &target)
{
    QVERIFY2(m_buildah->run(QStringList{u"bud"_s, u"--isolation"_s, u"chroot"_s} + options + QStringList{m_folder.filePath(u"context"_s)}),
             m_buildah->said.constData());
    if (target.isEmpty())
        return;
    QVERIFY2(m_buildah->run({u"push"_s, u"--tls-verify=false"_s, u"--digestfile"_s, m_folder.filePath(u"digest"_s), options.last(),
                             u"docker://"_s + m_open->domain() + u'/' + target}),
             m_buildah->said.constData());
}

void TestDockerRegistry::initTestCase()
{
    m_open = std::make_unique<RegistryServer>(m_folder.path());
    QVERIFY(m_open->isRunning());
    m_buildah = std::make_unique<Buildah>(m_folder.path());
    QVERIFY(QDir(m_folder.path()).mkdir(u"context"_s));
    write(m_folder.filePath(u"context/Dockerfile"_s), kDockerfile);
    write(m_folder.filePath(u"context/file"_s), "content\n");
    write(m_folder.filePath(u"htpasswd"_s), kPasswords);
    build({u"--format"_s, u"oci"_s, u"-t"_s, u"localhost/oci:1"_s}, u"team/oci:1"_s);
    build({u"--format"_s, u"docker"_s, u"-t"_s, u"localhost/base:1"_s}, u"team/base:1"_s);
    QFile digest(m_folder.filePath(u"digest"_s));
    QVERIFY(digest.open(QIODevice::ReadOnly));
    m_digest = QString::fromLatin1(digest.readAll().trimmed());
    for (const QString &platform : {u"linux/amd64"_s, u"linux/arm64"_s})
        build({u"--format"_s, u"docker"_s, u"--platform"_s, platform, u"--manifest"_s, u"localhost/multi:1"_s}, {});
    QVERIFY2(m_buildah->run({u"manifest"_s, u"push"_s, u"--all"_s, u"--tls-verify=false"_s, u"localhost/multi:1"_s,
                             u"docker://"_s + m_open->domain() + u"/team/multi:1"_s}),
             m_buildah->said.constData());
}

void TestDockerRegistry::image_thatBuildahPushed_isReadWhole()
{
    const RegistryAnswer answer = Room().ask(m_open->domain() + u"/team/base:1"_s);
    QVERIFY2(answer.image, told(answer).constData());
    const RegistryImage &image = *answer.image;
    QCOMPARE(image.digest, m_digest);
    QCOMPARE(image.indexDigest, QString());
    QCOMPARE(image.platform, u"linux/amd64"_s);
    QCOMPARE(image.env, (QStringList{u"PATH=/opt/conda/bin:/usr/bin:/bin"_s, u"A=b c"_s}));
    QCOMPARE(image.workdir, u"/app"_s);
    QCOMPARE(image.user, u"flyte"_s);
    QVERIFY(image.shell);
    QCOMPARE(*image.shell, (QStringList{u"/bin/bash"_s, u"-c"_s}));
    QCOMPARE(image.entrypoint, (QStringList{u"/tini"_s, u"--"_s}));
    QCOMPARE(image.command, QStringList{u"python"_s});
    QCOMPARE(image.onbuild, QStringList{u"ENV C=d"_s});
    QVERIFY(std::abs(image.created.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    QVERIFY(!image.layers.empty());
    QVERIFY(image.layers[0].size > 0);
    QVERIFY(!image.history.empty());
}

void TestDockerRegistry::image_inOciFormat_isRead()
{
    const RegistryAnswer answer = Room().ask(m_open->domain() + u"/team/oci:1"_s);
    QVERIFY2(answer.image, told(answer).constData());
    QCOMPARE(answer.image->user, u"flyte"_s);
    QVERIFY(!answer.image->shell); // OCI's format has none
}

void TestDockerRegistry::image_forSeveralPlatforms_isReadForEach()
{
    QStringList digests;
    for (const QString &platform : {u"linux/amd64"_s, u"linux/arm64"_s}) {
        Room room;
        room.options.platform = platform;
        const RegistryAnswer answer = room.ask(m_open->domain() + u"/team/multi:1"_s);
        QVERIFY2(answer.image, told(answer).constData());
        QCOMPARE(answer.image->platform, platform);
        QCOMPARE(answer.image->platforms.size(), 2);
        QVERIFY(registry::isDigest(answer.image->indexDigest));
        digests.append(answer.image->digest);
    }
    QVERIFY(digests[0] != digests[1]);
}

void TestDockerRegistry::image_byDigest_isRead()
{
    const RegistryAnswer answer = Room().ask(m_open->domain() + u"/team/base@"_s + m_digest);
    QVERIFY2(answer.image, told(answer).constData());
    QCOMPARE(answer.image->digest, m_digest);
}

void TestDockerRegistry::image_thatIsNotThere_isSaid()
{
    for (const QString &name : {u"/team/base:2"_s, u"/team/nothing:1"_s}) {
        const RegistryAnswer answer = Room().ask(m_open->domain() + name);
        QVERIFY2(answer.failure && answer.failure->code == ErrorCode::NotFound, told(answer).constData());
    }
}

void TestDockerRegistry::registry_withPasswords_wantsTheRightOne()
{
    const RegistryServer server(m_folder.path(), "auth: {htpasswd: {realm: tests, path: \""
                                    + QFile::encodeName(m_folder.filePath(u"htpasswd"_s)) + "\"}}\n");
    QVERIFY(server.isRunning());
    const QString name = server.domain() + u"/team/base:1"_s;
    const QByteArray domain = server.domain().toLatin1();
    const RegistryAnswer nobody = Room().ask(name);
    QVERIFY2(nobody.failure && nobody.failure->message.contains("docker login"_L1), told(nobody).constData());
    const Room wrong;
    wrong.writeDockerConfig(R"({"auths":{")" + domain + R"(":{"username":"ann","password":"guess"}}})");
    const RegistryAnswer refused = wrong.ask(name);
    QVERIFY2(refused.failure && refused.failure->message.contains("does not accept"_L1), told(refused).constData());
    const Room right;
    right.writeDockerConfig(R"({"auths":{")" + domain + R"(":{"auth":")" + QByteArray("ann:secret").toBase64() + R"("}}})");
    const RegistryAnswer answer = right.ask(name);
    QVERIFY2(answer.image, told(answer).constData());
    QCOMPARE(answer.image->digest, m_digest);
}

void TestDockerRegistry::registry_withTokens_takesTheIssuers()
{
    const Issuer issuer(m_folder.path());
    const QByteArray token = issuer.token("team/base");
    HttpServer tokens([&](const Asked &) { return HttpServer::reply(200, R"({"token":")" + token + R"("})"); });
    const RegistryServer server(m_folder.path(), "auth: {token: {realm: \"" + tokens.url(u"/token"_s).toLatin1()
                                    + "\", service: registry, issuer: tests, rootcertbundle: \""
                                    + QFile::encodeName(issuer.certificate()) + "\"}}\n");
    QVERIFY(server.isRunning());
    const RegistryAnswer answer = Room().ask(server.domain() + u"/team/base:1"_s);
    QVERIFY2(answer.image, told(answer).constData());
    QCOMPARE(answer.image->digest, m_digest);
    QVERIFY(tokens.asked[0].target.contains("scope=repository"));
    const RegistryAnswer other = Room().ask(server.domain() + u"/team/oci:1"_s); // the token is for another
    QVERIFY2(other.failure && other.failure->code == ErrorCode::Refused, told(other).constData());
}

GANTRY_TEST(TestDockerRegistry)
#include "tst_dockerregistry.moc"
