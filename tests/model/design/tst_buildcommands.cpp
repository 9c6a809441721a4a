// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/design/buildcommands.h"

#include <QTest>

using namespace gantry;

class TestBuildCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void command_inText_isFound_data();
    void command_inText_isFound();
    void reference_ofParts_isTakenApart_data();
    void reference_ofParts_isTakenApart();
};

void TestBuildCommands::command_inText_isFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // "DOCKERFILE CONTEXT IMAGE", lines
    const auto row = [](const char *name, const char *file, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(file) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("guide", "main.py", "\"\"\"Build:\n\n    docker build -f a/Dockerfile -t <your-registry>/x:latest .\n\"\"\"\n", "a/Dockerfile . <your-registry>/x:latest");
    row("context alone", "build.sh", "docker build -t x a/\n", "a/Dockerfile a x");
    row("continuation", "build.sh", "docker build \\\n  --tag=r/x:1 \\\n  --file a/Dockerfile \\\n  .\n", "a/Dockerfile . r/x:1");
    row("variables", "build.sh", "REG=\"ghcr.io/x\"\nexport TAG=${TAG:-1.2}\ndocker build -t \"$REG/y:${TAG}\" ./a\n", "a/Dockerfile a ghcr.io/x/y:1.2");
    row("unknown variable", "build.sh", "docker build -t $REG/y:1 a\n", "a/Dockerfile a ${REG}/y:1");
    row("buildx", "build.sh", "docker buildx build --platform linux/amd64 --push -t r/x -f a/Dockerfile .", "a/Dockerfile . r/x");
    row("podman and buildah", "build.sh", "podman build -t p a && buildah bud -t b a\n", "a/Dockerfile a p\na/Dockerfile a b");
    row("cd", "build.sh", "cd a\ndocker build -t x .\n", "a/Dockerfile a x");
    row("own folder", "scripts/build.sh", "cd \"$(dirname \"$0\")/..\"\ndocker build -t x -f a/Dockerfile .\n", "a/Dockerfile . x");
    row("from a subfolder's text", "a/README.md", "```\ndocker build -t x .\n```\n", "a/Dockerfile a x");
    row("from the root's view", "docs/deep/README.md", "docker build -f a/Dockerfile -t x .", "a/Dockerfile . x");
    row("makefile", "Makefile", "R := r.io\nimages:\n\t@docker build -t $(R)/x:1 -f a/Dockerfile .\n", "a/Dockerfile . r.io/x:1");
    row("backticks", "README.md", "Run `docker build -t x a` first.\n", "a/Dockerfile a x");
    row("sudo", "build.sh", "sudo docker build -t x a\n", "a/Dockerfile a x");
    row("other folder's name in front", "README.md", "docker build -f examples/v2/a/Dockerfile -t x .", "a/Dockerfile . x");
    row("prose", "README.md", "Use docker build to build it. Don't build it twice.\n", "");
    row("commented", "build.sh", "# docker build -t x a\n", "");
    row("no such file", "build.sh", "docker build -t x b\n", "");
    row("build arguments", "build.sh", "docker build --build-arg A=b --no-cache -t x a\n", "a/Dockerfile a x");
}

void TestBuildCommands::command_inText_isFound()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    SourceSet texts;
    texts.insert(QStringLiteral("a/Dockerfile"), "FROM x\n");
    texts.insert(file, text);
    QStringList found;
    const WrittenBuilds builds = writtenBuilds(*texts.find(file));
    for (const WrittenBuild &written : *builds) {
        const BuildCommand command = resolvedBuild(written, texts);
        if (!command.dockerfile.isEmpty())
            found.append(command.dockerfile % QLatin1Char(' ') % command.context % QLatin1Char(' ') % command.image.toString());
    }
    QCOMPARE(found.join(QLatin1Char('\n')), expected);
}

void TestBuildCommands::reference_ofParts_isTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("tag");
    QTest::newRow("plain") << QStringLiteral("python") << QStringLiteral("python") << QString();
    QTest::newRow("tag") << QStringLiteral("python:3.11") << QStringLiteral("python") << QStringLiteral("3.11");
    QTest::newRow("port") << QStringLiteral("localhost:5000/x") << QStringLiteral("localhost:5000/x") << QString();
    QTest::newRow("digest") << QStringLiteral("a/b:1@sha256:0") << QStringLiteral("a/b") << QStringLiteral("1");
    QTest::newRow("placeholder") << QStringLiteral("<your-registry>/x:latest") << QStringLiteral("<your-registry>/x") << QStringLiteral("latest");
}

void TestBuildCommands::reference_ofParts_isTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, repository);
    QFETCH(QString, tag);
    const ImageReference reference = ImageReference::parse(text);
    QCOMPARE(reference.repository, repository);
    QCOMPARE(reference.tag, tag);
    QCOMPARE(reference.toString(), text);
}

GANTRY_TEST(TestBuildCommands)
#include "tst_buildcommands.moc"
