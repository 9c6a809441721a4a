// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/design/design.h"

#include <QString>

#include <vector>

namespace gantry {

//! One difference in meaning between two designs. Comments, white space, quoting, the order of keyword arguments and of
//! definitions are none.
struct DesignChange {
    enum class Change { Added, Removed, Changed };
    enum class Kind { Image, Layer, Environment, Task, Call, Dependency, Mapping };

    Change change = Change::Changed;
    Kind kind = Kind::Image;
    QString name; //!< an image's id, an environment's or mapping's name, "env.task", "from → to"; a layer has its image's id
    QString field; //!< what of it: "base", "image", "inputs", an argument's name; of a layer "N KIND"
    QString before; //!< null where there was nothing
    QString after;
    Place place; //!< in the design after; of what was removed in the one before

    friend bool operator==(const DesignChange &, const DesignChange &) = default;
};

//! In the order of kinds, then of names, layers in their order.
std::vector<DesignChange> designDiff(const Design &before, const Design &after);

Json designChangeToJson(const DesignChange &change);
QString changeName(DesignChange::Change change); //!< "added", "removed", "changed"
QString changeKindName(DesignChange::Kind kind); //!< "image", "layer", …

//! A value's text without what makes no difference: quotes, white space, the order of a dict's keys stays.
QString normalValue(const Argument &argument);
//! A layer's so.
QString normalLayer(const Image &image, const Layer &layer);

} // namespace gantry
