// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/preview/ownerlegend.h"

#include "widgets/common/marks.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace gantry {

OwnerLegend::OwnerLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void OwnerLegend::setOwners(const std::vector<ComputedText::Owner> &owners)
{
    setVisible(!owners.empty());
    if (owners == m_owners)
        return;
    m_owners = owners;
    QStringList words;
    for (const ComputedText::Owner &owner : m_owners)
        words.append(owner.code % QStringLiteral(": ") % owner.words);
    setToolTip(words.join(QLatin1Char('\n')));
    setAccessibleName(tr("Whose lines they are: %1").arg(words.join(QStringLiteral(", "))));
    update();
}

QSize OwnerLegend::sizeHint() const
{
    return {m_theme.px(10), m_theme.px(1.3)};
}

void OwnerLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal lh = m_theme.lh();
    const QFont font = m_theme.font(FontRole::Small);
    const QFontMetricsF metrics(font);
    qreal left = lh * 0.55;
    for (const ComputedText::Owner &owner : m_owners) {
        const QSizeF size = teamCodeSize(m_theme, owner.code);
        if (left + size.width() > width())
            return;
        paintTeamCode(painter, m_theme, {left, (height() - size.height()) / 2, size.width(), size.height()}, owner.code, owner.colour);
        left += size.width() + lh * 0.28;
        painter.setFont(font);
        painter.setPen(m_theme.color(ColorRole::TextMuted));
        const QString words = metrics.elidedText(owner.words, Qt::ElideRight, qMax(0.0, width() - left - lh * 0.3));
        painter.drawText(QRectF(left, 0, metrics.horizontalAdvance(words) + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        left += metrics.horizontalAdvance(words) + lh * 0.9;
    }
}

} // namespace gantry
