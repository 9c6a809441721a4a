// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/sdkimage.h"

#include "model/images/layers/codebundle.h"
#include "model/images/layers/dockerignorelayer.h"
#include "model/images/pythontext.h"
#include "model/images/refusal.h"
#include "model/images/sdkchain.h"
#include "model/sdk/refusals.h"

#include <QCryptographicHash>

#include <algorithm>

namespace gantry {

namespace {

//! The images whose variables a chain goes on from, the first one first, and the image itself.
std::vector<const Image *> chainOf(const Design &design, const Image &image)
{
    std::vector<const Image *> chain{&image};
    while (!chain.back()->stages.empty()) {
        const Image *base = design.image(chain.back()->base().image);
        const bool isPython = base && (base->kind == ImageKind::Adapted || base->kind == ImageKind::Managed);
        if (!isPython || std::find(chain.begin(), chain.end(), base) != chain.end())
            break;
        chain.push_back(base);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace

SdkImage SdkImage::made(const Design &design, const Image &image, const RenderOptions &options)
{
    const std::vector<const Image *> chain = chainOf(design, image);
    SdkChain made(options);
    made.construct(*chain.front());
    for (const Image *part : chain)
        made.extend(*part, part == &image ? ImageId() : part->id);
    return made.image();
}

bool SdkImage::makesFlyteUser() const
{
    return std::any_of(m_layers.begin(), m_layers.end(), [](const Entry &entry) {
        if (entry.layer->className() != QLatin1String("Commands"))
            return false;
        const std::vector<SdkLayer::Field> fields = entry.layer->fields();
        const std::vector<Value> &commands = fields.front().value.items();
        return std::find(commands.begin(), commands.end(), Value::string(createFlyteUserCommand())) != commands.end();
    });
}

void SdkImage::setBase(const QString &uri)
{
    m_base = uri;
    m_tag.clear();
    m_isCloned = true;
}

void SdkImage::setRegistry(const QString &registry)
{
    m_registry = registry;
    m_tag.clear();
    m_isCloned = true;
}

void SdkImage::resolveCodeBundles(CopyStyle copyStyle, const SdkPath &rootDir)
{
    std::vector<Entry> kept;
    std::vector<Entry> bundles;
    for (const Entry &entry : m_layers) {
        const auto *bundle = dynamic_cast<const CodeBundle *>(entry.layer.get());
        if (!bundle)
            kept.push_back(entry);
        else if (copyStyle == CopyStyle::None)
            bundles.push_back({bundle->resolved(rootDir), entry.source, entry.owner});
    }
    if (kept.size() == m_layers.size())
        return;
    m_tag.clear();
    m_layers = std::move(kept);
    m_layers.insert(m_layers.end(), bundles.begin(), bundles.end());
}

std::optional<SdkPath> SdkImage::dockerIgnore() const
{
    std::optional<SdkPath> path;
    for (const Entry &entry : m_layers) {
        const auto *ignore = dynamic_cast<const DockerIgnoreLayer *>(entry.layer.get());
        if (ignore && !ignore->isBlank())
            path = ignore->path();
    }
    return path;
}

QString SdkImage::uri(const BuildInput &input, std::vector<RenderProblem> &problems) const
{
    if (!m_isCloned) {
        if (m_base.isEmpty()) {
            const Error error = refusal("ImageBuildError", sdk::sentence(sdk::Refusal::NoBaseUri, {m_baseRepr}));
            problems.push_back({error, -1});
        }
        return m_base;
    }
    QString tag = m_tag;
    if (tag.isEmpty()) {
        QCryptographicHash hash(QCryptographicHash::Md5);
        hash.addData(m_base.toUtf8());
        const size_t before = problems.size();
        if (m_dockerfile) {
            if (const auto hashed = hashFile(hash, *m_dockerfile, input.files); !hashed)
                problems.push_back({hashed.error(), -1});
        }
        for (const Entry &entry : m_layers) {
            if (const auto hashed = entry.layer->updateHash(hash, input); !hashed)
                problems.push_back({hashed.error(), entry.source, entry.owner});
        }
        tag = problems.size() == before ? QString::fromLatin1(hash.result().toHex()) : QStringLiteral("unknown");
    }
    if (m_name.isEmpty()) {
        const Error error = refusal("ImageBuildError", sdk::sentence(sdk::Refusal::NoUriName, {QStringLiteral("None")}));
        problems.push_back({error, -1});
    }
    return m_registry.isEmpty() ? QString(m_name + u':' + tag) : QString(m_registry + u'/' + m_name + u':' + tag);
}

} // namespace gantry
