// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/dockerfileverb.h"

#include "app/verbs/imagequestion.h"
#include "model/core/json.h"
#include "model/images/render.h"

#include <QCoreApplication>

namespace gantry {

namespace {

void tellWarnings(const Rendering &rendering, Console &console)
{
    for (const RenderWarning &warning : rendering.warnings) {
        switch (warning.kind) {
        case RenderWarning::Kind::PredictedTag:
            console.message(warning.message);
            break;
        case RenderWarning::Kind::MissingSecret:
            console.message(QCoreApplication::translate("Verb", "It would not be built here: %1").arg(warning.message));
            break;
        case RenderWarning::Kind::WouldNotBuild:
            console.message(QCoreApplication::translate("Verb", "It would not build, line %1: %2")
                                .arg(QString::number(warning.line), warning.message));
            break;
        }
    }
}

const char *writerName(RenderedPart::Writer writer)
{
    switch (writer) {
    case RenderedPart::Writer::File:
        return "file";
    case RenderedPart::Writer::Frame:
        return "frame";
    case RenderedPart::Writer::Base:
        return "base";
    case RenderedPart::Writer::Constructor:
        return "constructor";
    case RenderedPart::Writer::Layer:
        return "layer";
    }
    return "";
}

Json partJson(const RenderedPart &part, const Design &design, const Image &image)
{
    Json json{{"first_line", part.firstLine}, {"last_line", part.lastLine}, {"writer", writerName(part.writer)}};
    const Image *owner = part.owner.isEmpty() ? &image : design.image(part.owner);
    if (part.layer < 0 || !owner)
        return json;
    const Place &place = owner->layers().at(size_t(part.layer)).place;
    json["image"] = toStdUtf8(owner->id.toString());
    json["layer"] = part.layer;
    json["file"] = toStdUtf8(place.file);
    json["line"] = place.start.line;
    return json;
}

Json renderingJson(const Rendering &rendering, const Design &design, const Image &image)
{
    const bool isBuilt = rendering.kind != Rendering::Kind::AsIs;
    Json json{{"image", toStdUtf8(image.id.toString())},
              {"uri", toStdUtf8(rendering.uri)},
              {"tag_predicted", rendering.isTagPredicted},
              {"dockerfile", isBuilt ? Json(toStdUtf8(QString::fromUtf8(rendering.text))) : Json(nullptr)},
              {"parts", Json::array()},
              {"warnings", Json::array()}};
    for (const RenderedPart &part : rendering.parts)
        json["parts"].push_back(partJson(part, design, image));
    for (const RenderWarning &warning : rendering.warnings)
        json["warnings"].push_back({{"message", toStdUtf8(warning.message)}, {"line", warning.line}});
    return json;
}

} // namespace

QString DockerfileVerb::synopsis() const
{
    return QLatin1String("dockerfile ") + ImageQuestion::synopsis();
}

QString DockerfileVerb::summary() const
{
    return QCoreApplication::translate("Verb", "prints the Dockerfile that would be built for an image");
}

QStringList DockerfileVerb::options() const
{
    return ImageQuestion::optionNames();
}

int DockerfileVerb::run(const QStringList &words, Console &console)
{
    const bool asJson = words.contains(QLatin1String("--json"));
    const auto question = ImageQuestion::read(words, console);
    if (!question)
        return console.fail(question.error(), asJson);
    const Rendering rendering = render(*question->state.design, question->state.texts, question->found(), question->options);
    if (rendering.isRefused())
        return console.fail(rendering.problems.front().error, asJson);
    if (asJson) {
        console.json(renderingJson(rendering, *question->state.design, question->found()));
        return kYes;
    }
    if (rendering.kind == Rendering::Kind::AsIs) {
        console.message(QCoreApplication::translate("Verb", "Nothing is built: the image is used as it is, %1").arg(rendering.uri));
        return kYes;
    }
    tellWarnings(rendering, console);
    console.out(rendering.text);
    return kYes;
}

} // namespace gantry
