// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QString>

namespace gantry {

//! A refusal in the SDK's own words: `type` is the name of the exception, kept in Error::detail.
Error refusal(const char *type, const QString &message);
//! What Gantry itself can't say or do for a layer, in a sentence for people.
Error cannotRender(const QString &message, const Place &place = {});

} // namespace gantry
