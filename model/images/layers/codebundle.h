// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/layerkind.h"

namespace gantry {

//! CodeBundleLayer of the SDK: code that a production image has baked in.
class CodeBundle : public SdkLayer
{
public:
    CodeBundle(Value copyStyle, Value destination);

    //! The layer that resolve_code_bundle_layer puts at the image's end for copy_style "none".
    SdkLayerPtr resolved(const SdkPath &rootDir) const;
    //! Whether it takes what the deploying program imports, which reading can only predict.
    bool isLoadedModules() const;

    QString className() const override { return QStringLiteral("CodeBundleLayer"); }
    std::vector<Field> fields() const override;
    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const override;
    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &context) const override;

private:
    Value m_copyStyle;
    Value m_destination;
    std::optional<SdkPath> m_rootDir;
};

std::unique_ptr<LayerKind> makeCodeBundleKind();

} // namespace gantry
