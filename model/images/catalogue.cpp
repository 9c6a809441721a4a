// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/catalogue.h"

#include "model/images/registry/registryreference.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

static void initCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue); // a static library's resources must be asked for, outside of any namespace
}

namespace gantry {

namespace {

QByteArray bytes(const Json &object, const char *key)
{
    return jsonText(object, key).toUtf8();
}

//! `{name}` in a text is what the reference's pattern caught under that name; nothing where that was not there.
std::optional<QByteArray> filled(const QByteArray &text, const QRegularExpressionMatch &match)
{
    QByteArray out = text;
    static const QRegularExpression hole(QStringLiteral("\\{([a-z]+)\\}"));
    for (QRegularExpressionMatch at = hole.match(QString::fromUtf8(out)); at.hasMatch();
         at = hole.match(QString::fromUtf8(out))) {
        const QString value = match.captured(at.captured(1));
        if (value.isEmpty())
            return std::nullopt;
        out.replace(at.captured(0).toUtf8(), value.toUtf8());
    }
    return out;
}

QByteArrayList list(const Json &object, const char *key, const QRegularExpressionMatch &match)
{
    QByteArrayList out;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array())
        return out;
    for (const Json &item : *found) {
        const std::string text = item.is_string() ? item.get<std::string>() : std::string();
        if (const std::optional<QByteArray> whole = filled(QByteArray::fromStdString(text), match))
            out.append(*whole);
    }
    return out;
}

std::vector<std::pair<QByteArray, QByteArray>> pairs(const Json &object, const char *key,
                                                     const QRegularExpressionMatch &match, QByteArrayList *holes)
{
    std::vector<std::pair<QByteArray, QByteArray>> out;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_object())
        return out;
    for (const auto &[name, value] : found->items()) {
        const QByteArray text = value.is_string() ? QByteArray::fromStdString(value.get<std::string>()) : QByteArray();
        const std::optional<QByteArray> whole = filled(text, match);
        if (whole)
            out.emplace_back(QByteArray::fromStdString(name), *whole);
        else if (holes)
            holes->append(QByteArray::fromStdString(name));
    }
    return out;
}

CataloguePython pythonOf(const Json &json, const QRegularExpressionMatch &match, const QByteArray &version)
{
    CataloguePython python;
    python.key = bytes(json, "key");
    python.kind = bytes(json, "kind");
    python.prefix = bytes(json, "prefix");
    python.scripts = bytes(json, "scripts");
    python.version = json.contains("version") ? filled(bytes(json, "version"), match).value_or(QByteArray()) : QByteArray();
    if (python.version.isEmpty() && python.kind != "system")
        python.version = version;
    python.files = list(json, "files", match);
    python.pip = list(json, "pip", match);
    python.commands = list(json, "commands", match);
    python.packages = pairs(json, "packages", match, nullptr);
    for (auto &[name, text] : python.packages) {
        if (text == "?")
            text.clear();
    }
    return python;
}

} // namespace

struct Catalogue::Entry {
    QRegularExpression reference;
    QString signatureVariable; //!< of factsBySignature: this variable is set …
    QString signatureHistory; //!< … and a line of the history has this text
    Json json;
    std::vector<std::pair<QRegularExpression, const Json *>> parts; //!< of `json`: what holds for some references only

    CatalogueFacts facts(const QRegularExpressionMatch &match, const QByteArray &version) const
    {
        CatalogueFacts facts;
        facts.source = QString::fromUtf8(filled(bytes(json, "source"), match).value_or(bytes(json, "source")));
        facts.date = jsonText(json, "date");
        facts.workdir = bytes(json, "workdir");
        facts.user = bytes(json, "user");
        facts.shell = list(json, "shell", match);
        facts.os = filled(bytes(json, "os"), match).value_or(QByteArray());
        if (const auto names = json.find("os_names"); names != json.end() && names->is_object())
            facts.os = bytes(*names, match.captured(QStringLiteral("system")).toUtf8().constData());
        facts.files = list(json, "files", match);
        add(facts, json, match);
        for (const auto &[when, part] : parts) {
            if (when.match(match.captured()).hasMatch())
                add(facts, *part, match);
        }
        QByteArray byTag = version;
        if (const auto versions = json.find("versions"); versions != json.end() && versions->is_object())
            byTag = bytes(*versions, match.captured(QStringLiteral("tag")).toUtf8().constData());
        if (const auto pythons = json.find("pythons"); pythons != json.end() && pythons->is_array()) {
            for (const Json &python : *pythons)
                facts.pythons.push_back(pythonOf(python, match, byTag));
        }
        return facts;
    }

    //! What an entry and its parts may both say; a later value of a variable replaces an earlier one.
    static void add(CatalogueFacts &facts, const Json &from, const QRegularExpressionMatch &match)
    {
        const auto unchecked = from.find("unchecked");
        facts.isUnchecked = facts.isUnchecked || (unchecked != from.end() && *unchecked == true);
        facts.unknownEnv += list(from, "unknown_env", match);
        facts.users += list(from, "users", match);
        for (auto &variable : pairs(from, "env", match, &facts.unknownEnv)) {
            std::erase_if(facts.env, [&](const auto &known) { return known.first == variable.first; });
            facts.env.push_back(std::move(variable));
        }
    }
};

Result<void> Catalogue::add(const QString &file, const Json &json)
{
    if (const auto systems = json.find("system_python"); systems != json.end() && systems->is_object()) {
        for (const auto &[name, version] : systems->items())
            m_systemPython.insert(QByteArray::fromStdString(name), QByteArray::fromStdString(version.get<std::string>()));
    }
    const std::pair<const char *, Brings> lists[] = {
        {"python_never", Brings::Never}, {"python_recommended", Brings::Recommended}, {"python_always", Brings::Always}};
    for (const auto &[key, brings] : lists) {
        const QByteArrayList names = list(json, key, {});
        for (const QByteArray &name : names)
            m_brings.insert(name, brings);
    }
    const auto entries = json.find("entries");
    if (entries == json.end())
        return {};
    for (const Json &item : *entries) {
        auto entry = std::make_shared<Entry>();
        entry->json = item;
        entry->reference = QRegularExpression(QRegularExpression::anchoredPattern(jsonText(item, "reference")));
        if (const auto parts = entry->json.find("parts"); parts != entry->json.end()) {
            for (const Json &part : *parts)
                entry->parts.emplace_back(jsonText(part, "when"), &part);
        }
        if (const auto signature = item.find("signature"); signature != item.end()) {
            entry->signatureVariable = jsonText(*signature, "variable");
            entry->signatureHistory = jsonText(*signature, "history");
        }
        const bool isWhole = entry->reference.isValid() && !jsonText(item, "source").isEmpty()
            && !jsonText(item, "date").isEmpty();
        if (!isWhole) {
            const QString text = QCoreApplication::translate("Catalogue", "%1: an entry needs a reference, a source and a date.");
            return Error{ErrorCode::Syntax, text.arg(file), jsonText(item, "reference"), {}};
        }
        m_entries.push_back(std::move(entry));
    }
    return {};
}

Result<Catalogue> Catalogue::fromJson(const std::vector<std::pair<QString, QByteArray>> &files)
{
    Catalogue catalogue;
    for (const auto &[name, text] : files) {
        const Result<Json> json = parseJson(text, name);
        if (!json)
            return json.error();
        const Result<void> added = catalogue.add(name, *json);
        if (!added)
            return added.error();
    }
    return catalogue;
}

std::shared_ptr<const Catalogue> Catalogue::builtIn()
{
    static const std::shared_ptr<const Catalogue> catalogue = [] {
        initCatalogueResource();
        std::vector<std::pair<QString, QByteArray>> files;
        const QDir folder(QStringLiteral(":/catalogue"));
        const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                files.emplace_back(name, file.readAll());
        }
        Result<Catalogue> read = fromJson(files);
        Q_ASSERT_X(read, "Catalogue", "the catalogue that is built in is malformed");
        return std::make_shared<const Catalogue>(read ? read.takeValue() : Catalogue());
    }();
    return catalogue;
}

std::optional<CatalogueFacts> Catalogue::facts(const QString &reference) const
{
    const Result<RegistryReference> parsed = RegistryReference::parse(reference);
    if (!parsed)
        return std::nullopt;
    const QString familiar = parsed->familiarName() + u':' + (parsed->tag.isEmpty() ? QStringLiteral("latest") : parsed->tag);
    for (const auto &entry : m_entries) {
        const QRegularExpressionMatch match = entry->reference.match(familiar);
        if (match.hasMatch())
            return entry->facts(match, match.captured(QStringLiteral("version")).toUtf8());
    }
    return std::nullopt;
}

std::optional<CatalogueFacts> Catalogue::factsBySignature(const QHash<QString, QString> &env, const QStringList &history) const
{
    for (const auto &entry : m_entries) {
        if (entry->signatureHistory.isEmpty())
            continue;
        const bool isSet = entry->signatureVariable.isEmpty() || env.contains(entry->signatureVariable);
        if (isSet && !history.filter(entry->signatureHistory).isEmpty())
            return entry->facts({}, env.value(entry->signatureVariable).toUtf8());
    }
    return std::nullopt;
}

QByteArray Catalogue::systemPython(const QByteArray &os) const
{
    return m_systemPython.value(os);
}

std::optional<bool> Catalogue::bringsPython(const QByteArray &package, bool withRecommended) const
{
    const auto found = m_brings.constFind(package);
    if (found == m_brings.constEnd())
        return std::nullopt;
    return *found == Brings::Always || (*found == Brings::Recommended && withRecommended);
}

} // namespace gantry
