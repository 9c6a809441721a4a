// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "translations/translations.h"

#include "common/testregistry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <vector>

using namespace gantry;

namespace {

struct Message {
    QString source;
    QStringList translations; // one, or one a plural form
    bool isFinished = true;
};

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement())
                    message.translations.append(xml.readElementText());
                else
                    text += xml.text();
            }
            if (message.translations.isEmpty())
                message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(GANTRY_SOURCE_DIR "/translations/gantry_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml));
    }
    return messages;
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%[0-9]"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places.append(match.next().captured());
    places.sort();
    places.removeDuplicates();
    return places;
}

QString images(int count)
{
    return QCoreApplication::translate("gantry::MainWindow", "%n image(s)", nullptr, count);
}

QString help(const QString &language)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("LC_ALL"));
    environment.remove(QStringLiteral("LANGUAGE"));
    environment.insert(QStringLiteral("LC_CTYPE"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("LC_MESSAGES"), language);
    environment.insert(QStringLiteral("LANG"), language);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GANTRY_BINARY), {QStringLiteral("help"), QStringLiteral("parse")});
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void plurals_inEnglish_areWritten();
    void plurals_inGerman_areWritten();
    void language_withoutTranslation_isEnglish();
    void plurals_haveAllForms_data();
    void plurals_haveAllForms();
    void placeholders_ofTranslations_areTheSources();
    void commandLine_speaksTheLanguage();
};

// Takes the translators of a slot away again.
void TestTranslations::cleanup()
{
    const auto translators = QCoreApplication::instance()->findChildren<QTranslator *>();
    qDeleteAll(translators);
}

void TestTranslations::plurals_inEnglish_areWritten()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::English));
    QCOMPARE(images(1), QStringLiteral("1 image"));
    QCOMPARE(images(2), QStringLiteral("2 images"));
    QCOMPARE(images(0), QStringLiteral("0 images"));
}

void TestTranslations::plurals_inGerman_areWritten()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::German, QLocale::Austria));
    const auto environments = [](int count) {
        return QCoreApplication::translate("gantry::MainWindow", "%n environment(s)", nullptr, count);
    };
    QCOMPARE(environments(1), QStringLiteral("1 Umgebung"));
    QCOMPARE(environments(3), QStringLiteral("3 Umgebungen"));
}

void TestTranslations::language_withoutTranslation_isEnglish()
{
    installTranslations(*QCoreApplication::instance(), QLocale::c());
    QCOMPARE(images(1), QStringLiteral("1 image"));
    QCOMPARE(QCoreApplication::translate("Verb", "opens the window"), QStringLiteral("opens the window"));
}

void TestTranslations::plurals_haveAllForms_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void TestTranslations::plurals_haveAllForms()
{
    QFETCH(QString, language);
    const std::vector<Message> messages = messagesOf(language);
    QVERIFY(!messages.empty());
    for (const Message &message : messages) {
        if (!message.source.contains(QLatin1String("%n")))
            continue;
        QVERIFY2(message.isFinished, qPrintable(message.source));
        QVERIFY2(message.translations.size() == 2, qPrintable(message.source));
        for (const QString &translation : message.translations)
            QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
    }
}

void TestTranslations::placeholders_ofTranslations_areTheSources()
{
    for (const Message &message : messagesOf(QStringLiteral("de"))) {
        if (!message.isFinished)
            continue;
        for (const QString &translation : message.translations)
            QCOMPARE(placesIn(translation), placesIn(message.source));
    }
}

void TestTranslations::commandLine_speaksTheLanguage()
{
    QVERIFY(help(QStringLiteral("de_DE")).contains(QStringLiteral("liest ein Dockerfile")));
    QVERIFY(help(QStringLiteral("en_GB")).contains(QStringLiteral("reads one Dockerfile")));
}

GANTRY_TEST(TestTranslations)

#include "tst_translations.moc"
