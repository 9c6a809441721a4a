// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/source/editstack.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace gantry;

namespace {

const QStringList kFiles{QStringLiteral("a.py"), QStringLiteral("b.py"), QStringLiteral("c/Dockerfile")};

using Bytes = QMap<QString, QByteArray>;

Bytes bytesOf(const SourceSet &set)
{
    Bytes bytes;
    for (auto it = set.texts().cbegin(); it != set.texts().cend(); ++it)
        bytes.insert(it.key(), it.value()->bytes());
    return bytes;
}

SourceSet threeFiles()
{
    SourceSet set;
    for (const QString &file : kFiles)
        set.insert(file, "first line\nsecond line\n");
    return set;
}

Edit typed(qsizetype offset, const QByteArray &text, const QString &file = kFiles.first())
{
    Edit edit;
    edit.label = QStringLiteral("Type");
    edit.mergeKey = kTypingKey + file;
    edit.insert(file, offset, text);
    return edit;
}

} // namespace

class TestEditStack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void push_refusedEdit_changesNothing();
    void push_typingWithoutPause_isOneStep();
    void push_typingElsewhere_isAnotherStep();
    void push_typingAfterPause_isAnotherStep();
    void push_typingAfterSave_isAnotherStep();
    void push_typedAndTakenBack_leavesNoStep();
    void dirty_afterUndo_followsBytes();
    void dirty_afterSaveAndUndo_isSetAgain();
    void changed_onUndo_tellsInverse();
    void randomWalk_againstListOfStates_agrees();
};

void TestEditStack::push_refusedEdit_changesNothing()
{
    EditStack stack;
    stack.reset(threeFiles());
    Edit edit;
    edit.insert(kFiles[0], 0, "x");
    edit.insert(kFiles[1], 4000, "y");
    QVERIFY(!stack.push(edit));
    QCOMPARE(bytesOf(stack.texts()), bytesOf(threeFiles()));
    QCOMPARE(stack.history()->count(), 0);
}

void TestEditStack::push_typingWithoutPause_isOneStep()
{
    EditStack stack;
    stack.reset(threeFiles());
    const QByteArray word("firsthand");
    for (qsizetype i = 0; i < word.size(); ++i)
        QVERIFY(stack.push(typed(i, word.mid(i, 1))));
    QCOMPARE(stack.history()->count(), 1);
    stack.history()->undo();
    QCOMPARE(bytesOf(stack.texts()), bytesOf(threeFiles()));
    stack.history()->redo();
    QVERIFY(stack.texts().find(kFiles[0])->bytes().startsWith("firsthandfirst line"));
}

void TestEditStack::push_typingElsewhere_isAnotherStep()
{
    EditStack stack;
    stack.reset(threeFiles());
    QVERIFY(stack.push(typed(0, "x")));
    QVERIFY(stack.push(typed(10, "y")));
    QCOMPARE(stack.history()->count(), 2);
}

void TestEditStack::push_typingAfterPause_isAnotherStep()
{
    EditStack stack;
    stack.reset(threeFiles());
    stack.setMergeInterval(std::chrono::milliseconds(0));
    QVERIFY(stack.push(typed(0, "x")));
    QVERIFY(stack.push(typed(1, "y")));
    QCOMPARE(stack.history()->count(), 2);
}

void TestEditStack::push_typingAfterSave_isAnotherStep()
{
    EditStack stack;
    stack.reset(threeFiles());
    QVERIFY(stack.push(typed(0, "x")));
    stack.setOnDisk(kFiles[0], stack.texts().find(kFiles[0])->bytes());
    QVERIFY(stack.push(typed(1, "y")));
    stack.history()->undo();
    QVERIFY(!stack.isDirty());
}

void TestEditStack::push_typedAndTakenBack_leavesNoStep()
{
    EditStack stack;
    stack.reset(threeFiles());
    QVERIFY(stack.push(typed(0, "x")));
    Edit back = typed(0, {});
    back.files[0].replacements[0].range = {0, 1};
    QVERIFY(stack.push(back));
    QCOMPARE(stack.history()->count(), 0);
    QVERIFY(!stack.isDirty());
}

void TestEditStack::dirty_afterUndo_followsBytes()
{
    EditStack stack;
    stack.reset(threeFiles());
    QSignalSpy spy(&stack, &EditStack::dirtyChanged);
    QVERIFY(stack.push(typed(0, "x")));
    QCOMPARE(stack.dirtyFiles(), QStringList{kFiles[0]});
    Edit back;
    back.replace(kFiles[0], {0, 1}, {});
    QVERIFY(stack.push(back)); // the same bytes by another way
    QVERIFY(!stack.isDirty());
    stack.history()->undo();
    QVERIFY(stack.isDirty(kFiles[0]));
    QCOMPARE(spy.count(), 3);
}

void TestEditStack::dirty_afterSaveAndUndo_isSetAgain()
{
    EditStack stack;
    stack.reset(threeFiles());
    QVERIFY(stack.push(typed(0, "x")));
    stack.setOnDisk(kFiles[0], stack.texts().find(kFiles[0])->bytes());
    QVERIFY(!stack.isDirty());
    stack.history()->undo();
    QVERIFY(stack.isDirty(kFiles[0]));
    stack.setRemovedOnDisk(kFiles[1]);
    QCOMPARE(stack.dirtyFiles(), (QStringList{kFiles[0], kFiles[1]}));
}

void TestEditStack::changed_onUndo_tellsInverse()
{
    EditStack stack;
    stack.reset(threeFiles());
    std::vector<Edit> seen;
    connect(&stack, &EditStack::changed, this, [&](const Edit &edit) { seen.push_back(edit); });
    QVERIFY(stack.push(typed(3, "xy")));
    stack.history()->undo();
    QCOMPARE(seen.size(), size_t(2));
    QCOMPARE(seen[1].files[0].replacements[0], (Replacement{{3, 5}, {}}));
}

namespace {

//! The stack beside a plain list of text states: what undo and redo must give.
struct Walk {
    EditStack stack;
    QList<Bytes> states;
    qsizetype at = 0;
    Bytes disk;

    Walk()
    {
        stack.setMergeInterval(std::chrono::milliseconds(0));
        stack.reset(threeFiles());
        states.append(bytesOf(threeFiles()));
        disk = states.first();
    }

    void remember()
    {
        states.resize(at + 1);
        states.append(bytesOf(stack.texts()));
        ++at;
    }

    Edit gesture(QRandomGenerator &random)
    {
        Edit edit;
        edit.label = QStringLiteral("Gesture");
        for (const QString &file : kFiles) {
            const SourceTextPtr text = stack.texts().find(file);
            if (!text || random.bounded(2) == 0)
                continue;
            const qsizetype begin = random.bounded(int(text->bytes().size()) + 1);
            const qsizetype end = std::min(text->bytes().size(), begin + random.bounded(5));
            edit.replace(file, {begin, end}, QByteArray(random.bounded(5), char('a' + random.bounded(26))));
        }
        return edit;
    }

    // Another program writes or removes a file; it is read again as one edit of the smallest difference.
    void disturb(QRandomGenerator &random)
    {
        const QString file = kFiles[random.bounded(3)];
        SourceSet after = stack.texts();
        if (random.bounded(4) == 0 && after.contains(file)) {
            after.remove(file);
            disk.remove(file);
            stack.setRemovedOnDisk(file);
        } else {
            const QByteArray bytes = "from outside " + QByteArray::number(random.bounded(9)) + "\nsecond line\n";
            after.insert(file, bytes);
            disk.insert(file, bytes);
            stack.setOnDisk(file, bytes);
        }
        const Edit edit = smallestEdit(stack.texts(), after, {file});
        if (edit.isEmpty())
            return;
        QVERIFY(stack.push(edit));
        remember();
    }

    void save(QRandomGenerator &random)
    {
        const QString file = kFiles[random.bounded(3)];
        const SourceTextPtr text = stack.texts().find(file);
        if (text) {
            stack.setOnDisk(file, text->bytes());
            disk.insert(file, text->bytes());
        } else {
            stack.setRemovedOnDisk(file);
            disk.remove(file);
        }
    }

    void step(QRandomGenerator &random)
    {
        const int choice = random.bounded(10);
        if (choice < 4) {
            const Edit edit = gesture(random);
            if (edit.isEmpty())
                return;
            QVERIFY(stack.push(edit));
            remember();
        } else if (choice < 6 && at > 0) {
            stack.history()->undo();
            --at;
        } else if (choice < 8 && at + 1 < states.size()) {
            stack.history()->redo();
            ++at;
        } else if (choice == 8) {
            disturb(random);
        } else {
            save(random);
        }
    }
};

} // namespace

void TestEditStack::randomWalk_againstListOfStates_agrees()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        Walk walk;
        for (int i = 0; i < 400; ++i) {
            walk.step(random);
            QCOMPARE(bytesOf(walk.stack.texts()), walk.states[walk.at]);
            QStringList dirty;
            for (const QString &file : kFiles) {
                if (walk.states[walk.at].contains(file) != walk.disk.contains(file)
                    || walk.states[walk.at].value(file) != walk.disk.value(file))
                    dirty.append(file);
            }
            QCOMPARE(walk.stack.dirtyFiles(), dirty);
        }
    }
}

GANTRY_TEST(TestEditStack)
#include "tst_editstack.moc"
