// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/argument.h"
#include "model/core/place.h"
#include "model/core/strongid.h"
#include "model/core/value.h"
#include "model/design/ids.h"
#include "model/python/reading.h"

#include <QHash>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace gantry {

//! One Dockerfile instruction or one `with_*` call.
struct Layer {
    LayerId id;
    QString kind; //!< "RUN", "COPY", … or "with_env_vars", …
    QString text; //!< source text: the instruction, or the call without its leading dot
    std::vector<Argument> arguments; //!< of a `with_*` call; empty for an instruction
    Place place; //!< of the text
    TeamId team;
};

//! One clone() call of a chain.
struct Clone {
    int layersBefore = 0; //!< how many of the image's layers stand before it in the chain
    std::vector<Argument> arguments;
    Place place; //!< of the call
};

//! What an image or a stage starts from.
struct Base {
    QString text; //!< reference as it evaluates, or the source text where it can't be evaluated
    ImageId image; //!< where it is built in this project, or an earlier stage: then `stage` is set
    std::optional<int> stage;
    Argument argument; //!< of the reference in the text
    QString platform; //!< FROM --platform=…, or empty
};

//! One build stage of a Dockerfile; other images have exactly one.
struct Stage {
    QString name; //!< AS name, or empty
    Base base;
    std::vector<Layer> layers;
    Place place; //!< of FROM, or of the constructor
};

enum class ImageKind { Dockerfile, Adapted, Reference, Managed };
QString imageKindName(ImageKind kind);

struct Image {
    ImageId id;
    QString name;
    ImageKind kind = ImageKind::Reference;
    TeamId team;
    Place place; //!< FROM of the last stage, or the expression that makes the image
    QString uri; //!< what it is pushed as or pulled from, where known
    std::vector<Stage> stages; //!< at least one for Dockerfile, Adapted and Managed

    // Dockerfile images
    QString dockerfile; //!< path
    QString context; //!< path of the build context, "." for the project's folder
    QString buildCommand; //!< the documented command, or empty
    Place buildCommandPlace;

    // images made in Python. A chain that starts from another chain's variable has that image as its base and only its
    // own layers; constructor and arguments are then those at the root.
    QString module; //!< dotted module that defines it
    QString variable; //!< the variable, or empty where inline
    QString constructor; //!< from_base, from_ref_name, from_debian_base, from_dockerfile, from_uv_script; empty for a plain URI
    std::vector<Argument> constructorArguments;
    std::vector<Argument> cloneArguments; //!< of all clone() calls together, the last one wins
    std::vector<Clone> clones; //!< each clone() call, in the chain's order
    bool isCloned = false; //!< a clone() call stands in the chain

    const std::vector<Layer> &layers() const;
    const Base &base() const;
    bool hasBuild() const { return kind == ImageKind::Dockerfile || kind == ImageKind::Adapted; }
};

struct Dependency {
    EnvironmentId on;
    Place place; //!< of the list's element, or of add_dependency's argument
    bool isInherited = false; //!< stands at the environment that clone_with copied
    bool isAdded = false; //!< by a call of add_dependency
};

struct Environment {
    EnvironmentId id;
    QString name; //!< as evaluated; module and variable where it can't be
    bool isNameKnown = true;
    QString variable;
    QString module;
    QString clonedFrom; //!< variable of the environment that clone_with copied, or empty
    ImageId image;
    std::vector<Dependency> dependsOn;
    std::vector<Argument> arguments; //!< all that are given, name and image and depends_on as well
    Place place; //!< of the assignment
    Place call; //!< of the constructor's call
    TeamId team;

    const Argument *argument(QLatin1String name) const;
};

struct Parameter {
    enum class Kind { Normal, VarPositional, VarKeyword };
    QString name;
    QString type; //!< the annotation's text, or empty
    Kind kind = Kind::Normal;
    bool isKeywordOnly = false;
    std::optional<Argument> defaultValue;
    Place place;
};

struct Task {
    TaskId id;
    QString name; //!< the function's
    QString module;
    EnvironmentId environment;
    std::vector<Parameter> inputs;
    QString output; //!< the annotation's text, or empty
    bool isAsync = false;
    std::vector<Argument> arguments; //!< of the decorator
    Place decorator; //!< of `@env.task(…)`, with the @
    Place place; //!< of `def`'s line up to the colon
    Place whole; //!< decorators and body
    TeamId team;
};

struct Call {
    TaskId from;
    TaskId to;
    std::vector<Argument> arguments;
    Place place;
};

using python::TextPart;

//! One entry of `images=(…)`.
struct Mapping {
    QString name;
    QString uri; //!< evaluated, or the source text
    Argument uriArgument; //!< where the URI stands: the constant that an f-string names, or the string's part
    std::vector<TextPart> uriParts; //!< literal parts in order, through constants: where a tag can be changed
    Place place; //!< of the tuple's element
    ImageId image; //!< that it names, where known
};

//! flyte.run, with_runcontext(…).run, flyte.deploy, flyte.build and the init that goes before, in one file.
struct EntryPoint {
    enum class Intent { Run, Deploy, Build };
    Intent intent = Intent::Run;
    QString file;
    QString module;
    Place place; //!< of the call
    QString init; //!< init_from_config, init, … or empty
    std::vector<Argument> initArguments;
    std::vector<Argument> contextArguments; //!< of with_runcontext
    std::vector<Argument> arguments; //!< of the call itself
    std::vector<TaskId> tasks; //!< that it runs
    std::vector<EnvironmentId> environments; //!< that it deploys
    QStringList importedModules; //!< of this project, with all that they import
    QString path; //!< which branch it stands in, so that two entries can be told to exclude each other
};

struct Opaque {
    Place place;
    QString reason;
};

//! What could not be read.
struct Problem {
    enum class Severity { Error, Warning, Note };
    Severity severity = Severity::Error;
    QString message;
    Place place;
};

struct Team {
    TeamId id;
    QString name;
    QString code; //!< letter or two, unique in the project
    QString colour; //!< a team token: blue, orange, …
    QStringList owns; //!< paths
    bool isGiven = false; //!< stands in gantry.json; otherwise derived from folders
};

//! A file of the project that the design is read from.
struct FileState {
    enum class Kind { Dockerfile, Python, Gantry, Other };
    Kind kind = Kind::Other;
    bool isStale = false; //!< does not parse: what is shown comes from its last good reading
    QString error; //!< why
    Place errorPlace;
};

//! What gantry.json says, as read; positions by node key (see nodeKey).
struct Sidecar {
    bool exists = false;
    bool isReadOnly = false; //!< written by a newer version
    QHash<QString, QPointF> positions; //!< top left corners, in lh
    QHash<QString, QString> imageOfName; //!< mapping name → Dockerfile path, beats names
    QHash<QString, QString> contextOf; //!< Dockerfile path → context
};

//! The project as one immutable value: made by reading texts, never changed afterwards.
struct Design {
    quint64 revision = 0; //!< of the texts that it was read from
    std::vector<Team> teams;
    std::vector<Image> images; //!< in order of id kinds, then files, then place
    std::vector<Environment> environments;
    std::vector<Task> tasks;
    std::vector<Call> calls;
    std::vector<Mapping> mappings;
    std::vector<EntryPoint> entryPoints;
    std::vector<Opaque> opaque;
    std::vector<Problem> problems;
    QHash<QString, FileState> files;
    Sidecar sidecar;

    const Image *image(const ImageId &id) const;
    const Environment *environment(const EnvironmentId &id) const;
    const Environment *environmentNamed(const QString &name) const;
    const Task *task(const TaskId &id) const;
    const Team *team(const TeamId &id) const;
    //! An environment's name first (its image), then images' ids, then names. Ambiguous names give several.
    std::vector<const Image *> imagesNamed(const QString &name) const;

    //! Fills the lookups; the reader calls it once at the end.
    void index();

private:
    QHash<ImageId, int> m_images;
    QHash<EnvironmentId, int> m_environments;
    QHash<TaskId, int> m_tasks;
    QHash<TeamId, int> m_teams;
};

using DesignPtr = std::shared_ptr<const Design>;

//! A layer's id: the number counts the layers of its kind before it in the stage.
LayerId layerId(const ImageId &image, int stage, const QString &kind, int number);

//! The key of a node in gantry.json and in operations: "environment:NAME", an image's id, "base:REFERENCE".
QString nodeKey(const Environment &environment);
QString nodeKey(const Image &image);
QString baseNodeKey(const QString &reference);

} // namespace gantry
