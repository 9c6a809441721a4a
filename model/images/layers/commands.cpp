// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/commands.h"

#include "model/images/pythontext.h"
#include "model/images/sdksecret.h"

namespace gantry {

namespace {

class Commands : public SdkLayer
{
public:
    Commands(Value commands, Value mounts) : m_commands(std::move(commands)), m_mounts(std::move(mounts)) {}

    QString className() const override { return QStringLiteral("Commands"); }
    Value secretMounts() const override { return m_mounts; }

    std::vector<Field> fields() const override
    {
        return {{QStringLiteral("commands"), m_commands, {}}, {QStringLiteral("secret_mounts"), m_mounts, Value::none()}};
    }

    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const override
    {
        QString text;
        for (const Value &command : m_commands.items())
            text += pythonStr(command, input.files.root());
        hash.addData((text + secretMountsHashed(m_mounts, input.files.root())).toUtf8());
        return {};
    }

    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &) const override
    {
        const auto secrets = gantry::secretMounts(m_mounts, input.files.root());
        if (!secrets)
            return secrets.error();
        QString text;
        for (const Value &command : m_commands.items())
            text += QLatin1String("\nRUN ") + *secrets + u' ' + pythonStr(command, input.files.root()) + u'\n';
        return text.toUtf8();
    }

private:
    Value m_commands;
    Value m_mounts;
};

class CommandsKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_commands"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        return SdkLayers{makeCommands(ensuredTuple(bound->value("commands")), bound->ensuredTuple("secret_mounts"))};
    }
};

} // namespace

SdkLayerPtr makeCommands(const Value &commands, const Value &secretMounts)
{
    return std::make_shared<Commands>(commands, secretMounts);
}

std::unique_ptr<LayerKind> makeCommandsKind()
{
    return std::make_unique<CommandsKind>();
}

} // namespace gantry
