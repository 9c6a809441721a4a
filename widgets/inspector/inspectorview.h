// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "widgets/common/selection.h"

#include <QScrollArea>

#include <functional>
#include <utility>
#include <vector>

class QLabel;
class QLineEdit;

namespace gantry {

class KeyValueForm;
class Theme;

//! What the selected thing is, as fields. A field that can be changed asks for an operation; one that can't says why and
//! leads to its text.
class InspectorView : public QScrollArea
{
    Q_OBJECT
public:
    InspectorView(const Theme &theme, Selection &selection, QWidget *parent = nullptr);

    void setDesign(const DesignPtr &design);
    //! What a container of a finished image sees, in the words of the x-ray; shown below the image's and its
    //! environments' fields. Names and values.
    using ContainerFacts = std::vector<std::pair<QString, QString>>;
    void setContainerFacts(const ImageId &image, const ContainerFacts &facts);
    //! Puts the keyboard into the selected thing's name.
    void editName();

Q_SIGNALS:
    void operationRequested(const gantry::Json &operation);
    void placeActivated(const gantry::Place &place);

private:
    void rebuild();
    void showEnvironment(const Environment &environment);
    void showTask(const Task &task);
    void showImage(const Image &image);
    void showBase(const QString &reference);
    void showMapping(const Mapping &mapping);
    void showLayer(const Image &image, const Layer &layer);
    void addContainerFacts();
    void addPlace(const Place &place);
    void addTeam(const TeamId &id);
    void addBaseField(const Image &image);
    void addMappingFields(const Image &image);
    void addUriField(const Mapping &mapping);
    QLineEdit *addField(const QString &label, const QString &value, const QString &reason,
                        std::function<Json(const QString &)> operation);
    void addImageChoice(const Environment &environment);
    void addDependencies(const Environment &environment);

    const Theme &m_theme;
    Selection &m_selection;
    DesignPtr m_design;
    KeyValueForm *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    ImageId m_factsImage;
    ContainerFacts m_facts;
    std::vector<QLabel *> m_factLabels; //!< of the form, one a fact; empty where none are shown
    QHash<QString, Place> m_places; //!< of the form's links
};

} // namespace gantry
