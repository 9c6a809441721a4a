// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/argument.h"
#include "model/core/place.h"
#include "model/core/value.h"
#include "model/python/filereading.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

//! What a project's Python says about Flyte, read across its files without executing anything.
//! Lists are in order of files, then of places; things name each other by index, -1 is none.
namespace gantry::python {

//! A literal part of a text value: where it stands and what it says. The parts of f"a={B}" with B = "x" are `a=` and `x`.
struct TextPart {
    QString text;
    Place place; //!< of the characters between the quotes
    bool isKnown = true; //!< false: made by code; text is that code
};

//! A module of the project.
struct ModuleReading {
    QString name;
    QString file;
    bool isPackage = false; //!< an __init__.py
    struct Import {
        int module = -1; //!< of this project; other imports are not listed
        Place place; //!< of the import statement
        bool isLazy = false; //!< stands in a function
        bool isTypeChecking = false; //!< only under `if TYPE_CHECKING`
        QString path; //!< see EntryReading::path
    };
    std::vector<Import> imports;
    //! All imports of the file as written, for those who look for a library: "flyte", "workflow_code.envs".
    QStringList importedNames;
};

//! One call of an image's chain: `.with_env_vars(…)`, `.clone(…)`.
struct ImageLink {
    QString method;
    QString text; //!< source text without the leading dot
    std::vector<Argument> arguments;
    Place place; //!< of the text
};

//! An expression that makes an image: a constructor or another image's variable, then the chain's calls in order.
struct ImageReading {
    QString module;
    QString file;
    QString variable; //!< or empty where inline
    Place place; //!< of the whole expression, without parentheses around it
    Place statement; //!< of the assignment, or of `image=…` where inline
    QString constructor; //!< "from_base", …; empty where it starts from another image
    Place constructorPlace; //!< of `flyte.Image.from_base(…)`
    QString constructorText;
    std::vector<Argument> constructorArguments;
    int from = -1; //!< image whose variable the chain starts from
    Place fromPlace; //!< of that name
    std::vector<ImageLink> links;
    bool isAssignedOnce = true; //!< false: the variable is given several values (by branches, loops or again)
};

//! What an environment's `image=` is.
struct ImageUse {
    enum class Kind {
        Default, //!< not given or "auto": the SDK's managed image
        None, //!< image=None
        Uri, //!< a string; text is what it evaluates to
        Image, //!< `image` is set
        Opaque, //!< can't be followed; reason says why
    };
    Kind kind = Kind::Default;
    int image = -1;
    QString text;
    QString reason;
};

struct DependencyReading {
    int environment = -1; //!< -1: opaque, see reason
    QString text; //!< as written
    QString reason;
    Place place; //!< of the list's element (or of add_dependency's argument)
    bool isInherited = false; //!< of the environment that clone_with copied; the place is there
    bool isAdded = false; //!< by a call of add_dependency
};

struct EnvironmentReading {
    QString module;
    QString file;
    QString variable; //!< empty where it isn't assigned to a name
    QString name; //!< as evaluated; empty where it can't be, then there is an opaque entry
    QString constructor; //!< "TaskEnvironment", "clone_with", "from_task"
    int clonedFrom = -1;
    QString clonedFromVariable; //!< as written
    std::vector<Argument> arguments; //!< as given in this call, by parameter name
    ImageUse image; //!< with what is inherited from clonedFrom
    std::vector<DependencyReading> dependencies; //!< with what is inherited
    Place place; //!< of the assignment (of the call where there is none)
    Place call; //!< of the constructor's call
    QString path; //!< see EntryReading::path
    bool isAssignedOnce = true;

    const Argument *argument(QLatin1String name) const;
};

struct ParameterReading {
    enum class Kind { Normal, VarPositional, VarKeyword };
    QString name;
    QString type; //!< the annotation's text, or empty
    Kind kind = Kind::Normal;
    bool isKeywordOnly = false;
    std::optional<Argument> defaultValue;
    Place place;
};

struct TaskReading {
    QString name; //!< the function's
    QString module;
    QString file;
    int environment = -1;
    std::vector<ParameterReading> inputs;
    QString output; //!< the annotation's text, or empty
    bool isAsync = false;
    std::vector<Argument> arguments; //!< of the decorator
    Place decorator; //!< of `@env.task(…)`, with the @
    Place place; //!< of `def`'s line up to the colon
    Place whole; //!< decorators and body
    Place body;
    QString path;
};

struct CallReading {
    int from = -1;
    int to = -1;
    QString text;
    std::vector<Argument> arguments; //!< with the called task's parameter names
    Place place; //!< of the call
};

//! One entry of `images=(…)`, or of the dict of flyte.init.
struct MappingReading {
    QString name;
    Place namePlace; //!< of the name's characters, where it stands literally; else invalid
    QString uri; //!< evaluated, or the source text
    Argument uriArgument; //!< the constant's name in an f-string, the dict's value, or the string's part after `=`
    std::vector<TextPart> uriParts; //!< literal parts in order, through constants: where a tag can be changed
    Place place; //!< of the element, or where the whole is no tuple: of the argument
    int entry = -1; //!< index into inits
};

//! A call of flyte.init_from_config, flyte.init, …
struct InitReading {
    QString function; //!< "init_from_config"
    QString module;
    QString file;
    std::vector<Argument> arguments;
    Place place;
    QString path;
};

//! A call of flyte.run, with_runcontext(…).run, deploy, build, …
struct EntryReading {
    enum class Intent { Run, Deploy, Build };
    Intent intent = Intent::Run;
    QString module;
    QString file;
    QString text;
    Place place; //!< of the call
    int init = -1; //!< the init that goes before it in this file
    std::vector<Argument> contextArguments; //!< of with_runcontext
    std::vector<Argument> arguments; //!< of the call itself
    std::vector<int> tasks; //!< that it runs
    std::vector<int> environments; //!< that it deploys
    std::vector<int> images; //!< that it builds
    //! Which branches it stands in: "OFFSET.ARM" of each enclosing if, try, … and "def:NAME", joined by '/', outermost first.
    //! Two places exclude each other where they agree up to an OFFSET and differ in its ARM.
    QString path;
};

//! Text that means something to Flyte and can't be shown as more than text.
struct OpaqueReading {
    QString reason;
    Place place;
};

struct ProjectReading {
    std::vector<ModuleReading> modules;
    std::vector<ImageReading> images;
    std::vector<EnvironmentReading> environments;
    std::vector<TaskReading> tasks;
    std::vector<CallReading> calls;
    std::vector<InitReading> inits;
    std::vector<MappingReading> mappings;
    std::vector<EntryReading> entries;
    std::vector<OpaqueReading> opaque;

    //! Index of the module of a file, or -1.
    int moduleOfFile(const QString &file) const;
    //! All modules of the project that importing this one imports, itself first; lazy imports are left out.
    std::vector<int> importClosure(int module) const;
};

using ProjectReadingPtr = std::shared_ptr<const ProjectReading>;

//! Puts files together: one reading a path (the last good one for a file that doesn't parse), in path order. Any thread.
ProjectReadingPtr resolve(const std::vector<FileReadingPtr> &files);

//! Evaluates text as a Python expression in a module, as if it stood at its end: for forms that show what is typed.
Value evaluate(const std::vector<FileReadingPtr> &files, const QString &module, const QByteArray &expression);

} // namespace gantry::python
