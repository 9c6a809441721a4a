// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvasaccessible.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvastooltip.h"
#include "widgets/common/theme.h"

#include <QAccessible>
#include <QAccessibleActionInterface>

namespace gantry {

namespace {

//! A node (row -1) or one of its rows.
class CanvasPart : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    CanvasPart(Canvas &canvas, int node, int row) : m_canvas(canvas), m_node(node), m_row(row) {}
    ~CanvasPart() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }

    int node() const { return m_node; }

    bool isValid() const override { return m_canvas.scene() && m_node < m_canvas.scene()->nodeCount(); }
    QObject *object() const override { return nullptr; }

    QAccessibleInterface *parent() const override
    {
        QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(&m_canvas);
        return m_row < 0 ? whole : whole->child(m_node);
    }

    int childCount() const override { return m_row < 0 && isValid() ? m_canvas.scene()->node(m_node).rowCount : 0; }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (!m_rows.contains(index))
            m_rows.insert(index, QAccessible::registerAccessibleInterface(new CanvasPart(m_canvas, m_node, index)));
        return QAccessible::accessibleInterface(m_rows.value(index));
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *part = dynamic_cast<const CanvasPart *>(child);
        return part && part->m_node == m_node ? part->m_row : -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int row = 0; row < childCount(); ++row) {
            if (child(row)->rect().contains(x, y))
                return child(row);
        }
        return nullptr;
    }

    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return m_row < 0 ? QAccessible::Grouping : QAccessible::ListItem; }
    QAccessible::State state() const override;

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    bool isSelected() const { return m_canvas.selection().nodes.contains(m_canvas.scene()->node(m_node).key); }
    bool isCurrent() const { return m_canvas.selection().current == m_canvas.scene()->item(m_node, m_row); }

    Canvas &m_canvas;
    const int m_node;
    const int m_row;
    mutable QHash<int, QAccessible::Id> m_rows;
};

QString CanvasPart::text(QAccessible::Text kind) const
{
    if (!isValid() || kind != QAccessible::Name)
        return {};
    return m_canvas.spoken(m_node, m_row);
}

QRect CanvasPart::rect() const
{
    if (!isValid())
        return {};
    QRectF world = m_canvas.scene()->rect(m_node);
    if (m_row >= 0)
        world = QRectF(world.left(), world.top() + kNodeHeaderLh + m_row * kNodeRowLh, world.width(), kNodeRowLh);
    const QRect local = m_canvas.view().toScreen(world).toAlignedRect();
    return {m_canvas.mapToGlobal(local.topLeft()), local.size()};
}

QAccessible::State CanvasPart::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.selectable = state.focusable = true;
    state.multiSelectable = m_row < 0;
    state.selected = m_row < 0 ? isSelected() : isCurrent();
    state.focused = m_canvas.hasFocus() && isCurrent();
    state.offscreen = !QRect(m_canvas.mapToGlobal(QPoint()), m_canvas.size()).intersects(rect());
    return state;
}

void CanvasPart::doAction(const QString &name)
{
    if (!isValid())
        return;
    const CanvasItem item = m_canvas.scene()->item(m_node, m_row);
    if (name == setFocusAction()) {
        m_canvas.setFocus();
        m_canvas.choose(item);
    } else if (name == pressAction()) {
        Q_EMIT m_canvas.activated(item);
    }
}

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<Canvas *>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

CanvasAccessible::CanvasAccessible(Canvas *itsCanvas) : QAccessibleWidget(itsCanvas, QAccessible::Canvas) {}

CanvasAccessible::~CanvasAccessible()
{
    forget();
}

void CanvasAccessible::forget()
{
    for (const QAccessible::Id id : std::as_const(m_nodes))
        QAccessible::deleteAccessibleInterface(id);
    m_nodes.clear();
}

Canvas &CanvasAccessible::canvas() const
{
    return *static_cast<Canvas *>(widget());
}

int CanvasAccessible::nodeCount() const
{
    return canvas().scene() ? canvas().scene()->nodeCount() : 0;
}

int CanvasAccessible::childCount() const
{
    return nodeCount() + QAccessibleWidget::childCount();
}

QAccessibleInterface *CanvasAccessible::child(int index) const
{
    const int nodes = nodeCount();
    if (index >= nodes)
        return QAccessibleWidget::child(index - nodes);
    if (index < 0)
        return nullptr;
    if (!m_nodes.contains(index))
        m_nodes.insert(index, QAccessible::registerAccessibleInterface(new CanvasPart(canvas(), index, -1)));
    return QAccessible::accessibleInterface(m_nodes.value(index));
}

QAccessibleInterface *CanvasAccessible::childAt(int x, int y) const
{
    if (QAccessibleInterface *control = QAccessibleWidget::childAt(x, y))
        return control;
    const std::optional<int> node = canvas().nodeAt(canvas().mapFromGlobal(QPoint(x, y)));
    return node ? child(*node) : nullptr;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *part = dynamic_cast<const CanvasPart *>(child))
        return part->node();
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? index : index + nodeCount();
}

QAccessibleInterface *CanvasAccessible::focusChild() const
{
    const CanvasScene *scene = canvas().scene();
    const std::optional<int> node = scene ? scene->nodeOf(canvas().selection().current.node) : std::nullopt;
    if (!node || !canvas().hasFocus())
        return QAccessibleWidget::focusChild();
    const std::optional<int> row = scene->rowOf(*node, canvas().selection().current.row);
    return row ? child(*node)->child(*row) : child(*node);
}

void installCanvasAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void announceSceneChange(Canvas *canvas)
{
    if (!QAccessible::isActive())
        return;
    if (auto *whole = dynamic_cast<CanvasAccessible *>(QAccessible::queryAccessibleInterface(canvas)))
        whole->forget();
    QAccessibleEvent event(canvas, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void announceSelection(Canvas *canvas)
{
    if (!QAccessible::isActive() || !canvas->scene())
        return;
    const std::optional<int> node = canvas->scene()->nodeOf(canvas->selection().current.node);
    if (!node)
        return;
    for (const QAccessible::Event kind : {QAccessible::SelectionWithin, QAccessible::Focus}) {
        QAccessibleEvent event(canvas, kind);
        event.setChild(kind == QAccessible::Focus ? *node : -1);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace gantry
