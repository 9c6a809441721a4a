// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/rebuild.h"

#include "model/dockerfile/dockerfile.h"
#include "model/dockerfile/words.h"
#include "model/images/buildcontext.h"
#include "model/images/layers/instructionkind.h"
#include "model/images/moduleimport.h"
#include "model/images/render.h"

#include <QSet>

#include <algorithm>

namespace gantry {

namespace {

bool isAtOrBelowPath(const QByteArray &path, const QByteArray &folder)
{
    return folder.isEmpty() || folder == "." || path == folder || path.startsWith(QByteArray(folder + '/'));
}

//! A path as it stands in a context: without "./" and a '/' at either end.
QByteArray cleanPath(const QByteArray &path)
{
    const QByteArray joined = joinedPath("/", path);
    return joined.mid(1);
}

//! Whether an instruction reads a file of the context.
bool reads(const InstructionKind &kind, const dockerfile::Document &document, const dockerfile::Instruction &instruction,
           const BuildContext &context, const QByteArray &file)
{
    for (const ContextUse &use : kind.contextUses(document, instruction, nullptr)) {
        const bool isExcluded = std::any_of(use.excluded.begin(), use.excluded.end(), [&](const QByteArray &path) {
            return isAtOrBelowPath(file, cleanPath(path));
        });
        if (isExcluded)
            continue;
        for (const QByteArray &path : context.matching(use.path) + QByteArrayList{use.path}) {
            if (isAtOrBelowPath(file, cleanPath(path)))
                return true;
        }
    }
    return false;
}

//! Names of stages that an instruction reads from.
QByteArrayList stagesRead(const dockerfile::Document &document, const dockerfile::Instruction &instruction)
{
    QByteArrayList names;
    if (instruction.keyword == dockerfile::Keyword::Copy || instruction.keyword == dockerfile::Keyword::Add)
        names.append(dockerfile::transfer(document, instruction).from.toLower());
    for (const dockerfile::Flag &flag : instruction.flags()) {
        for (const QByteArray &option : flag.name == "mount" ? flag.value.split(',') : QByteArrayList()) {
            if (option.startsWith("from="))
                names.append(option.mid(5).toLower());
        }
    }
    names.removeAll(QByteArray());
    return names;
}

//! A Dockerfile and a changed file of its context: which stages are built anew, from which layer on.
class StageHits
{
public:
    StageHits(const dockerfile::Document &document, const BuildContext &context, const QByteArray &file)
        : m_document(document), m_context(context), m_file(file)
    {
    }

    //! Index of the last stage's first layer that is hit; the layers' number where none is.
    int run()
    {
        int first = 0;
        for (size_t i = 0; i < m_document.stages.size(); ++i) {
            const dockerfile::Stage &stage = m_document.stages[i];
            first = firstOf(stage);
            if (first < stage.layerCount()) {
                m_dirty.insert(QByteArray::number(qulonglong(i)));
                if (!stage.name.isEmpty())
                    m_dirty.insert(stage.name);
            }
        }
        return first;
    }

private:
    int firstOf(const dockerfile::Stage &stage) const
    {
        if (m_dirty.contains(stage.base.toLower()))
            return 0;
        for (int i = stage.firstLayer; i < stage.endLayer; ++i) {
            const dockerfile::Instruction &instruction = m_document.instructions[size_t(i)];
            const InstructionKind *kind = instructionKind(instruction.keyword);
            const QByteArrayList from = stagesRead(m_document, instruction);
            const bool isDirty = std::any_of(from.begin(), from.end(), [this](const QByteArray &name) { return m_dirty.contains(name); });
            if (isDirty || (kind && reads(*kind, m_document, instruction, m_context, m_file)))
                return i - stage.firstLayer;
        }
        return stage.layerCount();
    }

    const dockerfile::Document &m_document;
    const BuildContext &m_context;
    const QByteArray m_file;
    QSet<QByteArray> m_dirty;
};

//! Whether a rendered piece names a file of the context, or a folder that it lies in.
bool names(const QByteArray &text, const QString &target)
{
    QByteArray part = target.toUtf8();
    QByteArray words = text;
    for (const char separator : {'=', ',', '"', '\n', '\t'})
        words.replace(separator, ' ');
    const QByteArrayList all = words.split(' ');
    while (!part.isEmpty()) {
        for (const QByteArray &word : all) {
            if (word == part || word == QByteArray("./" + part) || word == QByteArray(part + '/'))
                return true;
        }
        const qsizetype slash = part.lastIndexOf('/');
        part = slash < 0 ? QByteArray() : part.left(slash);
    }
    return false;
}

} // namespace

bool ImageRebuild::isRebuilt() const
{
    return isBaseNew || rebuiltLayers() > 0;
}

int ImageRebuild::rebuiltLayers() const
{
    return int(std::count_if(layers.begin(), layers.end(), [](LayerFate fate) { return fate != LayerFate::Cached; }));
}

RebuildForecast::RebuildForecast(DesignState state, RenderOptions options)
    : m_state(std::move(state)), m_options(std::move(options)),
      m_files(std::make_shared<const ProjectFiles>(m_options.projectRoot, m_state.texts))
{
}

QStringList codeFiles(const Design &design)
{
    QStringList files;
    for (const Task &task : design.tasks)
        files.append(task.place.file);
    files.removeDuplicates();
    return files;
}

ImageRebuild RebuildForecast::fromLayer(const Image &image, int first, bool isHit) const
{
    ImageRebuild made;
    const int count = image.stages.empty() ? 0 : int(image.layers().size());
    made.cause = isHit && first < count ? first : -1;
    for (int i = 0; i < count; ++i)
        made.layers.push_back(i < first ? LayerFate::Cached : i == first && isHit ? LayerFate::Changed : LayerFate::After);
    return made;
}

int RebuildForecast::firstHitOfDockerfile(const Image &image, const QString &file) const
{
    const SourceTextPtr text = m_state.texts.find(image.dockerfile);
    const QString folder = image.context == QLatin1String(".") ? QString() : QString(image.context + QLatin1Char('/'));
    const int none = int(image.layers().size());
    if (!text || !file.startsWith(folder))
        return none;
    const QByteArray inContext = file.mid(folder.size()).toUtf8();
    const BuildContext context(m_files, image.context, image.dockerfile);
    if (!context.isReadable() || context.isIgnored(inContext))
        return none;
    const dockerfile::Document document = dockerfile::read(text->bytes());
    return StageHits(document, context, inContext).run();
}

int RebuildForecast::firstHitOfGenerated(const Image &image, const QString &file) const
{
    const Rendering rendering = render(*m_state.design, m_state.texts, image, m_options);
    const QString path = m_files->root() + QLatin1Char('/') + file;
    QStringList targets;
    for (const ContextFile &source : rendering.context) {
        if (source.source == path || path.startsWith(QString(source.source + QLatin1Char('/'))))
            targets.append(source.target);
    }
    int first = int(image.layers().size());
    for (const RenderedPart &part : rendering.parts) {
        const bool isOwn = part.writer == RenderedPart::Writer::Layer && (part.owner.isEmpty() || part.owner == image.id);
        const QByteArray text = rendering.text.mid(part.range.begin, part.range.size());
        if (isOwn && std::any_of(targets.begin(), targets.end(), [&](const QString &target) { return names(text, target); }))
            first = std::min(first, part.layer);
    }
    return first;
}

int RebuildForecast::firstHit(const Image &image, const QString &file) const
{
    if (image.stages.empty())
        return 0;
    return image.kind == ImageKind::Dockerfile ? firstHitOfDockerfile(image, file) : firstHitOfGenerated(image, file);
}

// What starts from an image that is built anew is built anew as a whole.
void RebuildForecast::spread(Rebuilds &rebuilds) const
{
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (const Image &image : m_state.design->images) {
            const bool hasBase = !image.stages.empty() && !image.base().image.isEmpty() && image.base().image != image.id;
            const auto base = hasBase ? rebuilds.constFind(image.base().image) : rebuilds.constEnd();
            if (base == rebuilds.constEnd() || !base->isRebuilt() || rebuilds.value(image.id).isBaseNew)
                continue;
            ImageRebuild made = fromLayer(image, 0, false);
            made.isBaseNew = true;
            rebuilds.insert(image.id, made);
            isMore = true;
        }
    }
}

Rebuilds RebuildForecast::of(const Change &change) const
{
    Rebuilds rebuilds;
    if (change.kind == Change::Kind::File) {
        XRayOptions sent;
        sent.render = m_options;
        for (const Image &image : m_state.design->images) {
            const int first = firstHit(image, change.file);
            ImageRebuild made = fromLayer(image, first, true);
            const QStringList modules = modulesRunIn(*m_state.design, image);
            const bool isCode = std::any_of(m_state.design->tasks.begin(), m_state.design->tasks.end(), [&](const Task &task) {
                return task.place.file == change.file && modules.contains(task.module);
            });
            made.isCodeBundled = isCode && !made.isRebuilt() && isBundleSent(*m_state.design, image, sent);
            if (made.isRebuilt() || made.isCodeBundled)
                rebuilds.insert(image.id, made);
        }
    } else if (const Image *image = m_state.design->image(change.image); image && change.kind != Change::Kind::None) {
        ImageRebuild made = fromLayer(*image, change.kind == Change::Kind::Base ? 0 : change.layer, change.kind == Change::Kind::Layer);
        made.isBaseNew = change.kind == Change::Kind::Base;
        rebuilds.insert(image->id, made);
    }
    spread(rebuilds);
    return rebuilds;
}

} // namespace gantry
