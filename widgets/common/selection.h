// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/place.h"
#include "model/design/design.h"

#include <QObject>

namespace gantry {

//! One thing of a design, as views name it to each other: by id, never by pointer or row.
struct Element {
    enum class Kind { None, Environment, Task, Image, Layer, Base, Mapping, Opaque, File };

    Kind kind = Kind::None;
    QString id; //!< of the kind's id type; a base's reference, a mapping's name, a file's path
    QString image; //!< of a layer: its image's id

    bool isNone() const { return kind == Kind::None; }
    friend bool operator==(const Element &, const Element &) = default;
};

//! Where an element stands in the text; invalid where the design no longer has it.
Place placeOf(const Design &design, const Element &element);
//! The image that an element shows layers of: itself, its environment's, its task's environment's. Null for none.
const Image *imageOf(const Design &design, const Element &element);
//! The element whose text holds this offset, the smallest one: a layer before its image, a task before its environment.
Element elementAt(const Design &design, const QString &file, qsizetype offset);
//! The canvas node that stands for an element (a task's is its environment's, a layer's its image's).
QString nodeKeyOf(const Design &design, const Element &element);

//! What is selected, shared by all views of a window; each shows it in its own way.
class Selection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const Element &current() const { return m_current; }
    //! Selects; says so only where it is another element.
    void select(const Element &element);
    //! Follows an element that keeps its identity under another id.
    void rename(const QString &before, const QString &after);

Q_SIGNALS:
    void changed(const gantry::Element &element);

private:
    Element m_current;
};

} // namespace gantry
