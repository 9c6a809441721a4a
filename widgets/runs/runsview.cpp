// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/runs/runsview.h"

#include "model/core/json.h"
#include "model/runs/models/actiontreemodel.h"
#include "model/runs/models/runlistmodel.h"
#include "model/runs/models/texts.h"
#include "widgets/common/phasedelegate.h"
#include "widgets/common/theme.h"
#include "widgets/log/logview.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>

namespace gantry {

namespace {

constexpr std::chrono::milliseconds kClock{250}; // counts change at most four times a second

QString prettyJson(const QByteArray &json)
{
    const Result<Json> read = parseJson(json);
    return QString::fromUtf8(read ? dumpJson(*read, 2) : json);
}

QTreeView *makeTable(const Theme &theme, QAbstractItemModel *model, int phaseColumn, int phaseRole, QWidget *parent)
{
    auto *view = new QTreeView(parent);
    view->setModel(model);
    view->setItemDelegate(new PhaseDelegate(theme, phaseColumn, phaseRole, view));
    view->setUniformRowHeights(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setAlternatingRowColors(true);
    return view;
}

} // namespace

RunsView::RunsView(const Theme &theme, RunStore &store, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_runs(new RunListModel(store, this)), m_actions(new ActionTreeModel(this))
{
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(makeList());
    auto *middle = new QSplitter(Qt::Vertical, across);
    middle->addWidget(makeTree());
    middle->addWidget(makeDetails());
    across->addWidget(middle);
    m_log = new LogView(theme, across);
    across->addWidget(m_log);
    across->setSizes({theme.px(30), theme.px(34), theme.px(34)});
    across->setChildrenCollapsible(false);
    middle->setSizes({theme.px(24), theme.px(14)});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(across);
    m_clock.setInterval(kClock);
    connect(&m_clock, &QTimer::timeout, this, &RunsView::refreshDurations);
    m_clock.start();
}

QWidget *RunsView::makeList()
{
    m_list = makeTable(m_theme, m_runs, RunListModel::PhaseColumn, RunListModel::PhaseRole, this);
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Runs"));
    m_list->setColumnHidden(RunListModel::ProjectColumn, true);
    m_list->header()->resizeSection(RunListModel::PhaseColumn, m_theme.px(7));
    m_list->header()->resizeSection(RunListModel::NameColumn, m_theme.px(6));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsView::onRunChosen);
    return m_list;
}

QWidget *RunsView::makeTree()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_summary = new QLabel(page);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(m_theme.px(0.55), m_theme.px(0.33), m_theme.px(0.55), m_theme.px(0.33));
    column->addWidget(m_summary);
    m_tree = makeTable(m_theme, m_actions, ActionTreeModel::TaskColumn, ActionTreeModel::PhaseRole, page);
    m_tree->setAccessibleName(tr("Actions"));
    m_tree->header()->resizeSection(ActionTreeModel::TaskColumn, m_theme.px(15));
    m_tree->header()->resizeSection(ActionTreeModel::PhaseColumn, m_theme.px(6));
    m_tree->header()->resizeSection(ActionTreeModel::DurationColumn, m_theme.px(5));
    m_tree->header()->resizeSection(ActionTreeModel::AttemptsColumn, m_theme.px(4.5));
    column->addWidget(m_tree, 1);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsView::onActionChosen);
    connect(m_actions, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        if (m_actions->rowCount(parent) <= 200)
            m_tree->expand(parent);
        if (!parent.isValid())
            refreshDetails(); // of the first action, which has just come
    });
    connect(m_actions, &QAbstractItemModel::dataChanged, this, &RunsView::refreshDetails);
    connect(m_actions, &QAbstractItemModel::modelReset, m_tree, [this] { m_tree->expandToDepth(3); });
    return page;
}

QWidget *RunsView::makeDetails()
{
    m_details = new QPlainTextEdit(this);
    m_details->setReadOnly(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setFont(m_theme.font(FontRole::Code));
    m_details->setPlaceholderText(tr("Choose an action to see its inputs, outputs and error."));
    m_details->setAccessibleName(tr("Action"));
    return m_details;
}

Run *RunsView::run() const
{
    return m_actions->run();
}

void RunsView::showRun(const RunId &id)
{
    const QModelIndex index = m_runs->indexOf(id);
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void RunsView::onRunChosen(const QModelIndex &index)
{
    Run *chosen = m_runs->runAt(index);
    if (m_actions->run())
        disconnect(m_actions->run(), nullptr, this, nullptr);
    m_actions->setRun(chosen);
    m_log->setNodes({});
    m_log->setRun(chosen);
    m_details->clear();
    if (chosen) {
        connect(chosen, &Run::infoChanged, this, &RunsView::refreshSummary);
        Q_EMIT runShown(chosen->info().id);
    }
    refreshSummary();
    m_tree->expandToDepth(3);
    refreshDetails();
}

void RunsView::onActionChosen(const QModelIndex &index)
{
    refreshDetails();
    const int node = m_actions->nodeAt(index);
    // The first action stands for the whole run: everything that was printed.
    const bool isWhole = node < 0 || !index.parent().isValid();
    m_log->setNodes(isWhole ? QSet<int>() : QSet<int>{node});
    const QString task = index.data(ActionTreeModel::TaskRole).toString();
    if (!task.isEmpty())
        Q_EMIT taskChosen(task);
}

void RunsView::refreshSummary()
{
    const Run *shown = run();
    if (!shown) {
        m_summary->setText(tr("Runs on this computer are listed here. Start one with Run\u2026, Ctrl+R."));
        return;
    }
    const RunInfo &info = shown->info();
    QStringList parts{info.task, phaseLabel(info.phase)};
    const QString duration = durationLabel(info.durationMs(QDateTime::currentDateTimeUtc()));
    if (!duration.isEmpty())
        parts.append(duration);
    if (!info.outputs.isEmpty() && info.outputs != "null")
        parts.append(QString::fromUtf8(info.outputs));
    QString text = parts.join(QStringLiteral(" \u00B7 "));
    if (info.error)
        text += QLatin1Char('\n') + info.error->kind + QStringLiteral(": ") + info.error->message;
    if (!info.problem.isEmpty())
        text += QLatin1Char('\n') + info.problem;
    m_summary->setText(text);
}

void RunsView::refreshDetails()
{
    // The first action stands for the run until another is chosen.
    const QModelIndex chosen = m_tree->currentIndex().isValid() ? m_tree->currentIndex() : m_actions->index(0, 0);
    const int node = m_actions->nodeAt(chosen);
    if (!run() || node < 0)
        return;
    const Action &action = run()->node(node).action;
    QStringList parts;
    if (!action.inputs.isEmpty())
        parts.append(tr("Inputs") + QLatin1Char('\n') + prettyJson(action.inputs));
    if (!action.outputs.isEmpty() && action.outputs != "null")
        parts.append(tr("Outputs") + QLatin1Char('\n') + prettyJson(action.outputs));
    if (action.error) {
        const QString detail = action.error->traceback.isEmpty() ? action.error->kind + QStringLiteral(": ") + action.error->message
                                                                 : action.error->traceback;
        parts.prepend(tr("Error") + QLatin1Char('\n') + detail);
    }
    const QString text = parts.join(QStringLiteral("\n\n"));
    if (m_details->toPlainText() != text)
        m_details->setPlainText(text);
}

void RunsView::refreshDurations()
{
    m_runs->refreshDurations();
    if (!run() || !run()->info().isLive)
        return;
    m_actions->refreshDurations();
    refreshSummary();
}

} // namespace gantry
