// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/images/rebuild.h"
#include "widgets/common/selection.h"

#include <QWidget>

class QListView;
class QLabel;
class QTimer;

namespace gantry {

class LayerModel;
struct CardFindings;
class Theme;
class WhatIfBar;

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

    //! What would be built anew is asked about: what is dragged, edited or pointed at, else the bar's choice.
    Change change() const;
    void setCodeFiles(const QStringList &files);
    //! Marks the cards by what `change` rebuilds.
    void showRebuilds(const Change &change, const Rebuilds &rebuilds);
    WhatIfBar &whatIf() { return *m_whatIf; }

    void addLayer(); //!< asks for the text, after the chosen layer
    void editLayer();
    void duplicateLayer();
    void removeLayer();
    void moveLayer(int by); //!< -1 up, 1 down

Q_SIGNALS:
    void operationRequested(const gantry::Json &operation);
    void placeActivated(const gantry::Place &place);
    void imageChanged(const QString &name);
    //! change() is another now.
    void changeAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showImage();
    void showSelection();
    void onCurrentChanged(const QModelIndex &index);
    Json operation(const char *name) const;
    void requestMove(int layer, int to);
    void setupWhatIf();
    void setHint(int layer);
    int gapAt(const QPoint &position) const;

    const Theme &m_theme;
    Selection &m_selection;
    DesignPtr m_design;
    ImageId m_image;
    LayerModel *m_model = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_empty = nullptr;
    WhatIfBar *m_whatIf = nullptr;
    QTimer *m_dwell = nullptr; //!< pointing means something only after a moment
    Change m_change; //!< that m_rebuilds are of
    Rebuilds m_rebuilds;
    int m_pointed = -1; //!< layer under the pointer
    int m_hint = -1; //!< the first layer that a gesture would change, or -1
    int m_editing = -1; //!< layer in the dialog
    bool m_isShowing = false;
};

} // namespace gantry
