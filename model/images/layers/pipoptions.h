// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/boundcall.h"
#include "model/images/layers/sdklayer.h"

namespace gantry {

//! PipOption of the SDK: what all layers that install with pip have in common.
struct PipOptions {
    Value indexUrl;
    Value extraIndexUrls; //!< None or a tuple
    Value pre;
    Value extraArgs;
    Value secretMounts; //!< None or a tuple

    static PipOptions fromCall(const BoundCall &call);

    std::vector<SdkLayer::Field> fields() const;
    QStringList installArguments(const QString &projectRoot) const;
    void updateHash(QCryptographicHash &hash, const QString &projectRoot) const;
};

//! `RUN … uv pip install …` with the SDK's mounts.
Result<QByteArray> renderPipInstall(const PipOptions &options, const QString &requirementsMount,
                                    const QStringList &installArguments, const QString &projectRoot);

} // namespace gantry
