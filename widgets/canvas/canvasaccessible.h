// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace gantry {

class Canvas;

//! The canvas for who can't see it: a list of nodes, each with its rows.
class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(Canvas *canvas);
    ~CanvasAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

    //! Drops what stood for another scene.
    void forget();

private:
    Canvas &canvas() const;
    int nodeCount() const;

    mutable QHash<int, QAccessible::Id> m_nodes; // by number, made when asked for
};

//! Lets Qt find CanvasAccessible; may be called more than once.
void installCanvasAccessibility();
void announceSceneChange(Canvas *canvas);
void announceSelection(Canvas *canvas);

} // namespace gantry
