// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/images/registry/httpfetch.h"

#include <QString>
#include <QStringList>

#include <chrono>

//! Why a registry could not say what an image is: each a sentence that says what to do.
//! ErrorCode::Unavailable: it may go better later. NotFound and Refused: somebody has to change something first.
namespace gantry::registry {

//! For an answer that is none, or has a status that says no. `domain` is the registry as people write it, `image` the
//! reference that was asked for, `isSignedIn` whether docker's sign-in was shown.
Error failureOf(const HttpAnswer &answer, const QString &domain, const QString &image, bool isSignedIn);

Error tooSlow(const QString &domain, std::chrono::milliseconds waited);
//! `problem`: of the reader of registryanswers.h.
Error unreadable(const QString &domain, const Error &problem);
Error wrongDigest(const QString &domain, const QString &wanted, const QString &got);
Error notForPlatform(const QString &image, const QString &platform, const QStringList &platforms);
Error signInRefused(const QString &domain);
Error unsafeTokenServer(const QString &domain, const QString &address);
Error unknownSignIn(const QString &domain, const QString &schemes);

} // namespace gantry::registry
