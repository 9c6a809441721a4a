// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "widgets/common/theme.h"
#include "widgets/preview/codeeditor.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace gantry;

namespace {

SourceTextPtr text(const QByteArray &bytes)
{
    return std::make_shared<SourceText>(QStringLiteral("Dockerfile"), bytes);
}

} // namespace

// Whatever is typed, the replacements that are sent make the bytes that the document shows.
class TestCodeEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typing_inAnyText_sendsTheBytes_data();
    void typing_inAnyText_sendsTheBytes();
    void followText_ofAnothersEdit_keepsTheCursorAtItsText();
    void followText_ofOwnTyping_changesNothing();
    void invalidText_isReadOnly_withReason();
    void undoKey_isLeftToTheWindow();
};

void TestCodeEditor::typing_inAnyText_sendsTheBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("lf") << QByteArray("FROM a\nRUN b\n") << QByteArray("FROM a\nx\nyRUN b\n");
    QTest::newRow("crlf") << QByteArray("FROM a\r\nRUN b\r\n") << QByteArray("FROM a\r\nx\r\nyRUN b\r\n");
    QTest::newRow("wide") << QByteArray("\xf0\x9f\x98\x80\nRUN b") << QByteArray("\xf0\x9f\x98\x80\nx\nyRUN b");
}

void TestCodeEditor::typing_inAnyText_sendsTheBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Theme theme(Theme::Choice::Light);
    CodeEditor editor(theme);
    editor.setText(text(before));
    QByteArray bytes = before;
    connect(&editor, &CodeEditor::typed, this, [&](const QString &, const Replacement &typed) {
        bytes.replace(typed.range.begin, typed.range.size(), typed.text);
        editor.followText(text(bytes), nullptr);
    });
    QTest::keyClick(&editor, Qt::Key_Down);
    QTest::keyClicks(&editor, QStringLiteral("x"));
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, QStringLiteral("yz"));
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QCOMPARE(bytes, after);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QCOMPARE(bytes, before);
    editor.selectAll();
    editor.insertPlainText(QStringLiteral("new"));
    QCOMPARE(bytes, QByteArray("new"));
}

void TestCodeEditor::followText_ofAnothersEdit_keepsTheCursorAtItsText()
{
    const Theme theme(Theme::Choice::Light);
    CodeEditor editor(theme);
    const QByteArray before("FROM a\nRUN b\nUSER c\n");
    editor.setText(text(before));
    editor.goTo({3, 1});
    QSignalSpy typed(&editor, &CodeEditor::typed);
    FileEdit edit;
    edit.file = QStringLiteral("Dockerfile");
    edit.replacements = {{{7, 7}, "ENV X=1\n"}, {{11, 12}, "bee"}};
    editor.followText(text("FROM a\nENV X=1\nRUN bee\nUSER c\n"), &edit);
    QCOMPARE(editor.toPlainText(), QStringLiteral("FROM a\nENV X=1\nRUN bee\nUSER c\n"));
    QCOMPARE(editor.textCursor().block().text(), QStringLiteral("USER c"));
    QCOMPARE(typed.size(), 0);
}

void TestCodeEditor::followText_ofOwnTyping_changesNothing()
{
    const Theme theme(Theme::Choice::Light);
    CodeEditor editor(theme);
    editor.setText(text("RUN a"));
    QTest::keyClick(&editor, Qt::Key_End);
    QTest::keyClicks(&editor, QStringLiteral("bc"));
    editor.followText(text("RUN abc"), nullptr);
    QCOMPARE(editor.textCursor().position(), 7);
    QCOMPARE(editor.text()->bytes(), QByteArray("RUN abc"));
}

void TestCodeEditor::invalidText_isReadOnly_withReason()
{
    const Theme theme(Theme::Choice::Light);
    CodeEditor editor(theme);
    editor.setText(text("RUN \xff"));
    QVERIFY(editor.isReadOnly());
    QVERIFY(!editor.toolTip().isEmpty());
    editor.setText(text("RUN a"));
    QVERIFY(!editor.isReadOnly());
}

void TestCodeEditor::undoKey_isLeftToTheWindow()
{
    const Theme theme(Theme::Choice::Light);
    CodeEditor editor(theme);
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.setAccepted(true);
    QCoreApplication::sendEvent(&editor, &undo);
    QVERIFY(!undo.isAccepted());
}

GANTRY_TEST(TestCodeEditor)
#include "tst_codeeditor.moc"
