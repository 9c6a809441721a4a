// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "testproject.h"

#include "model/design/idmatch.h"

#include <QTest>

using namespace gantry;
using namespace gantry::test;

namespace {

const QString kEnvs = QStringLiteral("code/envs.py");
const QString kDockerfile = QStringLiteral("data_prep/Dockerfile");

QString layer(const QString &kind, int number)
{
    return layerId(ImageId(QString(QLatin1String("dockerfile:") + kDockerfile)), 0, kind, number).toString();
}

//! What becomes of one id when a text becomes another.
QString follow(const QString &file, const QByteArray &before, const QByteArray &after, const QString &id)
{
    Files files = smallProject();
    files.insert(file, before);
    const DesignState old = readFiles(files);
    const DesignState now = readOn(old, {{file, after}});
    return matchIds(old, now).value(id, id);
}

QByteArray envs()
{
    return smallProject().value(kEnvs);
}

} // namespace

class TestIdMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void environment_typedKeyByKey_isFollowed();
    void environment_renamedAtOnce_isFollowedWithTasks();
    void environments_reordered_keepIds();
    void environment_prependedBefore_isNew();
    void environment_commentedOut_isGone();
    void layer_insertedBeforeItsLike_shiftsNumbers();
    void layers_swapped_followTheirText();
    void layer_duplicated_keepsFirst();
    void layer_editedInPlace_isFollowed();
    void layers_identical_followTheirPlaces();
    void image_variableRenamed_isFollowed();
};

void TestIdMatch::environment_typedKeyByKey_isFollowed()
{
    Files files = smallProject();
    DesignState state = readFiles(files);
    QString id = QStringLiteral("environment:training");
    QByteArray text = envs();
    const qsizetype at = text.indexOf("name=\"training\"") + 6 + 8;
    for (const char key : QByteArrayLiteral("-gpu")) {
        text.insert(text.indexOf('"', at - 1), 1, key);
        const DesignState next = readOn(state, {{kEnvs, text}});
        id = matchIds(state, next).value(id, id);
        QVERIFY2(next.design->environment(EnvironmentId(id)), qPrintable(id));
        state = next;
    }
    QCOMPARE(id, QStringLiteral("environment:training-gpu"));
}

void TestIdMatch::environment_renamedAtOnce_isFollowedWithTasks()
{
    const QByteArray after = envs().replace("name=\"training\"", "name=\"other\"");
    QCOMPARE(follow(kEnvs, envs(), after, QStringLiteral("environment:training")), QStringLiteral("environment:other"));
    QCOMPARE(follow(kEnvs, envs(), after, QStringLiteral("training.train")), QStringLiteral("other.train"));
    QCOMPARE(follow(kEnvs, envs(), after, QStringLiteral("environment:data-prep")), QStringLiteral("environment:data-prep"));
}

void TestIdMatch::environments_reordered_keepIds()
{
    QByteArray after = envs();
    const QByteArray line = "env_eval = flyte.TaskEnvironment(name='evaluation', image=adapted)\n\n";
    after.replace(line, "");
    after.append(line);
    QCOMPARE(follow(kEnvs, envs(), after, QStringLiteral("environment:evaluation")), QStringLiteral("environment:evaluation"));
}

void TestIdMatch::environment_prependedBefore_isNew()
{
    const QByteArray after = envs().replace("env_train = ", "env_new = flyte.TaskEnvironment(name=\"new\")\n\nenv_train = ");
    QCOMPARE(follow(kEnvs, envs(), after, QStringLiteral("environment:training")), QStringLiteral("environment:training"));
}

void TestIdMatch::environment_commentedOut_isGone()
{
    const QByteArray after = envs().replace("env_eval = ", "# env_eval = ");
    QCOMPARE(follow(kEnvs, envs(), after, QStringLiteral("environment:evaluation")), QStringLiteral("environment:evaluation"));
}

void TestIdMatch::layer_insertedBeforeItsLike_shiftsNumbers()
{
    QCOMPARE(follow(kDockerfile, "FROM a\nRUN x\nRUN y\n", "FROM a\nRUN new\nRUN x\nRUN y\n", layer(QStringLiteral("RUN"), 0)), layer(QStringLiteral("RUN"), 1));
    QCOMPARE(follow(kDockerfile, "FROM a\nRUN x\nRUN y\n", "FROM a\nRUN new\nRUN x\nRUN y\n", layer(QStringLiteral("RUN"), 1)), layer(QStringLiteral("RUN"), 2));
}

void TestIdMatch::layers_swapped_followTheirText()
{
    QCOMPARE(follow(kDockerfile, "FROM a\nRUN x\nRUN y\n", "FROM a\nRUN y\nRUN x\n", layer(QStringLiteral("RUN"), 0)), layer(QStringLiteral("RUN"), 1));
    QCOMPARE(follow(kDockerfile, "FROM a\nRUN x\nRUN y\n", "FROM a\nRUN y\nRUN x\n", layer(QStringLiteral("RUN"), 1)), layer(QStringLiteral("RUN"), 0));
}

void TestIdMatch::layer_duplicated_keepsFirst()
{
    QCOMPARE(follow(kDockerfile, "FROM a\nRUN x\n", "FROM a\nRUN x\nRUN x\n", layer(QStringLiteral("RUN"), 0)), layer(QStringLiteral("RUN"), 0));
}

void TestIdMatch::layer_editedInPlace_isFollowed()
{
    QCOMPARE(follow(kDockerfile, "FROM a\nRUN x\nRUN y\n", "FROM a\nRUN x\nWORKDIR /b\n", layer(QStringLiteral("RUN"), 1)), layer(QStringLiteral("WORKDIR"), 0));
    QCOMPARE(follow(kDockerfile, "FROM a\nRUN x\nRUN y\n", "FROM a\nRUN xz\nRUN y\n", layer(QStringLiteral("RUN"), 0)), layer(QStringLiteral("RUN"), 0));
}

void TestIdMatch::layers_identical_followTheirPlaces()
{
    QCOMPARE(follow(kDockerfile, "FROM a\nRUN x\nWORKDIR /b\nRUN x\n", "FROM a\nWORKDIR /b\nRUN x\n", layer(QStringLiteral("RUN"), 1)), layer(QStringLiteral("RUN"), 0));
}

void TestIdMatch::image_variableRenamed_isFollowed()
{
    QByteArray after = envs();
    after.replace("adapted = (", "fitted = (").replace("image=adapted", "image=fitted");
    QCOMPARE(follow(kEnvs, envs(), after, QStringLiteral("adapted:code.envs.adapted")), QStringLiteral("adapted:code.envs.fitted"));
}

GANTRY_TEST(TestIdMatch)
#include "tst_idmatch.moc"
