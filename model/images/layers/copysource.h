// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/layerkind.h"

namespace gantry {

enum class SourceType { File = 0, Folder = 1 };

//! CopyConfig of the SDK.
SdkLayerPtr makeCopySource(SourceType type, const SdkPath &source, const Value &destination);

std::unique_ptr<LayerKind> makeSourceFileKind();
std::unique_ptr<LayerKind> makeSourceFolderKind();

} // namespace gantry
