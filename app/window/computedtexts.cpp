// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/computedtexts.h"

#include "model/images/imagecommands.h"
#include "model/images/projectoptions.h"
#include "model/images/render.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

Element layerElement(const Image &image, int layer)
{
    const std::vector<Layer> &layers = image.layers();
    if (layer < 0 || layer >= int(layers.size()))
        return {Element::Kind::Image, image.id.toString(), {}};
    return {Element::Kind::Layer, layers[size_t(layer)].id.toString(), image.id.toString()};
}

ComputedText::Owner ownerOf(const Design &design, const Image &image, const RenderedPart &part)
{
    const Image *owner = part.owner.isEmpty() ? &image : design.image(part.owner);
    const bool isLayer = part.writer == RenderedPart::Writer::Layer && owner && part.layer < int(owner->layers().size());
    const Team *team = design.team(isLayer ? owner->layers()[size_t(part.layer)].team : image.team);
    const bool isBase = part.writer == RenderedPart::Writer::Base;
    if (team && (isLayer || isBase || part.writer == RenderedPart::Writer::File)) {
        const QString words = isBase ? QCoreApplication::translate("Preview", "%1\u2019s base").arg(team->name) : team->name;
        return {team->code, team->colour, words};
    }
    return {QStringLiteral("SDK"), QStringLiteral("slate"), QCoreApplication::translate("Preview", "written by the Flyte builder")};
}

//! One code, one entry: the first words stay.
void addOwner(ComputedText &text, const ComputedText::Owner &owner)
{
    const bool isNew = std::none_of(text.owners.begin(), text.owners.end(),
                                    [&](const ComputedText::Owner &known) { return known.code == owner.code; });
    if (isNew)
        text.owners.push_back(owner);
}

QString remarkOf(const Rendering &rendering)
{
    if (!rendering.problems.empty())
        return rendering.problems.front().error.message;
    if (!rendering.warnings.empty())
        return rendering.warnings.front().message;
    if (rendering.kind == Rendering::Kind::AsIs)
        return QCoreApplication::translate("Preview", "Used as it is: %1. Nothing here builds it.").arg(rendering.uri);
    if (rendering.kind == Rendering::Kind::OwnFile)
        return QCoreApplication::translate("Preview", "The image's own Dockerfile: Flyte changes nothing in it.");
    return QCoreApplication::translate("Preview", "As flyte 2.12.1 writes it, %1").arg(rendering.uri);
}

ComputedText generatedText(const Design &design, const Image &image, const Rendering &rendering)
{
    ComputedText made;
    made.fileName = QStringLiteral("Dockerfile");
    made.text = rendering.text;
    made.remark = remarkOf(rendering);
    for (const RenderedPart &part : rendering.parts) {
        const ComputedText::Owner owner = ownerOf(design, image, part);
        made.parts.push_back({part.firstLine, part.lastLine, layerElement(image, part.owner.isEmpty() ? part.layer : -1),
                              owner.colour});
        addOwner(made, owner);
    }
    return made;
}

ComputedText commandText(const Image &image, const Rendering &rendering, const RenderOptions &options)
{
    ComputedText made;
    made.fileName = QStringLiteral("commands.sh");
    made.remark = remarkOf(rendering);
    for (const ImageCommand &command : imageCommands(image, rendering, options, QStringLiteral("<context>"))) {
        if (command.folder != QLatin1String("."))
            made.text += "cd " + command.folder.toUtf8() + "\n";
        made.text += command.text().toUtf8() + "\n";
    }
    return made;
}

} // namespace

ComputedTexts::ComputedTexts(Project &project, Selection &selection, PreviewView &preview)
    : QObject(&preview), m_project(project), m_selection(selection), m_preview(preview)
{
    connect(&m_project, &Project::opened, this, [this] {
        m_image = {}; // its design follows at once
    });
    connect(&m_project, &Project::designChanged, this, &ComputedTexts::refresh);
    connect(&m_selection, &Selection::changed, this, &ComputedTexts::refresh);
    connect(&m_preview, &PreviewView::pageChanged, this, &ComputedTexts::refresh);
}

void ComputedTexts::refresh()
{
    const DesignPtr design = m_project.design();
    const PreviewView::Page page = m_preview.page();
    if (!design)
        return;
    if (const Image *selected = imageOf(*design, m_selection.current()))
        m_image = selected->id;
    if (page == PreviewView::Page::Source)
        return;
    if (!design->image(m_image)) {
        ComputedText none;
        none.remark = tr("Select an environment or an image to see what its builder gets.");
        return m_preview.setComputed(page, none);
    }
    const DesignState state = m_project.state();
    m_worker.request(
        [state, page, id = m_image, folder = m_project.folder(), builder = m_preview.builder(),
         copyStyle = m_preview.copyStyle()](const std::atomic<bool> &) {
            const Image &image = *state.design->image(id);
            RenderOptions options = projectRenderOptions(state, folder);
            options.builder = builder;
            options.copyStyle = copyStyle;
            const Rendering rendering = render(*state.design, state.texts, image, options);
            return page == PreviewView::Page::Generated ? generatedText(*state.design, image, rendering)
                                                        : commandText(image, rendering, options);
        },
        [this, page](const ComputedText &made) { m_preview.setComputed(page, made); });
}

} // namespace gantry
