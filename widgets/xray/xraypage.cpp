// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/xray/xraypage.h"

#include "widgets/xray/xrayfacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

constexpr qsizetype kWholeLine = 400; // characters of an instruction in a tooltip

QString tr(const char *text)
{
    return QCoreApplication::translate("XRay", text);
}

QString firstWord(const QByteArray &instruction)
{
    const QByteArray line = instruction.trimmed();
    qsizetype end = 0;
    while (end < line.size() && line.at(end) != ' ' && line.at(end) != '\t' && line.at(end) != '\n')
        ++end;
    return QString::fromUtf8(line.left(end)).toUpper();
}

void setTeam(XRaySource &source, const Design &design, const TeamId &id)
{
    if (const Team *team = design.team(id)) {
        source.tag = team->code;
        source.colour = team->colour;
    }
}

TeamId teamOf(const Design &design, const Element &element)
{
    const Image *image = imageOf(design, element);
    if (!image)
        return {};
    for (const Layer &layer : image->layers()) {
        if (element.kind == Element::Kind::Layer && layer.id.toString() == element.id)
            return layer.team;
    }
    return image->team;
}

XRaySource builderSource(const Design &design, const XRay &xray, const Decision &by)
{
    XRaySource source;
    source.text = tr("line %1").arg(by.line);
    source.tag = QStringLiteral("SDK");
    source.colour = QStringLiteral("slate");
    source.whole = tr("Line %1 of the Dockerfile that the Flyte builder writes: %2").arg(by.line).arg(by.text);
    if (by.image == xray.image.toString()) {
        source.generatedLine = by.line;
        return source;
    }
    if (const Image *image = design.image(ImageId(by.image))) {
        source.text = tr("%1, line %2").arg(image->name).arg(by.line);
        source.element = {Element::Kind::Image, by.image, {}};
        source.place = image->place;
    }
    return source;
}

XRaySource baseSource(const Decision &by)
{
    XRaySource source;
    source.text = tr("base");
    source.colour = QStringLiteral("slate");
    source.place = by.place;
    source.element = {Element::Kind::Base, by.base, {}};
    source.whole = tr("%1, %2; named in %3").arg(by.base, by.source, by.place.toString());
    return source;
}

} // namespace

XRaySource sourceOf(const Design &design, const XRay &xray, const DecisionPtr &by)
{
    if (!by)
        return {};
    if (by->isGenerated)
        return builderSource(design, xray, *by);
    if (!by->base.isEmpty())
        return baseSource(*by);
    XRaySource source;
    if (!by->place.isValid())
        return source;
    source.place = by->place;
    source.element = elementAt(design, by->place.file, by->place.range.begin);
    const bool isOwnFile = by->place.file == xray.dockerfile;
    // The whole path is in the tooltip.
    source.text = isOwnFile ? tr("line %1").arg(by->place.start.line) : by->place.toString().section(QLatin1Char('/'), -1);
    source.whole = by->text.isEmpty() ? by->place.toString() : tr("%1: %2").arg(by->place.toString(), by->text);
    setTeam(source, design, teamOf(design, source.element));
    return source;
}

const ImageState &stateAt(const XRay &xray, int stop)
{
    if (xray.steps.empty())
        return xray.final;
    if (stop <= 0)
        return xray.base.state;
    return xray.steps[std::min(size_t(stop), xray.steps.size()) - 1].state;
}

int XRayCourse::stopOf(const Element &layer) const
{
    for (int stop = last(); stop > 0; --stop) {
        if (!stops[size_t(stop)].source.element.isNone() && stops[size_t(stop)].source.element == layer)
            return stop;
    }
    return -1;
}

namespace {

QString originOf(const XRay &xray, const Image &image)
{
    const QString base = xray.base.reference;
    switch (image.kind) {
    case ImageKind::Dockerfile: return tr("%1, starts from %2").arg(image.dockerfile, base);
    case ImageKind::Adapted: return tr("adapted from %1").arg(base);
    case ImageKind::Reference: return tr("used as it is: %1").arg(base);
    case ImageKind::Managed: return tr("managed, starts from %1").arg(base);
    }
    return {};
}

std::vector<XRayStop> stopsOf(const Design &design, const XRay &xray, const Image &image)
{
    XRayStop base;
    base.label = tr("base");
    base.text = tr("%1, %2").arg(xray.base.reference, xray.base.sourceText);
    base.source.colour = QStringLiteral("slate");
    if (!image.stages.empty()) {
        base.source.place = image.base().argument.place;
        base.source.element = image.base().image.isEmpty() ? Element{Element::Kind::Base, image.base().text, {}}
                                                           : Element{Element::Kind::Image, image.base().image.toString(), {}};
        setTeam(base.source, design, teamOf(design, base.source.element));
        if (base.source.tag.isEmpty())
            base.source.colour = QStringLiteral("slate");
    }
    std::vector<XRayStop> stops{base};
    for (const XRayStep &step : xray.steps) {
        XRayStop stop;
        stop.label = QString::number(step.line) + QLatin1Char(' ') + firstWord(step.text);
        stop.text = QString::fromUtf8(step.text.left(kWholeLine));
        stop.source = sourceOf(design, xray, step.decision);
        stops.push_back(std::move(stop));
    }
    return stops;
}

QString resolutionText(const Resolution &found)
{
    if (found.found == Knowledge::Unknown)
        return tr("not known");
    if (found.found == Knowledge::Absent)
        return tr("none");
    const QString file = QString::fromUtf8(found.file);
    return found.version.isEmpty() ? file : QString(file % QLatin1Char(' ') % QString::fromUtf8(found.version));
}

std::vector<XRaySpan> historyOf(const Design &design, const XRay &xray, int stops, ImageState::Command command)
{
    std::vector<XRaySpan> spans;
    for (int stop = 0; stop < stops; ++stop) {
        const Resolution &found = stateAt(xray, stop).resolution(command);
        const QString value = resolutionText(found);
        if (!spans.empty() && spans.back().value == value)
            continue;
        const QString colour = sourceOf(design, xray, found.by).colour;
        spans.push_back({stop, value, colour.isEmpty() ? QStringLiteral("slate") : colour, found.isKnown()});
    }
    return spans;
}

QString titleOf(const XRayCourse &course, int stop)
{
    if (stop >= course.last())
        return tr("In the finished image");
    if (stop == 0)
        return tr("In the base");
    return tr("After %1").arg(course.stops[size_t(stop)].label);
}

XRayVerdict withReasons(const Design &design, const XRay &xray, ImageVerdict verdict)
{
    XRayVerdict made;
    for (const DecisionPtr &by : verdict.by) {
        const XRaySource source = sourceOf(design, xray, by);
        const bool isNew = std::none_of(made.reasons.begin(), made.reasons.end(),
                                        [&](const XRaySource &other) { return other.text == source.text; });
        if (source.isLink() && isNew)
            made.reasons.push_back(source);
    }
    made.said = std::move(verdict);
    return made;
}

} // namespace

XRayPages::XRayPages(DesignPtr design, SourceSet texts, std::shared_ptr<const BaseLibrary> bases, const XRayOptions &options)
    : m_design(design), m_inspector(std::move(design), std::move(texts), std::move(bases), options)
{
}

std::shared_ptr<const XRayCourse> XRayPages::course(const Image &image, const XRay &xray)
{
    if (const auto known = m_courses.value(image.id))
        return known;
    auto made = std::make_shared<XRayCourse>();
    made->image = image.id;
    made->name = image.name;
    made->origin = originOf(xray, image);
    made->stops = stopsOf(*m_design, xray, image);
    for (int i = 0; i < ImageState::kCommands; ++i)
        made->histories[size_t(i)] = historyOf(*m_design, xray, int(made->stops.size()), ImageState::Command(i));
    for (const ImageVerdict &verdict : imageVerdicts(xray, m_inspector))
        made->verdicts.push_back(withReasons(*m_design, xray, verdict));
    made->remarks = xray.remarks;
    for (const Problem &problem : xray.problems)
        made->remarks.append(problem.place.isValid() ? tr("%1: %2").arg(problem.place.toString(), problem.message) : problem.message);
    m_courses.insert(image.id, made);
    return made;
}

XRayPage XRayPages::page(const ImageId &id, int stop)
{
    XRayPage page;
    const Image *image = m_design->image(id);
    const XRayPtr xray = image ? m_inspector.xray(id) : nullptr;
    if (!xray)
        return page;
    page.course = course(*image, *xray);
    page.stop = std::clamp(stop, 0, page.course->last());
    page.title = titleOf(*page.course, page.stop);
    const ImageState &state = stateAt(*xray, page.stop);
    const ImageState *before = page.stop > 0 ? &stateAt(*xray, page.stop - 1) : nullptr;
    XRayRows facts = factRows(*m_design, *xray, m_inspector, state);
    if (before)
        markChanges(facts.items, factRows(*m_design, *xray, m_inspector, *before).items, kFactRemarkColumn);
    page.facts = std::move(facts.items);
    page.sources = std::move(facts.sources);
    for (int i = 0; i < ImageState::kCommands; ++i) {
        XRayRows rows = pathRows(*m_design, *xray, state, ImageState::Command(i));
        if (before)
            markChanges(rows.items, pathRows(*m_design, *xray, *before, ImageState::Command(i)).items, -1);
        page.paths[size_t(i)] = std::move(rows.items);
        page.sources.insert(rows.sources);
    }
    return page;
}

XRayPage XRayPages::pageOf(const ImageId &id, const Element &element)
{
    const Image *image = m_design->image(id);
    const XRayPtr xray = image ? m_inspector.xray(id) : nullptr;
    if (!xray)
        return {};
    const std::shared_ptr<const XRayCourse> known = course(*image, *xray);
    if (element.kind != Element::Kind::Layer) {
        const bool isBase = !known->stops.front().source.element.isNone() && known->stops.front().source.element == element;
        return page(id, isBase ? 0 : known->last());
    }
    int stop = known->stopOf(element);
    if (stop < 0) { // it writes no line: the state is the one before it
        stop = 0;
        for (const Layer &layer : image->layers()) {
            const Element its{Element::Kind::Layer, layer.id.toString(), id.toString()};
            if (its == element)
                break;
            stop = std::max(stop, known->stopOf(its));
        }
    }
    return page(id, stop);
}

} // namespace gantry
