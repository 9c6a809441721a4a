// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/xray.h"

#include <QCoreApplication>

#include <utility>

namespace gantry {

namespace {

std::string text(const QByteArray &bytes)
{
    return toStdUtf8(QString::fromUtf8(bytes));
}

//! A key as a JSON pointer writes it.
QString escaped(const QByteArray &key)
{
    return QString::fromUtf8(key).replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

Json decisionJson(const DecisionPtr &decision, const XRay &xray)
{
    if (!decision)
        return nullptr;
    Json json{{"file", toStdUtf8(decision->place.file)}, {"line", decision->place.start.line}};
    if (decision->isGenerated)
        json["generated"] = true;
    else if (xray.isGenerated && decision->image == xray.image.toString())
        json["generated_line"] = decision->line;
    if (!decision->base.isEmpty()) {
        json["base"] = toStdUtf8(decision->base);
        json["source"] = toStdUtf8(decision->source);
    }
    return json;
}

//! An object whose keys are known to differ: the ordered map would look for each among those before it.
class ObjectWriter {
public:
    void add(std::string key, Json value) { m_object.emplace_back(std::move(key), std::move(value)); }
    Json take() { return Json(std::move(m_object)); }

private:
    Json::object_t m_object;
};

//! Writes one STATE; what is not known is left out and told with its pointer.
class StateWriter
{
public:
    StateWriter(const XRay &xray, const ImageInspector &inspector, Json &unknown, ObjectWriter &reasons)
        : m_xray(xray),
          m_inspector(inspector),
          m_unknown(unknown),
          m_reasons(reasons)
    {
    }

    void write(Json &json, const ImageState &state, const QString &pointer)
    {
        m_pointer = pointer;
        writeEnv(json, state);
        json["path"] = Json::array();
        for (const PathEntry &entry : state.path())
            json["path"].push_back(text(entry.folder));
        if (!state.isPathKnown()) {
            json.erase("path");
            tell(QStringLiteral("/path"), state.envIncomplete);
        }
        writeFact(json, "workdir", state.workdir);
        writeFact(json, "user", state.user);
        if (state.shell.isKnown()) {
            json["shell"] = Json::array();
            for (const QByteArray &word : state.shell.value)
                json["shell"].push_back(text(word));
        } else {
            tell(QStringLiteral("/shell"), state.shell.why);
        }
        for (int i = 0; i < ImageState::kCommands; ++i)
            writeCommand(json, state, ImageState::Command(i));
        writePackages(json, state);
        writeImports(json, state);
    }

private:
    void tell(const QString &pointer, const QString &why)
    {
        const std::string whole = toStdUtf8(m_pointer + pointer);
        m_unknown.push_back(whole);
        m_reasons.add(whole, toStdUtf8(why));
    }

    void writeEnv(Json &json, const ImageState &state)
    {
        ObjectWriter env;
        state.env.forEach([&](const QByteArray &name, const Variable &variable) {
            if (variable.isKnown)
                env.add(text(name), text(variable.value));
            else
                tell(QStringLiteral("/env/") + escaped(name), variable.why);
        });
        json["env"] = env.take();
        if (state.envIncomplete.isEmpty())
            return;
        tell(QStringLiteral("/env/*"), state.envIncomplete); // more may be set
        if (!state.env.contains("PATH"))
            tell(QStringLiteral("/env/PATH"), state.envIncomplete);
    }

    void writeFact(Json &json, const char *key, const Fact<QByteArray> &fact)
    {
        if (fact.isKnown())
            json[key] = text(fact.value);
        else
            tell(u'/' + QString::fromLatin1(key), fact.why);
    }

    void writeCommand(Json &json, const ImageState &state, ImageState::Command command)
    {
        const QByteArray name = ImageState::commandName(command);
        const Resolution &resolution = state.resolution(command);
        const QString pointer = u'/' + QString::fromLatin1(name);
        if (resolution.found == Knowledge::Unknown)
            return tell(pointer, resolution.why);
        if (resolution.found == Knowledge::Absent) {
            json[name.toStdString()] = nullptr;
            return;
        }
        Json made{{"resolves_to", text(resolution.file)}};
        if (resolution.version.isEmpty())
            tell(pointer + QStringLiteral("/version"),
                 QCoreApplication::translate("XRay", "no line says which version it is"));
        else
            made["version"] = text(resolution.version);
        made["decided_by"] = decisionJson(resolution.by, m_xray);
        if (!resolution.interpreter.isEmpty())
            made["interpreter"] = text(resolution.interpreter);
        json[name.toStdString()] = std::move(made);
    }

    void writePackages(Json &json, const ImageState &state)
    {
        json["packages"] = Json::object();
        state.interpreters.forEach([&](const QByteArray &key, const Interpreter &python) {
            ObjectWriter packages;
            python.packages.forEach([&](const QByteArray &name, const Package &package) {
                packages.add(text(name), text(package.version));
            });
            json["packages"][text(key)] = packages.take();
            if (!python.incomplete.isEmpty())
                tell(QStringLiteral("/packages/") + escaped(key) + QStringLiteral("/*"), python.incomplete);
        });
        Json system = Json::array();
        state.systemPackages.forEach([&](const QByteArray &name, const Package &) { system.push_back(text(name)); });
        json["system_packages"] = std::move(system);
    }

    void writeImports(Json &json, const ImageState &state)
    {
        json["imports"] = Json::object();
        for (const QString &module : m_xray.modules) {
            const ImportFact fact = m_inspector.import(m_xray, state, module);
            if (fact.resolves == Knowledge::Unknown) {
                tell(QStringLiteral("/imports/") + escaped(module.toUtf8()), fact.why);
                continue;
            }
            Json made{{"resolves", fact.resolves == Knowledge::Known}, {"from", nullptr}};
            if (fact.module != module)
                made["module"] = toStdUtf8(fact.module);
            if (fact.resolves == Knowledge::Known) {
                made["from"] = text(fact.file);
                made["how"] = fact.isBundled ? "bundled" : "baked";
                if (fact.by)
                    made["decided_by"] = decisionJson(fact.by, m_xray);
            } else {
                made["reason"] = toStdUtf8(fact.why);
            }
            json["imports"][toStdUtf8(module)] = std::move(made);
        }
    }

    const XRay &m_xray;
    const ImageInspector &m_inspector;
    Json &m_unknown;
    ObjectWriter &m_reasons;
    QString m_pointer;
};

Json baseJson(const BaseFacts &base)
{
    Json json{{"reference", toStdUtf8(base.reference)}, {"source", toStdUtf8(base.sourceText)}};
    if (!base.sourceUrl.isEmpty())
        json["url"] = toStdUtf8(base.sourceUrl);
    if (!base.digest.isEmpty())
        json["digest"] = toStdUtf8(base.digest);
    if (!base.remark.isEmpty())
        json["remark"] = toStdUtf8(base.remark);
    if (!base.registry)
        return json;
    json["as_of"] = toStdUtf8(base.asOf.toUTC().toString(Qt::ISODate));
    json["platform"] = toStdUtf8(base.registry->platform);
    if (base.registry->created.isValid())
        json["created"] = toStdUtf8(base.registry->created.toString(Qt::ISODate));
    json["layers"] = Json::array();
    for (const RegistryLayer &layer : base.registry->layers)
        json["layers"].push_back({{"digest", toStdUtf8(layer.digest)}, {"size", layer.size}});
    json["history"] = Json::array();
    for (const RegistryHistory &line : base.registry->history)
        json["history"].push_back({{"created_by", toStdUtf8(line.createdBy)}, {"empty_layer", line.isEmptyLayer}});
    return json;
}

} // namespace

Json xrayToJson(const XRay &xray, const ImageInspector &inspector)
{
    Json json{{"image", toStdUtf8(xray.image.toString())}, {"layers", Json::array()}, {"final", Json::object()}};
    Json unknown = Json::array();
    ObjectWriter reasons;
    StateWriter writer(xray, inspector, unknown, reasons);
    for (size_t i = 0; i < xray.layers.size(); ++i) {
        Json layer{{"index", i},
                   {"file", toStdUtf8(xray.layerPlaces[i].file)},
                   {"line", xray.layerPlaces[i].start.line}};
        writer.write(layer, xray.layers[i], QStringLiteral("/layers/%1").arg(i));
        json["layers"].push_back(std::move(layer));
    }
    writer.write(json["final"], xray.final, QStringLiteral("/final"));
    json["unknown"] = std::move(unknown);
    json["reasons"] = reasons.take();
    json["base"] = baseJson(xray.base);
    Json problems = Json::array();
    for (const Problem &problem : xray.problems)
        problems.push_back({{"message", toStdUtf8(problem.message)},
                            {"file", toStdUtf8(problem.place.file)},
                            {"line", problem.place.start.line}});
    json["problems"] = std::move(problems);
    return json;
}

} // namespace gantry
