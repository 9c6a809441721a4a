// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/workdir.h"

#include "model/images/pythontext.h"
#include "model/images/refusal.h"

namespace gantry {

namespace {

class Workdir : public SdkLayer
{
public:
    explicit Workdir(Value workdir) : m_workdir(std::move(workdir)) {}

    QString className() const override { return QStringLiteral("WorkDir"); }
    std::vector<Field> fields() const override { return {{QStringLiteral("workdir"), m_workdir, {}}}; }

    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &) const override
    {
        if (!m_workdir.isString()) {
            return refusal("AttributeError",
                           QStringLiteral("'%1' object has no attribute 'encode'").arg(pythonTypeName(m_workdir)));
        }
        hash.addData(m_workdir.text().toUtf8());
        return {};
    }

    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &) const override
    {
        return QByteArray("\nWORKDIR " + pythonStr(m_workdir, input.files.root()).toUtf8() + '\n');
    }

private:
    Value m_workdir;
};

class WorkdirKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_workdir"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        return SdkLayers{makeWorkdir(bound->value("workdir"))};
    }
};

} // namespace

SdkLayerPtr makeWorkdir(const Value &workdir)
{
    return std::make_shared<Workdir>(workdir);
}

std::unique_ptr<LayerKind> makeWorkdirKind()
{
    return std::make_unique<WorkdirKind>();
}

} // namespace gantry
