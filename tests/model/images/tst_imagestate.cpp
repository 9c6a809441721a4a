// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "stateprobe.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;
using gantry::test::Probe;
using gantry::test::probe;

class TestImageState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commands_afterDockerfile_resolve_data();
    void commands_afterDockerfile_resolve();
    void environment_afterEnvAndArg_isExpanded_data();
    void environment_afterEnvAndArg_isExpanded();
    void globalArguments_beforeFrom_areExpanded();
    void words_ofInstructions_areExpanded();
    void scripts_ofTheContext_areRead();
    void packages_afterInstallers_areTold_data();
    void packages_afterInstallers_areTold();
    void settings_afterInstructions_areTold();
    void copies_fromContext_areFound();
    void copies_fromStage_bringPythonsAlong();
    void unknownBase_keepsWhatLinesSay();
    void wrongInstructions_areProblems_restIsComputed();
    void badWords_areSaid_restIsComputed();
    void tenThousandLayers_areQuick_data();
    void tenThousandLayers_areQuick();
    void growingPath_isQuick();
};

void TestImageState::commands_afterDockerfile_resolve_data()
{
    QTest::addColumn<QByteArray>("dockerfile");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *dockerfile, const std::vector<const char *> &lines) {
        QStringList expected;
        for (const char *line : lines)
            expected.append(QString::fromUtf8(line));
        QTest::newRow(name) << QByteArray(dockerfile) << expected;
    };
    row("officialPython", "FROM python:3.11-slim\n",
        {"python → /usr/local/bin/python 3.11 (line 1)", "python3 → /usr/local/bin/python3 3.11 (line 1)",
         "pip → /usr/local/bin/pip ? (line 1)", "a0 absent"});
    row("exactVersion", "FROM python:3.12.4-slim-bookworm\n", {"python → /usr/local/bin/python 3.12.4 (line 1)"});
    row("byDigest", "FROM docker.io/library/python:3.11@sha256:"
                    "0123456789012345678901234567890123456789012345678901234567890123\n",
        {"python → /usr/local/bin/python 3.11 (line 1)"});
    row("debianHasNone", "FROM debian:bookworm-slim\n", {"python absent", "python3 absent", "pip absent"});
    row("aptPython", "FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y python3 python3-pip\n",
        {"python absent", "python3 → /usr/bin/python3 3.11 (line 2)", "pip → /usr/bin/pip ? (line 2)"});
    row("aptUnrelated", "FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends libpq-dev curl\n",
        {"python3 absent"});
    row("aptUnheardOf", "FROM debian:12\nRUN apt-get install -y some-tool\n", {"python3 unknown", "python absent"});
    row("cuda", "FROM nvidia/cuda:12.1.0-cudnn8-runtime-ubuntu22.04\nRUN apt-get install -y python3.10 python3-pip\n"
                "RUN ln -s /usr/bin/python3 /usr/local/bin/python\n",
        {"python → /usr/local/bin/python 3.10 (line 3)", "python3 → /usr/bin/python3 3.10 (line 2)"});
    row("conda", "FROM continuumio/miniconda3:24.1.2-0\n",
        {"python → /opt/conda/bin/python 3.11 (line 1)", "pip → /opt/conda/bin/pip ? (line 1)"});
    row("venvNotOnPath", "FROM python:3.10-slim\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install torch==2.1.2\n",
        {"python → /usr/local/bin/python 3.10 (line 1)"});
    row("venvOnPath", "FROM python:3.10-slim\nRUN python -m venv /opt/venv\nENV PATH=/opt/venv/bin:$PATH\n"
                      "RUN pip install flyte==2.12.1\n",
        {"python → /opt/venv/bin/python 3.10 (line 3)", "pip → /opt/venv/bin/pip ? (line 3)",
         "a0 → /opt/venv/bin/a0 2.12.1 (line 4)"});
    row("pathFirst", "FROM python:3.10-slim\nENV PATH=/opt/venv/bin:$PATH\nRUN python -m venv /opt/venv\n",
        {"python → /opt/venv/bin/python 3.10 (line 3)"});
    row("pathLost", "FROM python:3.11-slim\nRUN pip install flyte\nENV PATH=/opt/tools/bin\n",
        {"python absent", "a0 absent"});
    row("exportIsForOneLine", "FROM python:3.10-slim\nRUN python -m venv /v && export PATH=/v/bin:$PATH && pip install flyte\n",
        {"python → /usr/local/bin/python 3.10 (line 1)", "a0 absent"});
    row("frameOfTheSdk", "FROM ghcr.io/astral-sh/uv:0.13.4 AS uv\nFROM continuumio/miniconda3:24.1.2-0\nUSER root\n"
                         "COPY --from=uv /uv /usr/bin/uv\nARG VIRTUALENV=/opt/venv\nARG UV_PYTHON=$VIRTUALENV/bin/python\n"
                         "ENV VIRTUALENV=/opt/venv UV_PYTHON=$UV_PYTHON\n"
                         "RUN if [ ! -f \"$UV_PYTHON\" ]; then uv venv $VIRTUALENV --python=3.11 && uv run "
                         "--python=$UV_PYTHON python -m compileall $VIRTUALENV; fi\n"
                         "ENV PATH=\"$VIRTUALENV/bin:$PATH\"\nRUN  /opt/conda/bin/pip install flyte\n",
        {"python → /opt/venv/bin/python 3.11 (line 9)", "pip → /opt/conda/bin/pip ? (line 2)",
         "a0 → /opt/conda/bin/a0 ? (line 10)"});
    row("scriptThatCantBeRead", "FROM python:3.11-slim\nCOPY setup.sh /\nRUN /setup.sh\n",
        {"python unknown", "a0 unknown"});
    row("afterSuchAScript", "FROM python:3.11-slim\nRUN ./setup.sh\nRUN python3 -m venv /v\nENV PATH=/v/bin:$PATH\n",
        {"python → /v/bin/python ? (line 4)"});
    row("pipedInstaller", "FROM python:3.11-slim\nRUN curl -sSL https://tool.example/install | sh\n",
        {"python → /usr/local/bin/python 3.11 (line 1)", "a0 unknown"});
    row("pythonProgram", "FROM python:3.11-slim\nRUN python fetch.py\n",
        {"python → /usr/local/bin/python 3.11 (line 1)", "a0 unknown"});
    row("childShell", "FROM python:3.11-slim\nRUN sh -c 'cd /opt; exit 0'; python -m venv v\nENV PATH=/v/bin:$PATH\n",
        {"python → /v/bin/python 3.11 (line 3)"});
    row("foldersBeforeAndAfter",
        "FROM python:3.11-slim\nENV PATH=/a:$PATH\nENV PATH=/b:$PATH:/c\nENV PATH=/d:/e:$PATH\n"
        "RUN python -m venv /opt/e && ln -s /opt/e/bin /e\n",
        {"python → /e/python 3.11 (line 5)", "a0 absent"});
    row("plainTool", "FROM python:3.11-slim\nRUN make install\n",
        {"python → /usr/local/bin/python 3.11 (line 1)", "a0 unknown"});
    row("eitherOr", "FROM debian:12\nRUN grep -q x /etc/hosts && apt-get install -y python3\n", {"python3 unknown"});
    row("orTrue", "FROM python:3.11-slim\nRUN pip install flyte || true\n", {"a0 → /usr/local/bin/a0 ? (line 2)"});
    row("loop", "FROM python:3.11-slim\nRUN for p in flyte==2.1 pandas; do pip install $p; done\n",
        {"a0 → /usr/local/bin/a0 2.1 (line 2)"});
    row("subshell", "FROM python:3.11-slim\nRUN (cd /tmp && python3 -m venv e) && ln -s /tmp/e/bin/python /usr/local/sbin/\n"
                    "ENV PATH=/usr/local/sbin:/usr/bin\n",
        {"python → /usr/local/sbin/python 3.11 (line 3)"});
    row("linkInPlaceOfAFolder",
        "FROM python:3.11-slim\nRUN python -m venv /opt/a && mkdir /opt/b && ln -s /opt/a/bin /opt/b/bin\n"
        "ENV PATH=/opt/b/bin:$PATH\n",
        {"python → /opt/b/bin/python 3.11 (line 3)"});
    row("linkReplaced",
        "FROM python:3.11-slim\nRUN python -m venv /opt/a && ln -s /opt/none /opt/now && ln -sfn /opt/a /opt/now\n"
        "ENV PATH=/opt/now/bin:$PATH\n",
        {"python → /opt/now/bin/python 3.11 (line 3)"});
    row("heredoc", "FROM python:3.11-slim\nRUN <<EOF\nset -e\npip install \\\n  flyte==2.3\nEOF\n",
        {"a0 → /usr/local/bin/a0 2.3 (line 2)"});
    row("jsonForm", "FROM python:3.11-slim\nRUN [\"pip\", \"install\", \"flyte==2.4\"]\n",
        {"a0 → /usr/local/bin/a0 2.4 (line 2)"});
    row("removed", "FROM python:3.11-slim\nRUN pip install flyte\nRUN rm -f /usr/local/bin/a0\n", {"a0 absent"});
    row("uninstalled", "FROM python:3.11-slim\nRUN pip install flyte\nRUN pip uninstall -y flyte\n", {"a0 absent"});
    row("condaEnvironment", "FROM continuumio/miniconda3\nRUN conda create -y -n train python=3.10 numpy\n"
                            "SHELL [\"conda\", \"run\", \"-n\", \"train\", \"/bin/bash\", \"-c\"]\nRUN pip install flyte==2.5\n"
                            "ENV PATH=/opt/conda/envs/train/bin:$PATH\n",
        {"python → /opt/conda/envs/train/bin/python 3.10 (line 5)", "a0 → /opt/conda/envs/train/bin/a0 2.5 (line 5)"});
    row("condaChangesPython", "FROM continuumio/miniconda3:24.1.2-0\nRUN conda install -y python=3.12\n",
        {"python → /opt/conda/bin/python 3.12 (line 1)"});
    row("userInstall", "FROM python:3.11-slim\nRUN useradd -m me\nUSER me\nRUN pip install --user flyte==2.6\n"
                       "ENV PATH=/home/me/.local/bin:$PATH\n",
        {"a0 → /home/me/.local/bin/a0 2.6 (line 5)"});
    row("onbuild", "FROM python:3.11-slim AS base\nONBUILD RUN pip install flyte==2.7\nFROM base\n",
        {"a0 → /usr/local/bin/a0 2.7 (line 3)"});
}

void TestImageState::commands_afterDockerfile_resolve()
{
    QFETCH(QByteArray, dockerfile);
    QFETCH(QStringList, expected);
    const Probe made = probe(dockerfile);
    for (const QString &line : std::as_const(expected))
        QCOMPARE(made.command(line.section(u' ', 0, 0).toUtf8()), line);
}

void TestImageState::environment_afterEnvAndArg_isExpanded_data()
{
    QTest::addColumn<QByteArray>("dockerfile");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *dockerfile, const char *variable, const char *value) {
        QTest::newRow(name) << QByteArray("FROM debian:12 AS one\n") + dockerfile << QByteArray(variable)
                            << QByteArray(value);
    };
    row("plain", "ENV A=b\n", "A", "b");
    row("oldForm", "ENV A b  c\n", "A", "b  c");
    row("ownValues", "ENV A=1\nENV A=2 B=$A\n", "B", "1");
    row("path", "ENV PATH=/x:$PATH\n", "PATH", "/x:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    row("defaultValue", "ENV A=${B:-x}\n", "A", "x");
    row("alternative", "ENV B=1\nENV A=${B:+y}\n", "A", "y");
    row("escaped", "ENV B=1\nENV A=\\$B\n", "A", "$B");
    row("singleQuoted", "ENV B=1\nENV A='$B'\n", "A", "$B");
    row("doubleQuoted", "ENV B=1\nENV A=\"$B c\"\n", "A", "1 c");
    row("trimmed", "ENV V=3.11.9\nENV A=${V%.*}\n", "A", "3.11");
    row("argument", "ARG B=2\nENV A=$B\n", "A", "2");
    row("argumentIsNoVariable", "ARG B=2\n", "B", "<unset>");
    row("argumentSeesArgument", "ARG B=2 C=$B\nENV A=$C\n", "A", "2");
    row("argumentAfterEnv", "ENV B=1\nARG B=2\nENV A=$B\n", "A", "2");
    row("argumentWithoutValue", "ARG B\nENV A=[$B]\n", "A", "[]");
    row("unset", "ENV A=[$NOTHING]\n", "A", "[]");
    row("empty", "ENV A=\n", "A", "");
    row("nameIsExpanded", "ARG N=A\nENV $N=1\n", "A", "1");
    row("platform", "ARG TARGETARCH\nENV A=$TARGETARCH\n", "A", "amd64");
    row("globalIsNotSeen", "ENV A=[$TARGETARCH]\n", "A", "[]");
    row("continued", "ENV A=1 \\\n  B=2\n", "B", "2");
    row("given", "ARG GIVEN=default\nENV A=$GIVEN\n", "A", "by $command");
    row("givenWithoutDefault", "ARG GIVEN\nENV A=$GIVEN\n", "A", "by $command");
    row("givenNotDeclared", "ENV A=[$GIVEN]\n", "A", "[]");
    row("givenForAnAutomaticOne", "ARG TARGETVARIANT\nENV A=$TARGETVARIANT\n", "A", "v9");
    row("targetStage", "ARG TARGETSTAGE\nENV A=$TARGETSTAGE\n", "A", "default");
    row("argumentSeesEnvironment", "ENV B=1\nARG C=$B$B\nENV A=$C\n", "A", "11");
    row("argumentThenEnv", "ARG B=2\nENV B=1\nENV A=$B\n", "A", "1");
    row("stageSeesArgumentsOfItsBase", "ARG B=2\nFROM one AS two\nENV A=[$B]\n", "A", "[2]");
    row("stageSeesEnvBeforeArguments", "ENV B=1\nARG B=2\nFROM one AS two\nENV A=[$B]\n", "A", "[1]");
    row("otherStageDoesNot", "ARG B=2\nENV C=3\nFROM debian:12\nENV A=[$B$C]\n", "A", "[]");
    row("wordOfAnOperator", "ENV B=1\nENV A=${NO:-${B}-x}\n", "A", "1-x");
    row("withoutColon", "ARG B=\nENV A=[${B-x}${B+y}]\n", "A", "[y]");
    row("prefixAndPattern", "ENV V=a/b/c\nENV A=${V#*/}${V##*/}${V%%/*}${V//\\//-}\n", "A", "b/ccaa-b-c");
}

void TestImageState::environment_afterEnvAndArg_isExpanded()
{
    QFETCH(QByteArray, dockerfile);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const QHash<QByteArray, QByteArray> given{{"GIVEN", "by $command"}, {"TARGETVARIANT", "v9"}};
    QCOMPARE(probe(dockerfile, {}, given).env(name), value);
}

void TestImageState::globalArguments_beforeFrom_areExpanded()
{
    const QByteArray text =
        "ARG VERSION=3.10\nARG BASE=python:${VERSION}-slim\nARG SPARE=$BASE-$NONE\nFROM $BASE AS first\n"
        "ARG VERSION=own\nARG SPARE\nENV A=$VERSION B=$SPARE\nFROM ${OTHER:-debian:12}\nARG VERSION\nENV C=$VERSION\n";
    const Probe plain = probe(text);
    QCOMPARE(plain.stages.front().base.reference, QStringLiteral("python:3.10-slim"));
    QCOMPARE(plain.stages.front().final.env.find("A")->value, "own");
    QCOMPARE(plain.stages.front().final.env.find("B")->value, "python:3.10-slim-");
    QCOMPARE(plain.stages.back().base.reference, QStringLiteral("debian:12"));
    QCOMPARE(plain.env("C"), "3.10");
    const Probe given = probe(text, {}, {{"VERSION", "3.12"}, {"OTHER", "python:3.9"}});
    QCOMPARE(given.stages.front().base.reference, QStringLiteral("python:3.12-slim"));
    QCOMPARE(given.stages.front().final.env.find("A")->value, "3.12");
    QCOMPARE(given.stages.back().base.reference, QStringLiteral("debian:12")); // nobody declares OTHER
}

//! Words of every instruction that takes variables, and what doesn't take them.
void TestImageState::words_ofInstructions_areExpanded()
{
    const Probe made = probe(
        "FROM python:3.11-slim AS build\nENV D=/srv U=me F=r\nWORKDIR $D/${F}\nCOPY <<EOF $F.txt\n"
        "flyte==\"2\"$F\n$D\nEOF\nCOPY <<'EOF' \"raw.txt\"\n$D\nEOF\nUSER $U:${G:-us}\nFROM python:3.11-slim\n"
        "ENV D=/srv\nCOPY --from=build $D/r/r.txt ${D}/copied\nRUN --mount=type=bind,from=build,target=/m true\n");
    const ImageState &build = made.stages.front().final;
    QCOMPARE(build.workdir.value, "/srv/r");
    QCOMPARE(build.user.value, "me:us");
    const FileAnswer text = build.files.lookup("/srv/r/r.txt");
    QCOMPARE(text.found, Knowledge::Known);
    QCOMPARE(text.tree->read(text.inTree), "flyte==\"2\"r\n/srv\n");
    const FileAnswer raw = build.files.lookup("/srv/r/raw.txt");
    QCOMPARE(raw.tree->read(raw.inTree), "$D\n");
    QCOMPARE(made.final.files.lookup("/srv/copied").found, Knowledge::Known);
    QVERIFY(made.problems.empty());
}

void TestImageState::scripts_ofTheContext_areRead()
{
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &text) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("setup.sh", "#!/bin/bash\nset -e\ncd /opt\npython -m venv \"$1\"\n/opt/$1/bin/pip install flyte==$2\n");
    write("own", "#!/bin/sh\nln -s /opt/team/bin/python /usr/local/sbin/python\n");
    const Probe made = probe(
        "FROM python:3.11-slim\nWORKDIR /src\nCOPY setup.sh /src/\nCOPY own /usr/local/bin/prepare\n"
        "RUN chmod +x setup.sh && ./setup.sh team 2.1\nRUN prepare\nENV PATH=/opt/team/bin:/usr/local/sbin:$PATH\n"
        "RUN python -m venv here\n",
        folder.path());
    QCOMPARE(made.command("python"), QStringLiteral("python → /opt/team/bin/python 3.11 (line 7)"));
    QCOMPARE(made.command("a0"), QStringLiteral("a0 → /opt/team/bin/a0 2.1 (line 7)"));
    QCOMPARE(made.final.files.follow("/usr/local/sbin/python").found, Knowledge::Known);
    QCOMPARE(made.final.files.follow("/src/here/bin/python").found, Knowledge::Known); // the script's `cd` was its own
    QVERIFY(!made.final.files.hasStrongTaint());
}

void TestImageState::packages_afterInstallers_areTold_data()
{
    QTest::addColumn<QByteArray>("dockerfile");
    QTest::addColumn<QByteArray>("interpreter");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *dockerfile, const char *interpreter, const char *expected) {
        QTest::newRow(name) << QByteArray(dockerfile) << QByteArray(interpreter) << QString::fromUtf8(expected);
    };
    row("pip", "FROM python:3.11-slim\nRUN pip install --no-cache-dir \\\n    flyte \\\n    Pandas==2.1.4 'pyarrow>=14'\n",
        "/usr/local/bin/python", "flyte pandas==2.1.4 pip pyarrow");
    row("commentInside", "FROM python:3.11-slim\nRUN pip install a \\\n # b\n  c\n", "/usr/local/bin/python", "a c pip");
    row("venv", "FROM python:3.10-slim\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install --no-cache-dir "
                "torch==2.1.2+cpu numpy==1.26.4 --extra-index-url https://x.example/cpu\n",
        "/opt/venv/bin/python", "numpy==1.26.4 torch==2.1.2+cpu");
    row("conda", "FROM continuumio/miniconda3:latest\nRUN conda install -y -c conda-forge pandas==2.2.3 pyarrow=19.0.1 && "
                 "conda clean -afy\n",
        "/opt/conda/bin/python", "conda pandas==2.2.3 pip pyarrow==19.0.1");
    row("uvSystem", "FROM python:3.12-slim\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/uv\n"
                    "RUN uv pip install --system polars==1.0\n",
        "/usr/local/bin/python", "pip polars==1.0");
    row("uvVenv", "FROM python:3.12-slim\nRUN pip install uv && uv venv /v\nENV VIRTUAL_ENV=/v\nRUN uv pip install polars\n",
        "/v/bin/python", "polars");
    row("requirementsHeredoc", "FROM python:3.11-slim\nCOPY <<EOF /tmp/r.txt\n# ours\nflyte==2.1\n\nnumpy>=1\nEOF\n"
                               "RUN pip install -r /tmp/r.txt\n",
        "/usr/local/bin/python", "flyte==2.1 numpy pip");
    row("requirementsNotThere", "FROM python:3.11-slim\nRUN pip install -r /nowhere.txt\n", "/usr/local/bin/python", "pip …");
    row("aptModule", "FROM debian:12\nRUN apt-get install -y python3-numpy\n", "/usr/bin/python3", "numpy");
    row("echoedFile", "FROM python:3.11-slim\nRUN echo 'flyte==3' > r.txt && pip install -r r.txt\n",
        "/usr/local/bin/python", "flyte==3 pip");
    row("variable", "FROM python:3.11-slim\nARG V=2.9\nRUN pip install flyte==${V} \"x==$V\"\n", "/usr/local/bin/python",
        "flyte==2.9 pip x==2.9");
    row("substitution", "FROM python:3.11-slim\nRUN pip install $(cat list)\n", "/usr/local/bin/python", "pip …");
}

void TestImageState::packages_afterInstallers_areTold()
{
    QFETCH(QByteArray, dockerfile);
    QFETCH(QByteArray, interpreter);
    QFETCH(QString, expected);
    QCOMPARE(probe(dockerfile).packages(interpreter), expected);
}

void TestImageState::settings_afterInstructions_areTold()
{
    const Probe made = probe("FROM debian:12\nWORKDIR /a\nWORKDIR b\nWORKDIR ../c\nENV D=x\nWORKDIR $D\nUSER me:us\n"
                             "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN useradd -m flyte\n");
    QCOMPARE(made.final.workdir.value, "/a/c/x");
    QCOMPARE(made.final.user.value, "me:us");
    QCOMPARE(made.final.shell.value, (QByteArrayList{"/bin/bash", "-o", "pipefail", "-c"}));
    QCOMPARE(made.final.hasUser("flyte"), Knowledge::Known);
    QCOMPARE(made.final.hasUser("other"), Knowledge::Absent);
    const Probe plain = probe("FROM debian:12\n");
    QCOMPARE(plain.final.workdir.value, "/");
    QCOMPARE(plain.final.user.value, "root");
    QCOMPARE(plain.final.shell.value, (QByteArrayList{"/bin/sh", "-c"}));
}

void TestImageState::copies_fromContext_areFound()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("code/deep")));
    const auto write = [&](const char *name, const QByteArray &text) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("code/a.py", "x");
    write("code/deep/b.py", "x");
    write("code/secret.env", "x");
    write("requirements.txt", "flyte==2.2\n-r more.txt\n");
    write("more.txt", "numpy==1\n");
    write(".dockerignore", "**/*.env\n");
    const Probe made = probe("FROM python:3.11-slim\nWORKDIR /app\nCOPY code/ /app/code/\nCOPY *.txt ./\n"
                             "RUN pip install -r requirements.txt\nCOPY code/a.py renamed.py\nCOPY missing /x\n",
                             folder.path());
    const auto found = [&](const char *path) { return made.final.files.lookup(path).found; };
    QCOMPARE(found("/app/code/a.py"), Knowledge::Known);
    QCOMPARE(found("/app/code/deep/b.py"), Knowledge::Known);
    QCOMPARE(found("/app/code/secret.env"), Knowledge::Absent);
    QCOMPARE(found("/app/code/none.py"), Knowledge::Absent);
    QCOMPARE(found("/app/renamed.py"), Knowledge::Known);
    QCOMPARE(made.packages("/usr/local/bin/python"), QStringLiteral("flyte==2.2 numpy==1 pip"));
    QCOMPARE(made.problems.size(), size_t(1));
    QVERIFY(made.problems.front().message.contains(QLatin1String("missing")));
}

void TestImageState::copies_fromStage_bringPythonsAlong()
{
    const Probe made = probe("FROM python:3.11 AS build\nRUN python -m venv /opt/venv\nRUN /opt/venv/bin/pip install flyte==2\n"
                             "FROM python:3.11-slim\nCOPY --from=build /opt/venv /opt/venv\nENV PATH=/opt/venv/bin:$PATH\n");
    QCOMPARE(made.command("python"), QStringLiteral("python → /opt/venv/bin/python 3.11 (line 6)"));
    QCOMPARE(made.command("a0"), QStringLiteral("a0 → /opt/venv/bin/a0 2 (line 6)"));
    QCOMPARE(made.packages("/opt/venv/bin/python"), QStringLiteral("flyte==2"));
    const Probe dangling = probe("FROM python:3.11 AS build\nRUN python -m venv /opt/venv\nFROM debian:12\n"
                                 "COPY --from=build /opt/venv /opt/venv\nENV PATH=/opt/venv/bin:$PATH\n");
    QCOMPARE(dangling.command("python"), QStringLiteral("python absent"));
    const Probe site = probe("FROM python:3.11 AS build\nRUN pip install flyte==2\nFROM python:3.11-slim\n"
                             "COPY --from=build /usr/local/lib/python3.11/site-packages /usr/local/lib/python3.11/site-packages\n"
                             "COPY --from=build /usr/local/bin/a0 /usr/local/bin/a0\n");
    QCOMPARE(site.packages("/usr/local/bin/python"), QStringLiteral("flyte==2 pip"));
    QCOMPARE(site.command("a0"), QStringLiteral("a0 → /usr/local/bin/a0 2 (line 5)"));
    const Probe none = probe("FROM python:3.11-slim\nCOPY --from=7 /a /b\n");
    QCOMPARE(none.problems.size(), size_t(1));
}

void TestImageState::unknownBase_keepsWhatLinesSay()
{
    const Probe made = probe("FROM example.com/ours:1\nENV A=1 B=$HOME2\nWORKDIR /app\nRUN uv venv /opt/venv --python=3.12\n"
                             "ENV PATH=/opt/venv/bin:$PATH\n");
    QCOMPARE(made.env("A"), "1");
    QCOMPARE(made.env("B"), "<unknown>");
    QCOMPARE(made.final.workdir.value, "/app");
    QVERIFY(!made.final.user.isKnown());
    QVERIFY(made.final.user.why.contains(QLatin1String("example.com/ours:1")));
    QVERIFY(!made.final.isPathKnown());
    QCOMPARE(made.command("python"), QStringLiteral("python → /opt/venv/bin/python 3.12 (line 5)"));
    QCOMPARE(made.command("pip"), QStringLiteral("pip unknown"));
}

void TestImageState::wrongInstructions_areProblems_restIsComputed()
{
    const Probe made = probe("FROM python:3.11-slim\nFOO bar\nENV A=${B\nENV C=1\nRUN if true; then\nRUN pip install 'x\n"
                             "WORKDIR /w\n");
    QCOMPARE(made.env("C"), "1");
    QCOMPARE(made.final.workdir.value, "/w");
    QVERIFY(!made.problems.empty());
    QVERIFY(probe("").stages.empty());
    QVERIFY(probe("RUN x\n").stages.empty());
}

void TestImageState::badWords_areSaid_restIsComputed()
{
    const Probe made = probe("FROM $NOTHING\nENV A=1\nCOPY --from=9 /a /b\nRUN --mount=from=later true\nENV B=${A?no\n"
                             "WORKDIR /w\nFROM debian:12 AS later\nENV C=1\nCOPY --from=later /x /y\nNONSENSE\n");
    QCOMPARE(made.stages.front().final.env.find("A")->value, "1");
    QCOMPARE(made.stages.front().final.workdir.value, "/w");
    QCOMPARE(made.env("C"), "1");
    QStringList said;
    for (const Problem &problem : made.problems)
        said.append(problem.message);
    QVERIFY2(said.size() >= 5, qPrintable(said.join(u'\n')));
    QVERIFY2(said.front().contains(QLatin1String("$NOTHING")), qPrintable(said.front()));
}

//! Ten thousand of a kind; each would be minutes long if it took time by the number of those before it.
void TestImageState::tenThousandLayers_areQuick_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("line"); // @ is the number
    const auto row = [](const char *name, const char *line, const char *start = "FROM python:3.11-slim AS s\n") {
        QTest::newRow(name) << QByteArray(start) << QByteArray(line);
    };
    row("mixed", "ENV V@=$PATH\nRUN pip install p@==1\nWORKDIR /w@\nRUN mkdir -p /d@ && rm -rf /d@\n");
    row("variables", "ENV V@=$PATH\n");
    row("packages", "RUN pip install p@==1\n");
    row("folders", "WORKDIR w@\n");
    row("copies", "COPY <<E /app/f@\nE\n");
    row("scripts", "RUN ./x@.sh\n");
    row("stages", "FROM s AS s\nENV A@=1\n");
    row("unknown", "ENV V@=$PATH\n", "FROM example.com/ours:1\n");
    row("wrong", "FOO@ bar\n");
}

void TestImageState::tenThousandLayers_areQuick()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, line);
    constexpr int kLayers = 10000;
    const int lines = int(line.count('\n') - line.count("\nE\n"));
    QByteArray text = start;
    for (int i = 0; i < kLayers / lines; ++i)
        text += QByteArray(line).replace('@', QByteArray::number(i));
    QElapsedTimer timer;
    timer.start();
    const Probe made = probe(text);
    QVERIFY(!made.stages.empty());
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    qInfo("10,000 layers in %lld ms", static_cast<long long>(timer.elapsed()));
}

//! A PATH that only grows: each layer looks into its own folder alone.
void TestImageState::growingPath_isQuick()
{
    QByteArray text = "FROM python:3.11-slim\n";
    for (int i = 0; i < 2000; ++i)
        text += "ENV PATH=/p" + QByteArray::number(i) + ":$PATH\n";
    QElapsedTimer timer;
    timer.start();
    const Probe made = probe(text);
    QCOMPARE(made.final.path().size(), size_t(2007));
    QCOMPARE(made.command("python"), QStringLiteral("python → /usr/local/bin/python 3.11 (line 1)"));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

GANTRY_TEST(TestImageState)
#include "tst_imagestate.moc"
