// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/source/edit.h"
#include "widgets/common/selection.h"

#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace KSyntaxHighlighting {
class Repository;
}

namespace gantry {

class CodeEditor;
class CodeHighlighter;
class ElidedLabel;
class Theme;

//! A text that is computed for an image and can't be typed into: what a builder would get, or commands.
struct ComputedText {
    //! Lines (from 1, both included) and the element that wrote them; `colour` is a team token.
    struct Part {
        int first = 1;
        int last = 1;
        Element element;
        QString colour;
    };

    QString fileName; //!< chooses the language
    QByteArray text;
    QString remark; //!< one line below the text
    std::vector<Part> parts;
};

//! The file that the selected thing stands in, its lines highlighted, and back: moving the cursor selects. Beside it,
//! on tabs, what is computed from it.
class PreviewView : public QWidget
{
    Q_OBJECT
public:
    enum class Page { Source, Generated, Commands };

    PreviewView(const Theme &theme, Selection &selection, QWidget *parent = nullptr);
    ~PreviewView() override;

    //! Shows a design read from texts; `edit` is what changed them, where it is known.
    void setTexts(const SourceSet &texts, const Edit *edit);
    void setDesign(const DesignPtr &design);
    //! Shows a place: opens its file and goes there.
    void showPlace(const Place &place);
    const QString &file() const { return m_file; }

    Page page() const;
    void setPage(Page page);
    void setComputed(Page page, const ComputedText &text);

Q_SIGNALS:
    void typed(const QString &file, const gantry::Replacement &replacement);
    void fileChanged(const QString &file);
    //! Another page or image is shown: whoever computes texts makes them now.
    void pageChanged(gantry::PreviewView::Page page);

private:
    void setupTabs();
    void setupSource();
    void setupComputed();
    void openFile(const QString &file);
    void showSelection();
    void refreshStripes();
    void refreshRemark();
    void refreshFrozen();
    void onSourceCursorMoved();
    void onComputedCursorMoved();
    void markComputed();
    void copyText();

    const Theme &m_theme;
    Selection &m_selection;
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    CodeEditor *m_source = nullptr;
    CodeHighlighter *m_sourceHighlighter = nullptr;
    CodeEditor *m_computedEditor = nullptr;
    CodeHighlighter *m_computedHighlighter = nullptr;
    ElidedLabel *m_remark = nullptr;
    DesignPtr m_design;
    SourceSet m_texts;
    QString m_file;
    ComputedText m_computed;
    bool m_isSelecting = false;
};

} // namespace gantry
