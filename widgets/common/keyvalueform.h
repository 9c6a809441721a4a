// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace gantry {

class Theme;

//! Rows of a muted label and a field, as in the inspector: labels right-aligned in one column, under a field a muted
//! remark that may hold one link. Labels are the fields' accessible names and carry their keys.
class KeyValueForm : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValueForm(const Theme &theme, QWidget *parent = nullptr);

    //! Takes the field.
    void addRow(const QString &label, QWidget *field);
    //! Plain text that can be selected, in the fixed font where `isCode`.
    QLabel *addValue(const QString &label, const QString &value, bool isCode = false);
    //! Under the last row. Plain, then the link's words; activating them emits remarkActivated with `target`.
    void addRemark(const QString &text, const QString &linkText = {}, const QString &target = {});
    //! A bold line over what follows, behind a hairline.
    void addHeading(const QString &text);
    //! Removes and deletes everything.
    void clear();

Q_SIGNALS:
    void remarkActivated(const QString &target);

private:
    void refresh();

    const Theme &m_theme;
    QGridLayout *m_grid = nullptr;
    QList<QLabel *> m_muted;
    int m_row = 0;
};

} // namespace gantry
