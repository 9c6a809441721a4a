// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/uvscript.h"

#include "model/images/pythontext.h"
#include "model/images/refusal.h"
#include "model/images/tomlsubset.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace gantry {

namespace {

//! UVScriptMetadata of flyte/_utils/uv_script_parser.py.
struct Header {
    QString requiresPython; //!< its repr
    QStringList dependencies;
    QStringList projects; //!< of file:// dependencies
    QString tool; //!< its repr

    QString repr() const
    {
        return QStringLiteral("(UVScriptMetadata(requires_python=%1, dependencies=%2, pyprojects=%3, tool=%4),)")
            .arg(requiresPython, listRepr(dependencies), listRepr(projects), tool);
    }

    static QString listRepr(const QStringList &texts)
    {
        QStringList quoted;
        for (const QString &text : texts)
            quoted << pythonRepr(text);
        return u'[' + quoted.join(QLatin1String(", ")) + u']';
    }
};

// line.lstrip("# ").rstrip() of each line between the marks.
std::optional<QString> metadataBlock(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    static const QRegularExpression block(QStringLiteral("# /// script\\s*(.*?)# ///"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = block.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QStringList lines = match.captured(1).split(u'\n');
    for (QString &line : lines) {
        qsizetype begin = 0;
        while (begin < line.size() && (line.at(begin) == u'#' || line.at(begin) == u' '))
            ++begin;
        line = line.mid(begin);
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
    }
    return lines.join(u'\n');
}

Result<QString> toolRepr(const QHash<QString, Value> &values)
{
    bool isGiven = false;
    for (auto each = values.begin(); each != values.end(); ++each)
        isGiven |= each.key().startsWith(QLatin1String("tool.uv."));
    if (!isGiven)
        return QStringLiteral("None");
    const Value newer = values.value(QStringLiteral("tool.uv.exclude-newer"), Value::none());
    if (!newer.isKnown()) {
        return cannotRender(QCoreApplication::translate(
            "Rendering", "A date without quotes for exclude-newer is not rendered yet; the SDK alone builds such an image."));
    }
    return QStringLiteral("{'uv': ToolUVConfig(exclude_newer=%1)}").arg(pythonRepr(newer, {}));
}

Result<Header> readHeader(const SdkPath &script, const ProjectFiles &files)
{
    const auto bytes = files.read(script.absolute(files.root()));
    if (!bytes)
        return refusal("FileNotFoundError", QStringLiteral("File not found: %1").arg(script.text()));
    const auto block = metadataBlock(QString::fromUtf8(*bytes));
    if (!block)
        return refusal("ValueError", QStringLiteral("No uv metadata block found"));
    const auto values = readTomlSubset(*block);
    if (!values)
        return refusal("ValueError", QStringLiteral("Invalid TOML in metadata block: %1").arg(values.error().message));
    const auto tool = toolRepr(*values);
    if (!tool)
        return tool.error();
    Header header;
    header.requiresPython = pythonRepr(values->value(QStringLiteral("requires-python"), Value::none()), {});
    header.tool = *tool;
    const Value dependencies = values->value(QStringLiteral("dependencies"));
    for (const Value &dependency : dependencies.items()) {
        const QString text = dependency.text();
        if (text.contains(QLatin1String("file://")))
            header.projects << text.mid(text.lastIndexOf(QLatin1String("file://")) + 7);
        else
            header.dependencies << text;
    }
    if (!header.projects.isEmpty()) {
        return cannotRender(QCoreApplication::translate(
            "Rendering", "A uv project as a dependency (%1) is not rendered yet; the SDK alone builds such an image.")
                                .arg(header.projects.first()));
    }
    return header;
}

class UvScript : public SdkLayer
{
public:
    UvScript(SdkPath script, PipOptions options) : m_script(std::move(script)), m_options(std::move(options)) {}

    QString className() const override { return QStringLiteral("UVScript"); }
    Value secretMounts() const override { return m_options.secretMounts; }
    Result<void> check(const QString &) const override { return {}; }

    std::vector<Field> fields() const override
    {
        std::vector<Field> all = m_options.fields();
        all.insert(all.begin(), {QStringLiteral("script"), Value::path(m_script.text()), {}});
        return all;
    }

    Result<void> validate(const BuildInput &input) const override
    {
        const QString path = m_script.absolute(input.files.root());
        if (!input.files.exists(path))
            return refusal("FileNotFoundError", QStringLiteral("UV script %1 does not exist").arg(m_script.text()));
        if (!input.files.isFile(path))
            return refusal("ValueError", QStringLiteral("UV script %1 is not a file").arg(m_script.text()));
        if (m_script.suffix() != QLatin1String(".py"))
            return refusal("ValueError", QStringLiteral("UV script %1 must have a .py extension").arg(m_script.text()));
        return {};
    }

    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const override
    {
        const auto header = readHeader(m_script, input.files);
        if (!header)
            return header.error();
        hash.addData(header->repr().toUtf8());
        m_options.updateHash(hash, input.files.root());
        return {};
    }

    Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &) const override
    {
        const auto header = readHeader(m_script, input.files);
        if (!header)
            return header.error();
        if (header->dependencies.isEmpty())
            return QByteArray();
        QStringList quoted;
        for (const QString &dependency : header->dependencies)
            quoted << shellQuoted(dependency);
        const QStringList arguments = m_options.installArguments(input.files.root()) << quoted.join(u' ');
        return renderPipInstall(m_options, {}, arguments, input.files.root());
    }

private:
    SdkPath m_script;
    PipOptions m_options;
};

} // namespace

SdkLayerPtr makeUvScript(const SdkPath &script, PipOptions options)
{
    return std::make_shared<UvScript>(script, std::move(options));
}

} // namespace gantry
