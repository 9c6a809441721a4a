// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/inspector/inspectorview.h"

#include "widgets/common/keyvalueform.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gantry {

namespace {

std::string utf8(const QString &text)
{
    return toStdUtf8(text);
}

QString kindTitle(ImageKind kind)
{
    switch (kind) {
    case ImageKind::Dockerfile: return QCoreApplication::translate("Inspector", "Dockerfile image");
    case ImageKind::Adapted: return QCoreApplication::translate("Inspector", "adapted image");
    case ImageKind::Reference: return QCoreApplication::translate("Inspector", "reference image");
    case ImageKind::Managed: return QCoreApplication::translate("Inspector", "managed image");
    }
    return {};
}

QString signature(const Task &task)
{
    QStringList inputs;
    for (const Parameter &parameter : task.inputs) {
        QString text = parameter.name;
        if (!parameter.type.isEmpty())
            text += QStringLiteral(": ") % parameter.type;
        if (parameter.defaultValue)
            text += QStringLiteral(" = ") % parameter.defaultValue->text;
        inputs.append(text);
    }
    return inputs.join(QStringLiteral("\n"));
}

} // namespace

InspectorView::InspectorView(const Theme &theme, Selection &selection, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_selection(selection), m_form(new KeyValueForm(theme, this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addStretch();
    setWidget(page);
    connect(m_form, &KeyValueForm::remarkActivated, this,
            [this](const QString &target) { Q_EMIT placeActivated(m_places.value(target)); });
    connect(&m_selection, &Selection::changed, this, &InspectorView::rebuild);
    rebuild();
}

void InspectorView::setDesign(const DesignPtr &design)
{
    m_design = design;
    rebuild();
}

void InspectorView::setContainerFacts(const ImageId &image, const ContainerFacts &facts)
{
    const auto hasSameName = [](const auto &a, const auto &b) { return a.first == b.first; };
    const bool isSameShape = image == m_factsImage && std::equal(facts.begin(), facts.end(), m_facts.begin(), m_facts.end(), hasSameName);
    m_factsImage = image;
    m_facts = facts;
    if (m_factLabels.empty())
        return addContainerFacts();
    if (!isSameShape)
        return rebuild();
    for (size_t i = 0; i < m_factLabels.size(); ++i)
        m_factLabels[i]->setText(facts[i].second);
}

void InspectorView::addContainerFacts()
{
    const Element &element = m_selection.current();
    const bool isShown = element.kind == Element::Kind::Image || element.kind == Element::Kind::Environment;
    const Image *image = m_design && isShown ? imageOf(*m_design, element) : nullptr;
    if (!image || image->id != m_factsImage || m_facts.empty())
        return;
    m_form->addHeading(tr("What a container sees"));
    for (const auto &[name, value] : m_facts)
        m_factLabels.push_back(m_form->addValue(name, value, true));
}

void InspectorView::editName()
{
    if (!m_name || m_name->isReadOnly())
        return;
    m_name->setFocus();
    m_name->selectAll();
}

void InspectorView::rebuild()
{
    const bool hadFocus = m_name && m_name->hasFocus();
    m_form->clear();
    m_places.clear();
    m_name = nullptr;
    m_factLabels.clear();
    const Element &element = m_selection.current();
    if (!m_design)
        return;
    if (element.kind == Element::Kind::Environment) {
        if (const Environment *environment = m_design->environment(EnvironmentId(element.id)))
            showEnvironment(*environment);
    } else if (element.kind == Element::Kind::Task) {
        if (const Task *task = m_design->task(TaskId(element.id)))
            showTask(*task);
    } else if (element.kind == Element::Kind::Image) {
        if (const Image *image = m_design->image(ImageId(element.id)))
            showImage(*image);
    } else if (element.kind == Element::Kind::Base) {
        showBase(element.id);
    } else if (element.kind == Element::Kind::Mapping) {
        for (const Mapping &mapping : m_design->mappings) {
            if (mapping.name == element.id)
                showMapping(mapping);
        }
    } else if (const Image *image = imageOf(*m_design, element)) {
        for (const Layer &layer : image->layers()) {
            if (layer.id.toString() == element.id)
                showLayer(*image, layer);
        }
    } else {
        m_form->addRemark(tr("Select something on the canvas or in the outline to see what it is."));
    }
    addContainerFacts();
    if (hadFocus)
        editName();
}

QLineEdit *InspectorView::addField(const QString &label, const QString &value, const QString &reason,
                                   std::function<Json(const QString &)> operation)
{
    auto *field = new QLineEdit(value);
    field->setCursorPosition(0);
    field->setReadOnly(!reason.isEmpty());
    field->setToolTip(reason);
    m_form->addRow(label, field);
    connect(field, &QLineEdit::editingFinished, this, [this, field, value, operation = std::move(operation)] {
        if (field->isReadOnly() || field->text() == value)
            return;
        Q_EMIT operationRequested(operation(field->text()));
    });
    return field;
}

void InspectorView::addPlace(const Place &place)
{
    if (!place.isValid())
        return;
    const QString text = place.toString();
    m_places.insert(text, place);
    m_form->addRemark(tr("defined in"), text, text);
}

void InspectorView::addTeam(const TeamId &id)
{
    if (const Team *team = m_design->team(id))
        m_form->addValue(tr("Team"), QString(team->code % QStringLiteral(" \u00B7 ") % team->name));
}

void InspectorView::showEnvironment(const Environment &environment)
{
    m_form->addHeading(tr("%1 \u00B7 environment").arg(environment.name));
    const Argument *name = environment.argument(QLatin1String("name"));
    m_name = addField(tr("&Name"), environment.name, name ? name->reason : tr("No name is written here."),
                      [before = environment.name](const QString &text) {
                          return Json{{"op", "rename_environment"}, {"environment", utf8(before)}, {"name", utf8(text)}};
                      });
    addPlace(environment.place);
    addTeam(environment.team);
    addImageChoice(environment);
    addDependencies(environment);
    for (const Argument &argument : environment.arguments) {
        const QString &given = argument.name;
        if (given == QLatin1String("name") || given == QLatin1String("image") || given == QLatin1String("depends_on"))
            continue;
        addField(given, argument.text, argument.reason, [before = environment.name, given](const QString &text) {
            return Json{{"op", "set_argument"}, {"of", "environment"}, {"name", utf8(before)},
                        {"argument", utf8(given)}, {"value", text.isEmpty() ? Json() : Json(utf8(text))}};
        });
    }
}

void InspectorView::addImageChoice(const Environment &environment)
{
    auto *choice = new QComboBox;
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // the dock decides on the width
    for (const Image &image : m_design->images)
        choice->addItem(QString(image.name % QStringLiteral(" \u00B7 ") % kindTitle(image.kind)), image.id.toString());
    choice->setCurrentIndex(choice->findData(environment.image.toString()));
    m_form->addRow(tr("&Image"), choice);
    connect(choice, &QComboBox::activated, this, [this, choice, name = environment.name, before = environment.image] {
        const QString id = choice->currentData().toString();
        if (id != before.toString())
            Q_EMIT operationRequested(Json{{"op", "set_image"}, {"environment", utf8(name)}, {"image", utf8(id)}});
    });
}

void InspectorView::addDependencies(const Environment &environment)
{
    QStringList names;
    for (const Dependency &dependency : environment.dependsOn) {
        if (const Environment *on = m_design->environment(dependency.on))
            names.append(on->name);
    }
    m_form->addValue(tr("Depends on"), names.isEmpty() ? tr("nothing") : names.join(QStringLiteral(", ")));
}

void InspectorView::showTask(const Task &task)
{
    m_form->addHeading(tr("%1 \u00B7 task").arg(task.name));
    addPlace(task.place);
    addTeam(task.team);
    m_form->addValue(tr("Inputs"), task.inputs.empty() ? tr("none") : signature(task), true);
    m_form->addValue(tr("Output"), task.output.isEmpty() ? tr("not said") : task.output, true);
    m_form->addValue(tr("Runs"), task.isAsync ? tr("async") : tr("in a thread"));
    QStringList calls;
    for (const Call &call : m_design->calls) {
        if (call.from == task.id)
            calls.append(call.to.toString());
    }
    m_form->addValue(tr("Calls"), calls.isEmpty() ? tr("no task") : calls.join(QLatin1Char('\n')), true);
    for (const Argument &argument : task.arguments) {
        addField(argument.name, argument.text, argument.reason, [id = task.id, name = argument.name](const QString &text) {
            return Json{{"op", "set_argument"}, {"of", "task"}, {"name", utf8(id.toString())}, {"argument", utf8(name)},
                        {"value", text.isEmpty() ? Json() : Json(utf8(text))}};
        });
    }
}

void InspectorView::showImage(const Image &image)
{
    m_form->addHeading(QString(image.name % QStringLiteral(" \u00B7 ") % kindTitle(image.kind)));
    addTeam(image.team);
    if (!image.dockerfile.isEmpty()) {
        m_form->addValue(tr("Dockerfile"), image.dockerfile, true);
        m_form->addValue(tr("Context"), image.context == QLatin1String(".") ? tr(". (project root)") : image.context, true);
        if (image.buildCommandPlace.isValid()) {
            const QString place = image.buildCommandPlace.toString();
            m_places.insert(place, image.buildCommandPlace);
            m_form->addRemark(tr("by the build command in"), place, place);
        }
    }
    addPlace(image.place);
    addBaseField(image);
    addMappingFields(image);
    for (const Argument &argument : image.cloneArguments) {
        addField(argument.name, argument.text, argument.reason, [id = image.id, name = argument.name](const QString &text) {
            return Json{{"op", "set_argument"}, {"of", "image"}, {"name", utf8(id.toString())}, {"argument", utf8(name)},
                        {"value", text.isEmpty() ? Json() : Json(utf8(text))}};
        });
    }
}

void InspectorView::addBaseField(const Image &image)
{
    if (image.stages.empty())
        return;
    const Base &base = image.base();
    addField(tr("&Base"), base.text, base.argument.reason, [id = image.id](const QString &text) {
        return Json{{"op", "set_base"}, {"image", utf8(id.toString())}, {"base", utf8(text)}};
    });
}

void InspectorView::addMappingFields(const Image &image)
{
    bool isMapped = false;
    for (const Mapping &mapping : m_design->mappings) {
        if (mapping.image == image.id) {
            addUriField(mapping);
            isMapped = true;
        }
    }
    if (!isMapped && !image.uri.isEmpty())
        m_form->addValue(tr("URI"), image.uri, true);
}

void InspectorView::addUriField(const Mapping &mapping)
{
    addField(tr("&URI"), mapping.uri, mapping.uriArgument.status == ValueStatus::Computed ? mapping.uriArgument.reason : QString(),
             [name = mapping.name](const QString &text) {
                 return Json{{"op", "set_mapping"}, {"name", utf8(name)}, {"uri", utf8(text)}};
             });
    const Place place = mapping.uriArgument.definition.isValid() ? mapping.uriArgument.definition : mapping.place;
    m_places.insert(place.toString(), place);
    m_form->addRemark(mapping.uriArgument.definition.isValid() ? tr("constant in") : tr("mapping in"), place.toString(),
                      place.toString());
}

void InspectorView::showBase(const QString &reference)
{
    m_form->addHeading(tr("%1 \u00B7 base image").arg(reference));
    QStringList users;
    for (const Image &image : m_design->images) {
        if (!image.stages.empty() && image.base().text == reference) {
            users.append(image.name);
            addPlace(image.base().argument.place);
        }
    }
    m_form->addValue(tr("Base of"), users.join(QStringLiteral(", ")));
}

void InspectorView::showMapping(const Mapping &mapping)
{
    m_form->addHeading(tr("%1 \u00B7 image mapping").arg(mapping.name));
    addUriField(mapping);
}

void InspectorView::showLayer(const Image &image, const Layer &layer)
{
    m_form->addHeading(tr("%1 \u00B7 layer of %2").arg(layer.kind, image.name));
    addPlace(layer.place);
    addTeam(layer.team);
    for (const Argument &argument : layer.arguments)
        m_form->addValue(argument.name, argument.text, true);
    if (layer.arguments.empty())
        m_form->addValue(tr("Text"), layer.text, true);
}

} // namespace gantry
