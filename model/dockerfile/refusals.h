// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/command.h"

#include <QString>

//! What BuildKit's frontend/dockerfile/instructions refuses; for this folder's own use.
namespace gantry::dockerfile {

//! One instruction, as its rules see it.
struct Reading {
    Keyword keyword = Keyword::Unknown;
    QByteArray name; //!< upper case
    const std::vector<LogicalFlag> &flags;
    const Arguments &arguments;
    QByteArray trigger; //!< of ONBUILD: its instruction in upper case, or empty
};

//! Why it is refused, or empty.
QString refusal(const Reading &reading);

//! Why the flags are refused, or empty.
QString flagRefusal(Keyword keyword, const std::vector<LogicalFlag> &flags);

//! Why a `--mount` or `--device` is refused, or empty.
QString mountRefusal(QByteArrayView value);
QString deviceRefusal(QByteArrayView value);

//! Of HEALTHCHECK's intervals and retries.
QString intervalRefusal(QByteArrayView flag, QByteArrayView value);
QString retriesRefusal(QByteArrayView value);

//! The word among `options` that is two letters or fewer away; empty where there is none.
QByteArray nearest(QByteArrayView word, const std::vector<QByteArray> &options);

} // namespace gantry::dockerfile
