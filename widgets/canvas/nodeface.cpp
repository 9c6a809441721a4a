// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/nodeface.h"

#include "model/design/layersummary.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

constexpr qsizetype kMostFaces = 400;
constexpr qsizetype kMostTitles = 1500;

// Left edges in lh from a node's left side.
constexpr double kIconX = 0.72;
constexpr double kTextX = 0.66;
constexpr double kTitleX = 1.9;
constexpr double kNumberRight = 1.5;
constexpr double kKindX = 1.85;
constexpr double kKindColumn = 3.0;
constexpr double kRightMargin = 0.55;
constexpr double kGap = 0.42;

class FaceMaker
{
public:
    FaceMaker(const CanvasScene &scene, const CanvasStyle &style, const CanvasDecor &decor, int node, bool isWhole)
        : m_scene(scene), m_design(scene.design()), m_style(style), m_decor(decor), m_node(scene.node(node)),
          m_number(node), m_lh(style.lh), m_width(m_node.size.width() * style.lh), m_isWhole(isWhole)
    {
    }

    NodeFace run()
    {
        header();
        const std::vector<GraphRow> rows = m_scene.graph().rows(m_design, m_node);
        if (m_node.kind == NodeKind::Image)
            measureKinds(rows);
        for (size_t i = 0; i < rows.size(); ++i)
            row(rows[i], rowCenterLh(static_cast<int>(i)) * m_lh);
        live();
        return std::move(m_face);
    }

private:
    static QString words(const char *text) { return QCoreApplication::translate("Canvas", text); }

    void text(const TextRun &run, const GlyphFont &font, double x, double y, ColorRole role)
    {
        if (!run.isEmpty())
            m_face.texts.push_back({run, {x, font.baselineAround(y)}, m_style.color(role)});
    }

    // Returns where the text ends.
    double cut(const QString &words, const GlyphFont &font, double x, double right, double y, ColorRole role,
               Qt::TextElideMode mode = Qt::ElideRight)
    {
        const TextRun run = m_isWhole ? font.shape(words) : font.elided(words, right - x, mode);
        text(run, font, x, y, role);
        return x + run.width;
    }

    // Returns where the text begins.
    double atRight(const QString &words, const GlyphFont &font, double right, double y, ColorRole role)
    {
        const TextRun run = font.shape(words);
        text(run, font, right - run.width, y, role);
        return right - run.width;
    }

    void icon(const QString &name, double x, double y, double sideLh, const QColor &color)
    {
        const double side = sideLh * m_lh;
        m_face.icons.push_back({name, {x, y - side / 2, side, side}, color});
    }

    double right() const { return m_width - kRightMargin * m_lh; }

    static QString kindIcon(NodeKind kind)
    {
        switch (kind) {
        case NodeKind::Environment: return QStringLiteral("environment");
        case NodeKind::Image: return QStringLiteral("image");
        case NodeKind::Base: return QStringLiteral("base");
        case NodeKind::Opaque: return QStringLiteral("opaque");
        }
        Q_UNREACHABLE();
    }

    void header()
    {
        const double y = kNodeHeaderLh / 2 * m_lh;
        const QString phase = worstPhase(m_scene, m_decor, m_style.theme.tokens(), m_number);
        const PhaseStyle live = m_style.theme.phase(phase);
        icon(phase.isEmpty() ? kindIcon(m_node.kind) : live.icon, kIconX * m_lh, y, m_style.theme.size().icon,
             phase.isEmpty() ? m_style.color(ColorRole::Text) : live.color);
        double end = right();
        const FindingCounts counts = m_decor.findings.value(m_node.key);
        if (!counts.isEmpty()) {
            const ColorRole role = counts.errors > 0 ? ColorRole::Error : counts.warnings > 0 ? ColorRole::Warning : ColorRole::Info;
            end = atRight(QString::number(counts.worstCount()), m_style.heading, end, y, role);
            const double side = m_style.theme.size().iconSmall;
            end -= (side + 0.22) * m_lh;
            icon(findingIcon(counts.worst()), end, y, side, m_style.color(role));
            end -= kGap * m_lh;
        }
        const double after = cut(m_node.title, m_style.heading, kTitleX * m_lh, end, y, ColorRole::Text, Qt::ElideMiddle);
        const QString kind = nodeKindWords(m_design, m_node);
        const TextRun run = m_style.small.shape(kind);
        if (after + kGap * m_lh + run.width <= end) // a name is worth more than its kind
            text(run, m_style.small, after + kGap * m_lh, y, ColorRole::TextMuted);
    }

    void row(const GraphRow &row, double y)
    {
        switch (row.kind) {
        case GraphRow::Kind::ImageExpression: imageExpressionRow(y); break;
        case GraphRow::Kind::Task: taskRow(m_design.tasks[static_cast<size_t>(row.index)], y); break;
        case GraphRow::Kind::Uri: uriRow(y); break;
        case GraphRow::Kind::Layer: layerRow(row.index, y); break;
        case GraphRow::Kind::Fold: foldRow(row.index, y); break;
        case GraphRow::Kind::Facts: factsRow(y); break;
        case GraphRow::Kind::Place: placeRow(y); break;
        case GraphRow::Kind::Reason:
            cut(opaque().reason, m_style.caption, kTextX * m_lh, right(), y, ColorRole::TextMuted);
            break;
        }
    }

    void imageExpressionRow(double y)
    {
        const double side = m_style.theme.size().iconSmall;
        icon(QStringLiteral("map"), (kIconX + 0.09) * m_lh, y, side, m_style.color(ColorRole::TextMuted));
        QString expression = imageExpression(m_design.environments[static_cast<size_t>(m_node.index)]);
        if (expression.isEmpty())
            expression = words(QT_TRANSLATE_NOOP("Canvas", "the SDK's default image"));
        cut(expression, m_style.caption, 1.78 * m_lh, right(), y, ColorRole::TextMuted);
    }

    void taskRow(const Task &task, double y)
    {
        icon(QStringLiteral("task"), (kIconX + 0.05) * m_lh, y, 0.8, m_style.color(ColorRole::Text));
        double end = right();
        const auto phase = m_decor.phases.constFind(task.id.toString());
        if (phase != m_decor.phases.constEnd()) {
            const PhaseStyle style = m_style.theme.phase(phase->phase);
            if (!phase->duration.isEmpty())
                end = atRight(phase->duration, m_style.small, end, y, ColorRole::TextMuted) - 0.3 * m_lh;
            end -= m_style.theme.size().iconSmall * m_lh;
            icon(style.icon, end, y, m_style.theme.size().iconSmall, style.color);
            end -= kGap * m_lh;
        }
        const double after = cut(task.name, m_style.heading, kTitleX * m_lh, end, y, ColorRole::Text);
        cut(taskSignature(task), m_style.code, after + kGap * m_lh, end, y, ColorRole::TextMuted);
    }

    void uriRow(double y)
    {
        const Image &image = m_design.images[static_cast<size_t>(m_node.index)];
        const NodeFacts facts = m_decor.facts.value(m_node.key);
        QString remark = facts.remark;
        if (remark.isEmpty() && image.kind == ImageKind::Adapted)
            remark = image.constructor;
        double end = right();
        if (!remark.isEmpty())
            end = atRight(remark, m_style.caption, end, y, ColorRole::TextMuted) - kGap * m_lh;
        QString summary = facts.summary.isEmpty() ? image.uri : facts.summary;
        if (summary.isEmpty())
            summary = image.variable.isEmpty() ? words(QT_TRANSLATE_NOOP("Canvas", "no URI known")) : image.variable;
        cut(summary, m_style.caption, kTextX * m_lh, end, y, ColorRole::TextMuted, Qt::ElideMiddle);
    }

    // The kinds' column is as wide as the widest of them wants, within reason.
    void measureKinds(const std::vector<GraphRow> &rows)
    {
        const Image &image = m_design.images[static_cast<size_t>(m_node.index)];
        for (const GraphRow &row : rows) {
            if (row.kind != GraphRow::Kind::Layer)
                continue;
            const QString label = layerKindLabel(image.layers()[static_cast<size_t>(row.index)]);
            m_kindColumn = std::max(m_kindColumn, m_style.codeStrong.shape(label).width / m_lh + 0.3);
        }
        m_kindColumn = std::min(m_kindColumn, 7.0);
    }

    void layerRow(int index, double y)
    {
        const Layer &layer = m_design.images[static_cast<size_t>(m_node.index)].layers()[static_cast<size_t>(index)];
        atRight(QString::number(index), m_style.small, kNumberRight * m_lh, y, ColorRole::TextMuted);
        const double argumentX = (kKindX + m_kindColumn) * m_lh;
        cut(layerKindLabel(layer), m_style.codeStrong, kKindX * m_lh, argumentX - 0.2 * m_lh, y, ColorRole::Text);
        double end = right();
        const auto mark = m_decor.layerMarks.constFind(layer.id.toString());
        if (mark != m_decor.layerMarks.constEnd())
            end = layerMark(*mark, end, y) - kGap * m_lh;
        cut(layerSummary(layer), m_style.base, argumentX, end, y, ColorRole::Text);
    }

    double layerMark(LayerMark mark, double end, double y)
    {
        const double side = m_style.theme.size().iconSmall;
        if (mark == LayerMark::Cached) {
            icon(QStringLiteral("cached"), end - side * m_lh, y, side, m_style.color(ColorRole::TextMuted));
            return end - side * m_lh;
        }
        end = atRight(words(QT_TRANSLATE_NOOP("Canvas", "rebuilt")), m_style.smallHeading, end, y, ColorRole::Warning);
        end -= (side + 0.25) * m_lh;
        icon(QStringLiteral("rebuilt"), end, y, side, m_style.color(ColorRole::Warning));
        return end;
    }

    void foldRow(int count, double y)
    {
        cut(QCoreApplication::translate("Canvas", "+ %n layer(s)", nullptr, count), m_style.caption, kKindX * m_lh, right(), y,
            ColorRole::TextMuted);
    }

    void factsRow(double y)
    {
        const NodeFacts facts = m_decor.facts.value(m_node.key);
        const QString summary = facts.summary.isEmpty() ? words(QT_TRANSLATE_NOOP("Canvas", "not known")) : facts.summary;
        double end = right();
        if (!facts.remark.isEmpty())
            end = atRight(facts.remark, m_style.caption, end, y, ColorRole::TextMuted) - kGap * m_lh;
        cut(summary, m_style.caption, kTextX * m_lh, end, y, ColorRole::TextMuted);
    }

    const Opaque &opaque() const { return m_design.opaque[static_cast<size_t>(m_node.index)]; }

    void placeRow(double y)
    {
        const QString place = QStringLiteral("%1:%2").arg(opaque().place.file).arg(opaque().place.start.line);
        cut(place, m_style.code, kTextX * m_lh, right(), y, ColorRole::TextMuted, Qt::ElideMiddle);
    }

    void live()
    {
        if (m_node.kind != NodeKind::Environment || m_decor.phases.isEmpty())
            return;
        const std::span<const int> tasks = m_scene.graph().tasksOf(m_node.index);
        for (int task : tasks) {
            const auto phase = m_decor.phases.constFind(m_design.tasks[static_cast<size_t>(task)].id.toString());
            if (phase != m_decor.phases.constEnd())
                m_face.live.push_back({1, m_style.theme.phase(phase->phase).color});
        }
        for (NodeFace::Share &share : m_face.live)
            share.part /= static_cast<double>(m_face.live.size());
    }

    const CanvasScene &m_scene;
    const Design &m_design;
    const CanvasStyle &m_style;
    const CanvasDecor &m_decor;
    const GraphNode &m_node;
    const int m_number;
    const double m_lh;
    const double m_width;
    const bool m_isWhole;
    double m_kindColumn = kKindColumn;
    NodeFace m_face;
};

} // namespace

QString worstPhase(const CanvasScene &scene, const CanvasDecor &decor, const Tokens &tokens, int node)
{
    if (decor.phases.isEmpty() || scene.node(node).kind != NodeKind::Environment)
        return {};
    QString worst;
    qsizetype place = tokens.phaseSeverity.size();
    for (int task : scene.graph().tasksOf(scene.node(node).index)) {
        const auto phase = decor.phases.constFind(scene.design().tasks[static_cast<size_t>(task)].id.toString());
        if (phase == decor.phases.constEnd())
            continue;
        const qsizetype found = tokens.phaseSeverity.indexOf(tokens.phase(phase->phase).name);
        if (found < place || worst.isEmpty()) {
            place = found;
            worst = phase->phase;
        }
    }
    return worst;
}

void NodeFaces::reset(const CanvasScene *scene, const CanvasStyle *style, const CanvasDecor *decor)
{
    m_scene = scene;
    m_style = style;
    m_decor = decor;
    m_faces.clear();
    m_titles.clear();
}

void NodeFaces::setWhole(bool isWhole)
{
    m_isWhole = isWhole;
    m_faces.clear();
}

const NodeFace &NodeFaces::face(int node)
{
    const auto found = m_faces.constFind(node);
    if (found != m_faces.constEnd())
        return *found;
    if (m_faces.size() >= kMostFaces)
        m_faces.clear();
    return *m_faces.insert(node, FaceMaker(*m_scene, *m_style, *m_decor, node, m_isWhole).run());
}

const TextRun &NodeFaces::title(int node, double width)
{
    Title &title = m_titles[node];
    if (!title.run.isEmpty() && qAbs(title.width - width) < 1)
        return title.run;
    if (m_titles.size() > kMostTitles) {
        m_titles.clear();
        return this->title(node, width);
    }
    title.run = m_style->heading.elided(m_scene->node(node).title, width, Qt::ElideMiddle);
    title.width = width;
    return title.run;
}

} // namespace gantry
