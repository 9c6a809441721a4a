// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace gantry::python {

//! Why an edit isn't made, in sentences that say what to do.
class EditRefusals
{
    Q_DECLARE_TR_FUNCTIONS(PythonEdits)
public:
    static QString broken(const QString &file) { return tr("%1 does not parse; correct it first.").arg(file); }
    static QString moved() { return tr("The text there has changed; look at it again and repeat."); }
    static QString noExpression() { return tr("This is not one Python expression."); }
    static QString noStatement() { return tr("This is not one Python statement."); }
    static QString noCall() { return tr("This is not one call of a method."); }
    static QString noBrackets() { return tr("Only elements between brackets can be changed one by one; edit the text."); }
    static QString outOfRange() { return tr("There is no element of this number."); }
    static QString emptySet() { return tr("A set can't be left without elements: {} would be a dict."); }
    static QString cantHold() { return tr("A string with this prefix can't hold the text; edit it by hand."); }
    static QString hasFields() { return tr("The string is put together from values; edit the text."); }
    static QString inPieces() { return tr("The string is written in several pieces; edit the text."); }
    static QString noName(const QString &name) { return tr("“%1” can't be a name in Python.").arg(name); }
    static QString taken(const QString &name, const QString &where) { return tr("“%1” means something else in %2 already.").arg(name, where); }
    static QString defaultsLast(const QString &name) { return tr("“%1” has no default but follows one that has.").arg(name); }
    static QString oneLineBody() { return tr("The function's body stands on the line of its def; edit the text."); }
    static QString commentInChain() { return tr("A comment stands between; edit the text."); }
    static QString notFound(const QString &name, const QString &where) { return tr("%2 has no “%1”.").arg(name, where); }
    static QString later(const QString &name, int line) { return tr("“%1” is made only in line %2, further down; move it up first.").arg(name).arg(line); }
    static QString circle(const QString &module, const QString &other) { return tr("Importing %1 here would import in a circle: it imports %2 itself.").arg(module, other); }
    static QString shadowed(const QString &name) { return tr("“%1” is also a variable of a comprehension, lambda or global statement; rename it by hand.").arg(name); }
    static QString notOnce(const QString &name) { return tr("“%1” is made in several places or while the code runs.").arg(name); }
};

} // namespace gantry::python
