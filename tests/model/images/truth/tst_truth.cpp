// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// The x-ray against images that were really built: the project next to this file is read by Gantry and built by
// buildah, and what the built images say of themselves must equal the x-ray's final state. The bases stand in for the
// public ones: the catalogue's own words as configuration, this machine's programs and Python laid out as the public
// images lay them.
#include "common/testregistry.h"
#include "imagebuilds.h"
#include "model/design/designreader.h"
#include "model/images/xray.h"
#include "model/source/projectfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace gantry;
using namespace gantry::test;

namespace {

//! Where the state and the image differ; what the state does not know is no difference, and is told apart.
struct Comparison {
    QStringList differences;
    QStringList unknown;

    void compare(const QString &what, const QByteArray &told, const QByteArray &real)
    {
        if (told != real)
            differences.append(
                QStringLiteral("%1: x-ray %2, image %3").arg(what, QString::fromUtf8(told), QString::fromUtf8(real)));
    }
};

void compareSettings(const ImageState &state, const BuiltImage &image, Comparison &out)
{
    state.env.forEach([&](const QByteArray &name, const Variable &variable) {
        if (!image.env.contains(name))
            out.differences.append(QString::fromUtf8(name) + QStringLiteral(" is not set in the image"));
        else if (!variable.isKnown)
            out.unknown.append(QString::fromUtf8(name));
        else
            out.compare(QString::fromUtf8(name), variable.value, image.env.value(name));
    });
    for (auto it = image.env.cbegin(); it != image.env.cend(); ++it) {
        if (!state.env.contains(it.key()))
            out.differences.append(QString::fromUtf8(it.key()) + QStringLiteral(" is set in the image"));
    }
    out.compare(QStringLiteral("workdir"), state.workdir.value, image.workdir);
    out.compare(QStringLiteral("user"), state.user.value, image.user);
    out.compare(QStringLiteral("shell"), state.shell.value.join(' '), image.shell.join(' '));
}

void compareCommands(const ImageState &state, const BuiltImage &image, Comparison &out)
{
    for (int i = 0; i < ImageState::kCommands; ++i) {
        const QByteArray name = ImageState::commandName(ImageState::Command(i));
        const Resolution &told = state.resolution(ImageState::Command(i));
        if (told.found == Knowledge::Unknown)
            out.unknown.append(QString::fromUtf8(name));
        else
            out.compare(QString::fromUtf8(name), told.isKnown() ? told.file : QByteArray(), image.commands.value(name));
    }
    const Resolution &a0 = state.resolution(ImageState::A0);
    const Interpreter *python = a0.isKnown() ? state.interpreter(a0.interpreter) : nullptr;
    if (python)
        out.compare(QStringLiteral("a0's Python"), python->prefix, image.a0Prefix);
}

void comparePython(const QByteArray &key, const Interpreter &told, const BuiltPython &real, Comparison &out)
{
    const QString name = QString::fromUtf8(key);
    const bool isSameVersion = real.version == told.version || real.version.startsWith(QByteArray(told.version + '.'));
    if (!told.version.isEmpty() && !isSameVersion)
        out.compare(name, told.version, real.version);
    if (told.kind != Interpreter::Kind::System)
        out.compare(name + QStringLiteral("'s prefix"), told.prefix, real.prefix);
    told.packages.forEach([&](const QByteArray &package, const Package &fact) {
        const QString what = name + u' ' + QString::fromUtf8(package);
        if (package == "conda")
            return; // the stand-in has none
        if (!real.packages.contains(package))
            out.differences.append(what + QStringLiteral(" is not installed"));
        else if (!fact.version.isEmpty())
            out.compare(what, fact.version, real.packages.value(package));
    });
    static const QSet<QByteArray> brought{"pip", "setuptools",
                                          "wheel"}; // by Python itself; the x-ray doesn't list them
    for (auto it = real.packages.cbegin(); it != real.packages.cend() && told.incomplete.isEmpty(); ++it) {
        if (!told.packages.contains(it.key()) && !brought.contains(it.key()))
            out.differences.append(name + QStringLiteral(" has ") + QString::fromUtf8(it.key()));
    }
}

} // namespace

class TestTruth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void image_builtByBuildah_isAsTheXrayTells_data();
    void image_builtByBuildah_isAsTheXrayTells();
    void adaptedImage_builtByBuildah_isAsTheXrayTells_data();
    void adaptedImage_builtByBuildah_isAsTheXrayTells();

private:
    void makeProject();
    void makeBase(const QString &reference, const QString &folder);
    void compare(const XRay &xray, const QString &tag, const QStringList &unknown);

    QTemporaryDir m_room;
    QString m_version; //!< of this machine's Python, "3.11"
    QString m_project;
    DesignState m_state;
    std::unique_ptr<ImageInspector> m_inspector;
    std::unique_ptr<ImageBuilds> m_builds;
};

//! The project with this machine's Python in the place of the marks.
void TestTruth::makeProject()
{
    m_project = QFileInfo(m_room.path()).canonicalFilePath() + QStringLiteral("/project");
    const QDir from(QStringLiteral(GANTRY_TEST_DATA "/project"));
    QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        text.replace("@PYTHON@", m_version.toUtf8());
        text.replace("@PYTHON_TUPLE@", m_version.toUtf8().replace(".", ", "));
        const QString target = m_project + u'/' + from.relativeFilePath(file.fileName());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QFile copy(target);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(text);
    }
    QCOMPARE(runProgram(QStringLiteral("python3"),
                        {QStringLiteral(GANTRY_TEST_DATA "/wheels.py"), m_project + QStringLiteral("/wheels")}),
             QString());
}

//! Configuration by the catalogue; files that it names must be in the folder.
void TestTruth::makeBase(const QString &reference, const QString &folder)
{
    const BaseFacts facts = BaseLibrary().facts(reference, Decision());
    QCOMPARE(facts.source, BaseFacts::Source::Catalogue);
    QByteArray lines;
    facts.state.env.forEach([&](const QByteArray &name, const Variable &variable) {
        lines += "ENV " + name + "=\"" + (variable.isKnown ? variable.value : QByteArray("something")) + "\"\n";
    });
    if (facts.state.workdir.value != "/")
        lines += "WORKDIR " + facts.state.workdir.value + '\n';
    QStringList missing;
    facts.state.files.facts().forEach([&](const QByteArray &path, const FileFact &fact) {
        const QFileInfo file(folder + QString::fromUtf8(path));
        if (fact.kind != FileFact::Kind::Folder && !file.exists() && !file.isSymLink())
            missing.append(QString::fromUtf8(path));
    });
    QCOMPARE(missing, QStringList());
    QCOMPARE(m_builds->buildFrom(folder, lines, QStringLiteral("docker.io/") + reference), QString());
}

void TestTruth::initTestCase()
{
    QVERIFY(m_room.isValid());
    m_builds = std::make_unique<ImageBuilds>();
    const QString bases = m_room.filePath(QStringLiteral("bases"));
    QCOMPARE(
        runProgram(QStringLiteral("bash"),
                   {QStringLiteral(GANTRY_TEST_DATA "/bases.sh"), bases, qEnvironmentVariable("GANTRY_TEST_PYTHON")}),
        QString());
    QFile version(bases + QStringLiteral("/version"));
    QVERIFY(version.open(QIODevice::ReadOnly));
    m_version = QString::fromUtf8(version.readAll());
    makeProject();
    makeBase(QStringLiteral("library/python:%1-slim").arg(m_version), bases + QStringLiteral("/python"));
    makeBase(QStringLiteral("continuumio/miniconda3:latest"), bases + QStringLiteral("/conda"));
    QCOMPARE(m_builds->buildFrom(bases + QStringLiteral("/uv"), "WORKDIR /io\n",
                                 QStringLiteral("ghcr.io/astral-sh/uv:0.13.4")),
             QString());
    const auto reading = readFolder(m_project);
    QVERIFY(reading);
    m_state = readDesign(*reading, QStringLiteral("truth"));
    XRayOptions options;
    options.render.projectRoot = m_project;
    m_inspector =
        std::make_unique<ImageInspector>(m_state.design, m_state.texts, std::make_shared<const BaseLibrary>(), options);
}

void TestTruth::compare(const XRay &xray, const QString &tag, const QStringList &unknown)
{
    const auto image = m_builds->image(tag);
    QVERIFY2(image, qPrintable(m_builds->error()));
    Comparison comparison;
    compareSettings(xray.final, *image, comparison);
    compareCommands(xray.final, *image, comparison);
    QList<QByteArray> interpreters;
    xray.final.interpreters.forEach([&](const QByteArray &key, const Interpreter &) { interpreters.append(key); });
    for (const QByteArray &key : std::as_const(interpreters)) {
        const FileAnswer file = xray.final.files.lookup(key);
        if (file.path != key || xray.final.files.follow(file).found != Knowledge::Known)
            continue; // it was moved, or what it needs is gone
        const auto python = m_builds->python(tag, key, {});
        QVERIFY2(python, qPrintable(m_builds->error()));
        comparePython(key, *xray.final.interpreter(key), *python, comparison);
    }
    for (const QString &module : xray.modules) {
        const ImportFact import = m_inspector->import(xray, xray.final, module);
        if (import.resolves != Knowledge::Known || import.isBundled)
            continue;
        const auto python = m_builds->python(tag, xray.final.resolution(ImageState::Python).file, module.toUtf8());
        QVERIFY2(python, qPrintable(m_builds->error()));
        comparison.compare(module, import.file, python->module);
    }
    QCOMPARE(comparison.differences.join(u'\n'), QString());
    QCOMPARE(comparison.unknown.join(u' '), unknown.join(u' '));
}

void TestTruth::image_builtByBuildah_isAsTheXrayTells_data()
{
    QTest::addColumn<QStringList>("arguments");
    QFile file(m_project + QStringLiteral("/build.sh"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        if (words.front() == QLatin1String("docker"))
            QTest::newRow(qPrintable(words.at(3).section(u'/', -1))) << words.mid(2);
    }
}

void TestTruth::image_builtByBuildah_isAsTheXrayTells()
{
    QFETCH(QStringList, arguments);
    const QString tag = arguments.at(1);
    QCOMPARE(m_builds->build(arguments, m_project), QString());
    const QString dockerfile = arguments.at(arguments.indexOf(QStringLiteral("-f")) + 1);
    const std::vector<const Image *> images = m_state.design->imagesNamed(QStringLiteral("dockerfile:") + dockerfile);
    QCOMPARE(images.size(), size_t(1));
    const XRayPtr xray = m_inspector->xray(images.front()->id);
    QVERIFY(xray);
    for (const Problem &problem : xray->problems)
        QFAIL(qPrintable(problem.message));
    // Of the bases' variables these are something else in each version.
    const bool isConda = dockerfile.startsWith(QLatin1String("conda"));
    compare(*xray, tag,
            isConda ? QStringList()
                    : QStringList{QStringLiteral("GPG_KEY"), QStringLiteral("PYTHON_SHA256"),
                                  QStringLiteral("PYTHON_VERSION")});
}

void TestTruth::adaptedImage_builtByBuildah_isAsTheXrayTells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("unknown");
    QTest::newRow("venv") << QStringLiteral("adapted-venv")
                          << QStringList{QStringLiteral("GPG_KEY"), QStringLiteral("PYTHON_SHA256"),
                                         QStringLiteral("PYTHON_VERSION")};
    QTest::newRow("conda") << QStringLiteral("adapted-conda") << QStringList();
}

//! The file that the SDK would hand to its builder, as Gantry renders it, on the images that were built before.
void TestTruth::adaptedImage_builtByBuildah_isAsTheXrayTells()
{
    QFETCH(QString, name);
    QFETCH(QStringList, unknown);
    const std::vector<const Image *> images = m_state.design->imagesNamed(name);
    QCOMPARE(images.size(), size_t(1));
    const XRayPtr xray = m_inspector->xray(images.front()->id);
    QVERIFY(xray && xray->isGenerated);
    QFile file(m_room.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(xray->text);
    file.close();
    const QString tag = QStringLiteral("r.example/acme/%1:1").arg(name);
    QCOMPARE(m_builds->build({QStringLiteral("-t"), tag, QStringLiteral("-f"), file.fileName(), QStringLiteral(".")},
                             m_project),
             QString());
    compare(*xray, tag, unknown);
}

GANTRY_TEST(TestTruth)
#include "tst_truth.moc"
