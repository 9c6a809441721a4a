// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ended {
    int status = -1;
    QString out;
};

Ended start(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    process.waitForFinished(60000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

Ended ran(const QStringList &words)
{
    return start(QStringLiteral(GANTRY_BINARY), words);
}

// "parse FILE [--json | --print]" for each verb, as help prints it.
QStringList synopses()
{
    QStringList found;
    const QStringList lines = ran({QStringLiteral("help")}).out.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("gantry ")) && !line.startsWith(QLatin1String("gantry [")))
            found.append(line.mid(7));
    }
    return found;
}

QStringList optionsIn(const QString &text)
{
    static const QRegularExpression option(QStringLiteral("--[a-z][a-z-]*"));
    QStringList found;
    for (auto match = option.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    return found;
}

} // namespace

class TestHelpVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyVerb_answersHelp();
    void unknownVerb_exitsWithTwo();
    void version_isPrinted();
    void manual_hasEveryVerbAndOption();
    void bash_completes_data();
    void bash_completes();
    void scripts_haveEveryVerbAndOption();

private:
    QStringList completed(const QStringList &words);
};

void TestHelpVerb::everyVerb_answersHelp()
{
    QVERIFY(synopses().size() >= 8);
    for (const QString &synopsis : synopses()) {
        const QString verb = synopsis.section(QLatin1Char(' '), 0, 0);
        const Ended byVerb = ran({verb, QStringLiteral("--help")});
        QCOMPARE(byVerb.status, 0);
        QVERIFY2(byVerb.out.startsWith(QStringLiteral("gantry ") + synopsis), qPrintable(byVerb.out));
        QCOMPARE(ran({QStringLiteral("help"), verb}).out, byVerb.out);
    }
}

void TestHelpVerb::unknownVerb_exitsWithTwo()
{
    QCOMPARE(ran({QStringLiteral("help"), QStringLiteral("dance")}).status, 2);
    QCOMPARE(ran({QStringLiteral("help"), QStringLiteral("--completion"), QStringLiteral("csh")}).status, 2);
}

void TestHelpVerb::version_isPrinted()
{
    QCOMPARE(ran({QStringLiteral("--version")}).out, QStringLiteral("gantry " GANTRY_VERSION "\n"));
}

void TestHelpVerb::manual_hasEveryVerbAndOption()
{
    const QString page = ran({QStringLiteral("help"), QStringLiteral("--man")}).out;
    QVERIFY(page.startsWith(QLatin1String(".TH GANTRY 1")));
    for (QString synopsis : synopses())
        QVERIFY2(page.contains(synopsis.replace(QLatin1Char('-'), QLatin1String("\\-"))), qPrintable(synopsis));
}

// What bash offers for the last of the words.
QStringList TestHelpVerb::completed(const QStringList &words)
{
    QTemporaryDir folder;
    const QString script = QStringLiteral(R"sh(
        eval "$("$0" help --completion bash)"
        cd "$1" && mkdir project && touch operations.json && shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _gantry
        printf '%s\n' "${COMPREPLY[@]}"
    )sh");
    const QStringList arguments{QStringLiteral("-c"), script, QStringLiteral(GANTRY_BINARY), folder.path()};
    return start(QStringLiteral("bash"), arguments + words).out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void TestHelpVerb::bash_completes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");
    const auto row = [](const char *name, const QString &words, const QStringList &offered) {
        QTest::newRow(name) << words.split(QLatin1Char(' ')) << offered;
    };
    row("verb", QStringLiteral("gantry pars"), {QStringLiteral("parse")});
    row("folder", QStringLiteral("gantry pro"), {QStringLiteral("project")});
    row("option", QStringLiteral("gantry edit project --d"), {QStringLiteral("--dry-run")});
    row("choice", QStringLiteral("gantry dockerfile project i --copy-style l"), {QStringLiteral("loaded_modules")});
    row("file", QStringLiteral("gantry edit project --ops o"), {QStringLiteral("operations.json")});
    row("help", QStringLiteral("gantry help dif"), {QStringLiteral("diff")});
    row("nothing", QStringLiteral("gantry run project --nonsense"), {});
}

void TestHelpVerb::bash_completes()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, offered);
    QCOMPARE(completed(words), offered);
}

void TestHelpVerb::scripts_haveEveryVerbAndOption()
{
    for (const char *shell : {"bash", "zsh", "fish"}) {
        const QString script = ran({QStringLiteral("help"), QStringLiteral("--completion"), QLatin1String(shell)}).out;
        for (const QString &synopsis : synopses()) {
            QVERIFY2(script.contains(synopsis.section(QLatin1Char(' '), 0, 0)), qPrintable(synopsis));
            for (const QString &option : optionsIn(synopsis)) {
                const bool isThere =
                    script.contains(option) || script.contains(QString(QStringLiteral(" -l ") + option.mid(2)));
                QVERIFY2(isThere, qPrintable(QLatin1String(shell) + QLatin1Char(' ') + option));
            }
        }
    }
}

GANTRY_TEST(TestHelpVerb)

#include "tst_helpverb.moc"
