// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/render.h"

#include "model/images/bundledfiles.h"
#include "model/images/layers/codebundle.h"
#include "model/images/pythontext.h"
#include "model/images/refusal.h"
#include "model/images/renderchecks.h"
#include "model/images/sdkframe.h"
#include "model/sdk/refusals.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

using Writer = RenderedPart::Writer;

// A Dockerfile as it is, told apart by layers.
void writeOwnFile(Rendering &rendering, const QByteArray &text, const std::vector<Layer> &layers)
{
    rendering.kind = Rendering::Kind::OwnFile;
    qsizetype done = 0;
    for (size_t at = 0; at < layers.size(); ++at) {
        const TextRange range = layers.at(at).place.range;
        const qsizetype end = text.indexOf('\n', std::max(range.begin, range.end - 1));
        const qsizetype next = end < 0 ? text.size() : end + 1;
        if (range.begin < done || next > text.size())
            continue;
        const qsizetype begin = range.begin == 0 ? 0 : text.lastIndexOf('\n', range.begin - 1) + 1;
        appendPart(rendering, text.mid(done, begin - done), Writer::File);
        appendPart(rendering, text.mid(begin, next - begin), Writer::Layer, int(at));
        done = next;
    }
    appendPart(rendering, text.mid(done), Writer::File);
}

//! One rendering in the making.
class Renderer
{
public:
    Renderer(const Design &design, const SourceSet &texts, const Image &image, const RenderOptions &options)
        : m_design(design), m_texts(texts), m_image(image), m_options(options), m_files(options.projectRoot, texts),
          m_sdk(SdkImage::made(design, image, options)), m_input{m_files, rootDir(), {}, {}, {}}
    {
        m_result.problems = m_sdk.problems();
    }

    //! Up to the URI: what the SDK does before it looks for a builder.
    void prepare()
    {
        m_sdk.resolveCodeBundles(m_options.copyStyle, m_input.rootDir);
        resolveName();
        if (m_isAsIs)
            return;
        readIgnores();
        readBundle();
        const QString push = m_options.registry.isEmpty() ? m_options.localRegistry : m_options.registry;
        if (m_sdk.isCloned() && m_sdk.registry().isEmpty() && !push.isEmpty() && m_options.builder != ImageBuilder::Remote)
            m_sdk.setRegistry(push);
        m_result.uri = m_sdk.uri(m_input, m_result.problems);
        m_isAsIs = !m_sdk.isCloned();
        m_result.platforms = m_sdk.platforms();
        m_result.base = m_sdk.base();
        m_result.python = m_sdk.python();
    }

    Rendering rendered()
    {
        prepare();
        if (m_isAsIs) {
            m_result.kind = Rendering::Kind::AsIs;
            return m_result;
        }
        validate();
        writeText();
        checkSecrets(m_result, m_options.projectRoot);
        checkBuild(m_result);
        return m_result;
    }

    QString uri()
    {
        prepare();
        return m_result.isRefused() ? QString() : m_result.uri;
    }

private:
    SdkPath rootDir() const { return rootDirOf(m_design, m_image, m_options); }

    //! Names of from_ref_name: the configuration's, then those of init_from_config(images=…).
    std::vector<std::pair<QString, QString>> knownNames() const
    {
        std::vector<std::pair<QString, QString>> known = m_options.imageRefs;
        for (const Mapping &mapping : m_design.mappings) {
            const bool isUnknown = mapping.uriArgument.isGiven() && !mapping.uriArgument.value.isKnown();
            const auto same = std::find_if(known.begin(), known.end(), [&](const auto &ref) { return ref.first == mapping.name; });
            if (same == known.end())
                known.emplace_back(mapping.name, isUnknown ? QString() : mapping.uri);
            else
                same->second = isUnknown ? QString() : mapping.uri;
        }
        return known;
    }

    void resolveName()
    {
        const bool isDefault = m_image.kind == ImageKind::Managed && m_image.constructor.isEmpty();
        const QString name = isDefault ? QStringLiteral("default") : m_sdk.refName();
        if (name.isEmpty())
            return;
        const std::vector<std::pair<QString, QString>> known = knownNames();
        const auto found = std::find_if(known.begin(), known.end(), [&](const auto &ref) { return ref.first == name; });
        if (found == known.end()) {
            if (!isDefault)
                refuseName(known);
            return;
        }
        if (found->second.isEmpty()) {
            return addProblem(cannotRender(QCoreApplication::translate(
                "Rendering", "The URI of the image name “%1” is known only when the code runs.").arg(name)));
        }
        m_sdk.setBase(found->second);
        m_isAsIs = m_sdk.layers().empty();
        m_result.uri = found->second;
    }

    void refuseName(const std::vector<std::pair<QString, QString>> &known)
    {
        std::vector<Value> names;
        for (const auto &ref : known)
            names.push_back(Value::string(ref.first));
        const QString available = pythonRepr(Value::list(std::move(names)), {});
        addProblem(refusal("InvalidImageNameError",
                           sdk::sentence(sdk::Refusal::UnknownImageName, {m_sdk.refName(), available})));
    }

    void readIgnores()
    {
        const SdkPath path = m_sdk.dockerIgnore().value_or(m_input.rootDir / QStringLiteral(".dockerignore"));
        const QString absolute = path.absolute(m_options.projectRoot);
        if (!m_files.isFile(absolute))
            return;
        m_input.ignorePatterns = ignoreLines(m_files.read(absolute).value_or(QByteArray()));
        m_input.ignore.emplace(path.parent(), m_files);
    }

    void readBundle()
    {
        const auto isBundle = [](const SdkImage::Entry &entry) {
            const auto *bundle = dynamic_cast<const CodeBundle *>(entry.layer.get());
            return bundle && bundle->isLoadedModules();
        };
        if (!std::any_of(m_sdk.layers().begin(), m_sdk.layers().end(), isBundle))
            return;
        m_result.isTagPredicted = !m_options.bundledFiles;
        m_input.bundledFiles = m_options.bundledFiles
            ? *m_options.bundledFiles
            : predictedBundle(m_design, m_texts, m_image, m_input.rootDir, m_options.projectRoot);
        if (m_result.isTagPredicted) {
            m_result.warnings.push_back({RenderWarning::Kind::PredictedTag,
                                         QCoreApplication::translate(
                                             "Rendering", "The tag is predicted: the SDK hashes the modules that the "
                                                          "deploying program has imported, and here that is read from the text."),
                                         -1, 0});
        }
    }

    void validate()
    {
        for (const SdkImage::Entry &entry : m_sdk.layers()) {
            if (const auto valid = entry.layer->validate(m_input); !valid)
                addProblem(valid.error(), entry.source, entry.owner);
        }
        if (m_sdk.registry().isEmpty() && m_options.builder != ImageBuilder::Remote) {
            const QString hints = QStringLiteral(
                " The default base registry (ghcr.io/flyteorg) is read-only for pulls and cannot be pushed to. Set a push "
                "registry via any of:\n"
                "  - add `registry: <your-registry>` under the `image:` section of your config.yaml\n"
                "  - re-run `flyte create config` and add `--registry <your-registry>`\n"
                "  - set the FLYTE_IMAGE_REGISTRY environment variable to <your-registry>\n"
                "  - flyte.Image(...): pass registry='<your-registry>' (e.g. registry='docker.io/<user>')");
            const QString name = m_sdk.name().isEmpty() ? m_result.uri : m_sdk.name();
            addProblem(refusal("ImageBuildError", sdk::sentence(sdk::Refusal::NoRegistry, {name}) + hints));
        }
    }

    void writeText()
    {
        if (m_sdk.dockerfile()) {
            const auto text = m_files.read(m_sdk.dockerfile()->absolute(m_options.projectRoot));
            return writeOwnFile(m_result, text.value_or(QByteArray()), {});
        }
        const SdkFrame frame = sdkFrame(m_sdk.base(), m_sdk.python());
        appendPart(m_result, frame.head, Writer::Frame);
        appendPart(m_result, frame.from, Writer::Base);
        appendPart(m_result, frame.setup, Writer::Frame);
        for (const SdkImage::Entry &entry : m_sdk.layers()) {
            const Value secrets = entry.layer->secretMounts();
            for (const Value &secret : secrets.items())
                m_result.secrets.push_back(secret);
            const auto text = entry.layer->render(m_input, m_result.context);
            if (text)
                appendPart(m_result, *text, entry.source < 0 ? Writer::Constructor : Writer::Layer, entry.source, entry.owner);
            else
                addProblem(text.error(), entry.source, entry.owner);
        }
        if (m_sdk.makesFlyteUser())
            appendPart(m_result, sdkUserFooter(), Writer::Frame);
        appendPart(m_result, sdkFooter(m_result.uri), Writer::Frame);
    }

    void addProblem(const Error &error, int layer = -1, const ImageId &owner = {})
    {
        const auto same = [&](const RenderProblem &p) { return p.layer == layer && p.error.message == error.message; };
        if (std::any_of(m_result.problems.begin(), m_result.problems.end(), same))
            return;
        RenderProblem problem{error, layer, owner};
        const Image *image = owner.isEmpty() ? &m_image : m_design.image(owner);
        if (!problem.error.place.isValid() && image)
            problem.error.place = layer < 0 ? image->place : image->layers().at(size_t(layer)).place;
        m_result.problems.push_back(std::move(problem));
    }

    const Design &m_design;
    const SourceSet &m_texts;
    const Image &m_image;
    const RenderOptions &m_options;
    ProjectFiles m_files;
    SdkImage m_sdk;
    BuildInput m_input;
    bool m_isAsIs = false;
    Rendering m_result;
};

Rendering renderDockerfile(const SourceSet &texts, const Image &image, const RenderOptions &options)
{
    Rendering rendering;
    rendering.uri = image.uri;
    const ProjectFiles files(options.projectRoot, texts);
    const auto bytes = files.read(SdkPath(image.dockerfile).absolute(options.projectRoot));
    if (bytes) {
        writeOwnFile(rendering, *bytes, image.layers());
    } else {
        const QString message = QCoreApplication::translate("Rendering", "%1 can't be read.").arg(image.dockerfile);
        rendering.problems.push_back({cannotRender(message, image.place), -1});
    }
    return rendering;
}

} // namespace

Rendering render(const Design &design, const SourceSet &texts, const Image &image, const RenderOptions &options)
{
    if (image.kind == ImageKind::Dockerfile)
        return renderDockerfile(texts, image, options);
    Rendering rendering = Renderer(design, texts, image, options).rendered();
    if (options.builder == ImageBuilder::Remote && rendering.kind == Rendering::Kind::Generated && !rendering.isRefused()) {
        const QString message = QCoreApplication::translate("Rendering",
            "The remote builder makes its own Dockerfile on the service: the SDK sends it the base %1, Python %2, the layers "
            "in their order and the files that they name. How it installs Python and in which order it writes what it adds "
            "is the service's to decide, so there is nothing to show; the tag is the same as for a local build.")
            .arg(rendering.base, rendering.python.toString());
        rendering.problems.push_back({cannotRender(message, image.place), -1});
    }
    return rendering;
}

QString developmentUri(const Design &design, const SourceSet &texts, const Image &image, const RenderOptions &options)
{
    if (image.kind == ImageKind::Dockerfile)
        return image.uri;
    RenderOptions development = options;
    development.copyStyle = CopyStyle::LoadedModules;
    return Renderer(design, texts, image, development).uri();
}

} // namespace gantry
