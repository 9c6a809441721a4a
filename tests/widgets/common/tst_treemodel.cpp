// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "widgets/common/treemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gantry;

namespace {

TreeItem item(const char *name, std::vector<TreeItem> children = {})
{
    const QString id = QString::fromLatin1(name);
    TreeItem made;
    made.id = id;
    made.texts = {id};
    made.element = {Element::Kind::Task, id, {}};
    made.children = std::move(children);
    return made;
}

QString printed(const TreeModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString below = printed(model, index);
        rows.append(below.isEmpty() ? index.data().toString() : QString(index.data().toString() % u'(' % below % u')'));
    }
    return rows.join(u' ');
}

} // namespace

class TestTreeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setItems_ofEveryChange_showsTheNewTree_data();
    void setItems_ofEveryChange_showsTheNewTree();
    void setItems_afterChange_keepsPersistentIndexOfTheSameThing();
    void setItems_ofChangedTree_neverResets();
};

void TestTreeModel::setItems_ofEveryChange_showsTheNewTree_data()
{
    using Items = std::vector<TreeItem>;
    QTest::addColumn<Items>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Items after, const char *expected) {
        QTest::newRow(name) << std::move(after) << QString::fromLatin1(expected);
    };
    row("same", {item("a", {item("x"), item("y")}), item("b"), item("c")}, "a(x y) b c");
    row("empty", {}, "");
    row("moved to front", {item("c"), item("a", {item("x"), item("y")}), item("b")}, "c a(x y) b");
    row("reversed", {item("c"), item("b"), item("a", {item("y"), item("x")})}, "c b a(y x)");
    row("inserted and removed", {item("a", {item("z"), item("y")}), item("n"), item("c")}, "a(z y) n c");
    row("twins", {item("a"), item("a"), item("b")}, "a a b");
}

void TestTreeModel::setItems_ofEveryChange_showsTheNewTree()
{
    QFETCH(std::vector<TreeItem>, after);
    QFETCH(QString, expected);
    TreeModel model({QStringLiteral("Name")});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setItems({item("a", {item("x"), item("y")}), item("b"), item("c")});
    model.setItems(after);
    QCOMPARE(printed(model), expected);
    model.setItems({item("b")});
    QCOMPARE(printed(model), QStringLiteral("b"));
}

void TestTreeModel::setItems_afterChange_keepsPersistentIndexOfTheSameThing()
{
    TreeModel model({QStringLiteral("Name")});
    model.setItems({item("a"), item("b", {item("x")}), item("c")});
    const QPersistentModelIndex x = model.indexOf({Element::Kind::Task, QStringLiteral("x"), {}});
    const QPersistentModelIndex c = model.index(2, 0);
    model.setItems({item("c"), item("b", {item("w"), item("x")})});
    QCOMPARE(x.data().toString(), QStringLiteral("x"));
    QCOMPARE(x.row(), 1);
    QCOMPARE(c.row(), 0);
    QCOMPARE(model.indexOf({Element::Kind::Task, QStringLiteral("x"), {}}), QModelIndex(x));
}

void TestTreeModel::setItems_ofChangedTree_neverResets()
{
    TreeModel model({QStringLiteral("Name")});
    model.setItems({item("a"), item("b")});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    model.setItems({item("b"), item("a")});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(moves.size(), 1);
}

GANTRY_TEST(TestTreeModel)
#include "tst_treemodel.moc"
