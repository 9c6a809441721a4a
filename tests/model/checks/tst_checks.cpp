// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/checks/checker.h"
#include "model/checks/fixes.h"
#include "model/checks/rule.h"
#include "model/checks/sarif.h"
#include "model/design/designreader.h"
#include "model/design/project.h"
#include "model/source/projectfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <atomic>

using namespace gantry;

namespace {

const QString kProjects = QStringLiteral(GANTRY_SOURCE_DIR "/tests/projects/");

DesignState readState(const QString &folder)
{
    const auto reading = readFolder(folder);
    return reading ? readDesign(*reading, QDir(folder).dirName()) : DesignState();
}

Findings check(const DesignState &state, const QString &folder)
{
    return Checker().check(state, checkOptions(state, folder));
}

Findings checkFolder(const QString &folder)
{
    const DesignState state = readState(folder);
    return state.design ? check(state, folder) : Findings();
}

QString line(const Finding &finding)
{
    return QStringLiteral("%1 %2 %3: %4").arg(finding.rule, severityName(finding.severity), finding.place.toString(), finding.message);
}

//! Findings that disturb, and of one rule its notes too.
Findings telling(const Findings &findings, const QString &rule = {})
{
    Findings kept;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(kept), [&](const Finding &finding) {
        return finding.severity != Severity::Note || finding.rule == rule;
    });
    return kept;
}

QStringList lines(const Findings &findings)
{
    QStringList all;
    for (const Finding &finding : findings)
        all.append(line(finding));
    return all;
}

QStringList ids(const Findings &findings)
{
    QStringList all;
    for (const Finding &finding : findings)
        all.append(finding.rule);
    all.removeDuplicates();
    all.sort();
    return all;
}

bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
    }
    return true;
}

bool isInList(const QString &id)
{
    return std::any_of(rules().begin(), rules().end(), [&](const Rule &rule) { return id == QLatin1String(rule.id); });
}

QStringList placesOf(const Finding &finding)
{
    QStringList places;
    for (const Reason &reason : finding.reasons)
        places.append(reason.place.toString());
    return places;
}

} // namespace

//! Every rule on its fixtures: `tests/projects/checks/RULE[-variant]/{failing,passing}`.
class TestChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixture_failing_hasItsFindingAlone_data() { addFixtures(); }
    void fixture_failing_hasItsFindingAlone();
    void fixture_passing_hasNone_data() { addFixtures(); }
    void fixture_passing_hasNone();
    void fixture_fix_clearsItsFindingAndAddsNone_data() { addFixtures(); }
    void fixture_fix_clearsItsFindingAndAddsNone();
    void fixture_fix_isOneUndoStep_data() { addFixtures(); }
    void fixture_fix_isOneUndoStep();
    void rules_eachOne_hasAFixture();
    void fix_whoseFindingIsGone_isRefused();
    void guide_asWritten_hasItsFindings_data();
    void guide_asWritten_hasItsFindings();
    void examples_areInOrder_data();
    void examples_areInOrder();
    void sarif_hasRulesResultsAndPlaces();
    void checker_afterEdits_saysWhatANewOneSays_data() { addFixtures(); }
    void checker_afterEdits_saysWhatANewOneSays();
    void checker_whenDropped_stops();

private:
    static void addFixtures();
    static QString fixture(const char *kind)
    {
        return kProjects + QStringLiteral("checks/") + QString::fromLatin1(QTest::currentDataTag()) + QLatin1Char('/') + QLatin1String(kind);
    }
    static QString rule() { return QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char('-'), 0, 0); }
};

void TestChecks::addFixtures()
{
    QTest::addColumn<bool>("dummy");
    const QStringList names = QDir(kProjects + QStringLiteral("checks")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << true;
}

void TestChecks::fixture_failing_hasItsFindingAlone()
{
    const Findings findings = telling(checkFolder(fixture("failing")), rule());
    QVERIFY2(!findings.empty(), "nothing was found");
    QVERIFY2(ids(findings) == QStringList{rule()}, qPrintable(lines(findings).join(QLatin1Char('\n'))));
    QVERIFY2(findings.size() == 1, qPrintable(lines(findings).join(QLatin1Char('\n'))));
    const Finding &finding = findings.front();
    QVERIFY(finding.place.isValid());
    QVERIFY2(QFile::exists(fixture("failing") + QLatin1Char('/') + finding.place.file), qPrintable(finding.place.file));
    QVERIFY2(finding.message.endsWith(QLatin1Char('.')) || finding.message.contains(QLatin1String("SDK says")), qPrintable(finding.message));
    QVERIFY2(!finding.message.contains(QLatin1String("%1")), qPrintable(finding.message));
}

void TestChecks::fixture_passing_hasNone()
{
    const Findings findings = telling(checkFolder(fixture("passing")), rule());
    QVERIFY2(findings.empty(), qPrintable(lines(findings).join(QLatin1Char('\n'))));
}

void TestChecks::fixture_fix_clearsItsFindingAndAddsNone()
{
    const DesignState state = readState(fixture("failing"));
    const Findings before = check(state, fixture("failing"));
    for (const Finding &finding : telling(before, rule())) {
        if (!finding.fix)
            continue;
        QVERIFY(!finding.fix->title.isEmpty());
        const Result<OperationPtr> operation = fixOperation(finding);
        QVERIFY2(operation.hasValue(), qPrintable(operation ? QString() : operation.error().message));
        const Result<Rehearsed> rehearsed = rehearse(**operation, state);
        QVERIFY2(rehearsed.hasValue(), qPrintable(rehearsed ? QString() : rehearsed.error().message));
        QCOMPARE(rehearsed->planned.edit.label, finding.fix->title);
        for (const FileState &file : rehearsed->after.design->files)
            QVERIFY2(!file.isStale, qPrintable(file.error));
        const Findings left = telling(check(rehearsed->after, fixture("failing")), rule());
        QVERIFY2(left.empty(), qPrintable(lines(left).join(QLatin1Char('\n'))));
    }
}

void TestChecks::fixture_fix_isOneUndoStep()
{
    const Findings findings = telling(checkFolder(fixture("failing")), rule());
    const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) { return finding.fix.has_value(); });
    if (found == findings.end())
        return;
    const QTemporaryDir folder;
    QVERIFY(copyFolder(fixture("failing"), folder.path()));
    Project project;
    QSignalSpy opened(&project, &Project::opened);
    project.open(folder.path());
    QVERIFY(opened.wait());
    const SourceSet before = project.texts();
    Result<OperationPtr> fix = operationFromJson(fixToJson(*found), fixResolver(folder.path()));
    QVERIFY(fix);
    QString refusal;
    QSignalSpy performed(&project, &Project::performed);
    project.perform(fix.takeValue(), [&](const Result<Planned> &planned) { refusal = planned ? QString() : planned.error().message; });
    QVERIFY2(performed.wait(), qPrintable(refusal));
    QCOMPARE(project.stack()->history()->count(), 1);
    QCOMPARE(project.stack()->history()->undoText(), found->fix->title);
    QVERIFY(project.stack()->isDirty());
    project.stack()->history()->undo();
    QCOMPARE(project.texts().texts().keys(), before.texts().keys());
    for (const SourceTextPtr &text : before.texts())
        QCOMPARE(project.texts().find(text->path())->bytes(), text->bytes());
    QVERIFY(!project.stack()->isDirty());
}

void TestChecks::rules_eachOne_hasAFixture()
{
    QString previous;
    for (const Rule &rule : rules()) {
        const QString id = QString::fromLatin1(rule.id);
        QVERIFY2(previous < id, rule.id);
        previous = id;
        for (const char *kind : {"failing", "passing"})
            QVERIFY2(QDir(kProjects + QStringLiteral("checks/") + id + QLatin1Char('/') + QLatin1String(kind)).exists(), rule.id);
    }
}

void TestChecks::fix_whoseFindingIsGone_isRefused()
{
    const QString folder = kProjects + QStringLiteral("checks/BYOI011/");
    const Findings findings = checkFolder(folder + QStringLiteral("failing"));
    const DesignState passing = readState(folder + QStringLiteral("passing"));
    const Result<OperationPtr> fix = operationFromJson(fixToJson(findings.front()), fixResolver(folder + QStringLiteral("passing")));
    QVERIFY(fix);
    const Result<Rehearsed> rehearsed = rehearse(**fix, passing);
    QVERIFY(!rehearsed);
    QVERIFY2(rehearsed.error().message.contains(QStringLiteral("no finding BYOI011")), qPrintable(rehearsed.error().message));
}

void TestChecks::guide_asWritten_hasItsFindings_data()
{
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("guide_pure_byoi") << QStringList{QStringLiteral("BYOI012"), QStringLiteral("BYOI021"), QStringLiteral("BYOI030")};
    QTest::newRow("guide_remote_builder") << QStringList{QStringLiteral("BYOI003"), QStringLiteral("BYOI012"), QStringLiteral("BYOI018"),
                                                         QStringLiteral("BYOI019"), QStringLiteral("BYOI029"), QStringLiteral("BYOI030")};
}

void TestChecks::guide_asWritten_hasItsFindings()
{
    QFETCH(QStringList, expected);
    const Findings findings = telling(checkFolder(kProjects + QString::fromLatin1(QTest::currentDataTag())));
    expected.erase(std::remove_if(expected.begin(), expected.end(), [](const QString &id) { return !isInList(id); }), expected.end());
    QVERIFY2(ids(findings) == expected, qPrintable(lines(findings).join(QLatin1Char('\n'))));
    const auto count = [&](const char *rule) {
        return std::count_if(findings.begin(), findings.end(), [&](const Finding &finding) { return finding.rule == QLatin1String(rule); });
    };
    QCOMPARE(count("BYOI012"), 2); // both mappings, both bases
    for (const Finding &finding : findings)
        QVERIFY2(finding.rule != QLatin1String("BYOI003") || finding.place.file.contains(QLatin1String("envs.py")), qPrintable(line(finding)));
}

void TestChecks::examples_areInOrder_data()
{
    QTest::addColumn<bool>("dummy");
    const QStringList names = QDir(QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << true;
}

void TestChecks::examples_areInOrder()
{
    const Findings findings = telling(checkFolder(QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/") + QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(findings.empty(), qPrintable(lines(findings).join(QLatin1Char('\n'))));
}

void TestChecks::sarif_hasRulesResultsAndPlaces()
{
    const QString folder = kProjects + QStringLiteral("checks/BYOI011/failing");
    const DesignState state = readState(folder);
    const Findings findings = check(state, folder);
    const Json sarif = findingsToSarif(findings, *state.design, folder);
    QCOMPARE(dumpJson(sarif["version"]), QByteArray("\"2.1.0\""));
    const Json run = sarif["runs"][0];
    const Json driver = run["tool"]["driver"];
    QCOMPARE(driver["rules"].size(), rules().size());
    QCOMPARE(run["results"].size(), findings.size());
    for (size_t i = 0; i < findings.size(); ++i) {
        const Json result = run["results"][i];
        QCOMPARE(dumpJson(driver["rules"][result["ruleIndex"].get<size_t>()]["id"]), dumpJson(result["ruleId"]));
        const Json physical = result["locations"][0]["physicalLocation"];
        QCOMPARE(physical["artifactLocation"]["uri"].get<std::string>(), findings[i].place.file.toStdString());
        QCOMPARE(physical["region"]["startLine"].get<int>(), findings[i].place.start.line);
        QCOMPARE(physical["region"]["endColumn"].get<int>(), findings[i].place.end.column + 1);
        QVERIFY(result.contains("relatedLocations") == !placesOf(findings[i]).filter(QStringLiteral(":")).isEmpty());
    }
}

// What is kept from one check to the next must not show: each file is changed in turn, and changed back.
void TestChecks::checker_afterEdits_saysWhatANewOneSays()
{
    const QString folder = fixture("failing");
    DesignState state = readState(folder);
    Checker checker;
    checker.check(state, checkOptions(state, folder));
    const SourceSet opened = state.texts;
    for (const SourceTextPtr &text : opened.texts()) {
        for (const QByteArray &bytes : {QByteArray("# moved\n" + text->bytes()), QByteArray(text->bytes()).replace("data-prep", "data-prop"), text->bytes()}) {
            SourceSet texts = state.texts;
            texts.insert(text->path(), bytes);
            state = readDesign(state, std::move(texts), state.design->revision + 1);
            const Findings kept = checker.check(state, checkOptions(state, folder));
            const Findings fresh = check(state, folder);
            QVERIFY2(kept == fresh, qPrintable(text->path() + QLatin1Char('\n') + lines(kept).join(QLatin1Char('\n')) + QLatin1String("\n--\n")
                                               + lines(fresh).join(QLatin1Char('\n'))));
        }
    }
}

void TestChecks::checker_whenDropped_stops()
{
    const QString folder = kProjects + QStringLiteral("checks/BYOI011/failing");
    const DesignState state = readState(folder);
    const std::atomic<bool> dropped = true;
    QVERIFY(Checker().check(state, checkOptions(state, folder), &dropped).empty());
}

GANTRY_TEST(TestChecks)
#include "tst_checks.moc"
