// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/layers/layersview.h"

#include "widgets/common/theme.h"
#include "widgets/layers/layerdelegate.h"
#include "widgets/layers/layermodel.h"
#include "widgets/layers/layertextdialog.h"
#include "widgets/layers/whatifbar.h"

#include <QDialog>
#include <QDragMoveEvent>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace gantry {

namespace {

constexpr int kDwellMs = 250;

} // namespace

LayersView::LayersView(const Theme &theme, Selection &selection, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_selection(selection), m_model(new LayerModel(this)), m_list(new QListView(this)),
      m_empty(new QLabel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LayerDelegate(theme, m_list));
    m_list->setModelColumn(2);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDragDropOverwriteMode(false);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Layers"));
    m_empty->setText(tr("Select an environment or an image to see its layers."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(theme.px(0.55), theme.px(0.55), theme.px(0.55), theme.px(0.55));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(0.33), theme.px(0.22), theme.px(0.33), 0);
    setupWhatIf();
    column->addWidget(m_whatIf);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    connect(m_model, &LayerModel::moveRequested, this, &LayersView::requestMove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LayersView::onCurrentChanged);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (LayerModel::layerOf(index) >= 0)
            editLayer();
        else if (const TreeItem *item = m_model->item(index))
            Q_EMIT placeActivated(item->place);
    });
    connect(&m_selection, &Selection::changed, this, &LayersView::showSelection);
    showImage();
}

void LayersView::setupWhatIf()
{
    m_whatIf = new WhatIfBar(m_theme, this);
    m_dwell = new QTimer(this);
    m_dwell->setSingleShot(true);
    m_dwell->setInterval(kDwellMs);
    connect(m_whatIf, &WhatIfBar::chosen, this, &LayersView::changeAsked);
    connect(m_dwell, &QTimer::timeout, this, [this] { setHint(m_pointed); });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        m_pointed = LayerModel::layerOf(index);
        m_dwell->start();
    });
    m_list->viewport()->installEventFilter(this);
}

// What a gesture would change; -1 leaves it to the bar's choice.
void LayersView::setHint(int layer)
{
    if (m_hint == layer)
        return;
    m_hint = layer;
    Q_EMIT changeAsked();
}

// The layer before which a card would be dropped.
int LayersView::gapAt(const QPoint &position) const
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return std::max(0, m_model->rowCount() - 1);
    const bool isBelow = position.y() > m_list->visualRect(index).center().y();
    return std::max(0, LayerModel::layerOf(index) + (isBelow ? 1 : 0));
}

bool LayersView::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragMove: {
        auto *move = static_cast<QDragMoveEvent *>(event);
        const int from = LayerModel::draggedLayer(move->mimeData());
        m_dwell->stop();
        if (from >= 0)
            setHint(std::min(from, gapAt(move->position().toPoint())));
        break;
    }
    case QEvent::Leave:
    case QEvent::DragLeave:
    case QEvent::Drop:
        m_pointed = -1;
        m_dwell->start();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

Change LayersView::change() const
{
    const int layer = m_editing >= 0 ? m_editing : m_hint;
    if (layer >= 0 && image())
        return {Change::Kind::Layer, m_image, layer, {}};
    return m_whatIf->change(m_image, currentLayer());
}

void LayersView::setCodeFiles(const QStringList &files)
{
    m_whatIf->setFiles(files);
}

void LayersView::showRebuilds(const Change &change, const Rebuilds &rebuilds)
{
    m_change = change;
    m_rebuilds = rebuilds;
    showImage();
}

void LayersView::setDesign(const DesignPtr &design)
{
    m_design = design;
    showImage();
}

void LayersView::setFindings(const QHash<QString, CardFindings> &findings)
{
    m_model->setFindings(findings);
}

const Image *LayersView::image() const
{
    return m_design ? m_design->image(m_image) : nullptr;
}

int LayersView::currentLayer() const
{
    return LayerModel::layerOf(m_list->currentIndex());
}

void LayersView::showImage()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const Image *shown = image();
    if (m_design)
        m_model->show(*m_design, shown, shown && m_rebuilds.contains(m_image) ? &*m_rebuilds.constFind(m_image) : nullptr);
    m_whatIf->setVisible(m_model->rowCount() > 0);
    if (m_design)
        m_whatIf->showAnswer(*m_design, shown, m_change, m_rebuilds);
    m_list->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    if (shown && shown->kind == ImageKind::Dockerfile && shown->stages.empty())
        m_empty->setText(tr("%1 has no stage that can be read: it needs a line FROM with the image that it starts from. "
                            "Problems tells what stands in the way.").arg(shown->dockerfile));
    else if (shown && shown->stages.empty())
        m_empty->setText(tr("%1 is used as it is: nothing here builds it, so it has no layers.").arg(shown->uri));
    else
        m_empty->setText(tr("Select an environment or an image to see its layers."));
    Q_EMIT imageChanged(shown ? shown->name : QString());
    const QModelIndex current = m_model->indexOf(m_selection.current());
    if (current.isValid())
        m_list->setCurrentIndex(current.siblingAtColumn(2));
}

void LayersView::showSelection()
{
    const Image *selected = m_design ? imageOf(*m_design, m_selection.current()) : nullptr;
    if (selected)
        m_image = selected->id;
    showImage();
    if (change() != m_change)
        Q_EMIT changeAsked();
}

void LayersView::onCurrentChanged(const QModelIndex &index)
{
    const TreeItem *item = m_model->item(index);
    if (!m_isShowing && item && item->element.kind == Element::Kind::Layer)
        m_selection.select(item->element);
}

Json LayersView::operation(const char *name) const
{
    return Json{{"op", name}, {"image", toStdUtf8(m_image.toString())}};
}

void LayersView::addLayer()
{
    const Image *shown = image();
    if (!shown)
        return;
    const int at = currentLayer() >= 0 ? currentLayer() + 1 : int(shown->layers().size());
    askLayerText(m_theme, this, tr("Add a layer"), *shown, QString(), [this, at](const QString &text) {
        Json asked = operation("add_layer");
        asked["at"] = at;
        asked["text"] = toStdUtf8(text);
        Q_EMIT operationRequested(asked);
    });
}

void LayersView::editLayer()
{
    const Image *shown = image();
    const int layer = currentLayer();
    if (!shown || layer < 0 || layer >= int(shown->layers().size()))
        return;
    QDialog *dialog = askLayerText(m_theme, this, tr("Edit layer %1").arg(layer), *shown, shown->layers()[size_t(layer)].text,
                                   [this, layer](const QString &text) {
                                       Json asked = operation("edit_layer");
                                       asked["layer"] = layer;
                                       asked["text"] = toStdUtf8(text);
                                       Q_EMIT operationRequested(asked);
                                   });
    m_editing = layer;
    Q_EMIT changeAsked();
    connect(dialog, &QDialog::finished, this, [this] {
        m_editing = -1;
        Q_EMIT changeAsked();
    });
}

void LayersView::duplicateLayer()
{
    if (currentLayer() < 0)
        return;
    Json asked = operation("duplicate_layer");
    asked["layer"] = currentLayer();
    Q_EMIT operationRequested(asked);
}

void LayersView::removeLayer()
{
    if (currentLayer() < 0)
        return;
    Json asked = operation("remove_layer");
    asked["layer"] = currentLayer();
    Q_EMIT operationRequested(asked);
}

void LayersView::moveLayer(int by)
{
    const Image *shown = image();
    const int layer = currentLayer();
    if (shown && layer >= 0 && layer + by >= 0 && layer + by < int(shown->layers().size()))
        requestMove(layer, layer + by);
}

void LayersView::requestMove(int layer, int to)
{
    Json asked = operation("move_layer");
    asked["layer"] = layer;
    asked["to"] = to;
    Q_EMIT operationRequested(asked);
}

} // namespace gantry
