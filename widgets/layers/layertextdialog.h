// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"

#include <functional>

class QDialog;
class QWidget;

namespace gantry {

class Theme;

//! Opens a dialog for a layer's text as it would be typed in the image's file, with what there is to choose from.
//! Does not block: `accepted` is called with the text when it is confirmed.
QDialog *askLayerText(const Theme &theme, QWidget *parent, const QString &title, const Image &image, const QString &text,
                  std::function<void(const QString &)> accepted);

} // namespace gantry
