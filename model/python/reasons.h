// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace gantry::python {

//! Why something can't be known or changed, in sentences for people.
class Reasons
{
    Q_DECLARE_TR_FUNCTIONS(Python)
public:
    static QString tooDeep() { return tr("It is nested too deeply to be read."); }
    static QString broken() { return tr("The text here does not parse."); }
    static QString madeByCode() { return tr("It is made by code."); }
    static QString putTogether() { return tr("It is put together from other values."); }
    static QString star() { return tr("Arguments or elements are spread from another value with a star."); }
    static QString onlyInBranch() { return tr("It is set only in a branch."); }
    static QString onlyWhenRunning(const QString &name) { return tr("%1 is known only when the code runs.").arg(name); }
    static QString unknownEscape() { return tr("The string has an escape that can't be read."); }
    static QString tooLarge() { return tr("The value is too large."); }

    static QString computedName() { return tr("The environment's name is computed; it is known only when the code runs."); }
    static QString missingName() { return tr("The environment has no name."); }
    static QString inFunction() { return tr("The environment is made inside of a function, each time that it is called."); }
    static QString inLoop() { return tr("The environment is made in a loop, once for each pass."); }
    static QString noVariable() { return tr("The environment is not assigned to a name."); }
    static QString otherKind(const QString &name) { return tr("It is made by %1, which Gantry does not show.").arg(name); }
    static QString mutated(const QString &name) { return tr("“%1” is changed after it was made.").arg(name); }
    static QString imageUnfollowed() { return tr("The image is made by code that can't be followed."); }
    static QString looseImage() { return tr("This image is neither assigned to a name nor given to an environment."); }
    static QString dependencyUnfollowed() { return tr("It is no environment that can be followed."); }
    static QString dependenciesUnfollowed() { return tr("The dependencies are made by code that can't be followed."); }
    static QString taskUnfollowed(const QString &name) { return tr("“%1” can't be followed to an environment.").arg(name); }
    static QString nestedTask() { return tr("The task is defined inside of a function or class."); }
    static QString runUnfollowed() { return tr("What is run here can't be followed to a task."); }
    static QString mappingsUnfollowed() { return tr("The image mappings are made by code that can't be followed."); }
    static QString mappingNameComputed() { return tr("The name of this image mapping is computed."); }
    static QString mappingsAreText() { return tr("The image mappings are a single string, which the SDK takes apart into characters; a comma makes it a tuple."); }
};

} // namespace gantry::python
