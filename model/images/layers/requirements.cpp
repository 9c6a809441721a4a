// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/requirements.h"

#include "model/images/refusal.h"
#include "model/sdk/refusals.h"

namespace gantry {

namespace {

class Requirements : public PipPackages
{
public:
    Requirements(PipOptions options, Value file, SdkPath path)
        : PipPackages(std::move(options), Value::none()), m_file(std::move(file)), m_path(std::move(path))
    {
    }

    QString className() const override { return QStringLiteral("Requirements"); }

    std::vector<Field> fields() const override
    {
        std::vector<Field> all = PipPackages::fields();
        all.push_back({QStringLiteral("file"), m_file, {}});
        return all;
    }

    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const override
    {
        if (const auto hashed = PipPackages::updateHash(hash, input); !hashed)
            return hashed.error();
        return hashFile(hash, m_path, input.files);
    }

    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &context) const override
    {
        const QString path = m_path.absolute(input.files.root());
        if (!input.files.exists(path))
            return refusal("FileNotFoundError", QStringLiteral("Requirements file %1 does not exist").arg(m_path.text()));
        if (!input.files.isFile(path))
            return refusal("ValueError", QStringLiteral("Requirements file %1 is not a file").arg(m_path.text()));
        const auto target = copyToContext(m_path, input, standardIgnorePatterns(), context);
        if (!target)
            return target.error();
        const QStringList arguments = options().installArguments(input.files.root())
            << QStringLiteral("--requirement") << QStringLiteral("requirements.txt");
        return renderPipInstall(options(), QLatin1String("--mount=type=bind,target=requirements.txt,src=") + *target,
                                arguments, input.files.root());
    }

private:
    Value m_file;
    SdkPath m_path;
};

class RequirementsKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_requirements"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        const SdkPath path(bound->value("file"), call.projectRoot);
        if (path.suffix() != QLatin1String(".txt"))
            return refusal("ValueError", sdk::sentence(sdk::Refusal::RequirementsSuffix, {path.text()}));
        return SdkLayers{std::make_shared<Requirements>(PipOptions::fromCall(*bound), Value::path(path.text()), path)};
    }
};

} // namespace

std::unique_ptr<LayerKind> makeRequirementsKind()
{
    return std::make_unique<RequirementsKind>();
}

} // namespace gantry
