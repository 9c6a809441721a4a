// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/layerinstruction.h"

namespace gantry {

namespace {

const QByteArray kHead("FROM x\n");

} // namespace

QString LayerInstruction::textWith(TextRange range, const QByteArray &text) const
{
    QByteArray bytes = document.bytes;
    bytes.replace(range.begin, range.size(), text);
    return QString::fromUtf8(bytes.mid(kHead.size()));
}

std::optional<LayerInstruction> readLayer(const QString &text)
{
    LayerInstruction layer{dockerfile::read(kHead + text.toUtf8())};
    return layer.document.instructions.size() == 2 ? std::optional(std::move(layer)) : std::nullopt;
}

} // namespace gantry
