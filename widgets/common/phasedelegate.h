// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace gantry {

class Theme;

//! Puts a phase's icon before the text of one column; the phase is an int of Phase under a role.
class PhaseDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    PhaseDelegate(const Theme &theme, int column, int phaseRole, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    int m_column;
    int m_phaseRole;
};

} // namespace gantry
