// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/imagequestion.h"

#include "app/verbs/projectargument.h"
#include "model/images/designerpython.h"
#include "model/images/imageconfig.h"
#include "model/sdk/sdk.h"

#include <QFileInfo>

namespace gantry {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Verb", text);
}

Error usage(const QString &message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

Result<void> readChoices(const Arguments &arguments, RenderOptions &options)
{
    const QString style = arguments.value(QStringLiteral("--copy-style"), QStringLiteral("loaded_modules"));
    const QString builder = arguments.value(QStringLiteral("--builder"), QStringLiteral("local"));
    const auto knownStyle = copyStyleFromName(style);
    const auto knownBuilder = imageBuilderFromName(builder);
    if (!knownStyle)
        return usage(translated("“%1” is no copy style; there are none, loaded_modules and all.").arg(style));
    if (!knownBuilder)
        return usage(translated("“%1” is no builder; there are local, local-podman and remote.").arg(builder));
    options.copyStyle = *knownStyle;
    options.builder = *knownBuilder;
    return {};
}

Result<void> readPython(const Arguments &arguments, RenderOptions &options, Console &console)
{
    if (arguments.has(QStringLiteral("--python"))) {
        const QString text = arguments.value(QStringLiteral("--python"));
        const auto version = PythonVersion::fromString(text);
        if (!version)
            return usage(translated("“%1” is no Python version; write it as 3.12.").arg(text));
        options.python = *version;
        return {};
    }
    const auto python = designerPython(options.projectRoot);
    if (!python) {
        return Error{ErrorCode::Unavailable,
                     translated("There is neither a .venv in the project nor python3 on PATH, so the Python that the SDK "
                                "would run in is not known. Say it with --python X.Y."),
                     {}, {}};
    }
    options.python = python->version;
    console.message(translated("Python %1 (%2).").arg(python->version.toString(), python->source));
    return {};
}

void tellSdkVersion(const QString &root, Console &console)
{
    const QString installed = projectSdkVersion(root);
    if (installed.isEmpty() || installed == sdk::kVersion)
        return;
    console.message(translated("The project's .venv has flyte %1; what is shown is what flyte %2 writes.")
                        .arg(installed, QString(sdk::kVersion)));
}

Result<ImageId> findImage(const Design &design, const QString &name)
{
    const std::vector<const Image *> images = design.imagesNamed(name);
    if (images.size() == 1)
        return images.front()->id;
    QStringList ids;
    for (const Image &image : design.images)
        ids << image.id.toString();
    if (images.empty()) {
        return Error{ErrorCode::NotFound,
                     translated("There is no environment and no image “%1”. Images are: %2.").arg(name, ids.join(QLatin1String(", "))),
                     {}, {}};
    }
    ids.clear();
    for (const Image *image : images)
        ids << image->id.toString();
    return usage(translated("“%1” may mean several images: %2.").arg(name, ids.join(QLatin1String(", "))));
}

} // namespace

QString ImageQuestion::synopsis()
{
    return QStringLiteral("DIR IMAGE [--copy-style none|loaded_modules|all] [--builder local|local-podman|remote] "
                          "[--python X.Y] [--json]");
}

QStringList ImageQuestion::optionNames()
{
    return {QStringLiteral("--copy-style"), QStringLiteral("--builder"), QStringLiteral("--python"), QStringLiteral("--json")};
}

Result<ImageQuestion> ImageQuestion::read(const QStringList &words, Console &console)
{
    const auto arguments = Arguments::parse(words, {QStringLiteral("--json")},
                                            {QStringLiteral("--copy-style"), QStringLiteral("--builder"), QStringLiteral("--python")});
    if (!arguments)
        return arguments.error();
    if (arguments->positional().size() != 2)
        return usage(translated("Name the project's folder and an image."));
    ImageQuestion question;
    if (const auto read = readChoices(*arguments, question.options); !read)
        return read.error();
    const QString folder = arguments->positional().at(0);
    auto state = readProject(folder);
    if (!state)
        return state.error();
    question.options.projectRoot = QFileInfo(folder).canonicalFilePath();
    question.state = state.takeValue();
    const auto image = findImage(*question.state.design, arguments->positional().at(1));
    if (!image)
        return image.error();
    question.image = *image;
    question.options = withImageConfig(question.options, projectImageConfig(*question.state.design, question.state.texts));
    if (question.found().kind == ImageKind::Dockerfile)
        return question;
    if (const auto read = readPython(*arguments, question.options, console); !read)
        return read.error();
    tellSdkVersion(question.options.projectRoot, console);
    return question;
}

} // namespace gantry
