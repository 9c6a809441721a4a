// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace gantry {

class Theme;

//! Rows above the views for what a person should decide or know: one sentence and its answers. Nothing blocks.
class NoticeBar : public QWidget
{
    Q_OBJECT
public:
    struct Answer {
        QString text;
        std::function<void()> act; //!< the row goes when it is chosen
    };

    explicit NoticeBar(const Theme &theme, QWidget *parent = nullptr);

    //! Shows a row; one of the same key is replaced. A row can always be closed.
    void show(const QString &key, const QString &icon, const QString &sentence, std::vector<Answer> answers = {});
    void hide(const QString &key);
    bool has(const QString &key) const;
    //! Puts the keyboard on the first answer of the first row; Escape closes that row. Nothing where there is no row.
    void takeFocus();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace gantry
