// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/renderoptions.h"

#include <QRegularExpression>

namespace gantry {

std::optional<PythonVersion> PythonVersion::fromString(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+)\\.(\\d+)(\\..*)?$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return PythonVersion{match.captured(1).toInt(), match.captured(2).toInt()};
}

std::optional<CopyStyle> copyStyleFromName(const QString &name)
{
    if (name == QLatin1String("none"))
        return CopyStyle::None;
    if (name == QLatin1String("loaded_modules"))
        return CopyStyle::LoadedModules;
    return name == QLatin1String("all") ? std::optional(CopyStyle::All) : std::nullopt;
}

std::optional<ImageBuilder> imageBuilderFromName(const QString &name)
{
    if (name == QLatin1String("local"))
        return ImageBuilder::Local;
    if (name == QLatin1String("local-podman"))
        return ImageBuilder::LocalPodman;
    return name == QLatin1String("remote") ? std::optional(ImageBuilder::Remote) : std::nullopt;
}

} // namespace gantry
