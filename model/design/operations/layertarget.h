// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"
#include "model/design/operation.h"
#include "model/dockerfile/dockerfile.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace gantry {

//! The list of layers that an operation changes: instructions of a Dockerfile's stage, or calls of a chain.
//! Made for one plan; refuses what has no layers of its own or can't be changed just now.
class LayerTarget
{
public:
    static Result<LayerTarget> find(const DesignState &state, const QString &image, std::optional<int> stage);

    const Image &image() const { return *m_image; }
    const std::vector<Layer> &layers() const { return m_image->stages[size_t(m_stage)].layers; }
    //! Refused where there is no layer of that index.
    Result<const Layer *> layer(int index) const;

    Result<Planned> insert(int at, const QByteArray &text) const;
    Result<Planned> replace(int layer, const QByteArray &text) const;
    Result<Planned> move(int layer, int to) const;
    Result<Planned> duplicate(int layer) const;
    Result<Planned> remove(int layer) const;

private:
    bool isChain() const { return !m_document; }
    int linkOf(int layer) const;
    int linkAfterMove(int index, int to) const;
    std::vector<int> order() const; //!< of the layers as they are
    QString kindOf(const QByteArray &text) const;
    template<typename Changes>
    Result<Planned> planned(Result<Changes> changes, const std::vector<int> &order, int selected, const QString &newKind) const;

    const Image *m_image = nullptr;
    int m_stage = 0;
    SourceTextPtr m_text;
    std::shared_ptr<const dockerfile::Document> m_document; //!< of a Dockerfile image
};

//! The texts of an image's layers in a stage, white space evened, for comparing; empty where it is not there.
QStringList layerTexts(const DesignState &state, const QString &image, std::optional<int> stage);
//! One layer's text so.
QString evened(const QString &text);
//! An error unless both are equal.
Result<void> expectLayers(const QStringList &expected, const QStringList &found);

} // namespace gantry
