// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/core/value.h"
#include "model/images/dockerignore.h"
#include "model/images/projectfiles.h"
#include "model/images/sdkpath.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace gantry {

//! A file that the build context must hold for the Dockerfile to build.
struct ContextFile {
    QString source; //!< absolute path on this computer
    QString target; //!< relative to the context

    friend bool operator==(const ContextFile &, const ContextFile &) = default;
};

//! What layers look at while they are hashed and rendered.
struct BuildInput {
    const ProjectFiles &files;
    SdkPath rootDir; //!< root_dir of flyte.init, absolute
    QStringList ignorePatterns; //!< of the .dockerignore, for copies into the context
    std::optional<FolderIgnore> ignore; //!< the same for hashes
    QStringList bundledFiles; //!< modules that the deploying program imports, relative to rootDir, sorted
};

//! One layer object of a flyte.Image, as flyte/_image.py and imagebuild/docker_builder.py of 2.12.1 have it.
class SdkLayer
{
public:
    //! A field in the order of the class's __init__; one without `otherwise` must be given.
    struct Field {
        QString name;
        Value value;
        std::optional<Value> otherwise;
    };

    virtual ~SdkLayer() = default;

    virtual QString className() const = 0;
    virtual std::vector<Field> fields() const = 0;
    //! str(layer), which refusals repeat.
    QString repr(const QString &projectRoot) const;
    //! What making the object refuses: lists where items are wanted.
    virtual Result<void> check(const QString &projectRoot) const;

    //! What the SDK checks right before it builds.
    virtual Result<void> validate(const BuildInput &input) const;
    virtual Result<void> updateHash(QCryptographicHash &hash, const BuildInput &input) const = 0;
    //! The lines for the Dockerfile; what they need in the context is added to `context`.
    virtual Result<QByteArray> render(const BuildInput &input, std::vector<ContextFile> &context) const = 0;

    //! None, or a sequence.
    virtual Value secretMounts() const { return Value::none(); }
};

using SdkLayerPtr = std::shared_ptr<const SdkLayer>;
using SdkLayers = std::vector<SdkLayerPtr>;

//! The text that the SDK adds to a hash for secret_mounts.
QString secretMountsHashed(const Value &mounts, const QString &projectRoot);

//! update_hasher_for_source of flyte/_utils/file_handling.py: a file's content and name, or a folder's files with
//! their paths, in the order in which the disk gives them.
Result<void> hashSource(QCryptographicHash &hash, const SdkPath &source, const BuildInput &input, const FolderIgnore *ignore);
//! filehash_update of the same file: open() raises where it is missing.
Result<void> hashFile(QCryptographicHash &hash, const SdkPath &file, const ProjectFiles &files);

//! Puts a file or folder into the context; gives its path there, or the SDK's refusal.
Result<QString> copyToContext(const SdkPath &source, const BuildInput &input, const QStringList &ignorePatterns,
                              std::vector<ContextFile> &context);

} // namespace gantry
