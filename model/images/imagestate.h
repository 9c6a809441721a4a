// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/place.h"
#include "model/images/state/filefacts.h"
#include "model/images/state/interpreter.h"
#include "model/images/state/known.h"
#include "model/images/state/persistentmap.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace gantry {

//! A variable of the image's configuration.
struct Variable {
    QByteArray value;
    bool isKnown = true; //!< false: it is set, but not known to what
    QString why; //!< where it is not known
    DecisionPtr by;
};

//! One folder of PATH and the line that put it there.
struct PathEntry {
    QByteArray folder;
    DecisionPtr by;
};

//! What a folder of PATH has to say about a command.
struct PathHit {
    PathEntry entry;
    Knowledge found = Knowledge::Unknown; //!< Known: the file is there
    QByteArray file;
    QString why; //!< where it is not known
    bool isFirst = false; //!< what the command resolves to; later ones are shadowed
};

//! Which file a command resolves to.
struct Resolution {
    Knowledge found = Knowledge::Unknown; //!< Absent: PATH has no such command
    QByteArray file; //!< as `command -v` says it
    QByteArray interpreter; //!< key of ImageState::interpreters that it is or runs with; empty where there is none or it isn't known
    QByteArray version; //!< empty where it is not known
    QString why; //!< why it is not known
    DecisionPtr by; //!< the line since which it resolves so

    bool isKnown() const { return found == Knowledge::Known; }
};

//! A user that an instruction made.
struct UserFact {
    QByteArray home;
    DecisionPtr by;
};

//! What a container of an image sees, after one layer. A value: copying is cheap.
//! Where something can't be known from the files, it is Unknown and says why.
class ImageState
{
public:
    //! The commands that the x-ray follows.
    enum Command { Python, Python3, Pip, A0 };
    static constexpr int kCommands = 4;
    static QByteArray commandName(Command command);

    PersistentMap<QByteArray, Variable> env; //!< as `ENV` sets it; ARGs are not in it
    QString envIncomplete; //!< why more variables may be set than `env` says; empty where all are known
    Fact<QByteArray> workdir; //!< absolute
    Fact<QByteArray> user; //!< "root" where none is set
    Fact<QByteArrayList> shell;
    PersistentMap<QByteArray, Interpreter> interpreters; //!< by the path of the interpreter
    PersistentMap<QByteArray, Package> systemPackages; //!< of apt, apk, dnf
    PersistentMap<QByteArray, UserFact> users; //!< made by useradd and the like, or known of the base
    bool areUsersWhole = false; //!< no other users (of people's making) are there
    FileFacts files;
    QByteArray os; //!< "debian 12", "ubuntu 22.04"; empty where it is not known

    //! What variables expand to in the instruction that follows: the environment and the stage's ARGs, later ones win.
    PersistentMap<QByteArray, QByteArray> scope;
    //! Names that ARGs of the stage, and of stages that it starts from, have given a value.
    PersistentMap<QByteArray, bool> arguments;

    //! Empty where PATH is not known.
    const std::vector<PathEntry> &path() const { return *m_path; }
    bool isPathKnown() const { return m_pathKnown; }
    const Resolution &resolution(Command command) const { return m_resolutions[command]; }
    //! Every folder of PATH, in the order in which it is searched.
    std::vector<PathHit> search(const QByteArray &command) const;
    //! Any command; `by` is the later one of what put the folder on PATH and what put the file there.
    Resolution resolve(const QByteArray &command) const;
    //! The same with other folders than PATH's.
    Resolution resolveIn(const std::vector<PathEntry> &folders, const QByteArray &command) const;
    //! The interpreter that a file is or starts with its first line, links followed; empty where none is known.
    QByteArray interpreterOf(const QByteArray &file) const;
    //! The packages that a resolved command runs with; null where its interpreter is not known.
    const Interpreter *interpreter(const QByteArray &key) const { return interpreters.find(key); }
    //! Whether a user exists: an instruction made it, or the base has it.
    Knowledge hasUser(const QByteArray &name) const;
    //! Folders of PYTHONPATH, relative ones joined to the working folder.
    QByteArrayList pythonPath() const;

    void setVariable(const QByteArray &name, Variable variable);
    //! Brings PATH's folders and the commands up to date after a layer; `by` is the layer.
    void settle(const DecisionPtr &by);

private:
    //! Gives how many folders were put before it, where nothing else has changed; else 0.
    size_t settlePath(const DecisionPtr &by);
    bool isSettled() const;

    std::shared_ptr<const std::vector<PathEntry>> m_path = std::make_shared<const std::vector<PathEntry>>();
    bool m_pathKnown = false;
    QByteArray m_pathText;
    std::array<Resolution, kCommands> m_resolutions;
    // What the resolutions were made from.
    FileFacts m_settledFiles;
    PersistentMap<QByteArray, Interpreter> m_settledInterpreters;
    QByteArray m_settledWorkdir;
    bool m_isFresh = true;
};

} // namespace gantry
