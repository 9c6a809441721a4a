// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/addlayer.h"

#include "model/design/operations/layertarget.h"

#include <QCoreApplication>

namespace gantry {

OperationPtr AddLayer::fromFields(OperationFields &fields)
{
    const QString image = fields.text("image");
    const int at = fields.number("at");
    const QByteArray text = fields.text("text").toUtf8();
    return std::make_unique<AddLayer>(image, at, text, fields.optionalNumber("stage"));
}

Result<Planned> AddLayer::plan(const DesignState &state) const
{
    const Result<LayerTarget> target = LayerTarget::find(state, m_image, m_stage);
    if (!target)
        return target.error();
    Result<Planned> planned = target->insert(m_at, m_text);
    if (planned)
        planned->edit.label = QCoreApplication::translate("Operation", "Add a layer to %1").arg(target->image().name);
    return planned;
}

Result<void> AddLayer::verify(const DesignState &before, const DesignState &after) const
{
    QStringList expected = layerTexts(before, m_image, m_stage);
    const QStringList found = layerTexts(after, m_image, m_stage);
    if (m_at < found.size()) // what was typed may have comments that are no part of the layer
        expected.insert(m_at, found.at(m_at));
    return expectLayers(expected, found);
}

} // namespace gantry
