// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "sdkdryrun.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <iterator>

namespace gantry::test {

namespace {

QString textOf(const Json &object, const char *key)
{
    return object.contains(key) && object[key].is_string() ? fromUtf8(object[key].get<std::string>()) : QString();
}

QStringList textsOf(const Json &object, const char *key)
{
    QStringList texts;
    if (object.contains(key)) {
        for (const Json &item : object[key])
            texts << fromUtf8(item.get<std::string>());
    }
    return texts;
}

Value valueOf(const Json &told);

std::vector<Value> valuesOf(const Json &list)
{
    std::vector<Value> values;
    for (const Json &item : list)
        values.push_back(valueOf(item));
    return values;
}

Value dictOf(const Json &pairs)
{
    std::vector<std::pair<Value, Value>> entries;
    for (const Json &pair : pairs)
        entries.emplace_back(valueOf(pair[0]), valueOf(pair[1]));
    return Value::dict(std::move(entries));
}

Value objectOf(const Json &told)
{
    std::vector<Value::Argument> arguments;
    for (const Json &field : told[2])
        arguments.push_back({fromUtf8(field[0].get<std::string>()), valueOf(field[1])});
    return Value::object(fromUtf8(told[1].get<std::string>()), std::move(arguments));
}

Value valueOf(const Json &told)
{
    const std::string kind = told[0].get<std::string>();
    if (kind == "none")
        return Value::none();
    if (kind == "bool")
        return Value::boolean(told[1].get<bool>());
    if (kind == "int")
        return Value::integer(told[1].get<std::int64_t>());
    if (kind == "float")
        return Value::floating(told[1].get<double>());
    if (kind == "list")
        return Value::list(valuesOf(told[1]));
    if (kind == "tuple")
        return Value::tuple(valuesOf(told[1]));
    if (kind == "dict")
        return dictOf(told[1]);
    if (kind == "object")
        return objectOf(told);
    const QString text = fromUtf8(told[1].get<std::string>());
    if (kind == "anchored")
        return Value::anchoredPath(text);
    return kind == "path" ? Value::path(text) : Value::string(text);
}

std::vector<Argument> argumentsOf(const Json &call)
{
    std::vector<Argument> arguments;
    for (const Json &pair : call["arguments"]) {
        Argument argument;
        argument.name = fromUtf8(pair[0].get<std::string>());
        argument.value = valueOf(pair[1]);
        argument.status = ValueStatus::Literal;
        arguments.push_back(std::move(argument));
    }
    return arguments;
}

Image imageOf(const Json &chain)
{
    Image image;
    image.kind = ImageKind::Adapted;
    Stage &stage = image.stages.emplace_back();
    for (const Json &call : chain) {
        const QString method = fromUtf8(call["method"].get<std::string>());
        if (method.startsWith(QLatin1String("from_"))) {
            image.constructor = method;
            image.constructorArguments = argumentsOf(call);
        } else if (method == QLatin1String("clone")) {
            image.clones.push_back({int(stage.layers.size()), argumentsOf(call), {}});
        } else {
            Layer &layer = stage.layers.emplace_back();
            layer.kind = method;
            layer.arguments = argumentsOf(call);
        }
    }
    return image;
}

Json caseJson(const DryRunCase &one)
{
    Json refs = Json::object();
    for (const auto &[name, uri] : one.refs)
        refs[toStdUtf8(name)] = toStdUtf8(uri);
    Json json{{"root", toStdUtf8(one.root)}, {"file", toStdUtf8(one.file)}, {"copy_style", toStdUtf8(one.copyStyle)},
              {"builder", toStdUtf8(one.builder)}, {"refs", refs}};
    if (!one.registry.isEmpty())
        json["registry"] = toStdUtf8(one.registry);
    if (!one.rootDir.isEmpty())
        json["root_dir"] = toStdUtf8(one.rootDir);
    if (one.isProgram)
        json["program"] = true;
    for (const QString &name : one.images)
        json["images"].push_back(toStdUtf8(name));
    return json;
}

DryRunImage answeredImage(const Json &json)
{
    DryRunImage answer;
    answer.name = textOf(json, "name");
    if (json["chain"].is_array())
        answer.image = imageOf(json["chain"]);
    answer.isAsIs = json.contains("as_is");
    answer.uri = textOf(json, "uri");
    answer.dockerfile = textOf(json, "dockerfile").toUtf8();
    answer.command = textOf(json, "command");
    answer.context = textsOf(json, "context");
    answer.bundle = textsOf(json, "bundle");
    if (json.contains("seconds"))
        answer.seconds = json["seconds"].get<double>();
    if (json.contains("refusal")) {
        answer.refusalType = textOf(json["refusal"], "type");
        answer.refusal = textOf(json["refusal"], "message");
    }
    return answer;
}

DryRunAnswer answered(const Json &json)
{
    DryRunAnswer answer;
    answer.python = textOf(json, "python");
    for (const Json &image : json["images"])
        answer.images.push_back(answeredImage(image));
    if (json.contains("refusal")) {
        answer.refusalType = textOf(json["refusal"], "type");
        answer.refusal = textOf(json["refusal"], "message");
        if (json["chain"].is_array())
            answer.refused = imageOf(json["chain"]);
    }
    return answer;
}

} // namespace

bool hasSdk()
{
    return !qEnvironmentVariableIsEmpty("GANTRY_TEST_PYTHON");
}

std::vector<DryRunAnswer> dryRun(const std::vector<DryRunCase> &cases, QString *error)
{
    Json input = Json::array();
    for (const DryRunCase &one : cases)
        input.push_back(caseJson(one));
    QProcess process;
    process.start(qEnvironmentVariable("GANTRY_TEST_PYTHON"),
                  {QStringLiteral(GANTRY_SOURCE_DIR "/tests/model/images/sdk/dryrun.py")});
    process.write(dumpJson(input));
    process.closeWriteChannel();
    std::vector<DryRunAnswer> answers;
    if (!process.waitForFinished(120000)) {
        *error = QStringLiteral("no answer");
        return answers;
    }
    const QByteArray out = process.readAllStandardOutput();
    const auto parsed = parseJson(out);
    if (!parsed) {
        *error = parsed.error().message + QLatin1Char('\n') + QString::fromUtf8(process.readAllStandardError());
        return answers;
    }
    for (const Json &answer : *parsed)
        answers.push_back(answered(answer));
    return answers;
}

} // namespace gantry::test
