// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/layers/layermodel.h"

#include "model/design/layersummary.h"

#include <QCoreApplication>
#include <QMimeData>

#include <algorithm>

namespace gantry {

namespace {

constexpr QLatin1String kMimeType("application/x-gantry-layer");

QString linesText(const Place &place)
{
    if (!place.isValid())
        return {};
    if (place.start.line == place.end.line)
        return QCoreApplication::translate("Layers", "line %1").arg(place.start.line);
    return QCoreApplication::translate("Layers", "lines %1\u2013%2").arg(place.start.line).arg(place.end.line);
}

//! The mark's words; what is built anew is marked, so that it is drawn as such.
void setFate(TreeItem &item, const ImageRebuild *rebuild, LayerFate fate)
{
    if (!rebuild)
        return;
    const auto words = [](const char *text) { return QCoreApplication::translate("Layers", text); };
    switch (fate) {
    case LayerFate::Cached: item.texts[4] = words("cached"); return;
    case LayerFate::Changed: item.texts[4] = words("rebuilt: changed"); break;
    case LayerFate::After:
        item.texts[4] = rebuild->cause < 0 ? words("rebuilt: new base") : words("rebuilt: after %1").arg(rebuild->cause);
        break;
    }
    item.mark = QStringLiteral("warning");
}

TreeItem baseItem(const Design &design, const Image &image)
{
    const Base &base = image.base();
    TreeItem item;
    item.id = QStringLiteral("base");
    const QString kind = image.kind == ImageKind::Dockerfile ? QStringLiteral("FROM") : image.constructor;
    const QString origin = base.image.isEmpty() ? QCoreApplication::translate("Layers", "public base")
                                                : QCoreApplication::translate("Layers", "built in this project");
    item.texts = {QString(), kind, base.text, QString(origin % QStringLiteral(" \u00B7 ") % linesText(base.argument.place)), QString()};
    item.colour = QStringLiteral("slate");
    if (const Image *built = design.image(base.image))
        setTeam(item, design, built->team);
    item.place = base.argument.place;
    item.element = base.image.isEmpty() ? Element{Element::Kind::Base, base.text, {}}
                                        : Element{Element::Kind::Image, base.image.toString(), {}};
    return item;
}

TreeItem layerItem(const Design &design, const Image &image, const Layer &layer, int number)
{
    TreeItem item;
    item.id = layer.id.toString();
    item.texts = {QString::number(number), layerKindLabel(layer), layerSummary(layer), linesText(layer.place), QString()};
    item.element = {Element::Kind::Layer, layer.id.toString(), image.id.toString()};
    item.place = layer.place;
    item.toolTip = layer.text;
    setTeam(item, design, layer.team);
    return item;
}

} // namespace

LayerModel::LayerModel(QObject *parent)
    : TreeModel({tr("Number"), tr("Kind"), tr("Argument"), tr("Remark"), tr("Mark")}, parent)
{
}

void LayerModel::show(const Design &design, const Image *image, const ImageRebuild *rebuild)
{
    std::vector<TreeItem> items;
    if (image && !image->stages.empty()) {
        items.push_back(baseItem(design, *image));
        setFate(items.back(), rebuild, rebuild && rebuild->isBaseNew ? LayerFate::Changed : LayerFate::Cached);
        int number = 0;
        for (const Layer &layer : image->layers()) {
            items.push_back(layerItem(design, *image, layer, number));
            if (rebuild && size_t(number) < rebuild->layers.size())
                setFate(items.back(), rebuild, rebuild->layers[size_t(number)]);
            ++number;
        }
    }
    setItems(std::move(items));
}

int LayerModel::layerOf(const QModelIndex &index)
{
    return index.isValid() ? index.row() - 1 : -1;
}

void LayerModel::setFindings(const QHash<QString, CardFindings> &findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {FindingsRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole});
}

const CardFindings *LayerModel::findingsAt(const QModelIndex &index) const
{
    const TreeItem *shown = item(index);
    const auto found = shown ? m_findings.constFind(shown->id) : m_findings.cend();
    return found == m_findings.cend() ? nullptr : &*found;
}

QVariant LayerModel::data(const QModelIndex &index, int role) const
{
    const bool isOfFindings = role == FindingsRole || role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole;
    const CardFindings *findings = isOfFindings ? findingsAt(index) : nullptr;
    if (!findings)
        return role == FindingsRole ? QVariant() : TreeModel::data(index, role);
    if (role == FindingsRole)
        return QVariant::fromValue(findings->counts);
    const QString sentences = findings->sentences.join(QLatin1Char('\n'));
    if (role == Qt::AccessibleDescriptionRole)
        return sentences;
    return QString(TreeModel::data(index, role).toString() % QStringLiteral("\n\n") % sentences);
}

Qt::ItemFlags LayerModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = TreeModel::flags(index);
    if (!index.isValid())
        return base | Qt::ItemIsDropEnabled; // between cards, never on one
    return layerOf(index) >= 0 ? base | Qt::ItemIsDragEnabled : base;
}

QStringList LayerModel::mimeTypes() const
{
    return {kMimeType};
}

QMimeData *LayerModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(kMimeType, QByteArray::number(layerOf(indexes.first())));
    return data;
}

int LayerModel::draggedLayer(const QMimeData *data)
{
    return data && data->hasFormat(kMimeType) ? data->data(kMimeType).toInt() : -1;
}

bool LayerModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    if (!data->hasFormat(kMimeType) || parent.isValid() || row < 0)
        return false;
    const int from = data->data(kMimeType).toInt();
    const int gap = std::max(0, row - 1); // index before which it is dropped
    const int to = gap > from ? gap - 1 : gap;
    if (to != from)
        Q_EMIT moveRequested(from, to);
    return false; // the view must not remove the card: the next reading moves it
}

} // namespace gantry
