// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/bridge/bridgequery.h"

#include "model/bridge/bridgefiles.h"
#include "model/bridge/refusal.h"

#include <QDir>

#include <utility>

namespace gantry {

namespace {

constexpr qsizetype kKeptOutput = 16 * 1024;

Json request(const char *verb, const QString &folder)
{
    return Json{{"verb", verb}, {"project", toStdUtf8(QDir(folder).absolutePath())}};
}

Json listOf(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(toStdUtf8(text));
    return list;
}

} // namespace

DryBuilt dryBuiltFromJson(const Json &json)
{
    DryBuilt built{
        jsonText(json, "id"), jsonText(json, "uri"), jsonText(json, "dockerfile"), jsonText(json, "command"), {}, {}};
    if (const auto files = json.find("files"); files != json.end() && files->is_array()) {
        for (const Json &file : *files)
            built.files.append(file.is_string() ? fromUtf8(file.get<std::string>()) : QString());
    }
    if (const auto error = json.find("error"); error != json.end() && error->is_object()) {
        built.error = refusalFromJson(*error);
        built.error->code = ErrorCode::Refused;
    }
    return built;
}

Json dryBuildRequest(const QString &folder, const QString &copyStyle, const QString &builder, const QStringList &files)
{
    Json json = request("dry_build", folder);
    json["copy_style"] = toStdUtf8(copyStyle);
    json["builder"] = toStdUtf8(builder);
    if (!files.isEmpty())
        json["files"] = listOf(files);
    return json;
}

Json describeRequest(const QString &folder)
{
    return request("describe", folder);
}

BridgeQuery::BridgeQuery(Json json, QObject *parent) : QObject(parent), m_request(std::move(json)), m_process(this)
{
    connect(&m_process, &BridgeProcess::linesReceived, this, &BridgeQuery::takeLines);
    connect(&m_process, &BridgeProcess::outputReceived, this, [this](const QString &, const QByteArray &bytes) {
        m_output = QByteArray(m_output + bytes).right(kKeptOutput);
    });
    connect(&m_process, &BridgeProcess::ended, this, &BridgeQuery::end);
}

void BridgeQuery::start(const QString &python)
{
    const Result<QString> bridge = bridgeFolder();
    if (bridge) {
        m_process.start(python, *bridge, m_request);
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, error = bridge.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void BridgeQuery::takeLines(const QByteArrayList &lines)
{
    for (const QByteArray &line : lines) {
        const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
        const QString event = jsonText(json, "event");
        if (event == QLatin1String("refused"))
            m_refusal = refusalFromJson(json);
        else if (!event.isEmpty())
            Q_EMIT answered(event, json);
    }
}

void BridgeQuery::end(const ChildExit &exit)
{
    if (m_refusal) {
        Q_EMIT failed(*m_refusal);
    } else if (!exit.isSuccess()) {
        Q_EMIT failed({ErrorCode::Unavailable,
                       tr("The project's Python ended before it had answered: %1.").arg(exit.toString()),
                       QString::fromUtf8(m_output),
                       {}});
    } else {
        Q_EMIT finished();
    }
}

} // namespace gantry
