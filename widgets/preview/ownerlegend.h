// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/preview/previewview.h"

#include <QWidget>

namespace gantry {

//! Whose lines the stripes beside a computed text are: codes and words in one line, hidden where nobody is named.
class OwnerLegend : public QWidget
{
    Q_OBJECT
public:
    explicit OwnerLegend(const Theme &theme, QWidget *parent = nullptr);

    void setOwners(const std::vector<ComputedText::Owner> &owners);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<ComputedText::Owner> m_owners;
};

} // namespace gantry
