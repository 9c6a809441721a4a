// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/sdkproject.h"
#include "model/runs/sources/localsource.h"

#include <QHash>
#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace gantry::test {

constexpr int kLongestRun = 120'000; // ms

//! One run followed to its end.
struct Followed {
    RunEvents events;
    std::optional<Error> error;
    QString recording;

    RunFinished finished() const;

    //! Each action as it was in the end, in the order of their beginning.
    std::vector<Action> actions() const;

    //! "task <- caller", a line an action.
    QString tree() const;

    //! "task: line", a line a log line.
    QStringList log() const;
};

//! What tests of runs on this computer stand on: the project of hazards, and a home of their own.
class LocalRunFixture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

protected:
    //! Runs a task of m_folder to its end; `meanwhile` is told of each batch.
    Followed follow(const QString &task, const QHash<QString, QString> &inputs = {},
                    const std::function<void(LocalSource &, const RunEvents &)> &meanwhile = {});

    QString m_folder; //!< the hazards, unless a test says otherwise

private:
    std::unique_ptr<SdkProject> m_hazards;
    std::unique_ptr<QTemporaryDir> m_home;
};

} // namespace gantry::test
