// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/aptpackages.h"

#include "model/images/pythontext.h"
#include "model/images/sdksecret.h"

namespace gantry {

namespace {

class AptPackages : public SdkLayer
{
public:
    AptPackages(Value packages, Value mounts) : m_packages(std::move(packages)), m_mounts(std::move(mounts)) {}

    QString className() const override { return QStringLiteral("AptPackages"); }
    Value secretMounts() const override { return m_mounts; }

    std::vector<Field> fields() const override
    {
        return {{QStringLiteral("packages"), m_packages, {}}, {QStringLiteral("secret_mounts"), m_mounts, Value::none()}};
    }

    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const override
    {
        const QString root = input.files.root();
        hash.addData((names(root).join(QString()) + secretMountsHashed(m_mounts, root)).toUtf8());
        return {};
    }

    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &) const override
    {
        const auto secrets = gantry::secretMounts(m_mounts, input.files.root());
        if (!secrets)
            return secrets.error();
        const QString line = QLatin1String("RUN --mount=type=cache,sharing=locked,mode=0777,target=/var/cache/apt,id=apt    ")
            + *secrets + QLatin1String("    apt-get update && apt-get install -y --no-install-recommends    ")
            + names(input.files.root()).join(u' ') + u'\n';
        return line.toUtf8();
    }

private:
    QStringList names(const QString &root) const
    {
        QStringList all;
        for (const Value &package : m_packages.items())
            all << pythonStr(package, root);
        return all;
    }

    Value m_packages;
    Value m_mounts;
};

class AptPackagesKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_apt_packages"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        return SdkLayers{makeAptPackages(bound->tuple("packages"), bound->ensuredTuple("secret_mounts"))};
    }
};

} // namespace

SdkLayerPtr makeAptPackages(const Value &packages, const Value &secretMounts)
{
    return std::make_shared<AptPackages>(packages, secretMounts);
}

std::unique_ptr<LayerKind> makeAptPackagesKind()
{
    return std::make_unique<AptPackagesKind>();
}

} // namespace gantry
