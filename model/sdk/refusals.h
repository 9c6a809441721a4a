// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace gantry::sdk {

//! What the SDK refuses, with its own sentences, so that Gantry says before a run what the SDK would say during it.
enum class Refusal {
    EnvironmentName, //!< name
    DuplicateEnvironment, //!< name
    SelfDependency,
    MissingEnvironment, //!< name; at run time, where a called task's environment is no dependency
    VariadicTask, //!< function
    NotExtendable,
    LayersOnDockerfile,
    NoImageName, //!< layer; for layers on an image without a name
    NoUriName, //!< name as repr; for the URI of a cloned image without a name
    NoBaseUri, //!< base as repr
    ListAsArgument, //!< layer class, field, index, list as repr
    UnknownImageName, //!< name, list of known names as repr
    NoRegistry, //!< image
    VersionForRun, //!< with_runcontext(copy_style="none") without a version
    VersionForDeploy,
    CacheBehaviour, //!< behaviour as repr
    RetriesType, //!< value as repr
    RequirementsSuffix, //!< file
    SecretMount,
    ReusablePlugin,
    ReusablePodTemplate,
    ReusableConcurrency,
    DirectImage,
};

//! The SDK's sentence (English, as it prints it) with its parts filled in, in the order that Refusal tells.
QString sentence(Refusal refusal, const QStringList &parts = {});

//! Whether the SDK takes this as an environment's name: snake_case or kebab-case with digits.
bool isEnvironmentName(const QString &name);
//! Whether this can be a name in Python (no keyword).
bool isIdentifier(QStringView name);
//! Text as Python's repr() writes it.
QString repr(const QString &text);

} // namespace gantry::sdk
