// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/iconset.h"

#include <QDir>
#include <QFile>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace gantry {

namespace {

constexpr int kMostPixmaps = 2000;

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

// Ink is drawn red and knock-outs blue; what is red in the end is the ink's coverage.
QByteArray coverageSource(QByteArray svg)
{
    return svg.replace("currentColor", "#ff0000").replace("white", "#0000ff");
}

QImage inkFromCoverage(QImage image, const QColor &ink)
{
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int coverage = qRed(line[x]) * ink.alpha() / 255;
            line[x] = qPremultiply(qRgba(ink.red(), ink.green(), ink.blue(), coverage));
        }
    }
    return image;
}

bool keepsLines(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf
                      || engine->type() == QPaintEngine::Picture);
}

} // namespace

QStringList IconSet::names()
{
    QStringList list = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (QString &name : list)
        name.chop(4);
    return list;
}

bool IconSet::has(const QString &name)
{
    return QFile::exists(pathOf(name));
}

QByteArray IconSet::source(const QString &name) const
{
    const auto known = m_sources.constFind(name);
    if (known != m_sources.constEnd())
        return *known;
    QFile file(pathOf(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "no such icon", qPrintable(name));
    return *m_sources.insert(name, isOpen ? file.readAll() : QByteArray());
}

QImage IconSet::tinted(const QString &name, const QColor &ink, int sizePx) const
{
    QImage image(sizePx, sizePx, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(coverageSource(source(name))).render(&painter, QRectF(0, 0, sizePx, sizePx));
    painter.end();
    return inkFromCoverage(std::move(image), ink);
}

QPixmap IconSet::pixmap(const QString &name, const QColor &ink, int sizePx, qreal devicePixelRatio) const
{
    const Key key{name, ink.rgba(), qMax(1, sizePx)};
    auto found = m_pixmaps.constFind(key);
    if (found == m_pixmaps.constEnd()) {
        if (m_pixmaps.size() >= kMostPixmaps)
            m_pixmaps.clear();
        found = m_pixmaps.insert(key, QPixmap::fromImage(tinted(name, ink, key.sizePx)));
    }
    QPixmap result = *found;
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

void IconSet::paint(QPainter &painter, const QRectF &rect, const QString &name, const QColor &ink) const
{
    if (keepsLines(painter)) {
        QByteArray svg = source(name);
        svg.replace("currentColor", ink.name().toLatin1());
        QSvgRenderer(svg).render(&painter, rect);
        return;
    }
    const QTransform transform = painter.worldTransform();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QRectF onDevice = transform.mapRect(rect);
    const int sizePx = qRound(onDevice.width() * ratio);
    if (sizePx <= 0)
        return;
    const QPointF corner(std::round(onDevice.x() * ratio) / ratio, std::round(onDevice.y() * ratio) / ratio);
    painter.setWorldTransform(QTransform());
    painter.drawPixmap(corner, pixmap(name, ink, sizePx, ratio));
    painter.setWorldTransform(transform);
}

} // namespace gantry
