// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/codebundle.h"

#include "model/images/layers/copysource.h"
#include "model/images/pythontext.h"
#include "model/images/refusal.h"

namespace gantry {

namespace {

Value loadedModules()
{
    return Value::string(QStringLiteral("loaded_modules"));
}

class CodeBundleKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_code_bundle"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        return SdkLayers{std::make_shared<CodeBundle>(bound->value("copy_style", loadedModules()),
                                                      bound->value("dst", Value::string(QStringLiteral("."))))};
    }
};

} // namespace

CodeBundle::CodeBundle(Value copyStyle, Value destination)
    : m_copyStyle(std::move(copyStyle)), m_destination(std::move(destination))
{
}

bool CodeBundle::isLoadedModules() const
{
    return m_copyStyle == loadedModules();
}

SdkLayerPtr CodeBundle::resolved(const SdkPath &rootDir) const
{
    if (m_copyStyle == Value::string(QStringLiteral("all")))
        return makeCopySource(SourceType::Folder, rootDir, m_destination);
    auto layer = std::make_shared<CodeBundle>(m_copyStyle, m_destination);
    layer->m_rootDir = rootDir;
    return layer;
}

std::vector<SdkLayer::Field> CodeBundle::fields() const
{
    return {{QStringLiteral("copy_style"), m_copyStyle, {}},
            {QStringLiteral("dst"), m_destination, Value::string(QStringLiteral("."))},
            {QStringLiteral("root_dir"), m_rootDir ? Value::path(m_rootDir->text()) : Value::none(), Value::none()}};
}

Result<void> CodeBundle::updateHash(QCryptographicHash &hash, const BuildInput &input) const
{
    const QString root = input.files.root();
    hash.addData(QStringLiteral("code_bundle:%1:%2").arg(pythonStr(m_copyStyle, root), pythonStr(m_destination, root)).toUtf8());
    if (!m_rootDir)
        return refusal("ValueError", QStringLiteral("root_dir not set for CodeBundleLayer"));
    const FolderIgnore *ignore = input.ignore ? &*input.ignore : nullptr;
    if (!isLoadedModules())
        return hashSource(hash, *m_rootDir, input, ignore);
    for (const QString &file : input.bundledFiles) {
        if (const auto hashed = hashSource(hash, *m_rootDir / file, input, ignore); !hashed)
            return hashed.error();
    }
    return {};
}

Result<QByteArray> CodeBundle::render(const BuildInput &input, std::vector<ContextFile> &context) const
{
    const SdkPath root = m_rootDir.value_or(input.rootDir);
    const QString target = root.contextPath();
    const QStringList files = isLoadedModules()
        ? input.bundledFiles
        : IgnorePatterns(standardIgnorePatterns()).keptFiles(input.files, root.absolute(input.files.root()));
    for (const QString &file : files)
        context.push_back({(root / file).absolute(input.files.root()), target + u'/' + file});
    const QString line = QLatin1String("\nCOPY --chown=flyte:flyte ") + target + u' '
        + pythonStr(m_destination, input.files.root()) + u'\n';
    return line.toUtf8();
}

std::unique_ptr<LayerKind> makeCodeBundleKind()
{
    return std::make_unique<CodeBundleKind>();
}

} // namespace gantry
