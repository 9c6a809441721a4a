// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/modules.h"
#include "model/python/syntax.h"

#include <QHash>
#include <QString>

#include <vector>

namespace gantry::python {

//! What a name or a dotted name stands for.
struct Entity {
    enum class Kind {
        Unknown, //!< reason says why
        Value, //!< the expression that the name was given
        Module,
        External, //!< something of a library: dotted name
        Function,
        Class,
        Parameter,
    };
    Kind kind = Kind::Unknown;
    int file = kNone;
    ExprId expr = kNone; //!< of a Value
    qint32 binding = kNone; //!< of a Value, Function or Class: where it got the name, in file
    qint32 index = kNone; //!< of the function or class in its file
    bool isCertain = true; //!< false: given only in a branch, or several times in branches
    QString dotted;
    ModuleRef module;
    QString reason;

    bool isExternal(QLatin1String name) const { return kind == Kind::External && dotted == name; }
};

//! Follows names through scopes, imports, aliases and attributes of modules.
class Names
{
public:
    explicit Names(const std::vector<FileReadingPtr> &files);

    const std::vector<FileReadingPtr> &files() const { return m_files; }
    const ModuleIndex &modules() const { return m_modules; }
    const Syntax &syntax(int file) const { return m_files[size_t(file)]->syntax(); }
    QByteArrayView text(int file) const { return m_files[size_t(file)]->text()->bytes(); }
    QString code(int file, Range range) const { return QString::fromUtf8(viewOf(text(file), range)); }
    Place place(int file, Range range) const { return m_files[size_t(file)]->text()->place(range); }

    //! Of a Name or Attribute (parentheses allowed); anything else is a Value of itself. Aliases are followed to the end.
    Entity resolve(int file, ExprId expr) const;
    //! A name as other modules see it.
    Entity global(int file, const QByteArray &name) const;
    //! What a binding of a file gives its name.
    Entity bound(int file, qint32 binding) const;

private:
    static constexpr int kMaxSteps = 64;

    struct Use {
        int file = kNone;
        qint32 scope = 0;
        qint32 branch = 0;
        Offset offset = 0;
        bool isForeign = false; //!< from another module
        int steps = 0;
    };

    Entity resolve(int file, ExprId expr, int steps) const;
    Entity name(const Use &use, QByteArrayView name) const;
    bool inScope(const Use &use, qint32 scope, QByteArrayView name, Entity &found) const;
    std::vector<qint32> candidates(const Use &use, qint32 scope, QByteArrayView name) const;
    Entity attribute(const Entity &object, const QByteArray &name, int steps) const;
    Entity member(const ModuleRef &module, const QByteArray &name, int steps) const;
    Entity global(int file, QByteArrayView name, int steps) const;
    bool fromStars(int file, QByteArrayView name, int steps, Entity &found) const;
    Entity bound(int file, qint32 binding, int steps) const;
    Entity imported(int file, const Import &import, int steps) const;
    Entity ofModule(const ModuleRef &module, const Import &import) const;

    const std::vector<FileReadingPtr> &m_files;
    ModuleIndex m_modules;
};

} // namespace gantry::python
