// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/finding.h"
#include "model/core/latestworker.h"
#include "model/design/designstate.h"
#include "widgets/common/selection.h"
#include "widgets/xray/xraypage.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace gantry {

class HistoryChart;
class ItemTree;
class Theme;
class VerdictStrip;

//! What a container of the selected image sees after the selected layer: the sentence, PATH as it is searched, who
//! decided what, and the history through the layers. Computed off the GUI thread; what was shown stays until then.
class XRayView : public QWidget
{
    Q_OBJECT
public:
    XRayView(const Theme &theme, Selection &selection, QWidget *parent = nullptr);
    ~XRayView() override;

    //! Shows a design as last read; `folder` is the project's, absolute. A null design shows nothing.
    void setState(const DesignState &state, const QString &folder);

    //! What is known of bases; the catalogue until this is called.
    void setBases(std::shared_ptr<const BaseLibrary> bases);
    //! What the checks say; a finding that says what a sentence says brings it its fix.
    void setFindings(const Findings &findings);

    const XRayPage &page() const { return m_page; }
    ImageState::Command command() const;
    //! The finished image's main facts, names and values; empty while another stop is shown.
    std::vector<std::pair<QString, QString>> mainFacts() const;
    //! Goes `by` stops on; a stop that is a layer's is selected everywhere.
    void step(int by);

    ItemTree &facts() { return *m_facts; }
    ItemTree &path() { return *m_path; }
    HistoryChart &history() { return *m_history; }
    QComboBox &commandChoice() { return *m_command; }
    //! One a verdict; hidden ones are not of this image.
    const std::vector<VerdictStrip *> &verdicts() const { return m_strips; }

Q_SIGNALS:
    void placeActivated(const gantry::Place &place);
    void generatedLineActivated(const gantry::ImageId &image, int line);
    //! Another image is shown: its name and what it starts from.
    void imageChanged(const QString &title);
    void pageShown();
    void fixRequested(const gantry::Finding &finding);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Maker;

    void setupPath(QVBoxLayout *column);
    void setupFacts(QVBoxLayout *column);
    void setupHistory(QVBoxLayout *column);
    ItemTree *addTable(const QStringList &headers, int code, int source, int remark);
    void takeSelection(const Element &element);
    void makeAnew();
    void request();
    void showPage(const XRayPage &page);
    void showVerdicts();
    const Finding *findingOf(const XRayVerdict &verdict) const;
    void showPath();
    void showHistory();
    void fitColumns();
    void goTo(int stop);
    void follow(const XRaySource &source);
    void followRow(const QModelIndex &index, ItemTree *table);

    const Theme &m_theme;
    Selection &m_selection;
    Selection m_rows; //!< rows are no selection of the window's
    std::shared_ptr<Maker> m_maker;
    QString m_folder;
    std::shared_ptr<const BaseLibrary> m_bases; //!< null: the catalogue, which the worker reads
    DesignState m_state;
    DesignPtr m_design;
    ImageId m_image;
    Element m_element; //!< whose stop is shown
    int m_stop = -1; //!< a stop that no element stands for; -1: m_element's
    XRayPage m_page;
    Findings m_findings;
    QStackedWidget *m_pages = nullptr;
    QVBoxLayout *m_stripColumn = nullptr;
    std::vector<VerdictStrip *> m_strips;
    QLabel *m_remarks = nullptr;
    QComboBox *m_command = nullptr;
    ItemTree *m_path = nullptr;
    ItemTree *m_facts = nullptr;
    QLabel *m_historyTitle = nullptr;
    HistoryChart *m_history = nullptr;
    bool m_isStepping = false;
    LatestWorker m_worker; // last: it waits for the work when this goes
};

} // namespace gantry
