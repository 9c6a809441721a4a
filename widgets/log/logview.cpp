// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/log/logview.h"

#include "model/runs/models/logmodel.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gantry {

namespace {

// Error lines in the error colour; every row of one height, so that a million of them need no measuring.
class LineDelegate : public QStyledItemDelegate
{
public:
    LineDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), m_theme.px(1.05)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(LogModel::IsErrorRole).toBool())
            option->palette.setColor(QPalette::Text, m_theme.color(ColorRole::Error));
    }

private:
    const Theme &m_theme;
};

} // namespace

LogView::LogView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new LogModel(this)), m_list(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setupBar();
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LineDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFont(theme.font(FontRole::Code));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(tr("Log"));
    column->addWidget(m_list, 1);
    auto *copy = new QAction(tr("Copy"), m_list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &LogView::copyLines);
    m_list->addAction(copy);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &LogView::followEnd);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &LogView::refreshRemark);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LogView::followEnd);
    connect(m_list->verticalScrollBar(), &QScrollBar::sliderMoved, this, [this](int value) {
        m_follow->setChecked(value >= m_list->verticalScrollBar()->maximum());
    });
}

void LogView::setupBar()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_theme.px(0.33), m_theme.px(0.22), m_theme.px(0.33), m_theme.px(0.22));
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search the log"));
    m_search->setAccessibleName(m_search->placeholderText());
    row->addWidget(m_search, 1);
    m_remark = new QLabel(this);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_remark);
    m_follow = new QToolButton(this);
    m_follow->setIcon(m_theme.icon(QStringLiteral("follow")));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setAutoRaise(true);
    m_follow->setToolTip(tr("Follow the end"));
    m_follow->setAccessibleName(m_follow->toolTip());
    row->addWidget(m_follow);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_search->setClearButtonEnabled(true); // looks for its icon in all of the system's themes: not at the start
        m_model->setSearch(text);
    });
    connect(m_follow, &QToolButton::toggled, this, &LogView::followEnd);
}

void LogView::setRun(Run *run)
{
    m_model->setRun(run);
    followEnd();
}

void LogView::setNodes(const QSet<int> &nodes)
{
    m_model->setNodes(nodes);
}

void LogView::followEnd()
{
    if (m_follow->isChecked())
        m_list->scrollToBottom();
    refreshRemark();
}

void LogView::refreshRemark()
{
    const qint64 dropped = m_model->droppedLines();
    QString text = tr("%n line(s)", nullptr, m_model->rowCount());
    if (dropped > 0)
        text += QStringLiteral(" \u00B7 ") + tr("the first %1 were dropped").arg(dropped);
    m_remark->setText(text);
}

void LogView::copyLines()
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &index : rows)
        lines.append(index.data().toString());
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace gantry
