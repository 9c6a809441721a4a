// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/layertarget.h"

#include "model/design/operations/lookup.h"
#include "model/design/readings.h"
#include "model/dockerfile/edits.h"

#include <QCoreApplication>

#include <numeric>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

Error hasNoLayers(const Image &image)
{
    if (image.kind == ImageKind::Managed)
        return refusal(Words::tr("%1 runs in the image that the SDK makes by default, which has no layers in this project. Give it an image first.")
                           .arg(image.name), image.place);
    return refusal(Words::tr("%1 is used as it is: nothing in this project builds it, so it has no layers to change.").arg(image.id.toString()),
                   image.place);
}

} // namespace

Result<LayerTarget> LayerTarget::find(const DesignState &state, const QString &name, std::optional<int> stage)
{
    const Result<const Image *> image = findImage(state, name);
    if (!image)
        return image.error();
    LayerTarget target;
    target.m_image = *image;
    const bool isDockerfile = (*image)->kind == ImageKind::Dockerfile;
    if (!isDockerfile && (*image)->constructor.isEmpty())
        return hasNoLayers(**image);
    if (!isDockerfile && (*image)->kind == ImageKind::Reference)
        return hasNoLayers(**image);
    const QString file = isDockerfile ? (*image)->dockerfile : (*image)->place.file;
    const Result<SourceTextPtr> text = changeableText(state, file);
    if (!text)
        return text.error();
    target.m_text = *text;
    if (isDockerfile) {
        const DockerfileReadingPtr reading = state.readings->file(file)->dockerfile;
        target.m_document = std::shared_ptr<const dockerfile::Document>(reading, &reading->document);
    }
    const int count = int((*image)->stages.size());
    if (count == 0)
        return refusal(Words::tr("%1 has no FROM yet, so it has no stage to put a layer in. Set its base first.").arg(file), (*image)->place);
    target.m_stage = stage.value_or(count - 1);
    if (target.m_stage < 0 || target.m_stage >= count)
        return refusal(Words::tr("%1 has no stage %2; its stages are numbered from 0 to %3.").arg(name).arg(target.m_stage).arg(count - 1),
                       (*image)->place);
    return target;
}

Result<const Layer *> LayerTarget::layer(int index) const
{
    const int count = int(layers().size());
    if (index >= 0 && index < count)
        return &layers()[size_t(index)];
    const QString text = count == 0 ? Words::tr("%1 has no layers.").arg(m_image->name)
                                    : Words::tr("%1 has no layer %2; its layers are numbered from 0 to %3.").arg(m_image->name).arg(index).arg(count - 1);
    return refusal(text, m_image->place);
}

// Links of a chain are counted with its clone() calls, layers without.
int LayerTarget::linkOf(int layer) const
{
    int link = layer;
    for (const Clone &clone : m_image->clones)
        link += clone.layersBefore <= layer ? 1 : 0;
    return link;
}

// `order` has the old index of each layer afterwards; -1 is one of `newKind`.
template<typename Changes>
Result<Planned> LayerTarget::planned(Result<Changes> changes, const std::vector<int> &order, int selected, const QString &newKind) const
{
    if (!changes) {
        Error error = changes.error();
        if (!error.place.isValid())
            error.place = m_image->place;
        return error;
    }
    Planned plan;
    plan.edit = editOf(m_text->path(), changes->replacements, {});
    plan.droppedComments = changes->droppedComments;
    QHash<QString, int> seen;
    for (int at = 0; at < int(order.size()); ++at) {
        const int old = order[size_t(at)];
        const QString kind = old < 0 ? newKind : layers()[size_t(old)].kind;
        const QString id = layerId(m_image->id, m_stage, kind, seen[kind]++).toString();
        if (old >= 0 && layers()[size_t(old)].id.toString() != id)
            plan.renamed.insert(layers()[size_t(old)].id.toString(), id);
        if (at == selected)
            plan.select = id;
    }
    return plan;
}

std::vector<int> LayerTarget::order() const
{
    std::vector<int> order(layers().size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

QString LayerTarget::kindOf(const QByteArray &text) const
{
    if (isChain()) {
        const QByteArray call = text.trimmed();
        const qsizetype begin = call.startsWith('.') ? 1 : 0;
        return QString::fromUtf8(call.mid(begin, call.indexOf('(') - begin).trimmed());
    }
    const dockerfile::Document document = dockerfile::read(text);
    return document.instructions.empty() ? QString() : QString::fromUtf8(document.instructionName(document.instructions.front()));
}

Result<Planned> LayerTarget::insert(int at, const QByteArray &text) const
{
    const int count = int(layers().size());
    if (at < 0 || at > count)
        return refusal(Words::tr("A layer of %1 can go to 0 to %2, not to %3.").arg(m_image->name).arg(count).arg(at), m_image->place);
    std::vector<int> after = order();
    after.insert(after.begin() + at, -1);
    if (!isChain())
        return planned(dockerfile::insertLayer(*m_document, m_stage, at, text), after, at, kindOf(text));
    const int link = at == count ? count + int(m_image->clones.size()) : linkOf(at);
    return planned(python::insertLink(*m_text, m_image->place.range, link, text), after, at, kindOf(text));
}

Result<Planned> LayerTarget::replace(int index, const QByteArray &text) const
{
    if (const Result<const Layer *> found = layer(index); !found)
        return found.error();
    std::vector<int> after = order();
    const QString kind = kindOf(text);
    if (kind != layers()[size_t(index)].kind)
        after[size_t(index)] = -1;
    if (!isChain())
        return planned(dockerfile::replaceLayer(*m_document, m_stage, index, text), after, index, kind);
    return planned(python::replaceLink(*m_text, m_image->place.range, linkOf(index), text), after, index, kind);
}

Result<Planned> LayerTarget::move(int index, int to) const
{
    for (const int number : {index, to}) {
        if (const Result<const Layer *> found = layer(number); !found)
            return found.error();
    }
    std::vector<int> after = order();
    after.erase(after.begin() + index);
    after.insert(after.begin() + to, index);
    if (!isChain())
        return planned(dockerfile::moveLayer(*m_document, m_stage, index, to), after, to, {});
    return planned(python::moveLink(*m_text, m_image->place.range, linkOf(index), linkAfterMove(index, to)), after, to, {});
}

// Directly before the layer that follows, or after the one that ends the list; clone() calls stay where they are.
int LayerTarget::linkAfterMove(int index, int to) const
{
    int link = to;
    const bool isLast = to + 1 == int(layers().size());
    for (const Clone &clone : m_image->clones) {
        const int before = clone.layersBefore - (clone.layersBefore > index ? 1 : 0);
        link += before < to || (before == to && !isLast) ? 1 : 0;
    }
    return link;
}

Result<Planned> LayerTarget::duplicate(int index) const
{
    if (const Result<const Layer *> found = layer(index); !found)
        return found.error();
    std::vector<int> after = order();
    after.insert(after.begin() + index + 1, -1);
    const QString kind = layers()[size_t(index)].kind;
    if (!isChain())
        return planned(dockerfile::duplicateLayer(*m_document, m_stage, index), after, index + 1, kind);
    return planned(python::duplicateLink(*m_text, m_image->place.range, linkOf(index)), after, index + 1, kind);
}

Result<Planned> LayerTarget::remove(int index) const
{
    if (const Result<const Layer *> found = layer(index); !found)
        return found.error();
    std::vector<int> after = order();
    after.erase(after.begin() + index);
    if (!isChain())
        return planned(dockerfile::removeLayer(*m_document, m_stage, index), after, -1, {});
    return planned(python::removeLink(*m_text, m_image->place.range, linkOf(index)), after, -1, {});
}

QString evened(const QString &text)
{
    QString even = text.simplified();
    if (even.startsWith(QLatin1Char('.')))
        even.remove(0, 1);
    return even;
}

QStringList layerTexts(const DesignState &state, const QString &name, std::optional<int> stage)
{
    const Result<const Image *> image = findImage(state, name);
    if (!image || (*image)->stages.empty())
        return {};
    const int number = stage.value_or(int((*image)->stages.size()) - 1);
    if (number < 0 || number >= int((*image)->stages.size()))
        return {};
    QStringList texts;
    for (const Layer &layer : (*image)->stages[size_t(number)].layers)
        texts.append(evened(layer.text));
    return texts;
}

Result<void> expectLayers(const QStringList &expected, const QStringList &found)
{
    if (expected == found)
        return {};
    return refusal(Words::tr("The layers would not be what was asked for, so nothing was changed. Edit the text instead."));
}

} // namespace gantry
