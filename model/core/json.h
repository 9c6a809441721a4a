// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QString>

#include <nlohmann/json.hpp>

namespace gantry {

//! JSON whose keys keep their order; use it for what people and scripts read.
using Json = nlohmann::ordered_json;

//! UTF-8 with invalid surrogates replaced, as JSON wants it.
std::string toStdUtf8(const QString &text);
QString fromUtf8(const std::string &text);

//! Text of a JSON value; never throws (invalid UTF-8 is replaced). `indent` < 0 gives one line.
QByteArray dumpJson(const Json &json, int indent = -1);

//! Parses without exceptions; the error has line and column of the fault.
Result<Json> parseJson(QByteArrayView text, const QString &file = {});

//! The text under a key, or nothing where it is absent or no text.
QString jsonText(const Json &object, const char *key);

//! {"file","line","column","end_line","end_column"}, or null for no place.
Json placeToJson(const Place &place);
//! {"error":{"code","message","place"}}
Json errorToJson(const Error &error);

} // namespace gantry
