// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/renderoptions.h"
#include "model/source/edit.h"
#include "widgets/common/selection.h"

#include <QWidget>

#include <memory>
#include <vector>

class QActionGroup;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace gantry {

class CodeEditor;
class CodeHighlighter;
class ElidedLabel;
class Languages;
class OwnerLegend;
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

    //! Whose lines have a colour; `code` as on a node.
    struct Owner {
        QString code;
        QString colour; //!< a team token
        QString words; //!< "Team A's base", "written by the Flyte builder"

        friend bool operator==(const Owner &, const Owner &) = default;
    };

    QString fileName; //!< chooses the language
    QByteArray text;
    QString remark; //!< one line below the text
    std::vector<Part> parts;
    std::vector<Owner> owners; //!< in the order in which they first appear
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
    //! For which builder and which way of sending code the texts are computed.
    ImageBuilder builder() const;
    CopyStyle copyStyle() const;
    void setComputed(Page page, const ComputedText &text);
    //! Turns to a computed page and marks a line of it, as soon as it is there.
    void showComputedLine(Page page, int line);

Q_SIGNALS:
    void typed(const QString &file, const gantry::Replacement &replacement);
    void fileChanged(const QString &file);
    //! Another page or image is shown: whoever computes texts makes them now.
    void pageChanged(gantry::PreviewView::Page page);

private:
    void setupTabs();
    void setupSource();
    void setupComputed();
    void setupOptions();
    QActionGroup *addOptions(const QString &title, const QList<std::pair<QString, int>> &choices);
    void openFile(const QString &file);
    void showSelection();
    void refreshStripes();
    void refreshRemark();
    QString computedRemark() const;
    void refreshFrozen();
    void onSourceCursorMoved();
    void onComputedCursorMoved();
    void markComputed();
    void copyText();

    const Theme &m_theme;
    Selection &m_selection;
    std::unique_ptr<Languages> m_languages;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    CodeEditor *m_source = nullptr;
    CodeHighlighter *m_sourceHighlighter = nullptr;
    CodeEditor *m_computedEditor = nullptr;
    CodeHighlighter *m_computedHighlighter = nullptr;
    ElidedLabel *m_remark = nullptr;
    OwnerLegend *m_legend = nullptr;
    QToolButton *m_options = nullptr;
    QActionGroup *m_builder = nullptr;
    QActionGroup *m_copyStyle = nullptr;
    DesignPtr m_design;
    SourceSet m_texts;
    QString m_file;
    ComputedText m_computed;
    int m_markedLine = 0; //!< of the computed text, where no element stands for it
    bool m_isSelecting = false;
};

} // namespace gantry
