// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/dockerignorelayer.h"

#include "model/images/pythontext.h"
#include "model/images/refusal.h"

namespace gantry {

namespace {

class DockerIgnoreKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_dockerignore"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        const QString text = pythonStr(bound->value("path"), call.projectRoot);
        return SdkLayers{std::make_shared<DockerIgnoreLayer>(text, SdkPath(text))};
    }
};

} // namespace

Result<void> DockerIgnoreLayer::updateHash(QCryptographicHash &hash, const BuildInput &input) const
{
    if (input.files.exists(m_path.absolute(input.files.root())))
        return hashFile(hash, m_path, input.files);
    hash.addData(m_text.toUtf8());
    return {};
}

Result<QByteArray> DockerIgnoreLayer::render(const BuildInput &input, std::vector<ContextFile> &context) const
{
    const QString path = m_path.absolute(input.files.root());
    if (!input.files.isFile(path)) {
        return refusal("ImageBuildError",
                       QStringLiteral("The .dockerignore file specified via with_dockerignore() was not found at '%1'. "
                                      "Ensure the path points to an existing file.")
                           .arg(m_text));
    }
    context.push_back({path, m_path.name()});
    return QByteArray();
}

std::unique_ptr<LayerKind> makeDockerIgnoreKind()
{
    return std::make_unique<DockerIgnoreKind>();
}

} // namespace gantry
