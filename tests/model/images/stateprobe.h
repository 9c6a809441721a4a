// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/stageevaluation.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace gantry::test {

//! A Dockerfile's text evaluated on its own, bases by the catalogue.
struct Probe {
    std::vector<StageResult> stages;
    std::vector<Problem> problems;
    ImageState final;

    //! "python → /usr/local/bin/python 3.11 (line 1)", "python absent", "python unknown".
    QString command(const QByteArray &name) const;
    QByteArray env(const QByteArray &name) const; //!< "<unset>", "<unknown>", or the value
    //! "a==1 b" of one interpreter, sorted; "<none>" where there is no such interpreter.
    QString packages(const QByteArray &interpreter) const;
};

Probe probe(const QByteArray &dockerfile, const QString &contextFolder = {},
            const QHash<QByteArray, QByteArray> &buildArguments = {});

} // namespace gantry::test
