// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/designviews.h"

#include "app/window/computedtexts.h"
#include "model/checks/fixes.h"
#include "model/design/operations/sequence.h"
#include "widgets/common/itemdelegate.h"
#include "widgets/common/itemtree.h"
#include "widgets/common/theme.h"
#include "widgets/files/fileitems.h"
#include "widgets/inspector/inspectorview.h"
#include "widgets/layers/layermodel.h"
#include "widgets/layers/layersview.h"
#include "widgets/outline/outlineitems.h"
#include "widgets/preview/previewview.h"
#include "widgets/problems/problemitems.h"
#include "widgets/xray/xrayview.h"

#include <QHeaderView>
#include <QMenu>

#include <utility>

namespace gantry {

DesignViews::DesignViews(const Theme &theme, Project &project, QWidget *parent)
    : QObject(parent), m_project(project), m_checks(project, this), m_outline(new ItemTree(theme, m_selection, {tr("Name"), tr("Remark")}, parent)),
      m_files(new ItemTree(theme, m_selection, {tr("File"), tr("State")}, parent)),
      m_problems(new ItemTree(theme, m_selection, {tr("Rule"), tr("Problem"), tr("Place"), tr("Team"), tr("Fix")}, parent)),
      m_layers(new LayersView(theme, m_selection, parent)), m_preview(new PreviewView(theme, m_selection, parent)),
      m_inspector(new InspectorView(theme, m_selection, parent)), m_xray(new XRayView(theme, m_selection, parent))
{
    for (ItemTree *tree : {m_outline, m_files}) {
        tree->setHeaderHidden(true);
        tree->delegate().setRemarkColumn(1);
        tree->header()->setStretchLastSection(false);
        tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        tree->hideColumn(1);
    }
    m_outline->setAccessibleName(tr("Outline"));
    m_files->setAccessibleName(tr("Files"));
    m_files->setRootIsDecorated(false);
    m_outline->setIndentation(theme.px(0.9));
    setupProblems(theme);
    connectViews();
    connectProject();
    new ComputedTexts(m_project, m_selection, *m_preview);
}

void DesignViews::setupProblems(const Theme &theme)
{
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->setRootIsDecorated(false);
    m_problems->setAlternatingRowColors(true);
    m_problems->setLinkColumn(4);
    m_problems->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *header = m_problems->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->resizeSection(0, theme.px(6));
    header->resizeSection(2, theme.px(12));
    header->resizeSection(3, theme.px(7));
    header->resizeSection(4, theme.px(13));
}

void DesignViews::connectViews()
{
    connect(m_layers, &LayersView::operationRequested, this, &DesignViews::request);
    connect(m_inspector, &InspectorView::operationRequested, this, &DesignViews::request);
    for (ItemTree *tree : {m_outline, m_files, m_problems})
        connect(tree, &ItemTree::placeActivated, this, &DesignViews::showPlace);
    connect(m_problems, &ItemTree::linkActivated, this, &DesignViews::fix);
    connect(m_problems, &QWidget::customContextMenuRequested, this, &DesignViews::showProblemMenu);
    connect(m_problems->selectionModel(), &QItemSelectionModel::currentChanged, this, &DesignViews::fixChanged);
    connect(&m_checks, &LiveChecks::changed, this, &DesignViews::showFindings);
    connect(m_layers, &LayersView::placeActivated, this, &DesignViews::showPlace);
    connect(m_inspector, &InspectorView::placeActivated, this, &DesignViews::showPlace);
    connect(m_xray, &XRayView::placeActivated, this, &DesignViews::showPlace);
    connect(m_xray, &XRayView::fixRequested, this, [this](const Finding &finding) { request(fixToJson(finding)); });
    connect(m_xray, &XRayView::pageShown, this, [this] {
        const auto facts = m_xray->mainFacts();
        if (!facts.empty())
            m_inspector->setContainerFacts(m_xray->page().course->image, facts);
    });
    connect(m_xray, &XRayView::generatedLineActivated, this, [this](const ImageId &, int line) {
        m_preview->showComputedLine(PreviewView::Page::Generated, line);
        Q_EMIT textShown();
    });
    connect(m_preview, &PreviewView::typed, this, [this](const QString &file, const Replacement &replacement) {
        const Result<void> typed = m_project.replaceText(file, replacement.range, replacement.text);
        if (typed)
            return;
        Q_EMIT refused(typed.error());
        m_preview->setTexts(m_project.texts(), nullptr);
    });
}

void DesignViews::connectProject()
{
    connect(&m_project, &Project::opened, this, [this] {
        m_selection.select({});
        m_preview->setTexts(m_project.texts(), nullptr);
        m_isFresh = true; // its design follows at once
    });
    connect(&m_project, &Project::designChanged, this, &DesignViews::showDesign);
    connect(&m_project, &Project::refused, this, &DesignViews::refused);
    connect(m_project.stack(), &EditStack::changed, this,
            [this](const Edit &edit) { m_preview->setTexts(m_project.texts(), &edit); });
    connect(m_project.stack(), &EditStack::dirtyChanged, this, &DesignViews::showFiles);
}

// Something to look at: the first image that is built here.
void DesignViews::selectFirst()
{
    for (const Image &image : m_project.design()->images) {
        if (image.hasBuild())
            return m_selection.select({Element::Kind::Image, image.id.toString(), {}});
    }
}

void DesignViews::request(const Json &operation)
{
    Result<OperationPtr> read = operationFromJson(operation, fixResolver(m_project.folder()));
    if (!read) {
        Q_EMIT refused(read.error());
        return;
    }
    m_project.perform(read.takeValue());
}

void DesignViews::requestAll(const std::vector<Json> &operations)
{
    std::vector<OperationPtr> read;
    for (const Json &operation : operations) {
        Result<OperationPtr> one = operationFromJson(operation);
        if (!one) {
            Q_EMIT refused(one.error());
            return;
        }
        read.push_back(one.takeValue());
    }
    if (!read.empty())
        m_project.perform(std::make_unique<Sequence>(QString(), std::move(read)));
}

void DesignViews::showDesign(const QHash<QString, QString> &renamed)
{
    const DesignPtr design = m_project.design();
    if (!design)
        return;
    for (auto it = renamed.begin(); it != renamed.end(); ++it)
        m_selection.rename(it.key(), it.value());
    m_outline->setItems(outlineItems(*design, m_project.name()));
    showProblems();
    showFiles();
    m_layers->setDesign(design);
    m_inspector->setDesign(design);
    m_preview->setDesign(design);
    m_xray->setState(m_project.state(), m_project.folder());
    if (std::exchange(m_isFresh, false))
        selectFirst();
}

void DesignViews::showProblems()
{
    if (m_project.design())
        m_problems->setItems(problemItems(*m_project.design(), m_checks.findings()));
}

void DesignViews::showFindings()
{
    showProblems();
    QHash<QString, CardFindings> cards;
    for (const Finding &finding : m_checks.findings()) {
        CardFindings &card = cards[finding.element];
        card.counts.add(finding.severity);
        card.sentences.append(finding.message);
    }
    cards.remove(QString());
    m_layers->setFindings(cards);
    m_xray->setFindings(m_checks.findings());
    Q_EMIT fixChanged();
}

const Finding *DesignViews::findingAt(const QModelIndex &index) const
{
    const TreeItem *item = m_problems->model().item(index);
    for (const Finding &finding : m_checks.findings()) {
        if (item && findingRowId(finding) == item->id)
            return &finding;
    }
    return nullptr;
}

// By name and place: what it does is worked out on the texts of the moment in which it is done.
void DesignViews::fix(const QModelIndex &index)
{
    const Finding *finding = findingAt(index);
    if (finding && finding->fix)
        request(fixToJson(*finding));
}

void DesignViews::applyFix()
{
    fix(m_problems->currentLink());
}

QString DesignViews::fixTitle() const
{
    const Finding *finding = findingAt(m_problems->currentLink());
    return finding && finding->fix ? finding->fix->title : QString();
}

void DesignViews::showProblemMenu(const QPoint &position)
{
    const QModelIndex index = m_problems->indexAt(position);
    const TreeItem *item = m_problems->model().item(index);
    if (!item)
        return;
    auto *menu = new QMenu(m_problems);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Finding *finding = findingAt(index);
    if (finding && finding->fix)
        menu->addAction(finding->fix->title, this, [this, json = fixToJson(*finding)] { request(json); });
    menu->addAction(tr("Go to the text"), this, [this, place = item->place] { showPlace(place); });
    menu->popup(m_problems->viewport()->mapToGlobal(position));
}

void DesignViews::showFiles()
{
    if (m_project.design())
        m_files->setItems(fileItems(*m_project.design(), m_project.stack()->dirtyFiles()));
}

void DesignViews::showPlace(const Place &place)
{
    m_preview->showPlace(place);
    Q_EMIT textShown();
}

} // namespace gantry
