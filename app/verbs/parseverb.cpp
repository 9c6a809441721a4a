// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/parseverb.h"

#include "app/verbs/arguments.h"
#include "model/dockerfile/treejson.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace gantry {

namespace {

constexpr qint64 kLargest = 256 * 1024 * 1024;
constexpr qsizetype kShown = 100; // characters of a line for people

QString tr(const char *text)
{
    return QCoreApplication::translate("ParseVerb", text);
}

Result<QByteArray> readInput(const QString &path)
{
    const auto unreadable = [](const QString &why) { return Error{ErrorCode::Unreadable, why, {}, {}}; };
    if (QFileInfo(path).isDir())
        return unreadable(tr("%1 is a folder; name a Dockerfile.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("%1 can't be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(kLargest + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(tr("%1 can't be read: %2.").arg(path, file.errorString()));
    if (bytes.size() > kLargest)
        return unreadable(tr("%1 is larger than 256 MB, which no Dockerfile is.").arg(path));
    return bytes;
}

Result<QString> onlyFile(const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("--json")) && arguments.has(QStringLiteral("--print")))
        return Error{ErrorCode::Usage, tr("Take --json or --print, not both."), {}, {}};
    if (arguments.positional().size() != 1)
        return Error{ErrorCode::Usage, tr("Name one Dockerfile: gantry parse FILE [--json | --print]"), {}, {}};
    return arguments.positional().first();
}

// One line of an instruction: its text with all white space as single blanks.
QString summaryOf(const dockerfile::Document &document, const dockerfile::Instruction &instruction)
{
    const dockerfile::LogicalText line = document.logicalLine(instruction);
    QString text = QString::fromUtf8(line.text()).simplified();
    for (QChar &character : text) {
        if (!character.isPrint())
            character = QChar(u'\uFFFD');
    }
    return text.size() > kShown ? QString(text.left(kShown) % QChar(u'\u2026')) : text;
}

void printForPeople(const dockerfile::Document &document, Console &console)
{
    const bool colour = Console::hasColour();
    const QString red = colour ? QStringLiteral("\033[31m") : QString();
    const QString dim = colour ? QStringLiteral("\033[2m") : QString();
    const QString plain = colour ? QStringLiteral("\033[0m") : QString();
    const int width =
        document.instructions.empty() ? 1 : int(QString::number(document.instructions.back().endLine).size());
    int stage = -1;
    for (const dockerfile::Instruction &one : document.instructions) {
        if (one.stage != stage) {
            stage = one.stage;
            console.line(dim % tr("stage %1").arg(stage) % plain);
        }
        const QString lines = QString::number(one.startLine).rightJustified(width) % QStringLiteral("-")
            % QString::number(one.endLine).leftJustified(width);
        console.line(dim % lines % plain % QStringLiteral("  ") % summaryOf(document, one));
    }
    for (const dockerfile::Fault &fault : document.faults)
        console.line(red % tr("line %1: %2").arg(QString::number(fault.line), fault.message) % plain);
}

} // namespace

QString ParseVerb::summary() const
{
    return tr("reads one Dockerfile and says what is in it");
}

int ParseVerb::run(const QStringList &words, Console &console)
{
    const bool asJson = words.contains(QStringLiteral("--json"));
    const Result<Arguments> arguments = Arguments::parse(words, options(), {});
    if (!arguments)
        return console.fail(arguments.error(), asJson);
    const Result<QString> path = onlyFile(*arguments);
    if (!path)
        return console.fail(path.error(), asJson);
    const Result<QByteArray> bytes = readInput(*path);
    if (!bytes)
        return console.fail(bytes.error(), asJson);

    const dockerfile::Document document = dockerfile::read(*bytes);
    if (arguments->has(QStringLiteral("--print"))) {
        console.out(dockerfile::print(document));
        return kYes;
    }
    if (asJson)
        dockerfile::writeJson(document, [&console](QByteArrayView piece) { console.out(piece); });
    else
        printForPeople(document, console);
    return document.faults.empty() ? kYes : kNo;
}

} // namespace gantry
