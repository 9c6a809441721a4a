// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/preview/previewview.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/theme.h"
#include "widgets/preview/codeeditor.h"
#include "widgets/preview/codehighlighter.h"
#include "widgets/preview/ownerlegend.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gantry {

PreviewView::PreviewView(const Theme &theme, Selection &selection, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_selection(selection),
      m_languages(std::make_unique<Languages>())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setupTabs();
    m_pages = new QStackedWidget(this);
    column->addWidget(m_pages, 1);
    setupSource();
    setupComputed();
    m_remark = new ElidedLabel(this);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_remark->setContentsMargins(theme.px(0.55), theme.px(0.22), theme.px(0.55), theme.px(0.22));
    m_legend = new OwnerLegend(theme, this);
    column->addWidget(m_legend);
    column->addWidget(m_remark);
    connect(&m_selection, &Selection::changed, this, &PreviewView::showSelection);
}

PreviewView::~PreviewView() = default;

void PreviewView::setupTabs()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_theme.px(0.33), m_theme.px(0.22), m_theme.px(0.33), m_theme.px(0.22));
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Source"));
    m_tabs->addTab(tr("Generated"));
    m_tabs->addTab(tr("As commands"));
    row->addWidget(m_tabs);
    row->addStretch();
    setupOptions();
    row->addWidget(m_options);
    auto *copy = new QToolButton(this);
    copy->setIcon(m_theme.icon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the whole text"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this, &PreviewView::copyText);
    row->addWidget(copy);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_pages->setCurrentIndex(page() == Page::Source ? 0 : 1);
        m_options->setVisible(page() != Page::Source);
        m_legend->setOwners(page() == Page::Source ? std::vector<ComputedText::Owner>() : m_computed.owners);
        refreshRemark();
        Q_EMIT pageChanged(page());
    });
}

void PreviewView::setupOptions()
{
    m_options = new QToolButton(this);
    m_options->setIcon(m_theme.icon(QStringLiteral("filter")));
    m_options->setAutoRaise(true);
    m_options->setToolTip(tr("For which builder, and how code is sent"));
    m_options->setAccessibleName(m_options->toolTip());
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_options->setMenu(new QMenu(m_options));
    m_options->hide();
    m_builder = addOptions(tr("Builder"), {{QStringLiteral("local"), int(ImageBuilder::Local)},
                                           {QStringLiteral("local-podman"), int(ImageBuilder::LocalPodman)},
                                           {QStringLiteral("remote"), int(ImageBuilder::Remote)}});
    m_copyStyle = addOptions(tr("Code"), {{tr("development: bundled, loaded_modules"), int(CopyStyle::LoadedModules)},
                                          {tr("development: bundled, all"), int(CopyStyle::All)},
                                          {tr("production: baked in, none"), int(CopyStyle::None)}});
}

QActionGroup *PreviewView::addOptions(const QString &title, const QList<std::pair<QString, int>> &choices)
{
    auto *group = new QActionGroup(this);
    m_options->menu()->addSection(title);
    for (const auto &[text, value] : choices) {
        QAction *action = m_options->menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(group->actions().isEmpty());
        action->setData(value);
        group->addAction(action);
    }
    connect(group, &QActionGroup::triggered, this, [this] { Q_EMIT pageChanged(page()); });
    return group;
}

ImageBuilder PreviewView::builder() const
{
    return static_cast<ImageBuilder>(m_builder->checkedAction()->data().toInt());
}

CopyStyle PreviewView::copyStyle() const
{
    return static_cast<CopyStyle>(m_copyStyle->checkedAction()->data().toInt());
}

void PreviewView::setupSource()
{
    m_source = new CodeEditor(m_theme, this);
    m_sourceHighlighter = new CodeHighlighter(m_theme, *m_languages, m_source->document());
    m_pages->addWidget(m_source);
    connect(m_source, &CodeEditor::typed, this, &PreviewView::typed);
    connect(m_source, &CodeEditor::cursorMoved, this, &PreviewView::onSourceCursorMoved);
}

void PreviewView::setupComputed()
{
    m_computedEditor = new CodeEditor(m_theme, this);
    m_computedEditor->setFrozen(tr("Computed from the project: change the layers or the source instead."));
    m_computedHighlighter = new CodeHighlighter(m_theme, *m_languages, m_computedEditor->document());
    m_pages->addWidget(m_computedEditor);
    connect(m_computedEditor, &CodeEditor::cursorMoved, this, &PreviewView::onComputedCursorMoved);
}

PreviewView::Page PreviewView::page() const
{
    return static_cast<Page>(std::max(0, m_tabs->currentIndex()));
}

void PreviewView::setPage(Page page)
{
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

void PreviewView::setComputed(Page page, const ComputedText &text)
{
    if (page != this->page())
        return;
    const bool isSame = m_computed.text == text.text && m_computed.fileName == text.fileName;
    m_computed = text;
    if (!isSame) {
        m_computedHighlighter->setFile(text.fileName);
        m_computedEditor->setText(std::make_shared<SourceText>(text.fileName, text.text));
    }
    std::vector<LineStripe> stripes;
    for (const ComputedText::Part &part : text.parts)
        stripes.push_back({part.first, part.last, part.colour});
    m_computedEditor->setStripes(std::move(stripes));
    m_legend->setOwners(text.owners);
    markComputed();
    refreshRemark();
}

void PreviewView::showComputedLine(Page page, int line)
{
    m_markedLine = line;
    setPage(page);
    markComputed();
}

void PreviewView::setTexts(const SourceSet &texts, const Edit *edit)
{
    m_texts = texts;
    const SourceTextPtr text = m_texts.find(m_file);
    if (!text) {
        if (!m_file.isEmpty())
            openFile(QString());
        return;
    }
    if (text->bytes() == m_source->text()->bytes())
        return m_source->followText(text, nullptr);
    const FileEdit *fileEdit = nullptr;
    if (edit) {
        const auto found = std::find_if(edit->files.begin(), edit->files.end(),
                                        [&](const FileEdit &candidate) { return candidate.file == m_file; });
        fileEdit = found == edit->files.end() ? nullptr : &*found;
    }
    m_source->followText(text, fileEdit);
}

void PreviewView::setDesign(const DesignPtr &design)
{
    m_design = design;
    refreshStripes();
    refreshFrozen();
    const QScopedValueRollback selecting(m_isSelecting, m_source->hasFocus());
    showSelection();
}

void PreviewView::openFile(const QString &file)
{
    if (file == m_file)
        return;
    m_file = file;
    const SourceTextPtr text = m_texts.find(file);
    m_sourceHighlighter->setFile(file);
    m_source->setText(text ? text : std::make_shared<SourceText>(file, QByteArray()));
    m_source->clearMark();
    refreshStripes();
    refreshFrozen();
    Q_EMIT fileChanged(file);
}

void PreviewView::showPlace(const Place &place)
{
    if (!m_texts.contains(place.file))
        return;
    setPage(Page::Source);
    openFile(place.file);
    m_source->goTo(place.start);
    m_source->markLines(place.start.line, place.end.line, false);
    m_source->setFocus();
}

void PreviewView::showSelection()
{
    if (!m_design)
        return;
    if (!m_isSelecting)
        m_markedLine = 0;
    markComputed();
    const Element &element = m_selection.current();
    const Place place = placeOf(*m_design, element);
    if (!place.isValid()) {
        m_source->clearMark();
        return refreshRemark();
    }
    if (m_texts.contains(place.file) && !m_isSelecting)
        openFile(place.file);
    if (place.file == m_file && element.kind != Element::Kind::File)
        m_source->markLines(place.start.line, place.end.line, !m_isSelecting);
    refreshRemark();
}

void PreviewView::markComputed()
{
    if (m_markedLine > 0)
        return m_computedEditor->markLines(m_markedLine, m_markedLine, !m_computedEditor->hasFocus());
    for (const ComputedText::Part &part : m_computed.parts) {
        if (part.element == m_selection.current())
            return m_computedEditor->markLines(part.first, part.last, !m_computedEditor->hasFocus());
    }
    m_computedEditor->clearMark();
}

void PreviewView::onSourceCursorMoved()
{
    if (!m_design || m_file.isEmpty())
        return;
    const QScopedValueRollback selecting(m_isSelecting, true);
    const Element element = elementAt(*m_design, m_file, m_source->cursorOffset());
    if (!element.isNone())
        m_selection.select(element);
}

void PreviewView::onComputedCursorMoved()
{
    const int line = m_computedEditor->textCursor().blockNumber() + 1;
    for (const ComputedText::Part &part : m_computed.parts) {
        if (line >= part.first && line <= part.last && !part.element.isNone())
            return m_selection.select(part.element);
    }
}

void PreviewView::refreshStripes()
{
    std::vector<LineStripe> stripes;
    if (m_design) {
        const auto add = [&](const Place &place, const TeamId &team) {
            const Team *owner = m_design->team(team);
            if (owner && place.file == m_file)
                stripes.push_back({place.start.line, place.end.line, owner->colour});
        };
        for (const Image &image : m_design->images) {
            for (const Stage &stage : image.stages) {
                for (const Layer &layer : stage.layers)
                    add(layer.place, layer.team.isEmpty() ? image.team : layer.team);
            }
        }
        for (const Environment &environment : m_design->environments)
            add(environment.place, environment.team);
        for (const Task &task : m_design->tasks)
            add(task.whole, task.team);
    }
    m_source->setStripes(std::move(stripes));
}

void PreviewView::refreshFrozen()
{
    const bool isReadOnly = m_design && m_design->sidecar.isReadOnly && m_file == QLatin1String("gantry.json");
    m_source->setFrozen(isReadOnly ? tr("Written by a newer version of Gantry: read-only here.") : QString());
}

// A layer may write nothing: a code bundle in development.
QString PreviewView::computedRemark() const
{
    const Element &selected = m_selection.current();
    const bool isWritten = std::any_of(m_computed.parts.begin(), m_computed.parts.end(),
                                       [&](const ComputedText::Part &part) { return part.element == selected; });
    if (page() != Page::Generated || selected.kind != Element::Kind::Layer || isWritten || m_computed.parts.empty())
        return m_computed.remark;
    return tr("The selected layer writes no line here. %1").arg(m_computed.remark);
}

void PreviewView::refreshRemark()
{
    if (page() != Page::Source)
        return m_remark->setText(computedRemark());
    if (!m_design)
        return m_remark->setText(QString());
    const FileState state = m_design->files.value(m_file);
    if (state.isStale) {
        m_remark->setText(tr("Line %1: %2").arg(state.errorPlace.start.line).arg(state.error));
        return;
    }
    const Place place = placeOf(*m_design, m_selection.current());
    if (place.file != m_file || m_selection.current().kind == Element::Kind::File)
        m_remark->setText(m_source->toolTip());
    else if (place.start.line == place.end.line)
        m_remark->setText(tr("Line %1").arg(place.start.line));
    else
        m_remark->setText(tr("Lines %1\u2013%2").arg(place.start.line).arg(place.end.line));
}

void PreviewView::copyText()
{
    const CodeEditor *shown = page() == Page::Source ? m_source : m_computedEditor;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(shown->text()->bytes()));
}

} // namespace gantry
