// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/bridge/datafolder.h"
#include "model/bridge/environmentmaker.h"
#include "model/bridge/interpreter.h"
#include "model/bridge/requirements.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;

namespace {

void write(const QString &path, const QByteArray &text, bool executable = false)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    if (executable)
        file.setPermissions(file.permissions() | QFile::ExeUser);
}

const QByteArray kHeader =
    "# /// script\n# requires-python = \">=3.10\"\n# dependencies = [\"flyte==2.12.1\", 'rich']\n# ///\n";

} // namespace

class TestInterpreter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void find_venv_comesFirst();
    void find_venvWithoutPython_saysSo();
    void find_uvLock_comesBeforeHeader();
    void find_header_asksUv();
    void find_noUv_managesByPip();
    void find_neitherPythonNorUv_saysSo();
    void requirements_ofRequirementsFile_addsFlyteWhereMissing();
    void header_unfinishedOrAbsent_isNone();
    void make_stepsSucceed_notesAndSkipsThemNextTime();
    void make_indexUnreachable_saysNetwork();
    void make_cancelled_endsTheStepAndSaysSo();
    void make_alreadyCancelled_saysSoOnce();

private:
    QString path(const QString &name) const { return m_folder->path() % QLatin1Char('/') % name; }
    // A program that stands for uv or python: a shell script of the test's.
    QString program(const QString &name, const QByteArray &body)
    {
        const QString file = path(name);
        write(file, "#!/bin/sh\n" + body, true);
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

void TestInterpreter::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", path(QStringLiteral("data")).toUtf8());
    m_project = path(QStringLiteral("project"));
    QDir().mkpath(m_project);
}

void TestInterpreter::find_venv_comesFirst()
{
    write(m_project % QStringLiteral("/.venv/bin/python"), "", true);
    write(m_project % QStringLiteral("/uv.lock"), "");
    write(m_project % QStringLiteral("/main.py"), kHeader);
    const Result<InterpreterPlan> plan =
        findInterpreter(m_project, {}, {QStringLiteral("/uv"), QStringLiteral("/python3")});
    QVERIFY(plan);
    QVERIFY(plan->isReady());
    QCOMPARE(plan->interpreter.kind, ProjectPython::Kind::Venv);
    QCOMPARE(plan->interpreter.python, QString(m_project % QStringLiteral("/.venv/bin/python")));
}

void TestInterpreter::find_venvWithoutPython_saysSo()
{
    QDir().mkpath(m_project % QStringLiteral("/.venv/bin"));
    const Result<InterpreterPlan> plan = findInterpreter(m_project);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Unavailable);
    QVERIFY(plan.error().message.contains(QStringLiteral(".venv has no Python")));
}

void TestInterpreter::find_uvLock_comesBeforeHeader()
{
    write(m_project % QStringLiteral("/uv.lock"), "");
    write(m_project % QStringLiteral("/main.py"), kHeader);
    const Result<InterpreterPlan> plan = findInterpreter(m_project, {}, {QStringLiteral("/uv"), {}});
    QVERIFY(plan);
    QCOMPARE(plan->interpreter.kind, ProjectPython::Kind::UvProject);
    QCOMPARE(plan->steps.size(), size_t(1));
    QVERIFY(plan->steps[0].command.arguments.contains(QStringLiteral("--frozen")));
    // The project's folder stays as it is.
    QVERIFY(
        plan->steps[0].command.environment.value(QStringLiteral("UV_PROJECT_ENVIRONMENT")).startsWith(dataFolder()));
}

void TestInterpreter::find_header_asksUv()
{
    write(m_project % QStringLiteral("/main.py"), "print()\n" + kHeader);
    const Result<InterpreterPlan> plan = findInterpreter(m_project, {}, {QStringLiteral("/uv"), {}});
    QVERIFY(plan);
    QCOMPARE(plan->interpreter.kind, ProjectPython::Kind::Script);
    QCOMPARE(plan->steps.size(), size_t(2));
    QVERIFY(plan->steps[0].command.toString().startsWith(QStringLiteral("/uv sync --script ")));
    QVERIFY(plan->steps[1].printsInterpreter);
}

void TestInterpreter::find_noUv_managesByPip()
{
    write(m_project % QStringLiteral("/main.py"), kHeader);
    const Result<InterpreterPlan> plan = findInterpreter(m_project, {}, {{}, QStringLiteral("/python3")});
    QVERIFY(plan);
    QCOMPARE(plan->interpreter.kind, ProjectPython::Kind::Managed);
    QVERIFY(plan->steps[0].command.toString().startsWith(QStringLiteral("/python3 -m venv --clear ") % dataFolder()));
    QVERIFY(plan->steps[1].command.toString().endsWith(QStringLiteral(" flyte==2.12.1 rich")));
}

void TestInterpreter::find_neitherPythonNorUv_saysSo()
{
    const Result<InterpreterPlan> plan = findInterpreter(m_project, {}, {});
    QVERIFY(!plan);
    QVERIFY(plan.error().message.contains(QStringLiteral("neither python3 nor uv")));
}

void TestInterpreter::requirements_ofRequirementsFile_addsFlyteWhereMissing()
{
    write(m_project % QStringLiteral("/requirements.txt"), "pandas\n");
    QCOMPARE(readRequirements(m_project, {}).packages, (QStringList{QLatin1String(kManagedFlyte)}));
    write(m_project % QStringLiteral("/requirements.txt"), "pandas\nflyte[tui]>=2\n");
    QCOMPARE(readRequirements(m_project, {}).packages, QStringList());
    QVERIFY(!readRequirements(m_project, {}).file.isEmpty());
}

void TestInterpreter::header_unfinishedOrAbsent_isNone()
{
    QVERIFY(!scriptHeader("import x\n"));
    QVERIFY(!scriptHeader("# /// script\n# dependencies = []\nimport x\n# ///\n"));
    QVERIFY(!scriptHeader("# /// script\n# dependencies = []\n"));
    QCOMPARE(scriptHeader("# /// script\r\n# a = 1\r\n#\r\n# ///\r\n").value(), QByteArray("a = 1\n\n"));
    QCOMPARE(tomlStrings("dependencies = [ # all\n  \"a>=1\", # not \"b\"\n  'c[d]',\n]\n", "dependencies"),
             (QStringList{QStringLiteral("a>=1"), QStringLiteral("c[d]")}));
}

void TestInterpreter::make_stepsSucceed_notesAndSkipsThemNextTime()
{
    write(m_project % QStringLiteral("/main.py"), kHeader);
    const QString python = program(QStringLiteral("python"), "");
    const QString uv = program(QStringLiteral("uv"),
                               "if [ $1 = python ]; then echo " + python.toUtf8() + "; else echo working >&2; fi\n");
    const Result<InterpreterPlan> plan = findInterpreter(m_project, {}, {uv, {}});
    QVERIFY(plan);
    EnvironmentMaker maker(*plan);
    QSignalSpy progress(&maker, &EnvironmentMaker::progressed);
    QSignalSpy succeeded(&maker, &EnvironmentMaker::succeeded);
    maker.start();
    QVERIFY(succeeded.wait());
    QCOMPARE(succeeded.first().first().value<ProjectPython>().python, python);
    QVERIFY(progress.contains(QVariantList{QStringLiteral("working")}));

    const Result<InterpreterPlan> again = findInterpreter(m_project, {}, {uv, {}});
    QVERIFY(again);
    QVERIFY(again->isReady());
    QCOMPARE(again->interpreter.python, python);
    write(m_project % QStringLiteral("/main.py"), QByteArray(kHeader).replace("rich", "click"));
    QVERIFY(!findInterpreter(m_project, {}, {uv, {}})->isReady());
}

void TestInterpreter::make_indexUnreachable_saysNetwork()
{
    const QString uv = program(QStringLiteral("uv"), "echo 'error: error sending request for url' >&2; exit 2\n");
    EnvironmentMaker maker(*findInterpreter(m_project, {}, {uv, {}}));
    QSignalSpy failed(&maker, &EnvironmentMaker::failed);
    maker.start();
    QVERIFY(failed.wait());
    const Error error = failed.first().first().value<Error>();
    QCOMPARE(error.code, ErrorCode::Unavailable);
    QVERIFY(error.message.contains(QStringLiteral("package index can't be reached")));
    QVERIFY(error.detail.contains(QStringLiteral("error sending request")));
}

void TestInterpreter::make_cancelled_endsTheStepAndSaysSo()
{
    const QString uv = program(QStringLiteral("uv"), "echo started; sleep 100 & wait\n");
    EnvironmentMaker maker(*findInterpreter(m_project, {}, {uv, {}}));
    QSignalSpy progress(&maker, &EnvironmentMaker::progressed);
    QSignalSpy cancelled(&maker, &EnvironmentMaker::cancelled);
    QSignalSpy failed(&maker, &EnvironmentMaker::failed);
    maker.start();
    QTRY_VERIFY(progress.contains(QVariantList{QStringLiteral("started")}));
    maker.cancel();
    QVERIFY(cancelled.wait());
    QCOMPARE(failed.size(), 0);
    // The next one may go on at once.
    EnvironmentMaker next(*findInterpreter(m_project, {}, {program(QStringLiteral("uv"), "exit 1\n"), {}}));
    QSignalSpy nextFailed(&next, &EnvironmentMaker::failed);
    next.start();
    QVERIFY(nextFailed.wait());
}

void TestInterpreter::make_alreadyCancelled_saysSoOnce()
{
    EnvironmentMaker maker(*findInterpreter(m_project, {}, {program(QStringLiteral("uv"), "exit 0\n"), {}}));
    QSignalSpy cancelled(&maker, &EnvironmentMaker::cancelled);
    maker.start();
    maker.cancel();
    maker.cancel();
    QVERIFY(cancelled.wait());
    QCOMPARE(cancelled.size(), 1);
}

GANTRY_TEST(TestInterpreter)
#include "tst_interpreter.moc"
