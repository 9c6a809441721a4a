// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/httpserver.h"
#include "common/sampleimage.h"
#include "common/testregistry.h"
#include "model/core/json.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace gantry;
using namespace gantry::test;
using namespace Qt::StringLiterals;

namespace {

struct Said {
    int status = -1;
    Json json;
    QByteArray err;
    qint64 time = 0; //!< ms
};

} // namespace

//! Bases that the verb asks a registry about; the registry is the test's own.
class TestXRayVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void base_inARegistry_isToldByTheRegistry();
    void base_ofARegistryThatIsSilent_isGivenUpAfterSeconds();
    void base_ofARegistryThatRefuses_isUnknownWithTheReason();
    void offline_asOptionOrInTheEnvironment_asksNothing();

private:
    Said xray(const QStringList &more = {}, const QByteArray &offline = "0") const;
    void writeDockerfile(const QString &base) const;

    std::unique_ptr<QTemporaryDir> m_project;
    std::unique_ptr<QTemporaryDir> m_cache;
};

void TestXRayVerb::init()
{
    m_project = std::make_unique<QTemporaryDir>();
    m_cache = std::make_unique<QTemporaryDir>();
}

void TestXRayVerb::writeDockerfile(const QString &base) const
{
    QFile file(m_project->filePath(u"Dockerfile"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("FROM " + base.toUtf8() + "\nENV A=1\n");
}

Said TestXRayVerb::xray(const QStringList &more, const QByteArray &offline) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GANTRY_OFFLINE"_s, QString::fromLatin1(offline));
    environment.insert(u"XDG_CACHE_HOME"_s, m_cache->path());
    QProcess process;
    process.setProcessEnvironment(environment);
    QSignalSpy finished(&process, &QProcess::finished);
    QElapsedTimer clock;
    clock.start();
    process.start(QStringLiteral(GANTRY_BINARY),
                  QStringList{u"xray"_s, m_project->path(), u"dockerfile:Dockerfile"_s, u"--json"_s} + more);
    if (!finished.wait(30000))
        return {};
    const QByteArray out = process.readAllStandardOutput();
    return {process.exitCode(), Json::parse(out.begin(), out.end(), nullptr, false), process.readAllStandardError(),
            clock.elapsed()};
}

void TestXRayVerb::base_inARegistry_isToldByTheRegistry()
{
    const SampleImage sample;
    HttpServer server([&](const Asked &asked) { return sample.answer(asked); });
    writeDockerfile(server.domain() + u"/team/base:1");
    const Said said = xray();
    QCOMPARE(said.status, 0);
    QCOMPARE(jsonText(said.json["final"], "user"), u"flyte"_s);
    QCOMPARE(jsonText(said.json["final"], "workdir"), u"/app"_s);
    const Json &base = said.json["base"];
    QVERIFY(jsonText(base, "source").startsWith("from the registry, as of "_L1));
    QCOMPARE(jsonText(base, "digest"), sample.manifestDigest);
    QCOMPARE(base["layers"][0]["size"].get<int>(), 77);
    QCOMPARE(jsonText(base["history"][0], "created_by"), u"COPY conda /opt/conda"_s);
    QCOMPARE(said.err, QByteArray());
    const qsizetype asked = server.asked.size();
    QCOMPARE(jsonText(xray().json["final"], "user"), u"flyte"_s); // so soon it is not asked again
    QCOMPARE(server.asked.size(), asked);
}

void TestXRayVerb::base_ofARegistryThatIsSilent_isGivenUpAfterSeconds()
{
    HttpServer server([](const Asked &) { return QByteArray(); });
    writeDockerfile(server.domain() + u"/team/base:1");
    const Said said = xray();
    QCOMPARE(said.status, 0);
    QVERIFY2(said.time < 8000, qPrintable(QString::number(said.time)));
    QVERIFY2(said.err.contains("has not answered within 3 s"), said.err.constData());
    QCOMPARE(jsonText(said.json["final"]["env"], "A"), u"1"_s);
    QVERIFY(!said.json["final"].contains("user"));
    QVERIFY(jsonText(said.json["reasons"], "/final/user").contains("has not answered"_L1));
}

void TestXRayVerb::base_ofARegistryThatRefuses_isUnknownWithTheReason()
{
    HttpServer server([](const Asked &) { return HttpServer::reply(429, {}); });
    writeDockerfile(server.domain() + u"/team/base:1");
    const Said said = xray();
    QCOMPARE(said.status, 0);
    QVERIFY2(said.err.contains("has been asked too often"), said.err.constData());
}

void TestXRayVerb::offline_asOptionOrInTheEnvironment_asksNothing()
{
    HttpServer server([](const Asked &) { return HttpServer::reply(404, {}); });
    writeDockerfile(server.domain() + u"/team/base:1");
    QCOMPARE(xray({u"--offline"_s}).status, 0);
    const Said said = xray({}, "1");
    QCOMPARE(said.status, 0);
    QCOMPARE(said.err, QByteArray());
    QCOMPARE(server.asked.size(), 0);
}

GANTRY_TEST(TestXRayVerb)
#include "tst_xrayverb.moc"
