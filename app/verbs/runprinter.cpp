// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/runprinter.h"

#include <QCoreApplication>
#include <QStringList>

namespace gantry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RunPrinter", text);
}

QString coloured(const QString &text, Phase phase)
{
    if (!Console::hasColour() || !isTerminal(phase))
        return text;
    const bool isGood = phase == Phase::Succeeded || phase == Phase::Recovered;
    return QLatin1String(isGood ? "\x1b[32m" : "\x1b[31m") % text % QLatin1String("\x1b[0m");
}

QString durationText(qint64 ms)
{
    if (ms < 60'000)
        return QStringLiteral("%1 s").arg(double(ms) / 1000, 0, 'f', 2);
    return QStringLiteral("%1m %2s").arg(ms / 60'000).arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'));
}

QString endText(const RunFinished &finished)
{
    QString text = coloured(phaseName(finished.phase), finished.phase);
    if (!finished.outputs.isEmpty())
        text += QLatin1String("  ") % QString::fromUtf8(finished.outputs);
    if (finished.error) {
        text += QLatin1Char('\n') % finished.error->kind % QLatin1String(": ") % finished.error->message;
        if (!finished.error->traceback.isEmpty())
            text += QLatin1Char('\n') % finished.error->traceback.trimmed();
    }
    return text;
}

} // namespace

void RunPrinter::print(const RunEvents &events)
{
    QByteArray text;
    for (const RunEvent &event : events) {
        const QByteArray line = m_asJson ? runEventLine(event) : textOf(event).toUtf8();
        if (!line.isEmpty())
            text += line + '\n';
    }
    m_console.out(text);
    m_console.flush();
}

QString RunPrinter::textOf(const RunEvent &event)
{
    if (const auto *updated = std::get_if<ActionUpdated>(&event.what))
        return textOf(updated->action);
    if (const auto *log = std::get_if<LogLine>(&event.what))
        return QLatin1String("    ") % nameOf(log->action) % QLatin1String(" | ") % QString::fromUtf8(log->line);
    if (const auto *started = std::get_if<RunStarted>(&event.what))
        return tr("Run %1 of %2").arg(started->run.toString(), started->task);
    if (const auto *finished = std::get_if<RunFinished>(&event.what))
        return endText(*finished);
    if (const auto *cluster = std::get_if<ClusterEvent>(&event.what))
        return QLatin1String("    ") % nameOf(cluster->action) % QLatin1String(" * ") % cluster->message;
    return {};
}

QString RunPrinter::textOf(const Action &action)
{
    m_tasks.insert(action.id, action.task);
    const int depth = action.parent.isEmpty() ? 0 : m_depth.value(action.parent) + 1;
    m_depth.insert(action.id, depth);
    QStringList words{QString(depth * 2, QLatin1Char(' ')) % action.task,
                      coloured(phaseName(action.phase), action.phase)};
    if (action.ended.isValid())
        words << durationText(action.durationMs(action.ended));
    if (action.attempts > 1)
        words << tr("attempt %1").arg(action.attempts);
    if (action.cache == CacheUse::Hit)
        words << tr("from the cache");
    if (action.error)
        words << QString(action.error->kind % QLatin1String(": ") % action.error->message);
    return words.join(QLatin1String("  "));
}

QString RunPrinter::nameOf(const ActionId &action) const
{
    return action.isEmpty() ? tr("(a program)") : m_tasks.value(action, action.toString());
}

} // namespace gantry
