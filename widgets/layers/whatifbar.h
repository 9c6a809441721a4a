// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/rebuild.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;

namespace gantry {

class Theme;

//! The question above the cards, what would be built anew, and its answer in one sentence.
class WhatIfBar : public QWidget
{
    Q_OBJECT
public:
    explicit WhatIfBar(const Theme &theme, QWidget *parent = nullptr);

    //! The project's files that can be asked about; the first one is asked about until somebody chooses.
    void setFiles(const QStringList &files);
    //! What is asked about an image; `selected` is its chosen layer or -1.
    Change change(const ImageId &image, int selected) const;
    //! Shows what a change would do to an image (null: to none that is built here).
    void showAnswer(const Design &design, const Image *image, const Change &change, const Rebuilds &rebuilds);

    QComboBox &choice() { return *m_choice; }
    QString answer() const;

Q_SIGNALS:
    void chosen();

private:
    void refresh();
    void setAnswer(const QString &verdict, const QString &text, bool isRebuilt);

    const Theme &m_theme;
    QComboBox *m_choice = nullptr;
    QFrame *m_strip = nullptr;
    QLabel *m_mark = nullptr;
    QLabel *m_answer = nullptr;
    bool m_isRebuilt = false;
    bool m_isChosen = false; //!< by a person
};

} // namespace gantry
