// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvas.h"
#include "widgets/common/theme.h"

#include "common/sampledesigns.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace gantry::test {

inline const QString kData = QStringLiteral("environment:data-prep");
inline const QString kTraining = QStringLiteral("environment:training");
inline const QString kDataImage = QStringLiteral("dockerfile:data_prep/Dockerfile");
inline const QString kTrainingImage = QStringLiteral("dockerfile:training/Dockerfile");

//! A shown canvas with the Pure BYOI example at 100 %, and where its things are on it.
struct CanvasFixture {
    explicit CanvasFixture(DesignPtr design = pureByoiDesign(), Theme::Choice choice = Theme::Choice::Light)
        : theme(choice), canvas(theme)
    {
        canvas.resize(1000, 760);
        canvas.show();
        canvas.activateWindow();
        canvas.setFocus();
        canvas.setDesign(std::move(design));
    }

    int node(const QString &key) const { return *canvas.scene()->nodeOf(key); }
    QPoint header(const QString &key) const
    {
        const QRectF &rect = canvas.scene()->rect(node(key));
        return canvas.view().toScreen(rect.topLeft() + QPointF(rect.width() / 2, 0.6)).toPoint();
    }
    QPoint row(const QString &key, int row) const
    {
        const QRectF &rect = canvas.scene()->rect(node(key));
        return canvas.view().toScreen(rect.topLeft() + QPointF(rect.width() / 2, rowCenterLh(row))).toPoint();
    }
    QPoint port(const QString &key, EdgeKind kind, bool isSource) const
    {
        for (const Port &port : portsOf(*canvas.scene(), node(key))) {
            if (port.kind == kind && port.isSource == isSource)
                return canvas.view().toScreen(port.at).toPoint();
        }
        return {};
    }
    QPoint ground() const { return canvas.view().toScreen(canvas.scene()->bounds().bottomRight() + QPointF(3, 3)).toPoint(); }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseMove(&canvas, from);
        QTest::mousePress(&canvas, Qt::LeftButton, modifiers, from);
        QTest::mouseMove(&canvas, from + (to - from) / 2);
        QTest::mouseMove(&canvas, to);
        QTest::mouseRelease(&canvas, Qt::LeftButton, modifiers, to);
    }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(&canvas, Qt::LeftButton, modifiers, at); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&canvas, key, modifiers); }
    QStringList selected() const { return canvas.selection().nodes; }

    Theme theme;
    Canvas canvas;
};

//! A copy of the example to be changed.
inline std::shared_ptr<Design> changedDesign()
{
    return std::make_shared<Design>(*pureByoiDesign());
}

} // namespace gantry::test
