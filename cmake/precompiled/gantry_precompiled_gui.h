// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "gantry_precompiled_core.h"

#include <QPainter>
#include <QWidget>
