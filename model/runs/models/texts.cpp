// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace gantry {

QString phaseLabel(Phase phase)
{
    static constexpr std::array<const char *, kPhaseCount> labels{
        QT_TRANSLATE_NOOP("Phase", "Queued"),       QT_TRANSLATE_NOOP("Phase", "Waiting for resources"),
        QT_TRANSLATE_NOOP("Phase", "Initializing"), QT_TRANSLATE_NOOP("Phase", "Running"),
        QT_TRANSLATE_NOOP("Phase", "Succeeded"),    QT_TRANSLATE_NOOP("Phase", "Failed"),
        QT_TRANSLATE_NOOP("Phase", "Aborted"),      QT_TRANSLATE_NOOP("Phase", "Timed out"),
        QT_TRANSLATE_NOOP("Phase", "Paused"),       QT_TRANSLATE_NOOP("Phase", "Recovered"),
        QT_TRANSLATE_NOOP("Phase", "Unknown")};
    return QCoreApplication::translate("Phase", labels[size_t(phase)]);
}

QString durationLabel(qint64 ms)
{
    if (ms < 0)
        return {};
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const qint64 seconds = ms / 1000;
    if (seconds < 60)
        return QCoreApplication::translate("Duration", "%1\u2009s")
            .arg(QLocale().toString(double(ms) / 1000, 'f', seconds < 10 ? 2 : 1));
    if (seconds < 3600)
        return QCoreApplication::translate("Duration", "%1m %2s").arg(seconds / 60).arg(two(seconds % 60));
    return QCoreApplication::translate("Duration", "%1h %2m").arg(seconds / 3600).arg(two(seconds / 60 % 60));
}

} // namespace gantry
