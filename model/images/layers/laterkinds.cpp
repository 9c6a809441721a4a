// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/laterkinds.h"

#include "model/images/refusal.h"

#include <QCoreApplication>

namespace gantry {

namespace {

Error notRendered(const QString &method)
{
    return cannotRender(QCoreApplication::translate(
        "Rendering", "%1() is not rendered yet: Gantry shows and edits it, and the SDK alone builds such an image.").arg(method));
}

class LaterLayer : public SdkLayer
{
public:
    explicit LaterLayer(QString method) : m_method(std::move(method)) {}

    QString className() const override { return m_method; }
    std::vector<Field> fields() const override { return {}; }
    Result<void> updateHash(QCryptographicHash &, const BuildInput &) const override { return notRendered(m_method); }

    Result<QByteArray> render(const BuildInput &, std::vector<ContextFile> &) const override
    {
        return notRendered(m_method);
    }

private:
    QString m_method;
};

class LaterKind : public LayerKind
{
public:
    explicit LaterKind(QString method) : m_method(std::move(method)) {}

    QString name() const override { return m_method; }
    Result<SdkLayers> sdkLayers(const LayerCall &) const override { return SdkLayers{makeLaterLayer(m_method)}; }

private:
    QString m_method;
};

} // namespace

SdkLayerPtr makeLaterLayer(const QString &method)
{
    return std::make_shared<LaterLayer>(method);
}

LayerKinds makeLaterKinds()
{
    LayerKinds kinds;
    for (const char *method : {"with_uv_project", "with_poetry_project", "with_pixi_project", "with_local_v2",
                               "with_local_v2_plugins", "with_local_rs_controller"})
        kinds.push_back(std::make_unique<LaterKind>(QLatin1String(method)));
    return kinds;
}

} // namespace gantry
