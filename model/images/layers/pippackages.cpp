// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/pippackages.h"

#include "model/images/pythontext.h"
#include "model/images/refusal.h"

namespace gantry {

namespace {

class PipPackagesKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_pip_packages"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        const Value packages = bound->tuple("packages");
        return SdkLayers{std::make_shared<PipPackages>(PipOptions::fromCall(*bound),
                                                       packages.items().empty() ? Value::none() : packages)};
    }
};

} // namespace

PipPackages::PipPackages(PipOptions options, Value packages)
    : m_options(std::move(options)), m_packages(std::move(packages))
{
}

std::vector<SdkLayer::Field> PipPackages::fields() const
{
    std::vector<Field> all = m_options.fields();
    all.push_back({QStringLiteral("packages"), m_packages, Value::none()});
    return all;
}

Result<void> PipPackages::updateHash(QCryptographicHash &hash, const BuildInput &input) const
{
    m_options.updateHash(hash, input.files.root());
    QString text;
    for (const Value &package : m_packages.items()) {
        if (!package.isString()) {
            return refusal("TypeError", QStringLiteral("can only concatenate str (not \"%1\") to str").arg(pythonTypeName(package)));
        }
        text += package.text();
    }
    hash.addData(text.toUtf8());
    return {};
}

Result<QByteArray> PipPackages::render(const BuildInput &input, std::vector<ContextFile> &) const
{
    QStringList quoted;
    for (const Value &package : m_packages.items())
        quoted << shellQuoted(pythonStr(package, input.files.root()));
    const QStringList arguments = m_options.installArguments(input.files.root()) << quoted.join(u' ');
    return renderPipInstall(m_options, {}, arguments, input.files.root());
}

std::unique_ptr<LayerKind> makePipPackagesKind()
{
    return std::make_unique<PipPackagesKind>();
}

} // namespace gantry
