// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/nodefactsbinding.h"

#include "model/images/projectoptions.h"
#include "model/images/xray.h"
#include "widgets/canvas/canvas.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

#include <utility>

namespace gantry {

namespace {

constexpr int kPauseMs = 150;

QString tr(const char *text)
{
    return QCoreApplication::translate("NodeFacts", text);
}

//! "Python 3.11", "Python", or that it isn't known.
QString pythonText(const ImageState &state)
{
    const Resolution &python = state.resolution(ImageState::Python);
    const Resolution &python3 = state.resolution(ImageState::Python3);
    const Resolution &found = python.isKnown() ? python : python3;
    if (found.isKnown())
        return found.version.isEmpty() ? tr("Python") : tr("Python %1").arg(QString::fromUtf8(found.version));
    return found.found == Knowledge::Absent ? tr("no Python") : QString();
}

QString userText(const ImageState &state)
{
    return state.user.isKnown() ? tr("user %1").arg(QString::fromUtf8(state.user.value)) : QString();
}

QString sourceText(const BaseFacts &base)
{
    switch (base.source) {
    case BaseFacts::Source::Catalogue: return tr("from catalogue");
    case BaseFacts::Source::Registry: return tr("registry, %1").arg(QLocale().toString(base.asOf.date(), QLocale::ShortFormat));
    case BaseFacts::Source::Project: return tr("built here");
    case BaseFacts::Source::Scratch: return tr("empty");
    case BaseFacts::Source::Unknown: break;
    }
    return {};
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString capitalised(const QByteArray &os)
{
    QString text = QString::fromUtf8(os);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

NodeFacts baseFacts(const BaseFacts &base)
{
    if (base.source == BaseFacts::Source::Unknown)
        return {};
    return {joined({capitalised(base.state.os), pythonText(base.state), userText(base.state)}), sourceText(base)};
}

NodeFacts imageFacts(const Image &image, const XRay &xray)
{
    const QString user = xray.final.user.isKnown() && xray.final.user.value != "root" ? userText(xray.final) : QString();
    NodeFacts facts{{}, joined({pythonText(xray.final), user})};
    if (image.kind == ImageKind::Reference && xray.base.source != BaseFacts::Source::Unknown)
        facts.remark = joined({facts.remark, sourceText(xray.base)});
    return facts;
}

QHash<QString, NodeFacts> factsOf(const DesignState &state, const QString &folder,
                                  const std::shared_ptr<const BaseLibrary> &bases, const std::atomic<bool> &dropped)
{
    XRayOptions options;
    options.render = projectRenderOptions(state, folder);
    ImageInspector inspector(state.design, state.texts, bases, options);
    QHash<QString, NodeFacts> facts;
    for (const QString &reference : inspector.outsideBases())
        facts.insert(baseNodeKey(reference), baseFacts(bases->facts(reference, {})));
    for (const Image &image : state.design->images) {
        if (dropped.load())
            return facts;
        if (const XRayPtr xray = inspector.xray(image.id))
            facts.insert(nodeKey(image), imageFacts(image, *xray));
    }
    return facts;
}

} // namespace

NodeFactsBinding::NodeFactsBinding(Project &project, Canvas &canvas)
    : QObject(&canvas), m_project(project), m_canvas(canvas), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &NodeFactsBinding::compute);
    connect(&m_project, &Project::opened, this, [this] {
        m_canvas.setFacts({});
        m_isFresh = true; // its design follows at once
    });
    connect(&m_project, &Project::designChanged, this, [this] {
        if (std::exchange(m_isFresh, false))
            compute();
        else
            m_pause->start();
    });
}

void NodeFactsBinding::setBases(std::shared_ptr<const BaseLibrary> bases)
{
    m_bases = std::move(bases);
    m_pause->start();
}

void NodeFactsBinding::compute()
{
    if (!m_project.isOpen())
        return;
    m_worker.request([state = m_project.state(), folder = m_project.folder(), bases = m_bases](
                         const std::atomic<bool> &dropped) {
                         return factsOf(state, folder, bases ? bases : std::make_shared<const BaseLibrary>(), dropped);
                     },
                     [this](const QHash<QString, NodeFacts> &facts) { m_canvas.setFacts(facts); });
}

} // namespace gantry
