// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"
#include "model/images/layers/sdklayer.h"
#include "model/images/renderoptions.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gantry {

//! Something that the SDK refuses or that Gantry can't say, and where it stands.
struct RenderProblem {
    Error error;
    int layer = -1; //!< index of Image::layers(), or -1
    ImageId owner = {}; //!< the image whose layer it is, where the chain goes on from another image's variable
};

//! A flyte.Image as the SDK holds it once a definition has run (flyte/_image.py of 2.12.1).
class SdkImage
{
public:
    struct Entry {
        SdkLayerPtr layer;
        int source = -1; //!< index of Image::layers(), or -1 for what the constructor adds
        ImageId owner; //!< as in RenderProblem
    };

    //! Makes it from an image's constructor and chain, and those that it goes on from, as far as the SDK would go; what
    //! it refuses is in problems().
    static SdkImage made(const Design &design, const Image &image, const RenderOptions &options);

    const QString &base() const { return m_base; }
    const QString &registry() const { return m_registry; }
    const QString &name() const { return m_name; }
    const QString &refName() const { return m_refName; }
    const std::optional<SdkPath> &dockerfile() const { return m_dockerfile; } //!< of from_dockerfile
    const QStringList &platforms() const { return m_platforms; }
    PythonVersion python() const { return m_python; }
    bool isCloned() const { return m_isCloned; } //!< false: used as it is, never built
    const std::vector<Entry> &layers() const { return m_layers; }
    const std::vector<RenderProblem> &problems() const { return m_problems; }
    bool makesFlyteUser() const;

    //! from_ref_name, resolved: `clone(base_image=uri)`.
    void setBase(const QString &uri);
    //! `clone(registry=…)`, which drops a fixed tag.
    void setRegistry(const QString &registry);
    //! resolve_code_bundle_layer: bundles go, or with CopyStyle::None to the end.
    void resolveCodeBundles(CopyStyle copyStyle, const SdkPath &rootDir);

    //! The last DockerIgnore layer's path.
    std::optional<SdkPath> dockerIgnore() const;
    //! Image.uri; without a hash where `tag` can't be told. Problems are appended.
    QString uri(const BuildInput &input, std::vector<RenderProblem> &problems) const;

private:
    friend class SdkChain;
    QString m_base;
    QString m_baseRepr = QStringLiteral("None"); //!< what was given where m_base is empty
    QString m_registry;
    QString m_name;
    QString m_refName;
    QString m_tag; //!< fixed by from_debian_base, or empty
    QStringList m_platforms{QStringLiteral("linux/amd64")};
    PythonVersion m_python;
    bool m_isExtendable = false;
    bool m_isCloned = false;
    std::optional<SdkPath> m_dockerfile;
    std::vector<Entry> m_layers;
    std::vector<RenderProblem> m_problems;
};

} // namespace gantry
