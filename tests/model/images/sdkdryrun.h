// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/design/design.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gantry::test {

//! One file of definitions that the SDK is asked about.
struct DryRunCase {
    QString root; //!< absolute
    QString file = QStringLiteral("plain.py");
    QString copyStyle = QStringLiteral("loaded_modules");
    QString builder = QStringLiteral("local");
    QString registry;
    QString rootDir;
    std::vector<std::pair<QString, QString>> refs;
    bool isProgram = false; //!< run as a program: asks about what it deploys
    QStringList images; //!< all of the file where empty; "module:variable" for another module's
};

//! What the SDK says of one image.
struct DryRunImage {
    QString name;
    Image image; //!< the definition, as the SDK was told it
    bool isAsIs = false;
    QString uri;
    QByteArray dockerfile;
    QString command;
    QStringList context;
    QStringList bundle;
    QString refusalType; //!< empty where it would build
    QString refusal;
    double seconds = 0;
};

struct DryRunAnswer {
    QString python;
    std::vector<DryRunImage> images;
    QString refusalType; //!< of a definition: then `refused` is it
    QString refusal;
    std::optional<Image> refused;
};

//! Whether there is a Python with the SDK to ask.
bool hasSdk();
//! Asks the SDK about all cases in one process; empty where that failed, with the reason in `error`.
std::vector<DryRunAnswer> dryRun(const std::vector<DryRunCase> &cases, QString *error);

} // namespace gantry::test
