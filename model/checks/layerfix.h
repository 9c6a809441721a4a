// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/design/design.h"
#include "model/images/state/known.h"

#include <QString>

#include <functional>
#include <optional>

//! Operations that fixes put together: layers written as a careful person would, for a Dockerfile or a chain.
namespace gantry {

//! Whether layers can be added: something of the project builds it, and the SDK takes layers on it.
bool takesLayers(const Image &image);
//! The index where a layer goes that should hold when a container starts: before CMD and ENTRYPOINT, and before a code
//! bundle.
int indexForLast(const Image &image);

//! The index of the image's own layer that a decision names; nothing where it names a base's, an earlier stage's or one
//! that the SDK adds.
std::optional<int> ownLayer(const Image &image, const DecisionPtr &decision);

Json addLayer(const Image &image, int at, const QString &text);
Json editLayer(const Image &image, int layer, const QString &text);
Json moveLayer(const Image &image, int layer, int to);

//! A layer that sets one variable, `value` as a Dockerfile's ENV has it.
QString variableLayer(const Image &image, const QString &name, const QString &value);
//! A layer that runs one command.
QString commandLayer(const Image &image, const QString &command);

//! Changes one variable in the line that set it, where that is a layer of the image whose value can be told from all
//! else in it; else nothing. `raw` is given the value as written and answers the new one (of a chain: what Python's
//! string says).
std::optional<Json> changeVariable(const Image &image, const DecisionPtr &by, const QString &name,
                                   const std::function<std::optional<QString>(const QString &raw)> &changed);

//! A Python string that says a text.
QString pythonString(const QString &text);

} // namespace gantry
