// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/sdkchain.h"

#include "model/images/layers/aptpackages.h"
#include "model/images/layers/commands.h"
#include "model/images/layers/dockerlines.h"
#include "model/images/layers/envvars.h"
#include "model/images/layers/laterkinds.h"
#include "model/images/layers/layerkind.h"
#include "model/images/layers/uvscript.h"
#include "model/images/layers/workdir.h"
#include "model/images/pythontext.h"
#include "model/images/refusal.h"
#include "model/images/sdksecret.h"
#include "model/sdk/refusals.h"
#include "model/sdk/sdk.h"

#include <QCoreApplication>

namespace gantry {

namespace {

const std::vector<Argument> &noArguments()
{
    static const std::vector<Argument> none;
    return none;
}

Value text(const char *latin1)
{
    return Value::string(QString::fromLatin1(latin1));
}

// A layer is made before clone() looks at the image: secrets are checked where they are written.
Result<void> checkSecrets(const LayerCall &call)
{
    for (const Argument &argument : call.arguments) {
        std::vector<Value> values = argument.value.items();
        values.push_back(argument.value);
        for (const Value &value : values) {
            const auto secret = SdkSecret::fromValue(value, call.projectRoot);
            if (!secret)
                continue;
            if (const auto checked = secret->check(); !checked)
                return checked.error();
        }
    }
    return {};
}

} // namespace

QString createFlyteUserCommand()
{
    return QStringLiteral("if ! id -u flyte >/dev/null 2>&1; then useradd --create-home --shell /bin/bash flyte; fi && "
                          "mkdir -p /home/flyte && chown -R flyte:flyte /home/flyte && chown -R flyte:flyte /root");
}

SdkChain::SdkChain(const RenderOptions &options) : m_options(options)
{
    m_image.m_python = options.python;
}

void SdkChain::fail(const Error &error, int layer, const Place &place)
{
    RenderProblem problem{error, layer, m_owner};
    if (!problem.error.place.isValid())
        problem.error.place = place;
    m_image.m_problems.push_back(std::move(problem));
}

void SdkChain::extend(const Image &image, const ImageId &owner)
{
    m_owner = owner;
    const std::vector<Layer> &layers = image.layers();
    auto next = image.clones.begin();
    for (size_t at = 0; at <= layers.size(); ++at) {
        for (; next != image.clones.end() && (next->layersBefore <= int(at) || at == layers.size()); ++next)
            clone(*next);
        if (at < layers.size())
            addLayer(layers.at(at), int(at));
    }
}

void SdkChain::construct(const Image &image)
{
    const LayerCall call{image.constructor, image.constructorArguments, image.place, m_options.projectRoot};
    if (const auto checked = checkSecrets(call); !checked)
        return fail(checked.error(), -1, call.place);
    const QString &name = image.constructor;
    if (name == QLatin1String("from_base"))
        fromBase(call);
    else if (name == QLatin1String("from_ref_name"))
        fromRefName(call);
    else if (name == QLatin1String("from_debian_base"))
        fromDebianBase(call);
    else if (name == QLatin1String("from_uv_script"))
        fromUvScript(call);
    else if (name == QLatin1String("from_dockerfile"))
        fromDockerfile(call);
    else if (name.isEmpty() && image.kind == ImageKind::Managed)
        fromDebianBase({QStringLiteral("from_debian_base"), noArguments(), image.place, m_options.projectRoot});
    else if (name.isEmpty())
        m_image.m_base = image.uri;
    else
        append(makeLaterLayer(name), -1);
}

void SdkChain::fromBase(const LayerCall &call)
{
    const auto bound = BoundCall::bind(call);
    if (!bound)
        return fail(bound.error(), -1, call.place);
    const Value uri = bound->value("image_uri");
    m_image.m_base = pythonTruth(uri) ? pythonStr(uri, m_options.projectRoot) : QString();
    m_image.m_baseRepr = pythonRepr(uri, m_options.projectRoot);
}

void SdkChain::fromRefName(const LayerCall &call)
{
    const auto bound = BoundCall::bind(call);
    if (!bound)
        return fail(bound.error(), -1, call.place);
    m_image.m_refName = pythonStr(bound->value("name", text("default")), m_options.projectRoot);
    m_image.m_name = m_image.m_refName;
}

void SdkChain::setPython(const Value &version)
{
    const std::vector<Value> &parts = version.items();
    if (parts.size() >= 2)
        m_image.m_python = {int(parts.at(0).toInt()), int(parts.at(1).toInt())};
}

void SdkChain::setPlatforms(const Value &platforms)
{
    if (!pythonTruth(platforms))
        return;
    m_image.m_platforms.clear();
    const Value all = ensuredTuple(platforms);
    for (const Value &platform : all.items())
        m_image.m_platforms << pythonStr(platform, m_options.projectRoot);
}

void SdkChain::setTexts(const BoundCall &call)
{
    if (pythonTruth(call.value("registry")))
        m_image.m_registry = pythonStr(call.value("registry"), m_options.projectRoot);
    if (pythonTruth(call.value("name")))
        m_image.m_name = pythonStr(call.value("name"), m_options.projectRoot);
}

void SdkChain::debianBase(const BoundCall &call, bool installFlyte)
{
    setPython(call.value("python_version"));
    m_image.m_registry = m_options.registry;
    m_image.m_name = QStringLiteral("flyte");
    m_image.m_isExtendable = true;
    m_image.m_platforms = QStringList{QStringLiteral("linux/amd64"), QStringLiteral("linux/arm64")};
    setPlatforms(call.value("platform"));
    const QString python = m_image.m_python.toString();
    if (installFlyte) {
        const Value given = call.value("flyte_version");
        const QString version = pythonTruth(given) ? pythonStr(given, m_options.projectRoot) : QString(sdk::kVersion);
        const QString suffix = version.startsWith(u'v') ? version : QString(u'v' + version);
        m_image.m_base = QStringLiteral("ghcr.io/flyteorg/flyte:py%1-%2").arg(python, suffix);
    } else {
        m_image.m_base = QStringLiteral("python:%1-slim-bookworm").arg(python);
        slimBase();
        m_image.m_tag = QLatin1String("py") + python;
    }
    if (!pythonTruth(call.value("registry")) && !pythonTruth(call.value("name")))
        return;
    m_image.m_isCloned = true;
    m_image.m_tag.clear();
    setTexts(call);
}

void SdkChain::slimBase()
{
    append(makeDockerLines({QStringLiteral("LABEL org.opencontainers.image.authors='Union.AI <info@union.ai>'"),
                            QStringLiteral("LABEL org.opencontainers.image.source=https://github.com/flyteorg/flyte")}), -1);
    append(makeCommands(Value::tuple({Value::string(createFlyteUserCommand())})), -1);
    append(makeWorkdir(text("/home/flyte")), -1);
    append(makeEnvVars(Value::dict({{text("VIRTUAL_ENV"), text("/opt/venv")},
                                    {text("PATH"), text("/opt/venv/bin:$PATH")},
                                    {text("PYTHONPATH"), text("/root")},
                                    {text("UV_LINK_MODE"), text("copy")}})), -1);
    append(makeAptPackages(Value::tuple({text("build-essential"), text("ca-certificates")})), -1);
}

void SdkChain::fromDebianBase(const LayerCall &call)
{
    const auto bound = BoundCall::bind(call);
    if (!bound)
        return fail(bound.error(), -1, call.place);
    debianBase(*bound, pythonTruth(bound->value("install_flyte", Value::boolean(true))));
}

void SdkChain::fromUvScript(const LayerCall &call)
{
    const auto bound = BoundCall::bind(call);
    if (!bound)
        return fail(bound.error(), -1, call.place);
    debianBase(*bound, false);
    append(makeUvScript(SdkPath(bound->value("script"), m_options.projectRoot), PipOptions::fromCall(*bound)), -1);
}

void SdkChain::fromDockerfile(const LayerCall &call)
{
    const auto bound = BoundCall::bind(call);
    if (!bound)
        return fail(bound.error(), -1, call.place);
    m_image.m_dockerfile = SdkPath(bound->value("file"), m_options.projectRoot);
    m_image.m_isCloned = true;
    setTexts(*bound);
    setPlatforms(bound->value("platform"));
}

void SdkChain::clone(const Clone &clone)
{
    const LayerCall call{QStringLiteral("clone"), clone.arguments, clone.place, m_options.projectRoot};
    const auto bound = BoundCall::bind(call);
    if (!bound)
        return fail(bound.error(), -1, call.place);
    if (const auto checked = checkSecrets(call); !checked)
        return fail(checked.error(), -1, call.place);
    setTexts(*bound);
    if (pythonTruth(bound->value("base_image")))
        m_image.m_base = pythonStr(bound->value("base_image"), m_options.projectRoot);
    if (pythonTruth(bound->value("python_version")))
        setPython(bound->value("python_version"));
    const Value extendable = bound->value("extendable");
    if (extendable.kind() != Value::Kind::None)
        m_image.m_isExtendable = pythonTruth(extendable);
    setPlatforms(bound->value("platform"));
    m_image.m_isCloned = true;
    m_image.m_tag.clear();
}

void SdkChain::append(const SdkLayerPtr &layer, int source)
{
    m_image.m_layers.push_back({layer, source, m_owner});
    m_image.m_isCloned = true;
    m_image.m_tag.clear();
}

void SdkChain::addLayer(const Layer &layer, int index)
{
    const LayerCall call{layer.kind, layer.arguments, layer.place, m_options.projectRoot};
    const LayerKind *kind = layerKind(layer.kind);
    if (!kind) {
        const QString message = QCoreApplication::translate("Rendering", "%1() is no layer that Gantry knows.").arg(layer.kind);
        return fail(cannotRender(message), index, layer.place);
    }
    if (const auto checked = checkSecrets(call); !checked)
        return fail(checked.error(), index, layer.place);
    const auto added = kind->sdkLayers(call);
    if (!added)
        return fail(added.error(), index, layer.place);
    for (const SdkLayerPtr &one : *added)
        addChecked(one, index, layer.place);
}

void SdkChain::addChecked(const SdkLayerPtr &one, int index, const Place &place)
{
    if (const auto checked = one->check(m_options.projectRoot); !checked)
        return fail(checked.error(), index, place);
    if (!m_image.m_isExtendable)
        fail(refusal("ValueError", sdk::sentence(sdk::Refusal::NotExtendable)), index, place);
    else if (m_image.m_dockerfile)
        fail(refusal("ValueError", sdk::sentence(sdk::Refusal::LayersOnDockerfile)), index, place);
    else if (m_image.m_name.isEmpty())
        fail(refusal("ValueError", sdk::sentence(sdk::Refusal::NoImageName, {one->repr(m_options.projectRoot)})), index, place);
    append(one, index);
}

} // namespace gantry
