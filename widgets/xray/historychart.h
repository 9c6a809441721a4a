// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/xray/xraypage.h"

#include <QAbstractSlider>

namespace gantry {

class Theme;

//! What one command resolves to, layer by layer, as steps over the image's stops; and the stop that is shown, which the
//! keys, the wheel and the mouse move like a slider's.
class HistoryChart : public QAbstractSlider
{
    Q_OBJECT
public:
    explicit HistoryChart(const Theme &theme, QWidget *parent = nullptr);

    void setCourse(std::shared_ptr<const XRayCourse> course, ImageState::Command command);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    //! Middle of a stop's column, in pixels.
    qreal xOf(int stop) const;
    int stopAt(qreal x) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    const std::vector<XRaySpan> *spans() const;
    qreal yOf(size_t span) const;
    void paintSpans(QPainter &painter);
    void paintSpanText(QPainter &painter, const XRaySpan &span, qreal left, qreal right, qreal y);
    void paintStops(QPainter &painter);
    void describe();

    const Theme &m_theme;
    std::shared_ptr<const XRayCourse> m_course;
    ImageState::Command m_command = ImageState::Python;
};

} // namespace gantry
