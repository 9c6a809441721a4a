// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/envvars.h"

#include "model/images/pythontext.h"
#include "model/images/refusal.h"

#include <algorithm>

namespace gantry {

namespace {

class EnvVars : public SdkLayer
{
public:
    explicit EnvVars(Value dict) : m_dict(std::move(dict)) {}

    QString className() const override { return QStringLiteral("Env"); }

    std::vector<Field> fields() const override
    {
        std::vector<Value> pairs;
        for (const auto &[key, value] : m_dict.entries())
            pairs.push_back(Value::tuple({key, value}));
        return {{QStringLiteral("env_vars"), Value::tuple(std::move(pairs)), Value::tuple({})}};
    }

    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const override
    {
        hash.addData(assignments(input.files.root()).join(u' ').toUtf8());
        return {};
    }

    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &) const override
    {
        QString text;
        const QStringList all = assignments(input.files.root());
        for (const QString &assignment : all)
            text += QLatin1String("\nENV ") + assignment + u'\n';
        return text.toUtf8();
    }

private:
    QStringList assignments(const QString &root) const
    {
        QStringList all;
        for (const auto &[key, value] : m_dict.entries())
            all << pythonStr(key, root) + u'=' + pythonStr(value, root);
        return all;
    }

    Value m_dict;
};

// A dict keeps a key's first place and its last value.
Value withoutDuplicates(const Value &dict)
{
    std::vector<std::pair<Value, Value>> entries;
    for (const auto &entry : dict.entries()) {
        const auto same = std::find_if(entries.begin(), entries.end(), [&](const auto &e) { return e.first == entry.first; });
        if (same != entries.end())
            same->second = entry.second;
        else
            entries.push_back(entry);
    }
    return Value::dict(std::move(entries));
}

class EnvVarsKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_env_vars"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        const Value dict = bound->value("env_vars");
        if (dict.kind() != Value::Kind::Dict) {
            return refusal("AttributeError",
                           QStringLiteral("'%1' object has no attribute 'items'").arg(pythonTypeName(dict)));
        }
        return SdkLayers{makeEnvVars(dict)};
    }
};

} // namespace

SdkLayerPtr makeEnvVars(const Value &dict)
{
    return std::make_shared<EnvVars>(withoutDuplicates(dict));
}

std::unique_ptr<LayerKind> makeEnvVarsKind()
{
    return std::make_unique<EnvVarsKind>();
}

} // namespace gantry
