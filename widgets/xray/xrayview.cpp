// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/xray/xrayview.h"

#include "model/images/projectoptions.h"
#include "widgets/common/itemtree.h"
#include "widgets/common/theme.h"
#include "widgets/xray/historychart.h"
#include "widgets/xray/verdictstrip.h"
#include "widgets/xray/xraydelegate.h"
#include "widgets/xray/xrayfacts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gantry {

namespace {

constexpr int kMostPathRows = 6; // that are seen at once
constexpr int kLeastFactRows = 9;
constexpr int kSourceColumn = 2; // of the facts
constexpr int kPathSourceColumn = 3;
constexpr qreal kWideLh = 30; // from which on remarks have a column of their own

} // namespace

//! What the worker works with: pages of one design, made when they are first asked for.
struct XRayView::Maker {
    DesignState state;
    QString folder;
    std::shared_ptr<const BaseLibrary> bases; //!< null: the catalogue
    std::unique_ptr<XRayPages> pages;

    XRayPages &made()
    {
        if (!pages) {
            XRayOptions options;
            options.render = projectRenderOptions(state, folder);
            if (!bases)
                bases = std::make_shared<const BaseLibrary>();
            pages = std::make_unique<XRayPages>(state.design, state.texts, bases, options);
        }
        return *pages;
    }
};

XRayView::XRayView(const Theme &theme, Selection &selection, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_selection(selection), m_pages(new QStackedWidget(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
    auto *empty = new QLabel(tr("Select an environment or an image to see what its container sees."), this);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty->setContentsMargins(theme.px(0.55), theme.px(0.55), theme.px(0.55), theme.px(0.55));
    m_pages->addWidget(empty);
    // Where the dock is low, the whole page scrolls: no sentence is cut.
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(scroll);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stripColumn = new QVBoxLayout;
    m_stripColumn->setSpacing(1);
    column->addLayout(m_stripColumn);
    scroll->setWidget(page);
    m_pages->addWidget(scroll);
    setupPath(column);
    setupFacts(column);
    setupHistory(column);
    connect(&m_selection, &Selection::changed, this, &XRayView::takeSelection);
}

XRayView::~XRayView() = default;

ItemTree *XRayView::addTable(const QStringList &headers, int code, int source, int remark)
{
    auto *table = new ItemTree(m_theme, m_rows, headers, this);
    table->setItemDelegate(new XRayDelegate(m_theme, {code, source, remark}, table));
    table->setLinkColumn(source);
    table->header()->setStretchLastSection(false);
    table->header()->setMinimumSectionSize(m_theme.px(1));
    connect(table, &ItemTree::linkActivated, this, [this, table](const QModelIndex &index) { followRow(index, table); });
    connect(table, &QTreeView::activated, this, [this, table](const QModelIndex &index) { followRow(index, table); });
    return table;
}

void XRayView::setupPath(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_theme.px(0.55), m_theme.px(0.33), m_theme.px(0.55), m_theme.px(0.22));
    auto *label = new QLabel(tr("&PATH, in the order that is searched for"), this);
    label->setFont(m_theme.font(FontRole::Heading));
    m_command = new QComboBox(this);
    for (int i = 0; i < ImageState::kCommands; ++i)
        m_command->addItem(QString::fromLatin1(ImageState::commandName(ImageState::Command(i))));
    m_command->setAccessibleName(tr("Command"));
    label->setBuddy(m_command);
    row->addWidget(label);
    row->addWidget(m_command);
    row->addStretch();
    column->addLayout(row);
    m_path = addTable({tr("Number"), tr("Folder"), tr("Found"), tr("Decided by")}, 1, kPathSourceColumn, 2);
    m_path->setAccessibleName(tr("PATH, as it is searched"));
    m_path->setHeaderHidden(true);
    m_path->setRootIsDecorated(false);
    QHeaderView *header = m_path->header();
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->setSectionResizeMode(2, QHeaderView::Stretch);
    header->resizeSection(0, m_theme.px(1.8));
    header->resizeSection(kPathSourceColumn, m_theme.px(6.5));
    column->addWidget(m_path);
    connect(m_command, &QComboBox::currentIndexChanged, this, [this] {
        showPath();
        showHistory();
    });
}

void XRayView::setupFacts(QVBoxLayout *column)
{
    m_facts = addTable({tr("In the finished image"), tr("Value"), tr("Decided by"), tr("Remark")}, 1, kSourceColumn,
                       kFactRemarkColumn);
    m_facts->setAccessibleName(tr("What a container sees"));
    m_facts->setAlternatingRowColors(true);
    m_facts->setIndentation(m_theme.px(0.9));
    QHeaderView *header = m_facts->header();
    header->resizeSection(0, m_theme.px(9));
    header->resizeSection(kSourceColumn, m_theme.px(6.5));
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    m_facts->setMinimumHeight(m_theme.px(kLeastFactRows * m_theme.size().tableRow));
    column->addWidget(m_facts, 1);
    m_remarks = new QLabel(this);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    m_remarks->setFont(m_theme.font(FontRole::Small));
    m_remarks->setForegroundRole(QPalette::PlaceholderText);
    m_remarks->setContentsMargins(m_theme.px(0.55), m_theme.px(0.22), m_theme.px(0.55), m_theme.px(0.22));
    m_remarks->hide();
    column->addWidget(m_remarks);
}

void XRayView::setupHistory(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_theme.px(0.55), m_theme.px(0.22), m_theme.px(0.33), 0);
    m_historyTitle = new QLabel(this);
    m_historyTitle->setFont(m_theme.font(FontRole::Heading));
    row->addWidget(m_historyTitle);
    row->addStretch();
    const auto addStep = [&](int by, const char *icon, const QString &text, const QKeySequence &key) {
        auto *button = new QToolButton(this);
        button->setIcon(m_theme.icon(QLatin1String(icon)));
        button->setAutoRaise(true);
        button->setToolTip(tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
        button->setAccessibleName(text);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { step(by); });
    };
    addStep(-1, "minus", tr("One layer earlier"), QKeySequence(Qt::ALT | Qt::Key_Left));
    addStep(1, "add", tr("One layer later"), QKeySequence(Qt::ALT | Qt::Key_Right));
    column->addLayout(row);
    m_history = new HistoryChart(m_theme, this);
    column->addWidget(m_history);
    connect(m_history, &QAbstractSlider::valueChanged, this, [this](int stop) {
        if (m_page.course && stop != m_page.stop)
            goTo(stop);
    });
}

ImageState::Command XRayView::command() const
{
    return ImageState::Command(std::max(0, m_command->currentIndex()));
}

std::vector<std::pair<QString, QString>> XRayView::mainFacts() const
{
    std::vector<std::pair<QString, QString>> facts;
    if (!m_page.course || m_page.stop != m_page.course->last())
        return facts;
    for (const TreeItem &item : m_page.facts) {
        const bool isMain = item.id.startsWith(QLatin1String("import/"))
            || QStringList{QStringLiteral("command/python"), QStringLiteral("command/a0"), QStringLiteral("workdir"),
                           QStringLiteral("user"), QStringLiteral("pythonpath")}
                   .contains(item.id);
        if (isMain)
            facts.emplace_back(item.id.startsWith(QLatin1String("import/")) ? tr("import") : item.texts[0], item.texts[1]);
    }
    return facts;
}

void XRayView::setState(const DesignState &state, const QString &folder)
{
    m_design = state.design;
    m_folder = folder;
    m_state = state;
    makeAnew();
}

void XRayView::setBases(std::shared_ptr<const BaseLibrary> bases)
{
    m_bases = std::move(bases);
    if (m_maker)
        makeAnew();
}

void XRayView::makeAnew()
{
    m_maker = std::make_shared<Maker>(Maker{m_state, m_folder, m_bases, nullptr});
    if (!m_design)
        return showPage({});
    takeSelection(m_selection.current());
}

void XRayView::takeSelection(const Element &element)
{
    if (m_isStepping || !m_design)
        return;
    const Image *image = imageOf(*m_design, element);
    if (image && (image->id != m_image || element != m_element))
        m_stop = -1;
    if (image) {
        m_image = image->id;
        m_element = element;
    } else if (element.kind == Element::Kind::Base) {
        m_element = element;
        m_stop = -1;
    }
    request();
}

void XRayView::request()
{
    if (!m_design->image(m_image))
        return showPage({});
    m_worker.request(
        [maker = m_maker, image = m_image, element = m_element, stop = m_stop](const std::atomic<bool> &) {
            return stop < 0 ? maker->made().pageOf(image, element) : maker->made().page(image, stop);
        },
        [this](const XRayPage &page) { showPage(page); });
}

void XRayView::showPage(const XRayPage &page)
{
    m_worker.cancel();
    const bool isOther = !page.course || !m_page.course || page.course->image != m_page.course->image
        || page.course->name != m_page.course->name || page.course->origin != m_page.course->origin;
    m_page = page;
    m_pages->setCurrentIndex(page.course ? 1 : 0);
    if (isOther)
        Q_EMIT imageChanged(page.course ? tr("%1 \u00B7 %2").arg(page.course->name, page.course->origin) : QString());
    if (!page.course)
        return;
    showVerdicts();
    m_remarks->setText(page.course->remarks.mid(0, 3).join(QLatin1Char('\n')));
    m_remarks->setVisible(!page.course->remarks.isEmpty());
    m_facts->model().setHeader(0, page.title);
    const bool wasEmpty = m_facts->model().rowCount() == 0;
    m_facts->setItems(page.facts);
    if (wasEmpty)
        m_facts->collapseAll();
    showPath();
    showHistory();
    Q_EMIT pageShown();
}

void XRayView::setFindings(const Findings &findings)
{
    m_findings = findings;
    if (m_page.course)
        showVerdicts();
}

const Finding *XRayView::findingOf(const XRayVerdict &verdict) const
{
    const Image *image = m_design ? m_design->image(m_page.course->image) : nullptr;
    const QString node = image ? nodeKey(*image) : QString();
    const auto found = std::find_if(m_findings.begin(), m_findings.end(), [&](const Finding &finding) {
        return !verdict.said.rule.isEmpty() && finding.rule == verdict.said.rule && finding.node == node;
    });
    return found == m_findings.end() ? nullptr : &*found;
}

void XRayView::showVerdicts()
{
    const std::vector<XRayVerdict> &verdicts = m_page.course->verdicts;
    while (m_strips.size() < verdicts.size()) {
        auto *strip = new VerdictStrip(m_theme, m_facts->parentWidget());
        connect(strip, &VerdictStrip::sourceActivated, this, &XRayView::follow);
        connect(strip, &VerdictStrip::fixRequested, this, &XRayView::fixRequested);
        m_stripColumn->addWidget(strip);
        m_strips.push_back(strip);
    }
    for (size_t i = 0; i < m_strips.size(); ++i) {
        if (i < verdicts.size())
            m_strips[i]->setVerdict(verdicts[i], findingOf(verdicts[i]));
        m_strips[i]->setVisible(i < verdicts.size());
    }
}

void XRayView::showPath()
{
    const std::vector<TreeItem> &rows = m_page.paths[size_t(command())];
    m_path->setItems(rows);
    const int shown = std::clamp(int(rows.size()), 1, kMostPathRows);
    m_path->setFixedHeight(shown * m_theme.px(m_theme.size().tableRow) + 2);
}

void XRayView::showHistory()
{
    const QScopedValueRollback stepping(m_isStepping, true);
    const QSignalBlocker blocker(m_history);
    m_historyTitle->setText(tr("History of %1").arg(QString::fromLatin1(ImageState::commandName(command()))));
    m_history->setCourse(m_page.course, command());
    m_history->setValue(m_page.stop);
}

void XRayView::step(int by)
{
    if (m_page.course)
        m_history->setValue(m_page.stop + by);
}

void XRayView::goTo(int stop)
{
    const XRayStop &there = m_page.course->stops[size_t(stop)];
    const Element &element = there.source.element;
    m_stop = stop;
    m_page.stop = stop; // until the page of it is made
    if (element.kind == Element::Kind::Layer && element.image == m_image.toString()) {
        const QScopedValueRollback stepping(m_isStepping, true);
        m_element = element;
        m_selection.select(element);
    }
    request();
}

void XRayView::follow(const XRaySource &source)
{
    if (source.element.kind != Element::Kind::None && source.element.kind != Element::Kind::File)
        m_selection.select(source.element);
    if (source.generatedLine > 0)
        Q_EMIT generatedLineActivated(m_image, source.generatedLine);
    else if (source.place.isValid())
        Q_EMIT placeActivated(source.place);
    else if (m_design)
        Q_EMIT placeActivated(placeOf(*m_design, source.element));
}

void XRayView::followRow(const QModelIndex &index, ItemTree *table)
{
    const TreeItem *item = table->model().item(index);
    const auto source = item ? m_page.sources.constFind(item->id) : m_page.sources.constEnd();
    if (source != m_page.sources.constEnd())
        follow(*source);
}

// Where the dock is narrow, remarks are in the tooltips.
void XRayView::fitColumns()
{
    const bool isWide = width() >= m_theme.px(kWideLh);
    m_facts->setColumnHidden(kFactRemarkColumn, !isWide);
    m_facts->header()->resizeSection(0, m_theme.px(isWide ? 10 : 7.5));
    m_facts->header()->resizeSection(kSourceColumn, m_theme.px(isWide ? 8 : 6.5));
    m_path->header()->resizeSection(kPathSourceColumn, m_theme.px(isWide ? 8 : 6.5));
    m_facts->header()->setSectionResizeMode(kFactRemarkColumn, isWide ? QHeaderView::Stretch : QHeaderView::Fixed);
}

void XRayView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace gantry
