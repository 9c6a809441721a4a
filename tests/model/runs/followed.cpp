// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "followed.h"

#include "model/runs/recording.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace gantry::test {

RunFinished Followed::finished() const
{
    const auto *last = events.empty() ? nullptr : std::get_if<RunFinished>(&events.back().what);
    return last ? *last : RunFinished();
}

std::vector<Action> Followed::actions() const
{
    std::vector<Action> list;
    for (const RunEvent &event : events) {
        const auto *updated = std::get_if<ActionUpdated>(&event.what);
        if (!updated)
            continue;
        const auto known =
            std::find_if(list.begin(), list.end(), [&](const Action &a) { return a.id == updated->action.id; });
        if (known == list.end())
            list.push_back(updated->action);
        else
            *known = updated->action;
    }
    return list;
}

QString Followed::tree() const
{
    QHash<ActionId, QString> tasks;
    QStringList lines;
    for (const Action &action : actions()) {
        tasks.insert(action.id, action.task);
        lines << QString(action.task % QStringLiteral(" <- ")
                         % tasks.value(action.parent, QStringLiteral("nobody")));
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList Followed::log() const
{
    QHash<ActionId, QString> tasks;
    for (const Action &action : actions())
        tasks.insert(action.id, action.task);
    QStringList lines;
    for (const RunEvent &event : events) {
        if (const auto *line = std::get_if<LogLine>(&event.what))
            lines << QString(tasks.value(line->action, QStringLiteral("?")) % QStringLiteral(": ")
                             % QString::fromUtf8(line->line));
    }
    return lines;
}

void LocalRunFixture::initTestCase()
{
    QVERIFY2(!testEnvironment().isEmpty(), "GANTRY_TEST_PYTHON must name a Python with flyte; ./dev test sets it.");
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME"})
        qputenv(name, m_home->path().toUtf8());
    m_hazards = std::make_unique<SdkProject>(QStringLiteral("tests/projects/hazards"));
    QVERIFY(m_hazards->isValid());
}

void LocalRunFixture::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = m_hazards->path();
}

Followed LocalRunFixture::follow(const QString &task, const QHash<QString, QString> &inputs,
                                 const std::function<void(LocalSource &, const RunEvents &)> &meanwhile)
{
    LocalRunRequest request;
    request.folder = m_folder;
    request.task = task;
    request.inputTexts = inputs;
    request.run = newRunName();
    LocalSource source(request, recordingsFolder());
    Followed followed;
    bool isOver = false;
    connect(&source, &RunSource::eventsReceived, this, [&](const RunEvents &events) {
        followed.events.insert(followed.events.end(), events.begin(), events.end());
        source.acknowledge();
        if (meanwhile)
            meanwhile(source, events);
    });
    connect(&source, &LocalSource::recordingStarted, this, [&](const QString &file) { followed.recording = file; });
    connect(&source, &RunSource::ended, this, [&] { isOver = true; });
    connect(&source, &RunSource::failed, this, [&](const Error &error) {
        followed.error = error;
        isOver = true;
    });
    source.start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isOver, kLongestRun); }();
    return followed;
}

} // namespace gantry::test
