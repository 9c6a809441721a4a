// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/renderchecks.h"

#include "model/dockerfile/dockerfile.h"
#include "model/dockerfile/shellwords.h"
#include "model/dockerfile/words.h"
#include "model/images/sdksecret.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace gantry {

namespace {

using Kind = RenderWarning::Kind;

void warn(Rendering &rendering, const QString &message, int line)
{
    const RenderedPart *part = rendering.partAt(line);
    rendering.warnings.push_back({Kind::WouldNotBuild, message, part ? part->layer : -1, line});
}

void checkQuotes(Rendering &rendering, const dockerfile::Document &document, const dockerfile::Instruction &instruction)
{
    const auto noVariables = [](QByteArrayView) { return std::optional<QByteArray>(QByteArray()); };
    const std::vector<dockerfile::Word> words = dockerfile::arguments(document, instruction);
    for (const dockerfile::Word &word : words) {
        const auto expanded = dockerfile::expand(word.text, noVariables, {document.escape});
        if (!expanded)
            return warn(rendering, expanded.error().message, instruction.startLine);
    }
}

bool isExpanded(dockerfile::Keyword keyword)
{
    using dockerfile::Keyword;
    return keyword == Keyword::Env || keyword == Keyword::Workdir || keyword == Keyword::Copy || keyword == Keyword::From
        || keyword == Keyword::User || keyword == Keyword::Label;
}

bool isInContext(const Rendering &rendering, const QString &source)
{
    return source == QLatin1String(".")
        || std::any_of(rendering.context.begin(), rendering.context.end(), [&](const ContextFile &file) {
               return file.target == source || file.target.startsWith(source + u'/');
           });
}

void checkCopy(Rendering &rendering, const dockerfile::Document &document, const dockerfile::Instruction &instruction)
{
    const dockerfile::Transfer transfer = dockerfile::transfer(document, instruction);
    if (!transfer.from.isEmpty())
        return;
    for (const dockerfile::Word &source : transfer.sources) {
        const QString path = QString::fromUtf8(source.text);
        if (!isInContext(rendering, path)) {
            warn(rendering, QCoreApplication::translate(
                                "Rendering", "“%1” would not be found: nothing of it is copied into the build context.").arg(path),
                 instruction.startLine);
        }
    }
}

bool installsNothing(const QByteArray &line)
{
    return line.trimmed().endsWith("uv pip install --python $UV_PYTHON");
}

} // namespace

void checkSecrets(Rendering &rendering, const QString &projectRoot)
{
    for (const Value &mount : rendering.secrets) {
        const SdkSecret secret = SdkSecret::fromMount(mount, projectRoot);
        const QString variable = secret.environmentName();
        if (!qEnvironmentVariableIsEmpty(variable.toUtf8().constData()) || QFileInfo::exists(secret.fileName()))
            continue;
        const QString message = QStringLiteral("Secret not found in Env Var %1 or file %2").arg(variable, secret.fileName());
        const auto same = [&](const RenderWarning &w) { return w.message == message; };
        if (std::none_of(rendering.warnings.begin(), rendering.warnings.end(), same))
            rendering.warnings.push_back({Kind::MissingSecret, message, -1, 0});
    }
}

void checkBuild(Rendering &rendering)
{
    const dockerfile::Document document = dockerfile::read(rendering.text);
    for (const dockerfile::Fault &fault : document.faults)
        warn(rendering, fault.message, fault.line);
    for (const dockerfile::Instruction &instruction : document.instructions) {
        if (instruction.hasFault())
            continue;
        if (isExpanded(instruction.keyword))
            checkQuotes(rendering, document, instruction);
        if (instruction.keyword == dockerfile::Keyword::Copy)
            checkCopy(rendering, document, instruction);
        if (instruction.keyword == dockerfile::Keyword::Run && installsNothing(document.text(instruction.range)))
            warn(rendering, QCoreApplication::translate("Rendering", "uv refuses to install nothing: name a package."),
                 instruction.startLine);
    }
}

} // namespace gantry
