// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/editlayer.h"

#include "model/design/operations/layertarget.h"

#include <QCoreApplication>

namespace gantry {

OperationPtr EditLayer::fromFields(OperationFields &fields)
{
    const QString image = fields.text("image");
    const int layer = fields.number("layer");
    const QByteArray text = fields.text("text").toUtf8();
    return std::make_unique<EditLayer>(image, layer, text, fields.optionalNumber("stage"));
}

Result<Planned> EditLayer::plan(const DesignState &state) const
{
    const Result<LayerTarget> target = LayerTarget::find(state, m_image, m_stage);
    if (!target)
        return target.error();
    Result<Planned> planned = target->replace(m_layer, m_text);
    if (planned)
        planned->edit.label = QCoreApplication::translate("Operation", "Edit %1 of %2")
                                  .arg(target->layers()[size_t(m_layer)].kind, target->image().name);
    return planned;
}

Result<void> EditLayer::verify(const DesignState &before, const DesignState &after) const
{
    QStringList expected = layerTexts(before, m_image, m_stage);
    const QStringList found = layerTexts(after, m_image, m_stage);
    if (m_layer < found.size())
        expected[m_layer] = found.at(m_layer);
    return expectLayers(expected, found);
}

} // namespace gantry
