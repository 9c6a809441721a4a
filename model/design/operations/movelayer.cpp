// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/movelayer.h"

#include "model/design/operations/layertarget.h"

#include <QCoreApplication>

namespace gantry {

OperationPtr MoveLayer::fromFields(OperationFields &fields)
{
    const QString image = fields.text("image");
    const int layer = fields.number("layer");
    const int to = fields.number("to");
    return std::make_unique<MoveLayer>(image, layer, to, fields.optionalNumber("stage"));
}

Result<Planned> MoveLayer::plan(const DesignState &state) const
{
    const Result<LayerTarget> target = LayerTarget::find(state, m_image, m_stage);
    if (!target)
        return target.error();
    Result<Planned> planned = target->move(m_layer, m_to);
    if (planned)
        planned->edit.label = QCoreApplication::translate("Operation", "Move %1 of %2")
                                  .arg(target->layers()[size_t(m_layer)].kind, target->image().name);
    return planned;
}

Result<void> MoveLayer::verify(const DesignState &before, const DesignState &after) const
{
    QStringList expected = layerTexts(before, m_image, m_stage);
    expected.move(m_layer, m_to);
    return expectLayers(expected, layerTexts(after, m_image, m_stage));
}

} // namespace gantry
