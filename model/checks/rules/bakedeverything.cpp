// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"
#include "model/checks/findingbuilder.h"
#include "model/checks/layerinstruction.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/textfix.h"
#include "model/dockerfile/words.h"
#include "model/images/buildcontext.h"
#include "model/images/bundledfiles.h"
#include "model/images/sdkpath.h"

#include <QDir>

#include <algorithm>

namespace gantry {

namespace {

using Files = std::shared_ptr<const ProjectFiles>;

bool isWholeFolder(const QByteArray &source)
{
    return joinedPath("/", source) == "/";
}

// False where no source can be the whole folder: then the text needs no closer look.
bool mayCopyAll(const Layer &layer)
{
    const bool isCopy = layer.kind == QLatin1String("COPY") || layer.kind == QLatin1String("ADD");
    return isCopy && (layer.text.contains(QLatin1Char('.')) || layer.text.contains(QLatin1String(" / ")));
}

// The instruction of the image's last stages that copies the whole build context, or null.
const Layer *wholeContextCopy(const Image &image)
{
    int at = int(image.stages.size()) - 1;
    while (at >= 0) {
        const Stage &stage = image.stages[size_t(at)];
        for (const Layer &layer : stage.layers) {
            if (!mayCopyAll(layer))
                continue;
            const std::optional<LayerInstruction> read = readLayer(layer.text);
            if (!read || read->instruction().flag("exclude"))
                continue;
            const dockerfile::Transfer transfer = dockerfile::transfer(read->document, read->instruction());
            const bool isWhole = std::any_of(transfer.sources.begin(), transfer.sources.end(),
                                             [](const dockerfile::Word &word) { return isWholeFolder(word.text); });
            if (isWhole && transfer.from.isEmpty())
                return &layer;
        }
        at = stage.base.stage.value_or(-1);
    }
    return nullptr;
}

QString joined(const QString &folder, const QString &name)
{
    return folder == QLatin1String(".") || folder.isEmpty() ? name : QString(folder + QLatin1Char('/') + name);
}

Json writeIgnore(const QString &file)
{
    Place place;
    place.file = file;
    place.start = {1, 1};
    place.end = {1, 0};
    return replaceTextOperation(place, QStringLiteral("**/.git\n**/__pycache__\n**/.venv\n**/.env\n"));
}

void add(const CheckContext &context, const Image &image, const Layer &layer, const QString &folder, Findings &findings)
{
    const QString ignore = joined(folder, QStringLiteral(".dockerignore"));
    FindingBuilder finding(context.design(), "BYOI032", Severity::Warning, layer.place);
    finding.on(image, layer)
        .message(Checks::tr("The whole folder is copied into the image, with .git, .venv and .env if they are there: "
                            "nothing says what to leave out."))
        .because(Checks::tr("there is no %1").arg(ignore))
        .fix(Checks::tr("Write a .dockerignore"), writeIgnore(ignore));
    findings.push_back(finding.take());
}

void checkDockerfile(const CheckContext &context, const Files &files, const Image &image, Findings &findings)
{
    const Layer *layer = wholeContextCopy(image);
    if (!layer)
        return;
    const BuildContext build(files, image.context, image.dockerfile);
    const QString folder = QDir::cleanPath(files->root() + QLatin1Char('/') + image.context);
    if (build.isReadable() && build.ignoreFile().isEmpty()
        && !files->exists(folder + QStringLiteral("/.containerignore")))
        add(context, image, *layer, image.context, findings);
}

// root_dir of the program that deploys the image, absolute; the project's folder where it isn't given.
QString rootOf(const CheckContext &context, const Image &image)
{
    const QString &project = context.options().render.projectRoot;
    const EntryPoint *entry = deployingEntry(context.design(), image);
    const Argument *root = entry ? initArgument(*entry, QLatin1String("root_dir")) : nullptr;
    if (!root || root->value.text().isEmpty())
        return project;
    return QDir::cleanPath(SdkPath(root->value, project).absolute(project));
}

bool bundlesAll(const Layer &layer)
{
    const Argument *style = layer.kind == QLatin1String("with_code_bundle")
        ? argumentNamed(layer.arguments, QLatin1String("copy_style"))
        : nullptr;
    return style && style->value.text() == QLatin1String("all");
}

bool copiesFolder(const Layer &layer)
{
    return layer.kind == QLatin1String("with_source_folder");
}

bool copiesAll(const CheckContext &context, const Layer &layer, const QString &root)
{
    const Argument *source = copiesFolder(layer) ? argumentNamed(layer.arguments, QLatin1String("src")) : nullptr;
    if (!source || source->value.kind() != Value::Kind::Path)
        return bundlesAll(layer);
    const QString &project = context.options().render.projectRoot;
    return QDir::cleanPath(SdkPath(source->value, project).absolute(project)) == root;
}

void checkChain(const CheckContext &context, const Files &files, const Image &image, Findings &findings)
{
    const std::vector<Layer> &layers = image.layers();
    const bool hasOwn = std::any_of(layers.begin(), layers.end(), [](const Layer &layer) {
        return layer.kind == QLatin1String("with_dockerignore");
    });
    const bool mayCopy = std::any_of(layers.begin(), layers.end(),
                                     [](const Layer &layer) { return bundlesAll(layer) || copiesFolder(layer); });
    if (hasOwn || !mayCopy)
        return;
    const QString root = rootOf(context, image);
    const auto layer =
        std::find_if(layers.begin(), layers.end(), [&](const Layer &one) { return copiesAll(context, one, root); });
    if (layer == layers.end() || files->exists(root + QStringLiteral("/.dockerignore")))
        return;
    const QString folder = QDir(files->root()).relativeFilePath(root);
    if (!folder.startsWith(QLatin1String("..")))
        add(context, image, *layer, folder, findings);
}

} // namespace

void checkBakedEverything(const CheckContext &context, Findings &findings)
{
    const Files files = std::make_shared<const ProjectFiles>(context.options().render.projectRoot, context.texts());
    for (const Image &image : context.design().images) {
        if (image.kind == ImageKind::Dockerfile)
            checkDockerfile(context, files, image, findings);
        else if (!image.stages.empty())
            checkChain(context, files, image, findings);
    }
}

} // namespace gantry
