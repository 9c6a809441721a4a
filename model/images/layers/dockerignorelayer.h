// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/layerkind.h"

namespace gantry {

//! DockerIgnore of the SDK: which patterns filter what is copied.
class DockerIgnoreLayer : public SdkLayer
{
public:
    DockerIgnoreLayer(QString text, SdkPath path) : m_text(std::move(text)), m_path(std::move(path)) {}

    const SdkPath &path() const { return m_path; }
    bool isBlank() const { return m_text.trimmed().isEmpty(); }

    QString className() const override { return QStringLiteral("DockerIgnore"); }
    std::vector<Field> fields() const override { return {{QStringLiteral("path"), Value::string(m_text), {}}}; }
    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const override;
    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &context) const override;

private:
    QString m_text; //!< as given
    SdkPath m_path;
};

std::unique_ptr<LayerKind> makeDockerIgnoreKind();

} // namespace gantry
