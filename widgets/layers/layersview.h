// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "widgets/common/selection.h"

#include <QWidget>

class QListView;
class QLabel;

namespace gantry {

class LayerModel;
struct CardFindings;
class Theme;

//! The selected image's layers as cards. Every gesture asks for an operation, in the words of `gantry edit`.
class LayersView : public QWidget
{
    Q_OBJECT
public:
    LayersView(const Theme &theme, Selection &selection, QWidget *parent = nullptr);

    void setDesign(const DesignPtr &design);
    //! What the checks say, by the layers' ids.
    void setFindings(const QHash<QString, CardFindings> &findings);
    const Image *image() const;
    QListView &list() { return *m_list; }
    //! The chosen layer's index, or -1.
    int currentLayer() const;

    void addLayer(); //!< asks for the text, after the chosen layer
    void editLayer();
    void duplicateLayer();
    void removeLayer();
    void moveLayer(int by); //!< -1 up, 1 down

Q_SIGNALS:
    void operationRequested(const gantry::Json &operation);
    void placeActivated(const gantry::Place &place);
    void imageChanged(const QString &name);

private:
    void showImage();
    void showSelection();
    void onCurrentChanged(const QModelIndex &index);
    Json operation(const char *name) const;
    void requestMove(int layer, int to);

    const Theme &m_theme;
    Selection &m_selection;
    DesignPtr m_design;
    ImageId m_image;
    LayerModel *m_model = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_empty = nullptr;
    bool m_isShowing = false;
};

} // namespace gantry
