// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/registryanswers.h"

#include "common/testregistry.h"

#include <QTest>

using namespace gantry;
using namespace gantry::registry;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHex("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

QByteArray entry(const QByteArray &platform)
{
    return R"({"digest":"sha256:)" + kHex + R"(","platform":)" + platform + "}";
}

} // namespace

class TestRegistryAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challenges_ofAHeader_areTakenApart_data();
    void challenges_ofAHeader_areTakenApart();
    void token_underEitherName_isRead();
    void token_thatWouldBreakAHeader_isRefused();
    void index_ofPlatforms_findsByOsArchitectureAndVariant();
    void index_ofOneEntryWithoutPlatform_isForAll();
    void manifest_ofDockerAndOci_hasConfigAndLayers();
    void manifest_ofFirstFormat_saysToPushAgain();
    void nonsense_isAnErrorEachTime_data();
    void nonsense_isAnErrorEachTime();
    void config_ofAnImage_isReadWhole();
    void digest_ofBytes_isSha256();
};

void TestRegistryAnswers::challenges_ofAHeader_areTakenApart_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("expected"); // scheme:name=value,…;…
    QTest::newRow("bearer") << QByteArray(R"(Bearer realm="https://a.example/token",service="s",scope="repository:x/y:pull,push")")
                            << u"bearer:realm=https://a.example/token,scope=repository:x/y:pull,push,service=s"_s;
    QTest::newRow("basic") << QByteArray(R"(Basic realm="Registry Realm")") << u"basic:realm=Registry Realm"_s;
    QTest::newRow("two") << QByteArray(R"(Negotiate, Basic realm="b")") << u"negotiate:;basic:realm=b"_s;
    QTest::newRow("bare values") << QByteArray("bearer Realm=https://a/, service=s") << u"bearer:realm=https://a/,service=s"_s;
    QTest::newRow("escapes") << QByteArray(R"(Basic realm="a \"b\"")") << uR"(basic:realm=a "b")"_s;
    QTest::newRow("cut off") << QByteArray(R"(Bearer realm="https:)") << u"bearer:realm=https:"_s;
    QTest::newRow("rubbish") << QByteArray("=,=\t\"") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestRegistryAnswers::challenges_ofAHeader_areTakenApart()
{
    QFETCH(QByteArray, header);
    QStringList all;
    for (const Challenge &challenge : challengesOf(header)) {
        QStringList parameters;
        for (auto it = challenge.parameters.cbegin(); it != challenge.parameters.cend(); ++it)
            parameters.append(it.key() + u'=' + it.value());
        parameters.sort();
        all.append(challenge.scheme + u':' + parameters.join(u','));
    }
    if (qstrcmp(QTest::currentDataTag(), "rubbish") == 0)
        return; // whatever it gives, it ends
    QTEST(all.join(u';'), "expected");
}

void TestRegistryAnswers::token_underEitherName_isRead()
{
    QCOMPARE(*tokenOf(R"({"token":"abc.def"})"), QByteArray("abc.def"));
    QCOMPARE(*tokenOf(R"({"access_token":"xyz","expires_in":300})"), QByteArray("xyz"));
}

void TestRegistryAnswers::token_thatWouldBreakAHeader_isRefused()
{
    QVERIFY(!tokenOf(R"({"token":"a\r\nX-Evil: 1"})"));
    QVERIFY(!tokenOf(R"({"token":""})"));
    QVERIFY(!tokenOf(R"({"token":7})"));
    QVERIFY(!tokenOf("<html>"));
}

void TestRegistryAnswers::index_ofPlatforms_findsByOsArchitectureAndVariant()
{
    const QByteArray text = R"({"manifests":[)" + entry(R"({"os":"linux","architecture":"amd64"})") + ","
        + entry(R"({"os":"linux","architecture":"arm64","variant":"v8"})") + ","
        + entry(R"({"os":"unknown","architecture":"unknown"})") + R"(,7,{"digest":"nonsense"}]})";
    const auto read = manifestOf(text);
    QVERIFY(read);
    const Index &index = std::get<Index>(*read);
    QCOMPARE(index.platforms(), (QStringList{u"linux/amd64"_s, u"linux/arm64/v8"_s}));
    QVERIFY(index.find(u"linux/arm64"_s));
    QVERIFY(index.find(u"linux/arm64/v8"_s));
    QVERIFY(!index.find(u"linux/arm"_s));
}

void TestRegistryAnswers::index_ofOneEntryWithoutPlatform_isForAll()
{
    const auto read = manifestOf(R"({"manifests":[)" + entry("null") + "]}");
    QVERIFY(read);
    QVERIFY(std::get<Index>(*read).find(u"linux/amd64"_s));
}

void TestRegistryAnswers::manifest_ofDockerAndOci_hasConfigAndLayers()
{
    const auto read = manifestOf(R"({"schemaVersion":2,"config":{"digest":"sha256:)" + kHex + R"("},"layers":[{"digest":"sha256:)"
                                 + kHex + R"(","size":1234},{"digest":"x","size":-5}]})");
    QVERIFY(read);
    const Manifest &manifest = std::get<Manifest>(*read);
    QCOMPARE(manifest.configDigest, QString(u"sha256:"_s + QString::fromLatin1(kHex)));
    QCOMPARE(manifest.layers.size(), size_t(2));
    QCOMPARE(manifest.layers[0].size, 1234);
    QCOMPARE(manifest.layers[1].size, 0);
}

void TestRegistryAnswers::manifest_ofFirstFormat_saysToPushAgain()
{
    const auto read = manifestOf(R"({"schemaVersion":1,"fsLayers":[]})");
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Unsupported);
    QVERIFY(read.error().message.contains("Push it again"_L1));
}

void TestRegistryAnswers::nonsense_isAnErrorEachTime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << QByteArray("<html><body>Sign in to the hotel's network</body></html>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no config") << QByteArray(R"({"layers":[]})");
    QTest::newRow("manifests are text") << QByteArray(R"({"manifests":"x"})");
    QTest::newRow("digest of another kind") << QByteArray(R"({"config":{"digest":"md5:abc"},"layers":[]})");
    QTest::newRow("deep") << QByteArray(100000, '[');
    QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01", 4);
}

void TestRegistryAnswers::nonsense_isAnErrorEachTime()
{
    QFETCH(QByteArray, text);
    QVERIFY(!manifestOf(text));
}

void TestRegistryAnswers::config_ofAnImage_isReadWhole()
{
    RegistryImage image;
    const QByteArray text = R"({"os":"linux","architecture":"amd64","created":"2026-11-01T10:00:00.123456789Z",
        "config":{"Env":["PATH=/opt/conda/bin:/bin","EMPTY=",7],"User":"flyte","WorkingDir":"/app","Entrypoint":["/tini"],
                  "Cmd":["bash"],"Shell":["/bin/bash","-c"],"OnBuild":["RUN true"]},
        "history":[{"created_by":"RUN a"},{"created_by":"ENV A=b","empty_layer":true},3]})";
    QVERIFY(readConfig(text, image));
    QCOMPARE(image.platform, u"linux/amd64"_s);
    QCOMPARE(image.created.date(), QDate(2026, 11, 1));
    QCOMPARE(image.env, (QStringList{u"PATH=/opt/conda/bin:/bin"_s, u"EMPTY="_s}));
    QCOMPARE(image.user, u"flyte"_s);
    QCOMPARE(image.workdir, u"/app"_s);
    QCOMPARE(image.entrypoint, QStringList{u"/tini"_s});
    QCOMPARE(image.command, QStringList{u"bash"_s});
    QCOMPARE(*image.shell, (QStringList{u"/bin/bash"_s, u"-c"_s}));
    QCOMPARE(image.onbuild, QStringList{u"RUN true"_s});
    QCOMPARE(image.history.size(), size_t(2));
    QVERIFY(image.history[1].isEmptyLayer);
    QVERIFY(readConfig(R"({"config":null,"history":"x"})", image));
    QVERIFY(!image.shell);
    QVERIFY(!readConfig("[1]", image));
}

void TestRegistryAnswers::digest_ofBytes_isSha256()
{
    QCOMPARE(digestOf("abc"), u"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    QVERIFY(isDigest(digestOf({})));
    QVERIFY(!isDigest(u"sha256:ABC"_s));
}

GANTRY_TEST(TestRegistryAnswers)
#include "tst_registryanswers.moc"
