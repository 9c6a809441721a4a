// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPixmap>
#include <QWidget>

namespace gantry {

class Canvas;
class Theme;

//! The whole scene at a glance: frames, nodes as flat blocks, the worst that is live or found, what the canvas shows.
//! A click or a drag moves the view there.
class Minimap : public QWidget
{
    Q_OBJECT
public:
    Minimap(const Theme &theme, Canvas &canvas);

    //! Another scene, other colours: the picture is made again when it is next seen.
    void invalidate();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Map {
        double scale = 1;
        QPointF offset;
        QRectF toMap(const QRectF &world) const { return {world.topLeft() * scale + offset, world.size() * scale}; }
    };
    Map map() const;
    void drawPicture();
    QColor colorOf(int node) const;
    void moveViewTo(QPointF at);

    const Theme &m_theme;
    Canvas &m_canvas;
    QPixmap m_picture;
};

} // namespace gantry
