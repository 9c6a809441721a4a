// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/state/known.h"
#include "model/images/state/persistentmap.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace gantry {

//! What lies behind a COPY: files of the build context, or of a text in the Dockerfile.
class CopiedTree
{
public:
    virtual ~CopiedTree() = default;

    //! Whether there is a file or folder at a path relative to what was copied ("" is itself).
    virtual Knowledge contains(const QByteArray &relative) const = 0;
    //! The bytes of a file below it, or null where there are none to be had.
    virtual QByteArray read(const QByteArray &relative) const = 0;
    //! The project's path of a file below it, for people; empty where it has none.
    virtual QString projectPath(const QByteArray &relative) const = 0;
};
using CopiedTreePtr = std::shared_ptr<const CopiedTree>;

//! What is known of one path in an image.
struct FileFact {
    enum class Kind {
        Missing, //!< it and all below it is not there
        Folder, //!< with isWhole: what isn't named below it is not there
        File,
        Python, //!< an interpreter: `interpreter` is its key
        Script, //!< a command that a package installed: runs with `interpreter`
        Link, //!< to `target`
        Copied, //!< `trees` say what is below
        Unknown, //!< it or what is below it can't be known
    };
    Kind kind = Kind::Unknown;
    bool isWhole = false;
    int taint = 0; //!< how often something unknown had happened when this was learnt
    QByteArray target;
    QByteArray interpreter;
    QByteArray version; //!< of the package that a script belongs to; empty where not known
    CopiedTreePtr tree; //!< of Copied
    std::shared_ptr<const FileFact> under; //!< of Copied: what was at the path before, and still shows through
    int depth = 0; //!< how many facts are under it
    QString why; //!< of Unknown
    DecisionPtr by;
};

//! The answer for a path, links not followed for the last part of it.
struct FileAnswer {
    Knowledge found = Knowledge::Unknown;
    FileFact fact; //!< the nearest fact that decided it
    QByteArray path; //!< with links in its folders followed
    CopiedTreePtr tree; //!< where it was copied from: the tree and the path in it
    QByteArray inTree;
    QString why;
    bool isWeak = false; //!< unknown only because a command that does something else might have put a file there
};

//! How far something may reach that can't be followed.
enum class Reach {
    Elsewhere, //!< it has a purpose of its own: where nothing is known of a command it may have made one
    Python, //!< it may have put anything where nothing is known
    Commands, //!< a shell script: it may have replaced commands that are known, too
};

//! The files of an image, as far as instructions tell. Sparse: only what somebody may ask for is named.
class FileFacts
{
public:
    //! What is known of all paths that nothing else is known of: nothing, or (isWhole) that they aren't there.
    void setRoot(bool isWhole, QString why, DecisionPtr by);

    FileAnswer lookup(const QByteArray &path) const;
    //! The same with links followed to the end; a link to nothing is Absent.
    FileAnswer follow(const QByteArray &path) const { return follow(lookup(path)); }
    FileAnswer follow(FileAnswer answer) const; //!< the same from lookup()'s answer on

    void insert(const QByteArray &path, FileFact fact);
    //! A new folder, empty.
    void makeFolder(const QByteArray &path, const DecisionPtr &by);
    void remove(const QByteArray &path, const DecisionPtr &by);
    //! Takes one fact out; what its folder says holds again.
    void forget(const QByteArray &path) { m_facts.remove(path); }
    //! Puts what `from` has at and below `source` to `target`; what is unknown there is unknown here.
    void copyFrom(const FileFacts &from, const QByteArray &source, const QByteArray &target, const DecisionPtr &by);
    //! Files under a folder, the folder itself included, in order.
    template<typename Visit>
    void forEachBelow(const QByteArray &folder, Visit visit) const
    {
        const QByteArray below = folder == "/" ? folder : QByteArray(folder + '/');
        if (const FileFact *fact = m_facts.find(folder))
            visit(folder, *fact);
        m_facts.forEachFrom(below, [&](const QByteArray &path, const FileFact &fact) {
            if (!path.startsWith(below))
                return false;
            visit(path, fact);
            return true;
        });
    }

    //! Something was run of which it isn't known which files it has written.
    void taint(QString why, Reach reach, DecisionPtr by);
    int taintCount() const { return m_taint; }
    bool hasStrongTaint() const { return m_strongTaint > 0; }
    bool isSame(const FileFacts &other) const
    {
        return m_facts.isSame(other.m_facts) && m_taint == other.m_taint && m_rootWhole == other.m_rootWhole;
    }
    const PersistentMap<QByteArray, FileFact> &facts() const { return m_facts; }

private:
    FileAnswer absent(const QByteArray &path, const FileFact &because, int since) const;
    bool mayBeReplaced(const FileFact &fact) const;
    FileAnswer lookupStep(const QByteArray &path, int depth) const;
    std::optional<FileAnswer> answerOf(const FileFact &fact, const QByteArray &path, const QByteArray &at,
                                       const QByteArray &below, int depth) const;

    PersistentMap<QByteArray, FileFact> m_facts;
    bool m_rootWhole = false;
    QString m_rootWhy;
    DecisionPtr m_rootBy;
    int m_taint = 0;
    int m_strongTaint = 0; //!< the last one that reaches Python
    int m_commandTaint = 0; //!< the last one that reaches known commands
    QString m_taintWhy;
    QString m_strongWhy;
    QString m_commandWhy;
    DecisionPtr m_taintBy;
    DecisionPtr m_strongBy;
    DecisionPtr m_commandBy;
};

//! Joins and cleans a path of an image: "." and ".." resolved, one '/' between parts, none at the end.
QByteArray joinedPath(const QByteArray &folder, const QByteArray &path);
QByteArray parentPath(const QByteArray &path);
QByteArray fileName(const QByteArray &path);
bool isAtOrBelow(const QByteArray &path, const QByteArray &folder);

} // namespace gantry
