// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/copysource.h"

#include "model/images/pythontext.h"
#include "model/images/refusal.h"

namespace gantry {

namespace {

class CopySource : public SdkLayer
{
public:
    CopySource(SourceType type, SdkPath source, Value destination)
        : m_type(type), m_source(std::move(source)), m_destination(std::move(destination))
    {
    }

    QString className() const override { return QStringLiteral("CopyConfig"); }
    Result<void> check(const QString &) const override { return {}; }

    std::vector<Field> fields() const override
    {
        return {{QStringLiteral("path_type"), Value::integer(int(m_type)), {}},
                {QStringLiteral("src"), Value::path(m_source.text()), {}},
                {QStringLiteral("dst"), m_destination, {}}};
    }

    Result<void> validate(const BuildInput &input) const override
    {
        const QString path = m_source.absolute(input.files.root());
        if (!input.files.exists(path))
            return refusal("ImageBuildError", QStringLiteral("Source folder %1 does not exist").arg(path));
        if (m_type == SourceType::Folder && !input.files.isFolder(path))
            return refusal("ImageBuildError", QStringLiteral("Source folder %1 is not a directory").arg(path));
        if (m_type == SourceType::File && !input.files.isFile(path))
            return refusal("ImageBuildError", QStringLiteral("Source file %1 is not a file").arg(path));
        return {};
    }

    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const override
    {
        std::optional<FolderIgnore> own;
        if (!input.ignore && input.files.isFolder(m_source.absolute(input.files.root())))
            own.emplace(m_source, input.files);
        const FolderIgnore *ignore = input.ignore ? &*input.ignore : own ? &*own : nullptr;
        if (const auto hashed = hashSource(hash, m_source, input, ignore); !hashed)
            return hashed.error();
        if (pythonTruth(m_destination))
            hash.addData(pythonStr(m_destination, input.files.root()).toUtf8());
        return {};
    }

    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &context) const override
    {
        const auto target = copyToContext(m_source, input, input.ignorePatterns, context);
        if (!target)
            return target.error();
        const QString line = QLatin1String("\nCOPY --chown=flyte:flyte ") + *target + u' '
            + pythonStr(m_destination, input.files.root()) + u'\n';
        return line.toUtf8();
    }

private:
    SourceType m_type;
    SdkPath m_source;
    Value m_destination;
};

Error noName(const Value &source)
{
    return refusal("AttributeError", QStringLiteral("'%1' object has no attribute 'name'").arg(pythonTypeName(source)));
}

bool isPath(const Value &value)
{
    return value.kind() == Value::Kind::Path;
}

Error notAPath(const Value &value)
{
    return refusal("TypeError", QStringLiteral("expected str, bytes or os.PathLike object, not %1").arg(pythonTypeName(value)));
}

Result<void> refuseDuplicates(const std::vector<Value> &sources, const Value &destination, const QString &root)
{
    QStringList names;
    for (const Value &source : sources) {
        if (!isPath(source))
            return noName(source);
        names << SdkPath(source, root).name();
    }
    QStringList twice;
    for (const QString &name : names) {
        if (names.count(name) > 1 && !twice.contains(name))
            twice << name;
    }
    if (twice.isEmpty())
        return {};
    twice.sort();
    QStringList quoted;
    for (const QString &name : twice)
        quoted << pythonRepr(name);
    return refusal("ValueError",
                   QStringLiteral("Multiple files with the same name would overwrite each other at destination '%1': [%2]")
                       .arg(pythonStr(destination, root), quoted.join(QLatin1String(", "))));
}

class SourceFileKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_source_file"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        const Value source = bound->value("src");
        const Value destination = bound->value("dst", Value::string(QStringLiteral(".")));
        std::vector<Value> sources{source};
        if (source.kind() == Value::Kind::List) {
            sources = source.items();
            if (const auto distinct = refuseDuplicates(sources, destination, call.projectRoot); !distinct)
                return distinct.error();
        }
        SdkLayers layers;
        for (const Value &one : sources) {
            if (!isPath(one) && !one.isString())
                return notAPath(one);
            layers.push_back(makeCopySource(SourceType::File, SdkPath(one, call.projectRoot), destination));
        }
        return layers;
    }
};

class SourceFolderKind : public LayerKind
{
public:
    QString name() const override { return QStringLiteral("with_source_folder"); }

    Result<SdkLayers> sdkLayers(const LayerCall &call) const override
    {
        const auto bound = BoundCall::bind(call);
        if (!bound)
            return bound.error();
        const Value source = bound->value("src");
        const Value here = Value::string(QStringLiteral("."));
        Value destination = bound->value("dst", here);
        if (!pythonTruth(bound->value("copy_contents_only")) && destination == here) {
            if (!isPath(source))
                return noName(source);
            destination = Value::string(QLatin1String("./") + SdkPath(source, call.projectRoot).name());
        }
        if (!isPath(source) && !source.isString())
            return notAPath(source);
        return SdkLayers{makeCopySource(SourceType::Folder, SdkPath(source, call.projectRoot), destination)};
    }
};

} // namespace

SdkLayerPtr makeCopySource(SourceType type, const SdkPath &source, const Value &destination)
{
    return std::make_shared<CopySource>(type, source, destination);
}

std::unique_ptr<LayerKind> makeSourceFileKind()
{
    return std::make_unique<SourceFileKind>();
}

std::unique_ptr<LayerKind> makeSourceFolderKind()
{
    return std::make_unique<SourceFolderKind>();
}

} // namespace gantry
