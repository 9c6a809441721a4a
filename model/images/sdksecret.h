// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/core/value.h"

#include <QString>

#include <optional>
#include <vector>

namespace gantry {

//! A flyte.Secret as the SDK completes it (flyte/_secret.py).
struct SdkSecret {
    QString key;
    std::optional<QString> group;
    QString mount; //!< or empty
    std::optional<QString> asEnvVar;

    //! Of `flyte.Secret(…)`; nothing for any other value. Not checked.
    static std::optional<SdkSecret> fromValue(const Value &value, const QString &projectRoot);
    //! Of an element of secret_mounts, a Secret or a key.
    static SdkSecret fromMount(const Value &value, const QString &projectRoot);

    //! The SDK's refusal of it, where it refuses.
    Result<void> check() const;
    QString repr() const;
    //! hash(secret), which names it in the Dockerfile and in the build command.
    QString id() const;
    //! The environment variable from which a local build takes it.
    QString environmentName() const;
    //! The file from which a local build takes it where that variable is not set.
    QString fileName() const;
};

//! The --mount=… options of a RUN with these secret_mounts (None or a sequence), joined by spaces.
Result<QString> secretMounts(const Value &mounts, const QString &projectRoot);

} // namespace gantry
