// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/imagecommands.h"

#include "model/design/shellcommands.h"
#include "model/images/pythontext.h"
#include "model/images/sdksecret.h"

#include <QFileInfo>

namespace gantry {

namespace {

using Purpose = ImageCommand::Purpose;

QString program(const RenderOptions &options)
{
    return options.builder == ImageBuilder::LocalPodman ? QStringLiteral("podman") : QStringLiteral("docker");
}

// _get_secret_commands of imagebuild/docker_builder.py.
QStringList secretWords(const Rendering &rendering, const QString &root)
{
    QStringList words;
    QStringList seen;
    for (const Value &mount : rendering.secrets) {
        const SdkSecret secret = SdkSecret::fromMount(mount, root);
        const QString id = secret.id();
        if (seen.contains(id))
            continue;
        seen << id;
        const bool isInEnvironment = !qEnvironmentVariableIsEmpty(secret.environmentName().toUtf8().constData());
        const bool isFile = !isInEnvironment && QFileInfo::exists(secret.fileName());
        words << QStringLiteral("--secret")
              << (isFile ? QString(QLatin1String("id=") + id + QLatin1String(",src=") + secret.fileName())
                         : QString(QLatin1String("id=") + id + QLatin1String(",env=") + secret.environmentName()));
    }
    return words;
}

QStringList cacheWords()
{
    const QString from = qEnvironmentVariable("FLYTE_DOCKER_BUILDER_CACHE_FROM");
    const QString to = qEnvironmentVariable("FLYTE_DOCKER_BUILDER_CACHE_TO");
    if (from.isEmpty() || to.isEmpty())
        return {};
    return {QLatin1String("--cache-from=") + from, QLatin1String("--cache-to=") + to};
}

QStringList dockerWords(const Rendering &rendering)
{
    const QString builder = qEnvironmentVariable("FLYTE_DOCKER_BUILDKIT_BUILDER_NAME");
    return {QStringLiteral("docker"), QStringLiteral("buildx"), QStringLiteral("build"), QStringLiteral("--builder"),
            builder.isEmpty() ? QStringLiteral("flytex") : builder, QStringLiteral("--tag"), rendering.uri,
            QStringLiteral("--platform"), rendering.platforms.join(u','), QStringLiteral("--push")};
}

QStringList podmanWords(const Rendering &rendering)
{
    return {QStringLiteral("podman"), QStringLiteral("build"), QStringLiteral("--platform"), rendering.platforms.join(u','),
            rendering.platforms.size() > 1 ? QStringLiteral("--manifest") : QStringLiteral("--tag"), rendering.uri};
}

std::vector<ImageCommand> generatedCommands(const Rendering &rendering, const RenderOptions &options, const QString &context)
{
    const bool isPodman = options.builder == ImageBuilder::LocalPodman;
    QStringList build = isPodman ? podmanWords(rendering) : dockerWords(rendering);
    build << cacheWords() << secretWords(rendering, options.projectRoot);
    const QString extra = qEnvironmentVariable("FLYTE_DOCKER_BUILD_EXTRA_ARGS");
    for (const ShellCommand &command : shellCommands(extra, {}))
        build << command.words;
    std::vector<ImageCommand> commands{{Purpose::Build, build << context, QStringLiteral(".")}};
    if (!isPodman)
        return commands;
    const QStringList push = rendering.platforms.size() > 1
        ? QStringList{QStringLiteral("podman"), QStringLiteral("manifest"), QStringLiteral("push"), QStringLiteral("--all"),
                      rendering.uri, QLatin1String("docker://") + rendering.uri}
        : QStringList{QStringLiteral("podman"), QStringLiteral("push"), rendering.uri};
    commands.push_back({Purpose::Push, push, QStringLiteral(".")});
    return commands;
}

std::vector<ImageCommand> dockerfileCommands(const Image &image, const RenderOptions &options)
{
    const QString tag = image.uri.isEmpty() ? image.name : image.uri;
    QStringList build{program(options), QStringLiteral("build"), QStringLiteral("-f"), image.dockerfile, QStringLiteral("-t"),
                      tag, image.context.isEmpty() ? QStringLiteral(".") : image.context};
    const std::vector<ShellCommand> documented = shellCommands(image.buildCommand, {});
    if (documented.size() == 1 && options.builder == ImageBuilder::Local)
        build = documented.front().words;
    std::vector<ImageCommand> commands{{Purpose::Build, build, QStringLiteral(".")}};
    if (image.uri.contains(u'/'))
        commands.push_back({Purpose::Push, {program(options), QStringLiteral("push"), image.uri}, QStringLiteral(".")});
    return commands;
}

} // namespace

QString ImageCommand::text() const
{
    QStringList quoted;
    for (const QString &word : words)
        quoted << shellQuoted(word);
    return quoted.join(u' ');
}

std::vector<ImageCommand> imageCommands(const Image &image, const Rendering &rendering, const RenderOptions &options,
                                        const QString &contextFolder)
{
    if (rendering.isRefused() || rendering.kind == Rendering::Kind::AsIs)
        return {};
    if (image.kind == ImageKind::Dockerfile)
        return dockerfileCommands(image, options);
    return generatedCommands(rendering, options, contextFolder);
}

} // namespace gantry
