// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/designgraph.h"

#include "model/design/layersummary.h"
#include "model/design/layout/layout.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gantry {

namespace {

int layerRowCount(const Image &image)
{
    const auto layers = static_cast<int>(image.layers().size());
    return layers > kMostLayerRows ? kMostLayerRows : layers;
}

class GraphBuilder
{
public:
    explicit GraphBuilder(const Design &design) : m_design(design) {}

    DesignGraph run()
    {
        listTasks();
        addEnvironments();
        addImages();
        addBases();
        addOpaque();
        addDependencies();
        addCalls();
        frameWhatStandsAlone();
        setSizes();
        return std::move(m_graph);
    }

private:
    void listTasks()
    {
        const auto count = m_design.environments.size();
        for (size_t i = 0; i < count; ++i)
            m_environments.insert(m_design.environments[i].id, static_cast<int>(i));
        std::vector<std::vector<int>> tasks(count);
        m_graph.taskRows.assign(m_design.tasks.size(), -1);
        for (size_t i = 0; i < m_design.tasks.size(); ++i) {
            const int environment = m_environments.value(m_design.tasks[i].environment, -1);
            if (environment < 0)
                continue;
            std::vector<int> &list = tasks[static_cast<size_t>(environment)];
            m_graph.taskRows[i] = 1 + static_cast<int>(list.size());
            list.push_back(static_cast<int>(i));
        }
        m_graph.taskStart.push_back(0);
        for (const std::vector<int> &list : tasks) {
            m_graph.taskList.insert(m_graph.taskList.end(), list.begin(), list.end());
            m_graph.taskStart.push_back(static_cast<int>(m_graph.taskList.size()));
        }
    }

    int add(GraphNode node)
    {
        m_graph.nodes.push_back(std::move(node));
        return static_cast<int>(m_graph.nodes.size()) - 1;
    }

    void addEnvironments()
    {
        for (size_t i = 0; i < m_design.environments.size(); ++i) {
            const Environment &environment = m_design.environments[i];
            GraphNode node{nodeKey(environment), NodeKind::Environment, static_cast<int>(i), environment.name,
                           environment.team, environment.team, {}, 0, {}};
            node.identity = QStringLiteral("environment ") + environment.module + QLatin1Char('.') + environment.variable;
            node.rowCount = 1 + static_cast<int>(m_graph.tasksOf(static_cast<int>(i)).size());
            add(std::move(node));
        }
    }

    // An adapted image stands in the frame of the team whose base it adapts.
    TeamId frameOf(const Image &image) const
    {
        const Image *base = image.kind == ImageKind::Adapted ? m_design.image(image.base().image) : nullptr;
        return base && !base->team.isEmpty() && base != &image ? base->team : image.team;
    }

    // Its own layers are another's, who adapts it: theirs is the stripe.
    TeamId stripeOf(const Image &image) const
    {
        const bool hasOwn = image.kind == ImageKind::Adapted && !image.stages.empty() && !image.layers().empty();
        return hasOwn && !image.layers().front().team.isEmpty() ? image.layers().front().team : image.team;
    }

    void addImages()
    {
        for (size_t i = 0; i < m_design.images.size(); ++i) {
            const Image &image = m_design.images[i];
            GraphNode node{nodeKey(image), NodeKind::Image, static_cast<int>(i), image.name, stripeOf(image), frameOf(image),
                           {}, 1 + layerRowCount(image), {}};
            node.identity = QStringLiteral("image ")
                + (image.dockerfile.isEmpty() ? QString(image.module + QLatin1Char('.') + image.variable) : image.dockerfile);
            if (node.title.isEmpty())
                node.title = image.variable.isEmpty() ? image.uri : image.variable;
            m_images.insert(image.id, add(std::move(node)));
        }
        for (size_t i = 0; i < m_design.environments.size(); ++i) {
            const int image = m_images.value(m_design.environments[i].image, -1);
            if (image < 0)
                continue;
            const int environment = static_cast<int>(i);
            m_graph.edges.push_back({EdgeKind::RunsIn, environment, image});
            GraphNode &node = m_graph.nodes[i];
            const GraphNode &its = m_graph.nodes[static_cast<size_t>(image)];
            if (node.team.isEmpty())
                node.team = its.frame;
            if (node.frame.isEmpty())
                node.frame = its.frame;
        }
    }

    void addBases()
    {
        QHash<QString, int> bases;
        for (size_t i = 0; i < m_design.images.size(); ++i) {
            const Image &image = m_design.images[i];
            const int from = m_images.value(image.id);
            std::vector<int> targets;
            for (auto stage = image.stages.rbegin(); stage != image.stages.rend(); ++stage) {
                const int to = baseNode(stage->base, static_cast<int>(i), bases);
                if (to < 0 || to == from || std::find(targets.begin(), targets.end(), to) != targets.end())
                    continue;
                targets.push_back(to);
                m_graph.edges.push_back({EdgeKind::StartsFrom, from, to});
            }
        }
    }

    int baseNode(const Base &base, int image, QHash<QString, int> &bases)
    {
        if (base.stage || (base.text.isEmpty() && base.image.isEmpty()))
            return -1;
        if (!base.image.isEmpty())
            return m_images.value(base.image, -1);
        const auto known = bases.constFind(base.text);
        if (known != bases.constEnd())
            return *known;
        GraphNode node{baseNodeKey(base.text), NodeKind::Base, image, base.text, {}, {}, {}, 1, {}};
        const GraphNode &user = m_graph.nodes[static_cast<size_t>(m_images.value(m_design.images[static_cast<size_t>(image)].id))];
        node.identity = QStringLiteral("base of ") + user.identity;
        return *bases.insert(base.text, add(std::move(node)));
    }

    void addOpaque()
    {
        QHash<QString, int> inFile;
        for (size_t i = 0; i < m_design.opaque.size(); ++i) {
            const QString &file = m_design.opaque[i].place.file;
            const QString key = QStringLiteral("opaque:%1#%2").arg(file).arg(++inFile[file]);
            add({key, NodeKind::Opaque, static_cast<int>(i), file.section(QLatin1Char('/'), -1), {}, {}, key, 2, {}});
        }
    }

    void addDependencies()
    {
        for (size_t i = 0; i < m_design.environments.size(); ++i) {
            const std::vector<Dependency> &list = m_design.environments[i].dependsOn;
            for (size_t d = 0; d < list.size(); ++d) {
                const int to = m_environments.value(list[d].on, -1);
                if (to >= 0)
                    m_graph.edges.push_back({EdgeKind::DependsOn, static_cast<int>(i), to, -1, -1, static_cast<int>(d)});
            }
        }
    }

    void addCalls()
    {
        const Task *first = m_design.tasks.data();
        for (size_t i = 0; i < m_design.calls.size(); ++i) {
            const Task *from = m_design.task(m_design.calls[i].from);
            const Task *to = m_design.task(m_design.calls[i].to);
            if (!from || !to)
                continue;
            const int source = m_environments.value(from->environment, -1);
            const int target = m_environments.value(to->environment, -1);
            if (source >= 0 && target >= 0)
                m_graph.edges.push_back({EdgeKind::Calls, source, target, m_graph.taskRows[static_cast<size_t>(from - first)],
                                         m_graph.taskRows[static_cast<size_t>(to - first)], static_cast<int>(i)});
        }
    }

    // What nobody owns stands in the frame of those who stand on it, where they are all of one.
    void frameWhatStandsAlone()
    {
        for (int round = 0; round < 3; ++round) { // images first, then what they start from
            QHash<int, TeamId> found;
            QHash<int, bool> isSplit;
            for (const GraphEdge &edge : m_graph.edges) {
                const GraphNode &to = m_graph.nodes[static_cast<size_t>(edge.to)];
                const bool isFoundation = edge.kind == EdgeKind::RunsIn || edge.kind == EdgeKind::StartsFrom;
                if (!isFoundation || !to.frame.isEmpty())
                    continue;
                const TeamId &frame = m_graph.nodes[static_cast<size_t>(edge.from)].frame;
                const auto known = found.constFind(edge.to);
                if (known == found.constEnd())
                    found.insert(edge.to, frame);
                else if (!(*known == frame))
                    isSplit.insert(edge.to, true);
            }
            for (auto entry = found.constBegin(); entry != found.constEnd(); ++entry) {
                if (!isSplit.contains(entry.key()))
                    m_graph.nodes[static_cast<size_t>(entry.key())].frame = entry.value();
            }
        }
    }

    void setSizes();

    const Design &m_design;
    DesignGraph m_graph;
    QHash<EnvironmentId, int> m_environments; // their nodes have the same numbers
    QHash<ImageId, int> m_images;
};

// Widths are counted in letters, not measured, so that a layout does not depend on the machine's fonts.
constexpr double kLetterLh = 0.46;
constexpr double kSmallLetterLh = 0.41;
constexpr double kCodeLetterLh = 0.48;
constexpr double kHeaderRestLh = 3.6; // stripe, icon, gaps, badge

double headerWidth(const Design &design, const GraphNode &node)
{
    return kHeaderRestLh + kLetterLh * 1.1 * static_cast<double>(node.title.size())
        + kSmallLetterLh * static_cast<double>(nodeKindWords(design, node).size());
}

double taskWidth(const Task &task)
{
    size_t letters = 4 + static_cast<size_t>(task.output.size());
    for (const Parameter &input : task.inputs)
        letters += static_cast<size_t>(input.name.size() + input.type.size()) + 4
            + (input.defaultValue ? static_cast<size_t>(input.defaultValue->text.size()) + 3 : 0);
    return 2.6 + kLetterLh * 1.1 * static_cast<double>(task.name.size()) + kCodeLetterLh * static_cast<double>(letters);
}

double contentWidth(const Design &design, const DesignGraph &graph, const GraphNode &node)
{
    double width = headerWidth(design, node);
    if (node.kind == NodeKind::Environment) {
        for (int task : graph.tasksOf(node.index))
            width = std::max(width, taskWidth(design.tasks[static_cast<size_t>(task)]));
    } else if (node.kind == NodeKind::Image) {
        const Image &image = design.images[static_cast<size_t>(node.index)];
        width = std::max(width, 3 + kLetterLh * static_cast<double>(image.uri.size()));
        if (!image.layers().empty())
            width = std::max(width, 18.0); // number, kind, argument and what-if mark
    }
    return std::clamp(width, kNodeWidthMinLh, kNodeWidthMaxLh);
}

// Boxes that stand on each other alone are equally wide, so that a column has straight sides.
void equalize(DesignGraph &graph)
{
    std::vector<int> carried(graph.nodes.size(), 0);
    std::vector<int> carries(graph.nodes.size(), 0);
    const auto isFoundation = [](const GraphEdge &edge) {
        return edge.kind == EdgeKind::RunsIn || edge.kind == EdgeKind::StartsFrom;
    };
    for (const GraphEdge &edge : graph.edges) {
        if (!isFoundation(edge))
            continue;
        ++carried[static_cast<size_t>(edge.from)];
        ++carries[static_cast<size_t>(edge.to)];
    }
    for (int round = 0; round < 3; ++round) {
        for (const GraphEdge &edge : graph.edges) {
            if (!isFoundation(edge) || carried[static_cast<size_t>(edge.from)] > 1 || carries[static_cast<size_t>(edge.to)] > 1)
                continue;
            QSizeF &from = graph.nodes[static_cast<size_t>(edge.from)].size;
            QSizeF &to = graph.nodes[static_cast<size_t>(edge.to)].size;
            const double width = std::max(from.width(), to.width());
            from.setWidth(width);
            to.setWidth(width);
        }
    }
}

void GraphBuilder::setSizes()
{
    for (GraphNode &node : m_graph.nodes) {
        const double width = std::ceil(contentWidth(m_design, m_graph, node) * 2) / 2;
        node.size = {width, kNodeHeaderLh + kNodeRowLh * node.rowCount};
    }
    equalize(m_graph);
}

} // namespace

std::span<const int> DesignGraph::tasksOf(int environment) const
{
    const auto start = static_cast<size_t>(taskStart[static_cast<size_t>(environment)]);
    const auto end = static_cast<size_t>(taskStart[static_cast<size_t>(environment) + 1]);
    return {taskList.data() + start, end - start};
}

std::vector<GraphRow> DesignGraph::rows(const Design &design, const GraphNode &node) const
{
    std::vector<GraphRow> rows;
    switch (node.kind) {
    case NodeKind::Environment:
        rows.push_back({GraphRow::Kind::ImageExpression});
        for (int task : tasksOf(node.index))
            rows.push_back({GraphRow::Kind::Task, task});
        break;
    case NodeKind::Image: {
        rows.push_back({GraphRow::Kind::Uri});
        const auto layers = static_cast<int>(design.images[static_cast<size_t>(node.index)].layers().size());
        const bool isFolded = layers > kMostLayerRows;
        const int head = isFolded ? kMostLayerRows / 2 : layers;
        const int tail = isFolded ? kMostLayerRows - head - 1 : 0;
        for (int i = 0; i < head; ++i)
            rows.push_back({GraphRow::Kind::Layer, i});
        if (isFolded)
            rows.push_back({GraphRow::Kind::Fold, layers - head - tail});
        for (int i = layers - tail; i < layers; ++i)
            rows.push_back({GraphRow::Kind::Layer, i});
        break;
    }
    case NodeKind::Base: rows.push_back({GraphRow::Kind::Facts}); break;
    case NodeKind::Opaque:
        rows.push_back({GraphRow::Kind::Place});
        rows.push_back({GraphRow::Kind::Reason});
        break;
    }
    return rows;
}

std::optional<int> DesignGraph::indexOf(const QString &key) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const GraphNode &node) { return node.key == key; });
    return found == nodes.end() ? std::nullopt : std::optional(static_cast<int>(found - nodes.begin()));
}

DesignGraph graphOf(const Design &design)
{
    return GraphBuilder(design).run();
}

QString nodeKindWords(const Design &design, const GraphNode &node)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("NodeKind", text); };
    if (node.kind == NodeKind::Environment)
        return words(QT_TRANSLATE_NOOP("NodeKind", "environment"));
    if (node.kind == NodeKind::Base)
        return words(QT_TRANSLATE_NOOP("NodeKind", "base image"));
    if (node.kind == NodeKind::Opaque)
        return words(QT_TRANSLATE_NOOP("NodeKind", "not understood"));
    switch (design.images[static_cast<size_t>(node.index)].kind) {
    case ImageKind::Dockerfile: return words(QT_TRANSLATE_NOOP("NodeKind", "Dockerfile image"));
    case ImageKind::Adapted: return words(QT_TRANSLATE_NOOP("NodeKind", "adapted image"));
    case ImageKind::Reference: return words(QT_TRANSLATE_NOOP("NodeKind", "reference image"));
    case ImageKind::Managed: return words(QT_TRANSLATE_NOOP("NodeKind", "managed image"));
    }
    Q_UNREACHABLE();
}

namespace {

// How deep each node stands: below everything that stands on it. The rounds end images that start from each other.
std::vector<int> foundationRanks(const DesignGraph &graph)
{
    std::vector<int> ranks;
    for (const GraphNode &node : graph.nodes)
        ranks.push_back(node.kind == NodeKind::Image ? 1 : node.kind == NodeKind::Base ? 2 : 0);
    constexpr int kMostRounds = 12;
    bool isChanged = true;
    for (int round = 0; round < kMostRounds && isChanged; ++round) {
        isChanged = false;
        for (const GraphEdge &edge : graph.edges) {
            if (edge.kind != EdgeKind::RunsIn && edge.kind != EdgeKind::StartsFrom)
                continue;
            int &below = ranks[static_cast<size_t>(edge.to)];
            const int above = ranks[static_cast<size_t>(edge.from)];
            isChanged |= below <= above;
            below = std::max(below, above + 1);
        }
    }
    return ranks;
}

// As gantry.json is to have it.
double rounded(double lh)
{
    return std::round(lh * 100) / 100;
}

} // namespace

QHash<QString, QPointF> positionsOf(const DesignGraph &graph, const QHash<QString, QPointF> &known)
{
    QHash<TeamId, int> frames;
    std::vector<LayoutNode> nodes;
    nodes.reserve(graph.nodes.size());
    const std::vector<int> ranks = foundationRanks(graph);
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode &node = graph.nodes[i];
        int frame = -1;
        if (!node.frame.isEmpty()) {
            const auto found = frames.constFind(node.frame);
            frame = found != frames.constEnd() ? *found : *frames.insert(node.frame, static_cast<int>(frames.size()));
        }
        LayoutNode box{node.size, ranks[i], frame, std::nullopt};
        const auto position = known.constFind(node.key);
        if (position != known.constEnd())
            box.fixed = *position;
        nodes.push_back(box);
    }
    std::vector<LayoutEdge> edges;
    edges.reserve(graph.edges.size());
    for (const GraphEdge &edge : graph.edges)
        edges.push_back({edge.from, edge.to, edge.kind == EdgeKind::RunsIn || edge.kind == EdgeKind::StartsFrom});
    const std::vector<QPointF> corners = layOut(nodes, edges);
    QHash<QString, QPointF> positions;
    positions.reserve(static_cast<qsizetype>(corners.size()));
    for (size_t i = 0; i < corners.size(); ++i)
        positions.insert(graph.nodes[i].key, {rounded(corners[i].x()), rounded(corners[i].y())});
    return positions;
}

} // namespace gantry
