// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QImage>
#include <QPixmap>
#include <QString>
#include <QStringList>

class QPainter;

namespace gantry {

//! The icons of resources/icons as tinted pictures, cached by name, colour and size. In the files `currentColor` is
//! the ink and `white` is knocked out, so that the ground shows through whatever it is.
class IconSet
{
public:
    //! In the order of their names.
    static QStringList names();
    static bool has(const QString &name);

    //! Square, `sizePx` device pixels wide and with that device pixel ratio.
    QPixmap pixmap(const QString &name, const QColor &ink, int sizePx, qreal devicePixelRatio = 1) const;
    //! Paints into `rect` (logical, under the painter's transform), snapped to whole device pixels; as lines on
    //! devices that keep lines.
    void paint(QPainter &painter, const QRectF &rect, const QString &name, const QColor &ink) const;

private:
    struct Key {
        QString name;
        QRgb ink = 0;
        int sizePx = 0;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.name, key.ink, key.sizePx);
        }
    };
    QByteArray source(const QString &name) const;
    QImage tinted(const QString &name, const QColor &ink, int sizePx) const;

    mutable QHash<QString, QByteArray> m_sources;
    mutable QHash<Key, QPixmap> m_pixmaps;
};

} // namespace gantry
