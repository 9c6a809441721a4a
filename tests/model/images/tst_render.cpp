// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/design/designreader.h"
#include "model/images/imagecommands.h"
#include "model/images/render.h"
#include "model/source/projectfolder.h"
#include "sdkdryrun.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace gantry;
using namespace gantry::test;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator each(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = each.next();
        const QString target = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QFile::copy(file, target);
    }
}

RenderOptions optionsOf(const DryRunCase &one, const QString &python)
{
    RenderOptions options;
    options.copyStyle = *copyStyleFromName(one.copyStyle);
    options.builder = *imageBuilderFromName(one.builder);
    options.python = *PythonVersion::fromString(python);
    options.projectRoot = one.root;
    options.rootDir = one.rootDir;
    options.registry = one.registry;
    options.imageRefs = one.refs;
    return options;
}

QStringList contextOf(const Rendering &rendering)
{
    QStringList targets{QStringLiteral("Dockerfile")};
    for (const ContextFile &file : rendering.context) {
        if (!targets.contains(file.target))
            targets << file.target;
    }
    targets.sort();
    return targets;
}

const Image *definition(const Design &design, const QString &module, const QString &variable)
{
    const auto found = std::find_if(design.images.begin(), design.images.end(), [&](const Image &image) {
        return image.module == module && image.variable == variable;
    });
    return found == design.images.end() ? nullptr : &*found;
}

// What a program refuses that is not about the definition but about the computer: secrets that aren't there.
bool isOfThisComputer(const QString &refusal)
{
    return refusal.startsWith(QLatin1String("Secret not found"));
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void render_definitionsOfTheSdk_sameBytesTagAndContext_data();
    void render_definitionsOfTheSdk_sameBytesTagAndContext();
    void render_refusedDefinitions_sameRefusal_data();
    void render_refusedDefinitions_sameRefusal();
    void render_definitionsReadFromText_sameAsTheSdk();
    void render_refusedDefinitionsReadFromText_sameRefusal_data() { render_refusedDefinitions_sameRefusal_data(); }
    void render_refusedDefinitionsReadFromText_sameRefusal();
    void render_bundledCode_sameFilesAndTagWhereTheyCanBePredicted_data();
    void render_bundledCode_sameFilesAndTagWhereTheyCanBePredicted();

private:
    struct Asked {
        QString row;
        DryRunCase asked;
        DryRunImage answer;
        QString python;
    };
    void addPlain();
    void addIgnored();
    void addRefused();
    void addPrograms();
    void keepAnswer(const QString &row, const DryRunCase &asked, const DryRunAnswer &answer);
    static bool isMadeBeforeTheChain(const QString &row) { return row.startsWith(QLatin1String("secret_")); }
    void ask();
    void writeFile(const QString &name, const QByteArray &text);

    QTemporaryDir m_folder;
    QString m_root;
    std::vector<std::pair<QString, DryRunCase>> m_cases;
    std::vector<Asked> m_built;
    std::vector<Asked> m_refused;
    std::vector<Asked> m_programs;
    DesignState m_read; //!< of the folder with all definitions
};

void TestRender::writeFile(const QString &name, const QByteArray &text)
{
    QFile file(m_root + QLatin1Char('/') + name);
    QDir().mkpath(QFileInfo(file).path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestRender::initTestCase()
{
    qputenv("FLYTE_DOCKER_BUILDKIT_BUILDER_NAME", "x");
    for (const char *secret : {"MY_TOKEN", "GIT-HUB_PAT", "APT", "TOKEN", "A-B", "K"})
        qputenv(secret, "x");
    m_root = QFileInfo(m_folder.path()).canonicalFilePath() + QLatin1String("/project");
    copyFolder(QStringLiteral(GANTRY_TEST_DATA "/sdk/project"), m_root);
    writeFile(QStringLiteral("../outside.txt"), "outside");
    if (!hasSdk())
        return;
    addPlain();
    addIgnored();
    addRefused();
    addPrograms();
    ask();
    const auto folder = readFolder(m_root);
    QVERIFY(bool(folder));
    m_read = readDesign(*folder, QStringLiteral("project"));
}

void TestRender::addPlain()
{
    DryRunCase plain;
    plain.root = m_root;
    plain.refs = {{QStringLiteral("known"), QStringLiteral("registry.example/known:1.0")}};
    for (const char *style : {"loaded_modules", "all", "none"}) {
        plain.copyStyle = QLatin1String(style);
        m_cases.emplace_back(QLatin1String(style), plain);
    }
    plain.builder = QStringLiteral("local-podman");
    plain.registry = QStringLiteral("configured.example/x");
    m_cases.emplace_back(QStringLiteral("podman"), plain);
}

// The same definitions in a folder with a .dockerignore, links, a repository and CRLF.
void TestRender::addIgnored()
{
    DryRunCase one;
    one.root = QDir::cleanPath(m_root + QLatin1String("/../ignoring"));
    copyFolder(QStringLiteral(GANTRY_TEST_DATA "/sdk/project"), one.root);
    writeFile(QStringLiteral("../ignoring/.dockerignore"), "# not these\r\n\r\n**/*.CSV\r\n!data/deep\r\nignored/\n/script*.py \nd?ta/[a-p]*.txt\n");
    writeFile(QStringLiteral("../ignoring/.git/HEAD"), "ref: x\n");
    writeFile(QStringLiteral("../ignoring/data/deep/b/one.csv"), "1\n");
    writeFile(QStringLiteral("../ignoring/data/a/\u00fc.bin"), QByteArray("\0\r\n\xff", 4));
    writeFile(QStringLiteral("../ignoring/data/.env"), "SECRET=1\n");
    QFile::link(QStringLiteral("two.txt"), one.root + QLatin1String("/data/link.txt"));
    QFile::link(QStringLiteral("deep"), one.root + QLatin1String("/data/linked"));
    QFile::link(QStringLiteral("nowhere"), one.root + QLatin1String("/data/broken"));
    one.copyStyle = QStringLiteral("none");
    one.images = QStringList{QStringLiteral("bundle"), QStringLiteral("bundle_all"), QStringLiteral("bundle_twice"),
                             QStringLiteral("source_folder"), QStringLiteral("source_folder_named"),
                             QStringLiteral("source_folder_text"), QStringLiteral("source_files"),
                             QStringLiteral("ignore_file"), QStringLiteral("ignore_named"), QStringLiteral("several")};
    m_cases.emplace_back(QStringLiteral("ignoring"), one);
}

void TestRender::addRefused()
{
    const std::vector<std::pair<const char *, const char *>> definitions{
        {"list", "base.with_apt_packages(['git', 'vim'])"},
        {"list_pip", "base.with_pip_packages('a', ['git', \"it's\"])"},
        {"list_index", "base.with_pip_packages('a', index_url=['b'])"},
        {"list_workdir", "base.with_workdir(['b'])"},
        {"list_commands", "base.with_commands([['a'], 'b'])"},
        {"not_extendable", "flyte.Image.from_base('x').with_pip_packages('a')"},
        {"not_extendable_clone", "flyte.Image.from_base('x').clone(name='n').with_pip_packages('a')"},
        {"locked", "base.clone(extendable=False).with_workdir('/x')"},
        {"too_early", "flyte.Image.from_base('x').with_workdir('/x').clone(name='n', extendable=True)"},
        {"no_name_commands", "flyte.Image.from_base('x').clone(extendable=True).with_commands(['a'])"},
        {"no_name_commands_two", "flyte.Image.from_base('x').clone(extendable=True).with_commands(['a', 'b'])"},
        {"no_name_pip", "flyte.Image.from_base('x').clone(extendable=True).with_pip_packages('a', pre=True)"},
        {"no_name_apt", "flyte.Image.from_base('x').clone(extendable=True).with_apt_packages('a', 'b', 'c', secret_mounts='k')"},
        {"no_name_env", "flyte.Image.from_base('x').clone(extendable=True).with_env_vars({'a': 'b'})"},
        {"no_name_copy", "flyte.Image.from_base('x').clone(extendable=True).with_source_file(HERE / 'data' / 'one.txt')"},
        {"no_name_bundle", "flyte.Image.from_base('x').clone(extendable=True).with_code_bundle(dst='/x')"},
        {"no_name_requirements", "flyte.Image.from_base('x').clone(extendable=True).with_requirements('a.txt')"},
        {"no_name_uri", "flyte.Image.from_base('x').clone(registry='r')"},
        {"no_base", "flyte.Image.from_base(None)"},
        {"empty_base", "flyte.Image.from_base('')"},
        {"debian_keyword", "flyte.Image.from_debian_base(python='3.12')"},
        {"missing_argument", "base.with_workdir()"},
        {"missing_name", "flyte.Image.from_uv_script('script.py')"},
        {"text_folder", "base.with_source_folder('data')"},
        {"text_files", "base.with_source_file(['data/one.txt'])"},
        {"same_names", "base.with_source_file([HERE / 'a' / 'x.txt', HERE / 'b' / 'x.txt'])"},
        {"requirements_suffix", "base.with_requirements('requirements.in')"},
        {"requirements_missing", "base.with_requirements('missing.txt')"},
        {"source_missing", "base.with_source_file(pathlib.Path('missing.txt'))"},
        {"source_not_folder", "base.with_source_folder(pathlib.Path('data/one.txt'))"},
        {"source_not_file", "base.with_source_file(HERE / 'data')"},
        {"ignore_missing", "base.with_dockerignore(HERE / 'missing')"},
        {"script_missing", "flyte.Image.from_uv_script('missing.py', name='n', registry='r')"},
        {"script_no_header", "flyte.Image.from_uv_script('plain.py', name='n', registry='r')"},
        {"env_list", "base.with_env_vars(['a'])"},
        {"secret_mount", "base.with_commands(['a'], secret_mounts=[flyte.Secret('k', mount=pathlib.Path('/etc/apt'))])"},
        {"secret_name", "base.with_commands(['a'], secret_mounts=[flyte.Secret('k', as_env_var='lower')])"},
        {"no_registry", "flyte.Image.from_base('x').clone(name='n', extendable=True).with_commands(['a'])"},
        {"no_registry_debian", "flyte.Image.from_debian_base(name='n')"},
        {"no_mapping", "flyte.Image.from_ref_name('unknown').clone(registry='r', extendable=True).with_workdir('/x')"},
        {"no_mapping_plain", "flyte.Image.from_ref_name()"},
        {"workdir_path", "base.with_workdir(pathlib.Path('/x'))"},
        {"dockerfile_layers", "flyte.Image.from_dockerfile('Dockerfile', 'r', 'n').clone(extendable=True).with_workdir('/x')"},
        {"dockerfile_missing", "flyte.Image.from_dockerfile('Missing', 'r', 'n')"},
    };
    for (const auto &[name, code] : definitions) {
        DryRunCase one;
        one.root = m_root;
        one.file = QLatin1String("refused_") + QLatin1String(name) + QLatin1String(".py");
        one.refs = {{QStringLiteral("known"), QStringLiteral("k:1")}, {QStringLiteral("it's"), QStringLiteral("k:2")}};
        writeFile(one.file, QByteArray("import pathlib\nimport flyte\nHERE = pathlib.Path(__file__).parent\n"
                                       "base = flyte.Image.from_base('x').clone(name='n', registry='r', extendable=True)\n"
                                       "image = ") + code + '\n');
        one.images = QStringList{QStringLiteral("image")};
        m_cases.emplace_back(QLatin1String(name), one);
    }
}

void TestRender::addPrograms()
{
    const QDir closures(QStringLiteral(GANTRY_TEST_DATA "/sdk/closures"));
    const QStringList names = closures.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        DryRunCase one;
        one.root = m_root + QLatin1String("/../") + name;
        copyFolder(closures.filePath(name), one.root);
        one.root = QFileInfo(one.root).canonicalFilePath();
        one.file = QStringLiteral("deploy.py");
        one.copyStyle = QStringLiteral("none");
        one.isProgram = true;
        m_cases.emplace_back(name, one);
    }
}

void TestRender::ask()
{
    std::vector<DryRunCase> cases;
    for (const auto &[row, one] : m_cases)
        cases.push_back(one);
    QString error;
    const std::vector<DryRunAnswer> answers = dryRun(cases, &error);
    QVERIFY2(answers.size() == cases.size(), qPrintable(error));
    for (size_t at = 0; at < answers.size(); ++at)
        keepAnswer(m_cases.at(at).first, cases.at(at), answers.at(at));
}

void TestRender::keepAnswer(const QString &row, const DryRunCase &asked, const DryRunAnswer &answer)
{
    const bool isPlain = asked.file == QLatin1String("plain.py");
    QVERIFY2(answer.refusal.isEmpty() || !(isPlain || asked.isProgram), qPrintable(answer.refusal));
    for (const DryRunImage &image : answer.images) {
        const QString name = isPlain ? QString(row + QLatin1Char(' ') + image.name) : row;
        const bool isRefused = !image.refusal.isEmpty() && !isOfThisComputer(image.refusal);
        std::vector<Asked> &list = asked.isProgram ? m_programs : isRefused ? m_refused : m_built;
        list.push_back({name, asked, image, answer.python});
    }
    if (!answer.refusal.isEmpty()) {
        DryRunImage image;
        image.name = QStringLiteral("image");
        image.image = answer.refused.value_or(Image());
        image.refusal = answer.refusal;
        image.refusalType = answer.refusalType;
        m_refused.push_back({row, asked, image, answer.python});
    }
}

void TestRender::render_definitionsOfTheSdk_sameBytesTagAndContext_data()
{
    QTest::addColumn<int>("index");
    for (size_t at = 0; at < m_built.size(); ++at)
        QTest::newRow(qPrintable(m_built.at(at).row)) << int(at);
}

void TestRender::render_definitionsOfTheSdk_sameBytesTagAndContext()
{
    if (!hasSdk())
        return;
    QFETCH(int, index);
    const Asked &one = m_built.at(size_t(index));
    RenderOptions options = optionsOf(one.asked, one.python);
    options.bundledFiles = one.answer.bundle;
    const Rendering rendering = render(Design(), SourceSet(), one.answer.image, options);
    QVERIFY2(!rendering.isRefused(), qPrintable(rendering.isRefused() ? rendering.problems.front().error.message : QString()));
    QCOMPARE(rendering.kind == Rendering::Kind::AsIs, one.answer.isAsIs);
    QCOMPARE(rendering.uri, one.answer.uri);
    QCOMPARE(QString::fromUtf8(rendering.text), QString::fromUtf8(one.answer.dockerfile));
    QCOMPARE(rendering.text, one.answer.dockerfile);
    if (one.answer.isAsIs)
        return;
    QCOMPARE(contextOf(rendering), one.answer.context);
    const QString folder = one.answer.command.section(QLatin1Char(' '), -1);
    const std::vector<ImageCommand> commands = imageCommands(one.answer.image, rendering, options, folder);
    QCOMPARE(commands.front().words.join(QLatin1Char(' ')), one.answer.command);
}

void TestRender::render_refusedDefinitions_sameRefusal_data()
{
    QTest::addColumn<int>("index");
    for (size_t at = 0; at < m_refused.size(); ++at)
        QTest::newRow(qPrintable(m_refused.at(at).row)) << int(at);
}

void TestRender::render_refusedDefinitions_sameRefusal()
{
    if (!hasSdk())
        return;
    QFETCH(int, index);
    const Asked &one = m_refused.at(size_t(index));
    if (isMadeBeforeTheChain(one.row))
        return;
    const Rendering rendering = render(Design(), SourceSet(), one.answer.image, optionsOf(one.asked, one.python));
    QVERIFY2(rendering.isRefused(), qPrintable(one.answer.refusal));
    QCOMPARE(rendering.problems.front().error.message, one.answer.refusal);
    QCOMPARE(rendering.problems.front().error.detail, one.answer.refusalType);
}

void TestRender::render_definitionsReadFromText_sameAsTheSdk()
{
    int compared = 0;
    for (const Asked &one : m_built) {
        if (one.asked.root != m_root)
            continue;
        const QString module = QFileInfo(one.asked.file).completeBaseName();
        const Image *image = definition(*m_read.design, module, one.answer.name);
        if (!image)
            continue;
        RenderOptions options = optionsOf(one.asked, one.python);
        options.bundledFiles = one.answer.bundle;
        const Rendering rendering = render(*m_read.design, m_read.texts, *image, options);
        const QByteArray row = one.row.toUtf8();
        const QByteArray problem = rendering.isRefused() ? rendering.problems.front().error.message.toUtf8() : QByteArray();
        QVERIFY2(!rendering.isRefused(), QByteArray(row + ": " + problem).constData());
        QVERIFY2(rendering.text == one.answer.dockerfile,
                 QByteArray(row + "\n" + rendering.text + "\n---\n" + one.answer.dockerfile).constData());
        QCOMPARE(rendering.uri, one.answer.uri);
        ++compared;
    }
    QVERIFY2(m_built.empty() || compared > 200, qPrintable(QString::number(compared)));
}

void TestRender::render_refusedDefinitionsReadFromText_sameRefusal()
{
    if (!hasSdk())
        return;
    QFETCH(int, index);
    const Asked &one = m_refused.at(size_t(index));
    const Image *image = definition(*m_read.design, QFileInfo(one.asked.file).completeBaseName(), QStringLiteral("image"));
    if (!image)
        return; // used as it is, and no environment names it
    const Rendering rendering = render(*m_read.design, m_read.texts, *image, optionsOf(one.asked, one.python));
    QVERIFY2(rendering.isRefused(), qPrintable(one.answer.refusal));
    QCOMPARE(rendering.problems.front().error.message, one.answer.refusal);
}

void TestRender::render_bundledCode_sameFilesAndTagWhereTheyCanBePredicted_data()
{
    QTest::addColumn<int>("index");
    for (size_t at = 0; at < m_programs.size(); ++at)
        QTest::newRow(qPrintable(m_programs.at(at).row)) << int(at);
}

void TestRender::render_bundledCode_sameFilesAndTagWhereTheyCanBePredicted()
{
    if (!hasSdk())
        return;
    QFETCH(int, index);
    const Asked &one = m_programs.at(size_t(index));
    const auto folder = readFolder(one.asked.root);
    QVERIFY(bool(folder));
    const DesignState read = readDesign(*folder, QStringLiteral("project"));
    const Environment *environment = read.design->environmentNamed(one.answer.name);
    QVERIFY(environment);
    const Rendering rendering = render(*read.design, read.texts, *read.design->image(environment->image),
                                       optionsOf(one.asked, one.python));
    QVERIFY(rendering.isTagPredicted);
    // Which code runs is known to the program alone: a module that is named while it runs, a function that is called
    // while a module is imported, an import behind the deploy, a branch that is not taken.
    const QStringList unpredictable{QStringLiteral("08_in_main_part"), QStringLiteral("09_dynamic"),
                                    QStringLiteral("10_function_called"), QStringLiteral("12_branches")};
    const bool isSame = contextOf(rendering) == one.answer.context;
    QCOMPARE(rendering.uri == one.answer.uri, isSame);
    QVERIFY2(isSame != unpredictable.contains(one.row), qPrintable(contextOf(rendering).join(QLatin1Char('\n'))
                                                                   + QLatin1String("\n---\n") + one.answer.context.join(QLatin1Char('\n'))));
    // Once the SDK has been asked which modules are loaded, the tag is known for all of them.
    RenderOptions asked = optionsOf(one.asked, one.python);
    asked.bundledFiles = one.answer.bundle;
    const Rendering known = render(*read.design, read.texts, *read.design->image(environment->image), asked);
    QVERIFY(!known.isTagPredicted);
    QCOMPARE(known.uri, one.answer.uri);
    QCOMPARE(contextOf(known), one.answer.context);
}

GANTRY_TEST(TestRender)
#include "tst_render.moc"
