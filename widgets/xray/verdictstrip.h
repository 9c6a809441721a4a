// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/finding.h"
#include "widgets/xray/xraypage.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace gantry {

class Theme;

//! A sentence about an image, why it is so, and the lines that decided it as links. Its ground has a tint of what
//! it means; mark and words say it as well.
class VerdictStrip : public QFrame
{
    Q_OBJECT
public:
    explicit VerdictStrip(const Theme &theme, QWidget *parent = nullptr);

    //! `finding` is the check's that says the same, or null: it may bring a fix.
    void setVerdict(const XRayVerdict &verdict, const Finding *finding);

Q_SIGNALS:
    void sourceActivated(const gantry::XRaySource &source);
    void fixRequested(const gantry::Finding &finding);

private:
    void refresh();

    const Theme &m_theme;
    ImageVerdict::Kind m_kind = ImageVerdict::Kind::Fine;
    std::vector<XRaySource> m_reasons;
    QLabel *m_mark = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_links = nullptr;
    QLabel *m_rule = nullptr;
    QPushButton *m_fix = nullptr;
    Finding m_finding;
};

} // namespace gantry
