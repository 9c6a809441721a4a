// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/runverb.h"

#include "app/verbs/arguments.h"
#include "app/verbs/interrupt.h"
#include "app/verbs/runprinter.h"
#include "model/runs/recording.h"
#include "model/runs/sources/localsource.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gantry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RunVerb", text);
}

Error usage(const QString &text)
{
    return {ErrorCode::Usage, text, {}, {}};
}

Result<void> checkPlace(const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("--target")))
        return Error{
            ErrorCode::Unsupported, tr("Running on a target is not built yet; --local runs on this computer."), {}, {}};
    if (!arguments.has(QStringLiteral("--local")))
        return usage(tr("Say where to run: --local for this computer, or --target T."));
    if (arguments.has(QStringLiteral("--detach")))
        return usage(tr("A run on this computer lives as long as this command: --detach is for targets."));
    return {};
}

Result<void> takeInputs(const QStringList &inputs, LocalRunRequest &request)
{
    for (const QString &input : inputs) {
        const qsizetype equals = input.indexOf(QLatin1Char('='));
        if (equals < 1)
            return usage(tr("--input takes NAME=VALUE, and “%1” is not like that.").arg(input));
        request.inputTexts.insert(input.left(equals), input.mid(equals + 1));
    }
    return {};
}

Result<LocalRunRequest> requestOf(const Arguments &arguments)
{
    if (arguments.positional().size() != 2)
        return usage(tr("gantry run takes a project's folder and a task: gantry run DIR TASK --local."));
    if (const Result<void> place = checkPlace(arguments); !place)
        return place.error();
    LocalRunRequest request;
    request.folder = arguments.positional().first();
    request.task = arguments.positional().last();
    if (!QFileInfo(request.folder).isDir())
        return Error{ErrorCode::Unreadable, tr("There is no folder %1.").arg(request.folder), {}, {}};
    request.folder = QFileInfo(request.folder).canonicalFilePath();
    const Result<RunId> run = arguments.has(QStringLiteral("--name"))
        ? checkedRunName(arguments.value(QStringLiteral("--name")))
        : Result<RunId>(newRunName());
    if (!run)
        return run.error();
    request.run = *run;
    if (const Result<void> taken = takeInputs(arguments.values(QStringLiteral("--input")), request); !taken)
        return taken.error();
    return request;
}

//! One run from its start to its end, with what ends it early.
class Following : public QObject {
public:
    Following(LocalRunRequest request, Console &console, bool asJson)
        : m_console(console),
          m_asJson(asJson),
          m_printer(console, asJson),
          m_source(std::move(request), recordingsFolder())
    {
        connect(&m_source, &RunSource::progressed, this, [this](const QString &text) { m_console.message(text); });
        connect(&m_source, &RunSource::eventsReceived, this, &Following::take);
        connect(&m_source, &RunSource::ended, this, [] { QCoreApplication::quit(); });
        connect(&m_source, &RunSource::failed, this, [this](const Error &error) {
            if (!error.detail.isEmpty())
                m_console.message(error.detail);
            m_status = m_console.fail(error, m_asJson);
            QCoreApplication::quit();
        });
        connect(&m_interrupt, &Interrupt::interrupted, this, &Following::end);
    }

    int follow()
    {
        m_source.start();
        QCoreApplication::exec();
        return m_isInterrupted ? kInterrupted : m_status;
    }

private:
    void take(const RunEvents &events)
    {
        m_printer.print(events);
        m_source.acknowledge();
        for (const RunEvent &event : events) {
            if (const auto *finished = std::get_if<RunFinished>(&event.what))
                m_status = finished->phase == Phase::Succeeded ? kYes : kNo;
        }
    }

    void end(int count)
    {
        m_isInterrupted = true;
        if (count == 1)
            m_source.abort({}, tr("Interrupted"));
        else
            QCoreApplication::quit();
    }

    Console &m_console;
    bool m_asJson;
    RunPrinter m_printer;
    Interrupt m_interrupt;
    LocalSource m_source;
    int m_status = kNo;
    bool m_isInterrupted = false;
};

} // namespace

QString RunVerb::summary() const
{
    return tr("runs a task of a project and follows it");
}

QStringList RunVerb::options() const
{
    return {QStringLiteral("--local"), QStringLiteral("--target"), QStringLiteral("--input"),
            QStringLiteral("--name"),  QStringLiteral("--detach"), QStringLiteral("--json")};
}

int RunVerb::run(const QStringList &words, Console &console)
{
    const bool asJson = words.contains(QLatin1String("--json"));
    const Result<Arguments> arguments =
        Arguments::parse(words, {QStringLiteral("--local"), QStringLiteral("--detach"), QStringLiteral("--json")},
                         {QStringLiteral("--target"), QStringLiteral("--input"), QStringLiteral("--name")});
    if (!arguments)
        return console.fail(arguments.error(), asJson);
    Result<LocalRunRequest> request = requestOf(*arguments);
    if (!request)
        return console.fail(request.error(), asJson);
    return Following(request.takeValue(), console, asJson).follow();
}

} // namespace gantry
