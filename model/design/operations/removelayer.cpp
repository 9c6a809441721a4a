// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/removelayer.h"

#include "model/design/operations/layertarget.h"

#include <QCoreApplication>

namespace gantry {

OperationPtr RemoveLayer::fromFields(OperationFields &fields)
{
    const QString image = fields.text("image");
    const int layer = fields.number("layer");
    return std::make_unique<RemoveLayer>(image, layer, fields.optionalNumber("stage"));
}

Result<Planned> RemoveLayer::plan(const DesignState &state) const
{
    const Result<LayerTarget> target = LayerTarget::find(state, m_image, m_stage);
    if (!target)
        return target.error();
    Result<Planned> planned = target->remove(m_layer);
    if (planned)
        planned->edit.label = QCoreApplication::translate("Operation", "Remove %1 of %2")
                                  .arg(target->layers()[size_t(m_layer)].kind, target->image().name);
    return planned;
}

Result<void> RemoveLayer::verify(const DesignState &before, const DesignState &after) const
{
    QStringList expected = layerTexts(before, m_image, m_stage);
    expected.removeAt(m_layer);
    return expectLayers(expected, layerTexts(after, m_image, m_stage));
}

} // namespace gantry
