// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/marks.h"

#include <QAbstractButton>
#include <QWidget>

namespace gantry {

//! A team's code on its colour.
class TeamCode : public QWidget
{
    Q_OBJECT
public:
    explicit TeamCode(const Theme &theme, QWidget *parent = nullptr);

    //! `name` is for the tooltip and for who can't see it.
    void setTeam(const QString &code, const QString &color, const QString &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_code;
    QString m_color;
};

//! Mark and count of the worst findings.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const FindingCounts &counts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    FindingCounts m_counts;
};

//! A half-round button with an icon and a short text, a count or a phase; checkable ones are filters.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const Theme &theme, QWidget *parent = nullptr);

    //! Icon in that colour, for phases and findings.
    void setMark(const QString &icon, const QColor &color);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    QColor m_iconColor;
};

} // namespace gantry
