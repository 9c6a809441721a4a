// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/checks/checker.h"
#include "model/checks/fixes.h"
#include "model/design/designreader.h"
#include "model/source/projectfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace gantry;

namespace {

const QByteArray kEnvironment = R"(
import flyte

env = flyte.TaskEnvironment(name="work", image=flyte.Image.from_ref_name("work"))
)";
const QByteArray kTask = R"(
from code_of.envs import env


@env.task
async def prepare(raw: str) -> str:
    return raw
)";
const QByteArray kProgram = R"(
import flyte

from code_of.tasks import prepare

if __name__ == "__main__":
    flyte.init_from_config(images=("work=ghcr.io/acme/work:1.0.0",))
    flyte.with_runcontext(mode="remote", copy_style="none", version="1.0.0").run(prepare, raw="x")
)";
const QByteArray kFlyte = "RUN pip install flyte==2.12.1\n";
const QByteArray kCode = "WORKDIR /app\nCOPY code_of/ /app/code_of/\n";

//! A project of one Dockerfile image, in a temporary folder.
class Room {
public:
    explicit Room(const QByteArray &dockerfile)
    {
        write("work/Dockerfile", dockerfile);
        write("code_of/__init__.py", {});
        write("code_of/envs.py", kEnvironment);
        write("code_of/tasks.py", kTask);
        write("main.py", kProgram);
    }
    void write(const char *name, const QByteArray &text) const
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void replace(const char *name, const QByteArray &before, const QByteArray &after) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QVERIFY2(text.contains(before), before.constData());
        write(name, text.replace(before, after));
    }
    DesignState state() const
    {
        const auto reading = readFolder(m_folder.path());
        return reading ? readDesign(*reading, QStringLiteral("room")) : DesignState();
    }
    Findings check(const DesignState &state) const
    {
        return Checker().check(state, checkOptions(state, m_folder.path()));
    }
    Findings check() const { return check(state()); }

private:
    QTemporaryDir m_folder;
};

bool isImageRule(const QString &rule)
{
    static const QStringList others{QStringLiteral("BYOI007"), QStringLiteral("BYOI010"), QStringLiteral("BYOI012"),
                                    QStringLiteral("BYOI028")};
    return !others.contains(rule);
}

QStringList ids(const Findings &findings)
{
    QStringList all;
    for (const Finding &finding : findings) {
        if (isImageRule(finding.rule))
            all.append(finding.rule);
    }
    all.sort();
    return all;
}

QStringList ids(std::initializer_list<const char *> names)
{
    QStringList all;
    for (const char *name : names)
        all.append(QLatin1String(name));
    return all;
}

} // namespace

//! What the rules of images say beyond their fixtures, and where they keep silent.
class TestImageRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void image_inOrder_hasNoFinding();
    void image_ofUnknownBase_hasNoFinding();
    void commandThatIsNotKnown_keepsRulesSilent();
    void venv_neverActivated_isToldTwiceAndFixedOnce();
    void flyte_broughtByAnotherPackage_isThere();
    void path_setAtRunTime_isNoFinding();
    void entrypoint_mayMakeItsOwnEnvironment();
    void pythonPath_setAtRunTime_isNoFinding();
    void code_thatPipInstalled_imports();
    void code_thatIsSentAlong_needsNoFolder();
    void bundleFolder_underTmp_isEverybodys();
    void chown_givesTheFolderAway();
    void path_exportedForTheSameLine_isUsed();
    void path_writtenToAProfile_isInVain();
    void env_thatPeopleQuoted_isLeftAlone();
    void context_ofSomethingBuilt_isNoFinding();
    void dockerignore_ofTheDockerfile_counts();
};

void TestImageRules::image_inOrder_hasNoFinding()
{
    QCOMPARE(ids(Room("FROM python:3.11-slim\n" + kFlyte + kCode).check()), QStringList());
}

void TestImageRules::image_ofUnknownBase_hasNoFinding()
{
    QCOMPARE(ids(Room("FROM ghcr.io/acme/secret:1.0\nENV PATH=/opt/tools\nUSER app\n" + kCode).check()), QStringList());
    QCOMPARE(ids(Room("FROM ghcr.io/acme/secret:1.0\nCOPY code_of/ /srv/code_of/\n").check()), QStringList());
}

void TestImageRules::commandThatIsNotKnown_keepsRulesSilent()
{
    QCOMPARE(ids(Room("FROM python:3.11-slim\n" + kCode + "RUN ./code_of/setup.sh\n").check()), QStringList());
    QCOMPARE(ids(Room("FROM python:3.11-slim\n" + kCode + "RUN pip install -r missing.txt\n").check()), QStringList());
}

void TestImageRules::venv_neverActivated_isToldTwiceAndFixedOnce()
{
    const Room room("FROM python:3.11-slim\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install flyte==2.12.1\n"
                    + kCode);
    const DesignState state = room.state();
    const Findings findings = room.check(state);
    QCOMPARE(ids(findings), ids({"BYOI003", "BYOI017"}));
    for (const Finding &finding : findings) {
        if (!isImageRule(finding.rule))
            continue;
        QVERIFY(finding.fix);
        const Result<OperationPtr> operation = fixOperation(finding);
        QVERIFY(operation);
        const Result<Rehearsed> rehearsed = rehearse(**operation, state);
        QVERIFY(rehearsed);
        QCOMPARE(ids(room.check(rehearsed->after)), QStringList());
    }
}

void TestImageRules::flyte_broughtByAnotherPackage_isThere()
{
    QCOMPARE(ids(Room("FROM python:3.11-slim\nRUN pip install flyteplugins-ray\n" + kCode).check()), QStringList());
}

void TestImageRules::path_setAtRunTime_isNoFinding()
{
    const Room room("FROM python:3.11-slim\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install flyte==2.12.1\n"
                    + kCode);
    room.replace("code_of/envs.py", "name=\"work\"",
                 "name=\"work\", env_vars={\"PATH\": \"/opt/venv/bin:/usr/bin:/bin\"}");
    QCOMPARE(ids(room.check()), QStringList());
}

void TestImageRules::entrypoint_mayMakeItsOwnEnvironment()
{
    const QByteArray venv = "RUN python -m venv /opt/venv && /opt/venv/bin/pip install flyte==2.12.1\n";
    const Room room("FROM python:3.11-slim\n" + venv + kCode + "ENTRYPOINT [\"/opt/start.sh\"]\n");
    QCOMPARE(ids(room.check()), QStringList());
    room.replace("work/Dockerfile", "/opt/start.sh\"", "/usr/bin/tini\", \"--\"");
    QCOMPARE(ids(room.check()), ids({"BYOI003", "BYOI017"}));
}

void TestImageRules::pythonPath_setAtRunTime_isNoFinding()
{
    const Room room("FROM python:3.11-slim\n" + kFlyte + "COPY code_of/ /srv/code_of/\n");
    QCOMPARE(ids(room.check()), ids({"BYOI002"}));
    room.replace("code_of/envs.py", "name=\"work\"", "name=\"work\", env_vars={\"PYTHONPATH\": \"/srv\"}");
    QCOMPARE(ids(room.check()), QStringList());
}

void TestImageRules::code_thatPipInstalled_imports()
{
    const QByteArray project = "[project]\nname = \"acme\"\nversion = \"1\"\ndependencies = []\n";
    const Room room("FROM python:3.11-slim\n" + kFlyte
                    + "COPY pyproject.toml /src/\nCOPY code_of/ /src/code_of/\nRUN pip install /src\n");
    room.write("pyproject.toml", project);
    QCOMPARE(ids(room.check()), QStringList());
    const Room other("FROM python:3.11-slim\n" + kFlyte + "COPY pyproject.toml /src/\nRUN pip install /src\n");
    other.write("pyproject.toml", project);
    QCOMPARE(ids(other.check()), QStringList()); // which modules its build makes, nobody knows
}

void TestImageRules::code_thatIsSentAlong_needsNoFolder()
{
    const Room room("FROM python:3.11-slim\nWORKDIR /app\n" + kFlyte);
    QCOMPARE(ids(room.check()), ids({"BYOI002"}));
    room.replace("main.py", "copy_style=\"none\", ", "");
    QCOMPARE(ids(room.check()), QStringList());
}

void TestImageRules::bundleFolder_underTmp_isEverybodys()
{
    const Room room("FROM python:3.11-slim\n" + kFlyte + "WORKDIR /tmp\nUSER 1000\n");
    room.replace("main.py", "copy_style=\"none\", ", "");
    QCOMPARE(ids(room.check()), QStringList());
    room.replace("work/Dockerfile", "/tmp", "/work");
    QCOMPARE(ids(room.check()), ids({"BYOI006"}));
}

void TestImageRules::chown_givesTheFolderAway()
{
    const Room room("FROM python:3.11-slim\n" + kFlyte + "WORKDIR /work\nRUN chown 1000 .\nUSER 1000\n");
    room.replace("main.py", "copy_style=\"none\", ", "");
    QCOMPARE(ids(room.check()), QStringList());
}

void TestImageRules::path_exportedForTheSameLine_isUsed()
{
    QCOMPARE(ids(Room("FROM python:3.11-slim\n" + kFlyte + kCode
                      + "RUN export PATH=/opt/tools/bin:$PATH && python --version\n")
                     .check()),
             QStringList());
}

void TestImageRules::path_writtenToAProfile_isInVain()
{
    QCOMPARE(ids(Room("FROM python:3.11-slim\n" + kFlyte + kCode + "RUN echo 'export PATH=/opt/x:$PATH' >> ~/.bashrc\n")
                     .check()),
             ids({"BYOI033"}));
}

void TestImageRules::env_thatPeopleQuoted_isLeftAlone()
{
    const Room room("FROM python:3.11-slim\n" + kFlyte + kCode);
    room.write("code_of/envs.py", R"(
import flyte

image = (
    flyte.Image.from_debian_base()
    .clone(name="work", registry="ghcr.io/acme", extendable=True)
    .with_env_vars({"A": "plain", "B": '"two words"', "C": "/opt/x:$PATH", "D": "two words", "E": '{"a":1}', "F": "it's"})
)
env = flyte.TaskEnvironment(name="work", image=image)
)");
    const Findings findings = room.check();
    QCOMPARE(std::count_if(findings.begin(), findings.end(),
                           [](const Finding &finding) { return finding.rule == QLatin1String("BYOI022"); }),
             3);
}

void TestImageRules::context_ofSomethingBuilt_isNoFinding()
{
    const Room room("FROM python:3.11-slim\n" + kFlyte + kCode + "COPY dist/ /dist/\n");
    room.write("build.sh", "docker build -f work/Dockerfile -t ghcr.io/acme/work:1.0.0 .\n");
    QCOMPARE(ids(room.check()), QStringList());
    room.replace("work/Dockerfile", "dist/ /dist/", "lost.txt /dist/");
    QCOMPARE(ids(room.check()), ids({"BYOI016"}));
}

void TestImageRules::dockerignore_ofTheDockerfile_counts()
{
    const Room room("FROM python:3.11-slim\n" + kFlyte + "WORKDIR /app\nCOPY . .\n");
    room.write("build.sh", "docker build -f work/Dockerfile -t ghcr.io/acme/work:1.0.0 .\n");
    QCOMPARE(ids(room.check()), ids({"BYOI032"}));
    room.write("work/Dockerfile.dockerignore", "**/.git\n");
    QCOMPARE(ids(room.check()), QStringList());
}

GANTRY_TEST(TestImageRules)
#include "tst_imagerules.moc"
