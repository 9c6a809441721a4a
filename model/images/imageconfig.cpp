// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/imageconfig.h"

#include <QStringList>

#include <algorithm>

namespace gantry {

namespace {

QString withoutComment(const QString &text)
{
    QChar quote;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'#' && (at == 0 || text.at(at - 1).isSpace()))
            return text.left(at);
    }
    return text;
}

QString unquoted(const QString &scalar)
{
    const QString text = scalar.trimmed();
    const bool isQuoted = text.size() > 1 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front();
    return isQuoted ? text.mid(1, text.size() - 2) : text;
}

//! Where a line's key ends: a colon before white space or the line's end, outside of quotes.
qsizetype colonOf(const QString &line)
{
    const qsizetype from = line.startsWith(u'"') || line.startsWith(u'\'') ? line.indexOf(line.front(), 1) : 0;
    for (qsizetype at = line.indexOf(u':', std::max<qsizetype>(from, 0)); at >= 0; at = line.indexOf(u':', at + 1)) {
        if (at + 1 == line.size() || line.at(at + 1).isSpace())
            return at;
    }
    return -1;
}

//! Keys with their scalars, by path of keys, in order.
std::vector<std::pair<QStringList, QString>> scalars(const QString &yaml)
{
    std::vector<std::pair<QStringList, QString>> found;
    std::vector<std::pair<qsizetype, QString>> open; // indentation and key
    const QStringList lines = yaml.split(u'\n');
    for (const QString &whole : lines) {
        const QString line = withoutComment(whole);
        const QString text = line.trimmed();
        const qsizetype colon = colonOf(text);
        if (colon < 0)
            continue;
        const qsizetype indent = line.indexOf(text);
        while (!open.empty() && open.back().first >= indent)
            open.pop_back();
        open.emplace_back(indent, unquoted(text.left(colon)));
        QStringList path;
        for (const auto &[column, key] : open)
            path << key;
        const QString value = unquoted(text.mid(colon + 1));
        if (!value.isEmpty())
            found.emplace_back(path, value);
    }
    return found;
}

QString configFile(const Design &design, const SourceSet &texts)
{
    for (const EntryPoint &entry : design.entryPoints) {
        for (const Argument &argument : entry.initArguments) {
            if (argument.name == QLatin1String("path_or_config") && texts.contains(argument.value.text()))
                return argument.value.text();
        }
    }
    for (const char *usual : {"config.yaml", ".flyte/config.yaml"}) {
        if (texts.contains(QLatin1String(usual)))
            return QLatin1String(usual);
    }
    return {};
}

} // namespace

ImageConfig ImageConfig::fromText(const QByteArray &yaml)
{
    ImageConfig config;
    const auto all = scalars(QString::fromUtf8(yaml).remove(u'\r'));
    for (const auto &[path, value] : all) {
        const QString key = path.join(u'.');
        if (key == QLatin1String("image.registry"))
            config.registry = value;
        else if (key == QLatin1String("image.builder"))
            config.builder = value;
        else if (key == QLatin1String("admin.endpoint")) {
            config.hasEndpoint = true;
            config.hasLocalEndpoint = value.contains(QLatin1String("localhost"));
        }
        else if (path.size() == 3 && key.startsWith(QLatin1String("image.image_refs.")))
            config.imageRefs.emplace_back(path.last(), value);
    }
    return config;
}

ImageConfig projectImageConfig(const Design &design, const SourceSet &texts)
{
    const QString file = configFile(design, texts);
    if (file.isEmpty())
        return {};
    ImageConfig config = ImageConfig::fromText(texts.find(file)->bytes());
    config.file = file;
    const QString registry = qEnvironmentVariable("FLYTE_IMAGE_REGISTRY");
    if (!registry.isEmpty())
        config.registry = registry;
    return config;
}

RenderOptions withImageConfig(RenderOptions options, const ImageConfig &config)
{
    options.registry = config.registry;
    options.localRegistry = config.hasLocalEndpoint ? QStringLiteral("localhost:30000") : QString();
    options.imageRefs = config.imageRefs;
    return options;
}

} // namespace gantry
