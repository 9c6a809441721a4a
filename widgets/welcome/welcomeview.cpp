// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/welcome/welcomeview.h"

#include "widgets/common/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gantry {

namespace {

constexpr int kFolderRole = Qt::UserRole;
constexpr qreal kWidest = 72; // lh

QString homely(const QString &folder)
{
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + QLatin1Char('/')) ? QString(QLatin1Char('~') % folder.mid(home.size())) : folder;
}

} // namespace

WelcomeView::WelcomeView(const Theme &theme, const std::vector<ExampleLink> &examples, const std::vector<KeyHint> &keys, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    auto *across = new QHBoxLayout(this);
    auto *page = new QWidget(this);
    page->setMaximumWidth(theme.px(kWidest));
    across->addWidget(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.px(2), theme.px(1.5), theme.px(2), theme.px(1.5));
    column->setSpacing(theme.px(0.3));
    m_hero = makeLabel(tr("Your images. One workflow."), page);
    column->addWidget(m_hero);
    QLabel *subtitle = makeLabel(tr("Design Flyte 2 workflows on images that your teams build, and run them on this computer."), page);
    m_muted.push_back(subtitle);
    column->addWidget(subtitle);
    column->addSpacing(theme.px(0.8));
    column->addWidget(makeOpenCard(examples));
    column->addSpacing(theme.px(0.8));
    column->addWidget(makeRecent());
    column->addSpacing(theme.px(0.8));
    column->addWidget(makeKeys(keys));
    column->addStretch(1);
    connect(&theme, &Theme::changed, this, &WelcomeView::refresh);
    setRecent({});
    refresh();
}

QLabel *WelcomeView::makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

QWidget *WelcomeView::makeOpenCard(const std::vector<ExampleLink> &examples)
{
    auto *card = new QFrame(this);
    card->setAutoFillBackground(true);
    card->setFrameShape(QFrame::StyledPanel);
    m_card = card;
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(m_theme.px(1), m_theme.px(0.8), m_theme.px(1), m_theme.px(0.8));
    QLabel *title = makeLabel(tr("Open"), card);
    m_headings.push_back(title);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(makeLabel(tr("Any folder with Dockerfiles and Flyte Python. Gantry reads it, changes nothing, and never runs its code unasked. "
                                 "A folder can be dropped anywhere in this window."), card), 1, 0, 1, 2);
    auto *open = new QPushButton(tr("&Open a folder\u2026"), card);
    m_theme.makePrimary(open);
    connect(open, &QPushButton::clicked, this, &WelcomeView::openRequested);
    grid->addWidget(open, 2, 0, Qt::AlignLeft);
    int row = 3;
    for (const ExampleLink &example : examples) {
        auto *link = new QPushButton(m_theme.icon(QStringLiteral("folder")), tr("Example: %1").arg(example.title), card);
        link->setFlat(true);
        link->setCursor(Qt::PointingHandCursor);
        connect(link, &QPushButton::clicked, this, [this, name = example.name] { Q_EMIT exampleRequested(name); });
        grid->addWidget(link, row, 0, Qt::AlignLeft);
        QLabel *remark = makeLabel(example.remark, card);
        remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_muted.push_back(remark);
        grid->addWidget(remark, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    return card;
}

QWidget *WelcomeView::makeRecent()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    QLabel *title = makeLabel(tr("Recent"), part);
    m_headings.push_back(title);
    column->addWidget(title);
    m_noRecent = makeLabel(tr("Projects that you open are listed here."), part);
    m_muted.push_back(m_noRecent);
    column->addWidget(m_noRecent);
    m_recent = new QTreeWidget(part);
    m_recent->setAccessibleName(title->text());
    m_recent->setHeaderLabels({tr("Name"), tr("Folder"), tr("Opened")});
    m_recent->setRootIsDecorated(false);
    m_recent->setAlternatingRowColors(true);
    m_recent->setUniformRowHeights(true);
    m_recent->header()->setStretchLastSection(false);
    m_recent->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_recent->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_recent->header()->resizeSection(0, m_theme.px(14));
    m_recent->setMaximumHeight(m_theme.px(14));
    connect(m_recent, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { Q_EMIT projectRequested(item->data(0, kFolderRole).toString()); });
    column->addWidget(m_recent);
    return part;
}

QWidget *WelcomeView::makeKeys(const std::vector<KeyHint> &keys)
{
    constexpr int columns = 3;
    auto *part = new QWidget(this);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    QLabel *title = makeLabel(tr("Keyboard"), part);
    m_headings.push_back(title);
    grid->addWidget(title, 0, 0, 1, columns * 2);
    for (int i = 0; i < int(keys.size()); ++i) {
        QLabel *key = makeLabel(keys[size_t(i)].key, part);
        key->setFrameShape(QFrame::StyledPanel);
        key->setWordWrap(false);
        key->setFont(m_theme.font(FontRole::SmallStrong));
        key->setMargin(m_theme.px(0.15));
        grid->addWidget(key, 1 + i / columns, i % columns * 2, Qt::AlignLeft);
        grid->addWidget(makeLabel(keys[size_t(i)].text, part), 1 + i / columns, i % columns * 2 + 1);
        grid->setColumnStretch(i % columns * 2 + 1, 1);
    }
    return part;
}

void WelcomeView::setRecent(const std::vector<RecentProject> &recent)
{
    m_recent->clear();
    for (const RecentProject &project : recent) {
        auto *item = new QTreeWidgetItem(m_recent, {QFileInfo(project.folder).fileName(), homely(project.folder),
                                                    QLocale().toString(project.opened.toLocalTime(), QLocale::ShortFormat)});
        item->setIcon(0, m_theme.icon(QStringLiteral("folder")));
        item->setData(0, kFolderRole, project.folder);
    }
    m_recent->setVisible(!recent.empty());
    m_noRecent->setVisible(recent.empty());
}

void WelcomeView::refresh()
{
    m_hero->setFont(m_theme.font(FontRole::Hero));
    QPalette muted = m_theme.palette();
    muted.setColor(QPalette::WindowText, m_theme.color(ColorRole::TextMuted));
    for (QLabel *label : m_muted)
        label->setPalette(muted);
    for (QLabel *label : m_headings)
        label->setFont(m_theme.font(FontRole::Heading));
    QPalette surface = m_theme.palette();
    surface.setColor(QPalette::Window, m_theme.color(ColorRole::Raised));
    m_card->setPalette(surface);
}

} // namespace gantry
