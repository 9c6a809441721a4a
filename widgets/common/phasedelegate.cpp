// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/phasedelegate.h"

#include "model/runs/phase.h"
#include "widgets/common/theme.h"

namespace gantry {

PhaseDelegate::PhaseDelegate(const Theme &theme, int column, int phaseRole, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_column(column), m_phaseRole(phaseRole)
{
}

QSize PhaseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(m_theme.px(m_theme.size().tableRow));
    return size;
}

void PhaseDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != m_column)
        return;
    const Phase phase = static_cast<Phase>(index.data(m_phaseRole).toInt());
    const PhaseStyle style = m_theme.phase(phaseName(phase));
    const int size = m_theme.px(m_theme.size().icon);
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->icon = QIcon(m_theme.icons().pixmap(style.icon, style.color, qRound(size * ratio), ratio));
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(size, size);
}

} // namespace gantry
