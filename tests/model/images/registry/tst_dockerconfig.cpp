// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/dockerconfig.h"

#include "common/testregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;
using namespace Qt::StringLiterals;

class TestDockerConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void auths_underUrlsAndHosts_areFoundByRegistry();
    void helpers_ofARegistryOrOfAll_areNamed();
    void identityToken_takesThePlaceOfThePassword();
    void helpersAnswer_isRead();
    void file_isLookedForWhereDockerKeepsIt();
    void nonsense_isAnErrorOrNobody();
};

void TestDockerConfig::auths_underUrlsAndHosts_areFoundByRegistry()
{
    const QByteArray hub = QByteArray("ann:s:cret").toBase64();
    const auto config = DockerConfig::fromJson(R"({"auths":{"https://index.docker.io/v1/":{"auth":")" + hub
                                               + R"("},"https://ghcr.io":{"username":"bo","password":"pw"},
        "localhost:5000":{"auth":")" + QByteArray("me:you").toBase64() + R"("},"empty.example":{}}})");
    QVERIFY(config);
    QCOMPARE(config->credentials(u"docker.io"_s), (RegistryCredentials{u"ann"_s, u"s:cret"_s}));
    QCOMPARE(config->credentials(u"ghcr.io"_s), (RegistryCredentials{u"bo"_s, u"pw"_s}));
    QCOMPARE(config->credentials(u"localhost:5000"_s).basic(), QByteArray("Basic " + QByteArray("me:you").toBase64()));
    QVERIFY(config->credentials(u"empty.example"_s).isEmpty());
    QVERIFY(config->credentials(u"localhost"_s).isEmpty());
}

void TestDockerConfig::helpers_ofARegistryOrOfAll_areNamed()
{
    const auto config = DockerConfig::fromJson(
        R"({"credsStore":"secretservice","credHelpers":{"123.dkr.ecr.eu-west-1.amazonaws.com":"ecr-login"}})");
    QVERIFY(config);
    QCOMPARE(config->helper(u"123.dkr.ecr.eu-west-1.amazonaws.com"_s), u"ecr-login"_s);
    QCOMPARE(config->helper(u"docker.io"_s), u"secretservice"_s);
    QCOMPARE(DockerConfig::serverName(u"docker.io"_s), u"https://index.docker.io/v1/"_s);
    QCOMPARE(DockerConfig::serverName(u"ghcr.io"_s), u"ghcr.io"_s);
}

void TestDockerConfig::identityToken_takesThePlaceOfThePassword()
{
    const auto config = DockerConfig::fromJson(R"({"auths":{"a.example":{"username":"u","identitytoken":"refresh"}}})");
    QVERIFY(config);
    const RegistryCredentials found = config->credentials(u"a.example"_s);
    QVERIFY(found.isIdentityToken);
    QCOMPARE(found.password, u"refresh"_s);
}

void TestDockerConfig::helpersAnswer_isRead()
{
    const auto plain = DockerConfig::fromHelper(R"({"ServerURL":"ghcr.io","Username":"ann","Secret":"pw"})");
    QVERIFY(plain);
    QCOMPARE(*plain, (RegistryCredentials{u"ann"_s, u"pw"_s, false}));
    const auto token = DockerConfig::fromHelper(R"({"Username":"<token>","Secret":"t"})");
    QVERIFY(token);
    QVERIFY(token->isIdentityToken);
    QVERIFY(!DockerConfig::fromHelper("credentials not found in native keychain\n"));
    QVERIFY(!DockerConfig::fromHelper({}));
}

void TestDockerConfig::file_isLookedForWhereDockerKeepsIt()
{
    const QTemporaryDir folder;
    qputenv("DOCKER_CONFIG", QFile::encodeName(folder.path()));
    QCOMPARE(DockerConfig::defaultFile(), QString());
    QFile file(folder.filePath(u"config.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(DockerConfig::defaultFile(), file.fileName());
    qunsetenv("DOCKER_CONFIG");
    QCOMPARE(DockerConfig::defaultFile(), QString());
}

void TestDockerConfig::nonsense_isAnErrorOrNobody()
{
    QVERIFY(!DockerConfig::fromJson("{"));
    for (const char *text : {"[]", "{}", R"({"auths":[1]})", R"({"auths":{"a":5},"credHelpers":{"a":[]},"credsStore":{}})",
                             R"({"auths":{"a":{"auth":"%%%"}}})"}) {
        const auto config = DockerConfig::fromJson(text);
        QVERIFY2(config, text);
        QVERIFY2(config->credentials(u"a"_s).isEmpty() && config->helper(u"a"_s).isEmpty(), text);
    }
}

GANTRY_TEST(TestDockerConfig)
#include "tst_dockerconfig.moc"
