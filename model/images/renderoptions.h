// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace gantry {

enum class CopyStyle { None, LoadedModules, All };
enum class ImageBuilder { Local, LocalPodman, Remote };

//! A Python's major and minor version.
struct PythonVersion {
    int major = 3;
    int minor = 11;

    QString toString() const { return QString::number(major) + u'.' + QString::number(minor); }
    static std::optional<PythonVersion> fromString(const QString &text);
    friend bool operator==(PythonVersion, PythonVersion) = default;
};

//! What the SDK would take from its caller, its configuration and the computer that it runs on.
struct RenderOptions {
    CopyStyle copyStyle = CopyStyle::LoadedModules;
    ImageBuilder builder = ImageBuilder::Local;
    PythonVersion python; //!< of the designer's Python, which the SDK writes into the file where the image names none
    //! The project's folder: absolute, without links in it.
    QString projectRoot;
    //! root_dir of flyte.init where it isn't the one of the project's entry points: absolute, or empty.
    QString rootDir;
    //! image.registry of the configuration, or empty.
    QString registry;
    //! Where a local build pushes an image for which neither it nor the configuration names a registry, or empty.
    QString localRegistry;
    //! Names of from_ref_name by configuration (image.image_refs); the project's own mappings beat them.
    std::vector<std::pair<QString, QString>> imageRefs;
    //! The modules that the deploying program imports where they are known, relative to root_dir; else they are predicted.
    std::optional<QStringList> bundledFiles;
};

std::optional<CopyStyle> copyStyleFromName(const QString &name);
std::optional<ImageBuilder> imageBuilderFromName(const QString &name);

} // namespace gantry
