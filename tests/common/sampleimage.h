// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/httpserver.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace gantry::test {

//! An image's texts as a registry has them: a list of two platforms, the manifest and the configuration of linux/amd64.
struct SampleImage {
    SampleImage();

    QByteArray config;
    QByteArray manifest;
    QByteArray index;
    QString configDigest;
    QString manifestDigest;
    QString indexDigest;

    //! The answer to a request for team/base:1, as a registry gives it; 404 for anything else.
    QByteArray answer(const Asked &asked) const;
};

} // namespace gantry::test
