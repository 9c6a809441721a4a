// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/registryanswers.h"

#include "model/core/json.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace gantry::registry {

namespace {

constexpr size_t kMost = 20000; // entries, layers, lines: more than any image has

Error nonsense(const char *what)
{
    const QString text = QCoreApplication::translate("Registry", "The registry's answer is not %1.");
    return {ErrorCode::Unavailable, text.arg(QCoreApplication::translate("Registry", what)), {}, {}};
}

qint64 number(const Json &object, const char *key)
{
    const auto found = object.find(key);
    const bool isNumber = found != object.end() && found->is_number_integer();
    return isNumber ? std::max<qint64>(found->get<qint64>(), 0) : 0;
}

QStringList texts(const Json &object, const char *key)
{
    QStringList out;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array() || found->size() > kMost)
        return out;
    for (const Json &item : *found) {
        if (item.is_string())
            out.append(fromUtf8(item.get<std::string>()));
    }
    return out;
}

const Json &child(const Json &object, const char *key)
{
    static const Json none = Json::object();
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : none;
}

} // namespace

bool isDigest(const QString &text)
{
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    const QString hex = text.mid(7);
    return text.startsWith(QLatin1String("sha256:")) && hex.size() == 64 && std::all_of(hex.begin(), hex.end(), isHex);
}

QString digestOf(const QByteArray &bytes)
{
    return QStringLiteral("sha256:")
        + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QByteArray manifestTypes()
{
    return "application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, "
           "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
}

std::vector<Challenge> challengesOf(const QByteArray &header)
{
    std::vector<Challenge> challenges;
    qsizetype at = 0;
    const auto skip = [&] {
        while (at < header.size() && (header[at] == ' ' || header[at] == ',' || header[at] == '\t' || header[at] == '\n'))
            ++at;
    };
    const auto token = [&] {
        const qsizetype begin = at;
        while (at < header.size() && header[at] != ' ' && header[at] != ',' && header[at] != '=' && header[at] != '\n')
            ++at;
        return QString::fromLatin1(header.sliced(begin, at - begin)).toLower();
    };
    for (skip(); at < header.size(); skip()) {
        const QString name = token();
        if (at >= header.size() || header[at] != '=') {
            if (!name.isEmpty())
                challenges.push_back({name, {}});
            else
                ++at;
            continue;
        }
        ++at;
        QByteArray value;
        if (at < header.size() && header[at] == '"') {
            for (++at; at < header.size() && header[at] != '"'; ++at) {
                if (header[at] == '\\' && at + 1 < header.size())
                    ++at;
                value.append(header[at]);
            }
            ++at;
        } else {
            value = token().toLatin1();
        }
        if (!challenges.empty())
            challenges.back().parameters.insert(name, QString::fromUtf8(value));
    }
    return challenges;
}

Result<QByteArray> tokenOf(const QByteArray &answer)
{
    const Result<Json> json = parseJson(answer);
    if (!json || !json->is_object())
        return nonsense(QT_TRANSLATE_NOOP("Registry", "a token"));
    QString token = jsonText(*json, "token");
    if (token.isEmpty())
        token = jsonText(*json, "access_token");
    const bool isPlain = std::all_of(token.begin(), token.end(), [](QChar c) { return c > u' ' && c < QChar(127); });
    if (token.isEmpty() || !isPlain)
        return nonsense(QT_TRANSLATE_NOOP("Registry", "a token"));
    return token.toLatin1();
}

const IndexEntry *Index::find(const QString &platform) const
{
    const auto is = [&](const IndexEntry &entry) {
        return entry.platform == platform || entry.platform.section(u'/', 0, 1) == platform;
    };
    if (entries.size() == 1 && entries.front().platform == QLatin1String("/")) // it doesn't say
        return &entries.front();
    const auto found = std::find_if(entries.begin(), entries.end(), is);
    return found == entries.end() ? nullptr : &*found;
}

QStringList Index::platforms() const
{
    QStringList all;
    for (const IndexEntry &entry : entries) {
        if (!entry.platform.startsWith(QLatin1String("unknown")))
            all.append(entry.platform);
    }
    return all;
}

Result<std::variant<Index, Manifest>> manifestOf(const QByteArray &answer)
{
    const Result<Json> json = parseJson(answer);
    if (!json || !json->is_object())
        return nonsense(QT_TRANSLATE_NOOP("Registry", "a manifest"));
    if (const auto list = json->find("manifests"); list != json->end()) {
        if (!list->is_array() || list->size() > kMost)
            return nonsense(QT_TRANSLATE_NOOP("Registry", "a manifest list"));
        Index index;
        for (const Json &item : *list) {
            const Json &platform = item.is_object() ? child(item, "platform") : Json::object();
            const QString digest = item.is_object() ? jsonText(item, "digest") : QString();
            QString name = jsonText(platform, "os") + u'/' + jsonText(platform, "architecture");
            if (const QString variant = jsonText(platform, "variant"); !variant.isEmpty())
                name += u'/' + variant;
            if (isDigest(digest))
                index.entries.push_back({digest, name});
        }
        return std::variant<Index, Manifest>(index);
    }
    Manifest manifest;
    manifest.configDigest = jsonText(child(*json, "config"), "digest");
    const auto layers = json->find("layers");
    const bool isWhole = isDigest(manifest.configDigest) && layers != json->end() && layers->is_array()
        && layers->size() <= kMost;
    if (!isWhole) {
        if (json->contains("fsLayers"))
            return Error{ErrorCode::Unsupported,
                         QCoreApplication::translate("Registry", "The image has a manifest of docker's first format, which is "
                                                                 "not read. Push it again with a newer docker."),
                         {}, {}};
        return nonsense(QT_TRANSLATE_NOOP("Registry", "a manifest"));
    }
    for (const Json &layer : *layers) {
        if (layer.is_object())
            manifest.layers.push_back({jsonText(layer, "digest"), number(layer, "size")});
    }
    return std::variant<Index, Manifest>(manifest);
}

Result<void> readConfig(const QByteArray &answer, RegistryImage &image)
{
    const Result<Json> json = parseJson(answer);
    if (!json || !json->is_object())
        return nonsense(QT_TRANSLATE_NOOP("Registry", "an image's configuration"));
    const Json &config = child(*json, "config");
    image.platform = jsonText(*json, "os") + u'/' + jsonText(*json, "architecture");
    image.created = QDateTime::fromString(jsonText(*json, "created"), Qt::ISODateWithMs).toUTC();
    image.env = texts(config, "Env");
    image.workdir = jsonText(config, "WorkingDir");
    image.user = jsonText(config, "User");
    image.entrypoint = texts(config, "Entrypoint");
    image.command = texts(config, "Cmd");
    image.onbuild = texts(config, "OnBuild");
    const QStringList shell = texts(config, "Shell");
    image.shell = shell.isEmpty() ? std::nullopt : std::optional(shell);
    image.history.clear();
    const auto history = json->find("history");
    if (history == json->end() || !history->is_array() || history->size() > kMost)
        return {};
    for (const Json &line : *history) {
        if (!line.is_object())
            continue;
        const auto empty = line.find("empty_layer");
        image.history.push_back({jsonText(line, "created_by"),
                                 empty != line.end() && empty->is_boolean() && empty->get<bool>()});
    }
    return {};
}

} // namespace gantry::registry
