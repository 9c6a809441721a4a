// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/layers/whatifbar.h"

#include "widgets/common/theme.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace gantry {

namespace {

constexpr qreal kTint = 0.1;
// Data of the choices that are no file; a file's is its path.
constexpr QLatin1String kNothing("|nothing");
constexpr QLatin1String kLayer("|layer");
constexpr QLatin1String kBase("|base");

//! Names of the images that are built anew because they start from one that is.
QString dependents(const Design &design, const Rebuilds &rebuilds, const ImageId &image)
{
    QStringList names;
    for (const Image &other : design.images) {
        if (other.id != image && rebuilds.value(other.id).isBaseNew)
            names.append(other.name);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

WhatIfBar::WhatIfBar(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_choice(new QComboBox(this)), m_strip(new QFrame(this)), m_mark(new QLabel(m_strip)),
      m_answer(new QLabel(m_strip))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(0.22));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme.px(0.22), theme.px(0.11), theme.px(0.11), 0);
    auto *label = new QLabel(tr("&What if"), this);
    label->setBuddy(m_choice);
    row->addWidget(label);
    row->addWidget(m_choice, 1);
    m_choice->setAccessibleName(tr("What if"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addLayout(row);
    auto *answer = new QHBoxLayout(m_strip);
    answer->setContentsMargins(theme.px(0.55), theme.px(0.22), theme.px(0.55), theme.px(0.22));
    answer->addWidget(m_mark, 0, Qt::AlignTop);
    answer->addWidget(m_answer, 1);
    m_strip->setAutoFillBackground(true);
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::RichText);
    column->addWidget(m_strip);
    setFiles({});
    connect(m_choice, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        Q_EMIT chosen();
    });
    connect(&theme, &Theme::changed, this, &WhatIfBar::refresh);
    m_strip->hide();
}

void WhatIfBar::setFiles(const QStringList &files)
{
    const QSignalBlocker blocker(m_choice);
    const QVariant before = m_choice->currentData();
    m_choice->clear();
    for (const QString &file : files)
        m_choice->addItem(m_theme.icon(QStringLiteral("file")), tr("I edit %1").arg(file), file);
    m_choice->addItem(m_theme.icon(QStringLiteral("image")), tr("I change the selected layer"), QString(kLayer));
    m_choice->addItem(m_theme.icon(QStringLiteral("base")), tr("its base changes"), QString(kBase));
    m_choice->addItem(tr("nothing changes"), QString(kNothing));
    const int kept = m_isChosen ? m_choice->findData(before) : -1;
    m_choice->setCurrentIndex(kept >= 0 ? kept : files.isEmpty() ? m_choice->findData(QString(kNothing)) : 0);
}

Change WhatIfBar::change(const ImageId &image, int selected) const
{
    const QString asked = m_choice->currentData().toString();
    if (asked == kNothing)
        return {};
    if (asked == kBase)
        return {Change::Kind::Base, image, -1, {}};
    if (asked == kLayer)
        return selected < 0 ? Change() : Change{Change::Kind::Layer, image, selected, {}};
    return {Change::Kind::File, {}, -1, asked};
}

QString WhatIfBar::answer() const
{
    return m_strip->isHidden() ? QString() : m_answer->accessibleName();
}

void WhatIfBar::showAnswer(const Design &design, const Image *image, const Change &change, const Rebuilds &rebuilds)
{
    m_strip->setVisible(image && !image->stages.empty() && change.kind != Change::Kind::None);
    if (m_strip->isHidden())
        return;
    const ImageRebuild rebuild = rebuilds.value(image->id);
    const int count = int(image->layers().size());
    const QString share = tr("%1 of %n layer(s).", nullptr, count).arg(rebuild.rebuiltLayers());
    if (change.kind == Change::Kind::File) {
        if (rebuild.isRebuilt())
            return setAnswer(tr("A code change rebuilds this image: yes."), share, true);
        return setAnswer(tr("A code change rebuilds this image: no."),
                         rebuild.isCodeBundled ? tr("The code is sent with each run.") : tr("No layer reads the file."), false);
    }
    if (change.image != image->id) {
        return setAnswer(rebuild.isRebuilt() ? tr("This image is rebuilt: its base is.") : tr("This image is not rebuilt."), QString(),
                         rebuild.isRebuilt());
    }
    const QString others = dependents(design, rebuilds, image->id);
    const QString also = others.isEmpty() ? share : tr("%1 And what starts from it: %2.").arg(share, others);
    setAnswer(change.kind == Change::Kind::Base ? tr("Another base rebuilds the whole image.")
                                                : tr("A change of layer %1 rebuilds what follows it.").arg(change.layer),
              also, true);
}

void WhatIfBar::setAnswer(const QString &verdict, const QString &text, bool isRebuilt)
{
    m_isRebuilt = isRebuilt;
    m_answer->setText(QStringLiteral("<b>%1</b> %2").arg(verdict.toHtmlEscaped(), text.toHtmlEscaped()));
    m_answer->setAccessibleName(text.isEmpty() ? verdict : QString(verdict % QLatin1Char(' ') % text));
    refresh();
}

void WhatIfBar::refresh()
{
    const ColorRole role = m_isRebuilt ? ColorRole::Warning : ColorRole::Ok;
    QPalette palette = m_theme.palette();
    const QColor ground = m_theme.color(ColorRole::Window);
    palette.setColor(QPalette::Window, m_isRebuilt ? Theme::mixed(m_theme.color(role), ground, kTint) : ground);
    m_strip->setPalette(palette);
    const int side = m_theme.px(m_theme.size().icon);
    const QString icon = m_isRebuilt ? QStringLiteral("rebuilt") : QStringLiteral("check");
    m_mark->setPixmap(m_theme.icon(icon, role).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace gantry
