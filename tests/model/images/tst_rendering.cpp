// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/images/imagecommands.h"
#include "model/images/imageconfig.h"
#include "model/images/pythontext.h"
#include "model/images/render.h"
#include "model/images/sdksecret.h"
#include "model/images/tomlsubset.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gantry;

namespace {

Value text(const char *utf8)
{
    return Value::string(QString::fromUtf8(utf8));
}

Argument given(const char *name, const Value &value)
{
    Argument argument;
    argument.name = QLatin1String(name);
    argument.value = value;
    argument.status = ValueStatus::Literal;
    argument.text = QStringLiteral("CODE");
    return argument;
}

Layer layer(const char *kind, std::vector<Argument> arguments)
{
    Layer made;
    made.kind = QLatin1String(kind);
    made.arguments = std::move(arguments);
    return made;
}

Image adapted(std::vector<Layer> layers)
{
    Image image;
    image.id = ImageId(QStringLiteral("adapted:envs.image"));
    image.kind = ImageKind::Adapted;
    image.constructor = QStringLiteral("from_base");
    image.constructorArguments = {given("image_uri", text("debian:12"))};
    image.clones = {{0, {given("name", text("n")), given("registry", text("r.example")),
                         given("extendable", Value::boolean(true))}, {}}};
    image.stages.emplace_back().layers = std::move(layers);
    return image;
}

RenderOptions options()
{
    RenderOptions made;
    made.projectRoot = QStringLiteral("/nowhere");
    return made;
}

Rendering rendered(const Image &image, const RenderOptions &how = options())
{
    return render(Design(), SourceSet(), image, how);
}

QByteArray line(const Rendering &rendering, int number)
{
    return rendering.text.split('\n').at(number - 1);
}

QString warnings(const Rendering &rendering)
{
    QStringList all;
    for (const RenderWarning &warning : rendering.warnings)
        all << QStringLiteral("%1@%2: %3").arg(QString::number(warning.layer), QString::fromUtf8(line(rendering, warning.line)), warning.message);
    return all.join(QLatin1Char('\n'));
}

} // namespace

class TestRendering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parts_ofLayers_coverTheTextAndNameTheirLayer();
    void parts_ofAChainFromAnotherImage_nameThatImage();
    void render_dockerfileImage_isItsOwnText();
    void render_unknownValue_saysWhereAndRendersTheRest();
    void render_tenThousandLayers_isSoonDone();
    void render_imagesThatStartFromEachOther_ends();
    void render_laterKind_saysSo_data();
    void render_laterKind_saysSo();
    void render_remoteBuilder_saysWhatIsKnown();
    void render_linesThatWouldNotBuild_areWarnedOf_data();
    void render_linesThatWouldNotBuild_areWarnedOf();
    void render_missingSecret_isWarnedOf();
    void render_bundledCode_tagIsPredicted();
    void developmentUri_ofAnImageWithBundle_ignoresTheBundle();
    void imageCommands_ofADockerfile_areTheDocumentedOnes();
    void imageConfig_ofYaml_readsTheImageSection();
    void secretId_ofSecrets_isPythonsHash();
    void pythonRepr_ofTexts_isPythons();
    void toml_ofAScriptHeader_isRead();
};

void TestRendering::parts_ofLayers_coverTheTextAndNameTheirLayer()
{
    const Image image = adapted({layer("with_commands", {given("commands", Value::list({text("a"), text("b")}))}),
                                 layer("with_code_bundle", {}),
                                 layer("with_workdir", {given("workdir", text("/w"))})});
    const Rendering rendering = rendered(image);
    QVERIFY(!rendering.isRefused());
    QByteArray joined;
    int next = 1;
    for (const RenderedPart &part : rendering.parts) {
        QCOMPARE(part.firstLine, next);
        next = part.lastLine + 1;
        joined += rendering.text.mid(part.range.begin, part.range.size());
    }
    QCOMPARE(joined, rendering.text);
    QCOMPARE(next, int(rendering.text.count('\n')) + 1);
    const std::vector<RenderedPart> commands = rendering.partsOf(0);
    QCOMPARE(int(commands.size()), 1);
    QCOMPARE(line(rendering, commands.front().firstLine + 1), QByteArray("RUN  a"));
    QCOMPARE(line(rendering, commands.front().lastLine), QByteArray("RUN  b"));
    QVERIFY(rendering.partsOf(1).empty());
    const RenderedPart *workdir = rendering.partAt(rendering.partsOf(2).front().lastLine);
    QCOMPARE(workdir->layer, 2);
    QCOMPARE(rendering.partAt(3)->writer, RenderedPart::Writer::Base);
    QCOMPARE(rendering.partAt(1)->writer, RenderedPart::Writer::Frame);
    QVERIFY(!rendering.partAt(1000));
}

void TestRendering::parts_ofAChainFromAnotherImage_nameThatImage()
{
    Design design;
    design.images.push_back(adapted({layer("with_workdir", {given("workdir", text("/first"))})}));
    Image second = adapted({layer("with_workdir", {given("workdir", text("/second"))})});
    second.id = ImageId(QStringLiteral("adapted:envs.second"));
    second.clones.clear();
    second.stages.front().base.image = design.images.front().id;
    design.images.push_back(second);
    design.index();
    const Rendering rendering = render(design, SourceSet(), design.images.back(), options());
    QVERIFY(!rendering.isRefused());
    QVERIFY(rendering.text.indexOf("WORKDIR /first") < rendering.text.indexOf("WORKDIR /second"));
    const int first = int(rendering.text.left(rendering.text.indexOf("WORKDIR /first")).count('\n')) + 1;
    QCOMPARE(rendering.partAt(first)->owner, design.images.front().id);
    QCOMPARE(rendering.partsOf(0).size(), size_t(1));
    QVERIFY(rendering.partsOf(0).front().firstLine > first);
}

void TestRendering::render_dockerfileImage_isItsOwnText()
{
    const QByteArray file("# c\r\nFROM a\r\nRUN x \\\r\n  y\r\n\r\nENV A=1");
    SourceSet texts;
    texts.insert(QStringLiteral("team/Dockerfile"), file);
    Image image;
    image.kind = ImageKind::Dockerfile;
    image.dockerfile = QStringLiteral("team/Dockerfile");
    Stage &stage = image.stages.emplace_back();
    for (const auto &[begin, end] : {std::pair(file.indexOf("RUN"), file.indexOf("y") + 1), {file.indexOf("ENV"), file.size()}}) {
        Layer &one = stage.layers.emplace_back();
        one.place = texts.find(image.dockerfile)->place({begin, end});
    }
    const Rendering rendering = render(Design(), texts, image, options());
    QCOMPARE(rendering.kind, Rendering::Kind::OwnFile);
    QCOMPARE(rendering.text, file);
    QCOMPARE(rendering.partAt(3)->layer, 0);
    QCOMPARE(rendering.partAt(4)->layer, 0);
    QCOMPARE(rendering.partAt(2)->writer, RenderedPart::Writer::File);
    QCOMPARE(rendering.partsOf(1).front().firstLine, 6);
}

void TestRendering::render_unknownValue_saysWhereAndRendersTheRest()
{
    Argument unknown = given("env_vars", Value::dict({{text("A"), Value::unknown(QStringLiteral("os.environ"))}}));
    unknown.place.file = QStringLiteral("envs.py");
    unknown.place.start = {7, 3};
    const Rendering rendering = rendered(adapted({layer("with_env_vars", {unknown}),
                                                  layer("with_workdir", {given("workdir", text("/w"))})}));
    QCOMPARE(int(rendering.problems.size()), 1);
    QCOMPARE(rendering.problems.front().layer, 0);
    QCOMPARE(rendering.problems.front().error.place.start.line, 7);
    QVERIFY(rendering.text.contains("WORKDIR /w"));
}

void TestRendering::render_tenThousandLayers_isSoonDone()
{
    std::vector<Layer> layers(10'000, layer("with_env_vars", {given("env_vars", Value::dict({{text("A"), text("b c")}}))}));
    QElapsedTimer timer;
    timer.start();
    const Rendering rendering = rendered(adapted(std::move(layers)));
    QVERIFY(!rendering.isRefused());
    QCOMPARE(int(rendering.warnings.size()), 10'000);
    QCOMPARE(rendering.warnings.back().layer, 9'999);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestRendering::render_imagesThatStartFromEachOther_ends()
{
    Design design;
    for (const char *id : {"adapted:a.a", "adapted:a.b"}) {
        Image image = adapted({layer("with_workdir", {given("workdir", text("/w"))})});
        image.id = ImageId(QLatin1String(id));
        image.stages.front().base.image = ImageId(QLatin1String(id == QByteArray("adapted:a.a") ? "adapted:a.b" : "adapted:a.a"));
        design.images.push_back(image);
    }
    design.index();
    QCOMPARE(int(render(design, SourceSet(), design.images.front(), options()).text.count("WORKDIR /w")), 2);
}

void TestRendering::render_laterKind_saysSo_data()
{
    QTest::addColumn<QString>("method");
    for (const char *method : {"with_uv_project", "with_poetry_project", "with_pixi_project", "with_local_v2",
                               "with_local_v2_plugins", "with_local_rs_controller"})
        QTest::newRow(method) << QString::fromLatin1(method);
}

void TestRendering::render_laterKind_saysSo()
{
    QFETCH(QString, method);
    const Rendering rendering = rendered(adapted({layer(method.toLatin1().constData(), {})}));
    QVERIFY(rendering.isRefused());
    QVERIFY2(rendering.problems.front().error.message.contains(QLatin1String("not rendered yet")),
             qPrintable(rendering.problems.front().error.message));
    QCOMPARE(rendering.problems.front().error.code, ErrorCode::Refused);
}

void TestRendering::render_remoteBuilder_saysWhatIsKnown()
{
    RenderOptions remote = options();
    remote.builder = ImageBuilder::Remote;
    const Rendering rendering = rendered(adapted({}), remote);
    QVERIFY(rendering.isRefused());
    QVERIFY(rendering.problems.front().error.message.contains(QLatin1String("debian:12")));
    QVERIFY(rendering.uri.startsWith(QLatin1String("r.example/n:")));
}

void TestRendering::render_linesThatWouldNotBuild_areWarnedOf_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("warned");
    QTest::newRow("two words") << "with_env_vars" << "A" << "hello world" << true;
    QTest::newRow("quoted words") << "with_env_vars" << "A" << "\"hello world\"" << false;
    QTest::newRow("open quote") << "with_env_vars" << "A" << "a\"b" << true;
    QTest::newRow("variable") << "with_env_vars" << "PATH" << "/x:$PATH" << false;
    QTest::newRow("bad substitution") << "with_env_vars" << "A" << "${A" << true;
    QTest::newRow("empty folder") << "with_workdir" << "workdir" << "" << true;
    QTest::newRow("folder") << "with_workdir" << "workdir" << "/w" << false;
    QTest::newRow("two lines") << "with_commands" << "commands" << "a\nb" << true;
    QTest::newRow("heredoc") << "with_commands" << "commands" << "cat <<EOF\na\nEOF" << false;
}

void TestRendering::render_linesThatWouldNotBuild_areWarnedOf()
{
    QFETCH(QString, method);
    QFETCH(QString, parameter);
    QFETCH(QString, value);
    QFETCH(bool, warned);
    const bool isEnv = method == QLatin1String("with_env_vars");
    const Argument argument = isEnv
        ? given("env_vars", Value::dict({{Value::string(parameter), Value::string(value)}}))
        : given(parameter.toLatin1().constData(), Value::string(value));
    const Rendering rendering = rendered(adapted({layer(method.toLatin1().constData(), {argument})}));
    QVERIFY(!rendering.isRefused());
    QCOMPARE(!rendering.warnings.empty(), warned);
    if (warned)
        QVERIFY2(rendering.warnings.front().layer == 0, qPrintable(warnings(rendering)));
}

void TestRendering::render_missingSecret_isWarnedOf()
{
    const Rendering rendering = rendered(adapted({layer("with_commands", {given("commands", text("a")),
                                                                          given("secret_mounts", text("gantry-none"))})}));
    QCOMPARE(int(rendering.warnings.size()), 1);
    QCOMPARE(rendering.warnings.front().kind, RenderWarning::Kind::MissingSecret);
    QCOMPARE(rendering.warnings.front().message,
             QStringLiteral("Secret not found in Env Var GANTRY-NONE or file /etc/secrets/gantry-none"));
}

void TestRendering::render_bundledCode_tagIsPredicted()
{
    RenderOptions production = options();
    production.copyStyle = CopyStyle::None;
    const Image image = adapted({layer("with_code_bundle", {})});
    QVERIFY(rendered(image, production).isTagPredicted);
    production.bundledFiles = QStringList();
    QVERIFY(!rendered(image, production).isTagPredicted);
    QVERIFY(!rendered(image).isTagPredicted);
}

void TestRendering::developmentUri_ofAnImageWithBundle_ignoresTheBundle()
{
    const QString with = developmentUri(Design(), SourceSet(), adapted({layer("with_code_bundle", {})}), options());
    const QString without = developmentUri(Design(), SourceSet(), adapted({}), options());
    QCOMPARE(with, without);
    QVERIFY(with.startsWith(QLatin1String("r.example/n:")));
    QCOMPARE(developmentUri(Design(), SourceSet(), adapted({layer("with_uv_project", {})}), options()), QString());
}

void TestRendering::imageCommands_ofADockerfile_areTheDocumentedOnes()
{
    Image image;
    image.kind = ImageKind::Dockerfile;
    image.dockerfile = QStringLiteral("team/Dockerfile");
    image.context = QStringLiteral(".");
    image.uri = QStringLiteral("r.example/team:1");
    Rendering rendering;
    rendering.kind = Rendering::Kind::OwnFile;
    std::vector<ImageCommand> commands = imageCommands(image, rendering, options(), {});
    QCOMPARE(int(commands.size()), 2);
    QCOMPARE(commands.front().text(), QStringLiteral("docker build -f team/Dockerfile -t r.example/team:1 ."));
    QCOMPARE(commands.back().text(), QStringLiteral("docker push r.example/team:1"));
    image.buildCommand = QStringLiteral("docker build --platform linux/amd64 -f team/Dockerfile -t 'r.example/team:1' .");
    commands = imageCommands(image, rendering, options(), {});
    QCOMPARE(commands.front().words.at(2), QStringLiteral("--platform"));
    RenderOptions podman = options();
    podman.builder = ImageBuilder::LocalPodman;
    QCOMPARE(imageCommands(image, rendering, podman, {}).back().text(), QStringLiteral("podman push r.example/team:1"));
}

void TestRendering::imageConfig_ofYaml_readsTheImageSection()
{
    const ImageConfig config = ImageConfig::fromText("# head\nadmin:\n  endpoint: dns:///localhost:30080 # here\nimage:\r\n"
                                                     "  registry: \"r.example/x\"\n  builder: remote\n  image_refs:\n"
                                                     "    one: r.example/one:1\n    'two': r.example/two:2\ntask:\n  project: p\n");
    QCOMPARE(config.registry, QStringLiteral("r.example/x"));
    QCOMPARE(config.builder, QStringLiteral("remote"));
    QVERIFY(config.hasLocalEndpoint);
    QCOMPARE(int(config.imageRefs.size()), 2);
    QCOMPARE(config.imageRefs.at(1), std::pair(QStringLiteral("two"), QStringLiteral("r.example/two:2")));
}

void TestRendering::secretId_ofSecrets_isPythonsHash()
{
    // hash(flyte.Secret(key="MY_TOKEN")), hash(flyte.Secret(key="pat", group="git-hub")), hash(flyte.Secret(key="K"))
    QCOMPARE(SdkSecret::fromMount(text("MY_TOKEN"), {}).id(), QStringLiteral("8641701018170500197"));
    QCOMPARE(SdkSecret::fromMount(text("K"), {}).id(), QStringLiteral("5609741313510206983"));
    const Value grouped = Value::object(QStringLiteral("flyte.Secret"), {{QStringLiteral("key"), text("pat")},
                                                                        {QStringLiteral("group"), text("git-hub")}});
    const SdkSecret secret = *SdkSecret::fromValue(grouped, {});
    QCOMPARE(secret.id(), QStringLiteral("278613550143576261"));
    QCOMPARE(secret.repr(), QStringLiteral("Secret(key='pat', group='git-hub', mount=None, as_env_var='GIT_HUB_PAT')"));
}

void TestRendering::pythonRepr_ofTexts_isPythons()
{
    QCOMPARE(pythonRepr(QStringLiteral("it's")), QStringLiteral("\"it's\""));
    QCOMPARE(pythonRepr(QString::fromUtf8("a\n\t'\"\\\x01\xc2\xa0\xf0\x9f\x98\x80")),
             QString::fromUtf8("'a\\n\\t\\'\"\\\\\\x01\\xa0\xf0\x9f\x98\x80'"));
    QCOMPARE(pythonRepr(Value::tuple({text("a")}), {}), QStringLiteral("('a',)"));
    QCOMPARE(pythonRepr(Value::floating(1), {}), QStringLiteral("1.0"));
    QCOMPARE(pythonRepr(Value::anchoredPath(QStringLiteral("x")), QStringLiteral("/p")), QStringLiteral("PosixPath('/p/x')"));
    QCOMPARE(shellQuoted(QStringLiteral("a'b")), QStringLiteral("'a'\"'\"'b'"));
}

void TestRendering::toml_ofAScriptHeader_isRead()
{
    const auto read = readTomlSubset(QStringLiteral(
        "requires-python = \">=3.11\" # why\ndependencies = [\n  'a', # one\n  \"b\\u00e9\",\n]\n[tool.uv]\nx.y = 3\n"
        "sources = { d = { path = \"..\" } }\n[[tool.uv.index]]\nurl = '''a\nb'''\n"));
    QVERIFY(bool(read));
    QCOMPARE(read->value(QStringLiteral("requires-python")), text(">=3.11"));
    QCOMPARE(read->value(QStringLiteral("dependencies")), Value::list({text("a"), text("b\xc3\xa9")}));
    QCOMPARE(read->value(QStringLiteral("tool.uv.x.y")), Value::integer(3));
    QCOMPARE(read->value(QStringLiteral("tool.uv.sources.d.path")), text(".."));
    for (const char *bad : {"a", "a = ", "a = [1", "a = \"x", "= 1", "a = 1 2", "[a", "a = 'x\ny'"})
        QVERIFY2(!readTomlSubset(QString::fromLatin1(bad)), bad);
}

GANTRY_TEST(TestRendering)
#include "tst_rendering.moc"
