// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/layerkind.h"
#include "model/images/layers/pipoptions.h"

namespace gantry {

class PipPackages : public SdkLayer
{
public:
    //! `packages` is None or a tuple.
    PipPackages(PipOptions options, Value packages);

    QString className() const override { return QStringLiteral("PipPackages"); }
    std::vector<Field> fields() const override;
    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const override;
    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &context) const override;
    Value secretMounts() const override { return m_options.secretMounts; }

    const Value &packages() const { return m_packages; }

protected:
    const PipOptions &options() const { return m_options; }

private:
    PipOptions m_options;
    Value m_packages;
};

std::unique_ptr<LayerKind> makePipPackagesKind();

} // namespace gantry
