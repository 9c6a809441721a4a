// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/layerfix.h"
#include "model/checks/layerinstruction.h"
#include "model/checks/rules/rulelist.h"
#include "model/images/shell/script.h"

#include <QRegularExpression>

#include <algorithm>

namespace gantry {

namespace {

// The command that a script ends with, which nothing follows in the same shell.
const shell::Command *lastOf(const shell::CommandPtr &command)
{
    using Kind = shell::Command::Kind;
    const bool isSequence =
        command && (command->kind == Kind::List || command->kind == Kind::AndOr || command->kind == Kind::Group);
    if (!isSequence)
        return command.get();
    return command->children.empty() ? nullptr : lastOf(command->children.back());
}

bool setsPath(const shell::Command &command)
{
    const bool isSet = command.words.empty()
        && std::any_of(command.assignments.begin(), command.assignments.end(),
                       [](const auto &pair) { return pair.first == "PATH"; });
    const bool isExport = !command.words.empty() && command.words.front().plain() == "export"
        && std::any_of(command.words.begin(), command.words.end(),
                       [](const shell::Word &word) { return word.source.startsWith("PATH="); });
    return isSet || isExport;
}

// Written for shells that nobody opens: a container's command is started without reading it.
bool writesProfile(const shell::Command &command)
{
    static const QByteArrayList files{".bashrc", ".profile", ".bash_profile", "/etc/profile", "/etc/environment"};
    return command.text.contains("PATH=")
        && std::any_of(command.redirects.begin(), command.redirects.end(), [](const shell::Redirect &redirect) {
               return redirect.operation.startsWith('>')
                   && std::any_of(files.begin(), files.end(),
                                  [&](const QByteArray &file) { return redirect.target.source.contains(file); });
           });
}

bool isInVain(const QString &script)
{
    if (!script.contains(QLatin1String("PATH=")))
        return false;
    const shell::CommandPtr whole = shell::read(script.toUtf8());
    const shell::Command *last = lastOf(whole);
    return last && (setsPath(*last) || writesProfile(*last));
}

// What ENV would say, where the whole script does nothing else.
QString pathOf(const QString &script)
{
    static const QRegularExpression expression(
        QStringLiteral("^\\s*(?:export\\s+)?PATH=([\"']?)([^\"'\\s;&|`~]+)\\1\\s*;?\\s*$"));
    QString path = expression.match(script).captured(2);
    path.replace(QStringLiteral("${PATH}"), QStringLiteral("$PATH"));
    const qsizetype variables = path.count(QLatin1Char('$'));
    if (variables > path.count(QStringLiteral("$PATH")))
        return {};
    return path.isEmpty() || variables > 0 ? path : QString(path + QStringLiteral(":$PATH"));
}

Finding found(const CheckContext &context, const Image &image, const Layer &layer, const QString &command,
              std::vector<Json> fix)
{
    FindingBuilder finding(context.design(), "BYOI033", Severity::Warning, layer.place);
    finding.on(image, layer)
        .message(Checks::tr("This sets PATH for its own line alone: neither later layers nor tasks see it."))
        .because(Checks::tr("each command is a shell of its own, which ends with it: %1").arg(command), layer.place);
    if (!fix.empty() && takesLayers(image))
        finding.fix(image.kind == ImageKind::Dockerfile ? Checks::tr("Use ENV") : Checks::tr("Use with_env_vars"),
                    std::move(fix));
    return finding.take();
}

QString commandsLayer(const std::vector<Value> &commands, size_t begin, size_t end)
{
    QStringList texts;
    for (size_t at = begin; at < end; ++at)
        texts.append(pythonString(commands[at].text()));
    return QStringLiteral("with_commands([%1])").arg(texts.join(QStringLiteral(", ")));
}

// The list in two, with the variable between what comes before and after.
std::vector<Json> splitFix(const Image &image, int index, size_t at)
{
    const Layer &layer = image.layers()[size_t(index)];
    const std::vector<Value> &commands = layer.arguments.front().value.items();
    const QString path = pathOf(commands[at].text());
    const bool isPlain = layer.arguments.size() == 1 && !layer.text.contains(QLatin1Char('#'))
        && std::all_of(commands.begin(), commands.end(), [](const Value &value) { return value.isString(); });
    if (path.isEmpty() || !isPlain)
        return {};
    std::vector<Json> operations;
    const QString variable = variableLayer(image, QStringLiteral("PATH"), path);
    int next = index + 1;
    if (at == 0) {
        operations.push_back(editLayer(image, index, variable));
    } else {
        operations.push_back(editLayer(image, index, commandsLayer(commands, 0, at)));
        operations.push_back(addLayer(image, next++, variable));
    }
    if (at + 1 < commands.size())
        operations.push_back(addLayer(image, next, commandsLayer(commands, at + 1, commands.size())));
    return operations;
}

void checkCommands(const CheckContext &context, const Image &image, int index, Findings &findings)
{
    const Layer &layer = image.layers()[size_t(index)];
    if (layer.arguments.empty())
        return;
    const std::vector<Value> &commands = layer.arguments.front().value.items();
    for (size_t at = 0; at < commands.size(); ++at) {
        if (!commands[at].isString() || !isInVain(commands[at].text()))
            continue;
        findings.push_back(found(context, image, layer, commands[at].text(), splitFix(image, index, at)));
        return; // the others are told once this one is gone
    }
}

void checkRun(const CheckContext &context, const Image &image, int index, Findings &findings)
{
    const Layer &layer = image.layers()[size_t(index)];
    if (!layer.text.contains(QLatin1String("PATH=")))
        return;
    const std::optional<LayerInstruction> read = readLayer(layer.text);
    if (!read || read->instruction().form == dockerfile::Form::Json || !read->instruction().heredocs().empty())
        return;
    const QString script = QString::fromUtf8(read->document.logicalArguments(read->instruction()).text());
    if (!isInVain(script))
        return;
    const QString path = pathOf(script);
    std::vector<Json> fix;
    if (!path.isEmpty())
        fix.push_back(editLayer(image, index, variableLayer(image, QStringLiteral("PATH"), path)));
    findings.push_back(found(context, image, layer, script, std::move(fix)));
}

} // namespace

void checkExportedPath(const CheckContext &context, Findings &findings)
{
    for (const Image &image : context.design().images) {
        if (image.stages.empty())
            continue;
        for (int at = 0; at < int(image.layers().size()); ++at) {
            const QString &kind = image.layers()[size_t(at)].kind;
            if (kind == QLatin1String("with_commands"))
                checkCommands(context, image, at, findings);
            else if (kind == QLatin1String("RUN"))
                checkRun(context, image, at, findings);
        }
    }
}

} // namespace gantry
