// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layersummary.h"
#include "model/design/layout/designgraph.h"

#include "common/sampledesigns.h"
#include "common/testregistry.h"

#include <QTest>

using namespace gantry;

namespace {

QString textOf(const DesignGraph &graph)
{
    static const char *const kKinds[] = {"runs in", "starts from", "depends on", "calls"};
    QString text;
    for (const GraphNode &node : graph.nodes)
        text += QStringLiteral("%1 [%2/%3] %4\n").arg(node.key, node.team.toString(), node.frame.toString()).arg(node.rowCount);
    for (const GraphEdge &edge : graph.edges) {
        text += QStringLiteral("%1 %2 %3\n").arg(graph.nodes[static_cast<size_t>(edge.from)].key,
                                                QLatin1String(kKinds[static_cast<int>(edge.kind)]),
                                                graph.nodes[static_cast<size_t>(edge.to)].key);
    }
    return text;
}

Layer layerOf(const char *kind, const char *text)
{
    Layer layer;
    layer.kind = QString::fromUtf8(kind);
    layer.text = QString::fromUtf8(text);
    return layer;
}

} // namespace

class TestDesignGraph : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pureByoi_isEnvironmentsOverImagesOverBases()
    {
        QCOMPARE(textOf(graphOf(*test::pureByoiDesign())), QStringLiteral(
            "environment:data-prep [team-a/team-a] 2\n"
            "environment:training [team-b/team-b] 2\n"
            "dockerfile:data_prep/Dockerfile [team-a/team-a] 6\n"
            "dockerfile:training/Dockerfile [team-b/team-b] 6\n"
            "base:python:3.11-slim [/team-a] 1\n"
            "base:python:3.10-slim [/team-b] 1\n"
            "environment:data-prep runs in dockerfile:data_prep/Dockerfile\n"
            "environment:training runs in dockerfile:training/Dockerfile\n"
            "dockerfile:data_prep/Dockerfile starts from base:python:3.11-slim\n"
            "dockerfile:training/Dockerfile starts from base:python:3.10-slim\n"
            "environment:data-prep depends on environment:training\n"
            "environment:data-prep calls environment:training\n"));
    }

    void remoteBuilder_adaptedImage_standsInItsBasesTeamsFrame()
    {
        const DesignPtr design = test::remoteBuilderDesign();
        const DesignGraph graph = graphOf(*design);
        const GraphNode &adapted = graph.nodes[*graph.indexOf(QStringLiteral("adapted:workflow_code.envs.env_data_image"))];
        QCOMPARE(adapted.team.toString(), QStringLiteral("flyte"));
        QCOMPARE(adapted.frame.toString(), QStringLiteral("team-a"));
        QCOMPARE(nodeKindWords(*design, adapted), QStringLiteral("adapted image"));
        const QHash<QString, QPointF> places = positionsOf(graph, {});
        const auto y = [&](const char *key) { return places.value(QLatin1String(key)).y(); };
        QVERIFY(y("environment:data-prep") < y("adapted:workflow_code.envs.env_data_image"));
        QVERIFY(y("adapted:workflow_code.envs.env_data_image") < y("dockerfile:data_prep/Dockerfile"));
        QVERIFY(y("dockerfile:data_prep/Dockerfile") < y("base:continuumio/miniconda3:24.1.2-0"));
    }

    void positions_ofTheExample_alignColumnsAndRows()
    {
        const DesignGraph graph = graphOf(*test::pureByoiDesign());
        const QHash<QString, QPointF> places = positionsOf(graph, {});
        const auto at = [&](const char *key) { return places.value(QLatin1String(key)); };
        QCOMPARE(at("environment:data-prep").x(), at("dockerfile:data_prep/Dockerfile").x());
        QCOMPARE(at("environment:data-prep").x(), at("base:python:3.11-slim").x());
        QCOMPARE(at("environment:data-prep").y(), at("environment:training").y());
        QCOMPARE(at("dockerfile:data_prep/Dockerfile").y(), at("dockerfile:training/Dockerfile").y());
        QVERIFY(at("environment:training").x() > at("environment:data-prep").x() + kNodeWidthMinLh);
    }

    void positions_known_stay()
    {
        const DesignGraph graph = graphOf(*test::pureByoiDesign());
        const QHash<QString, QPointF> known{{QStringLiteral("environment:training"), QPointF(100, 50)}};
        const QHash<QString, QPointF> places = positionsOf(graph, known);
        QCOMPARE(places.value(QStringLiteral("environment:training")), QPointF(100, 50));
        QCOMPARE(places.size(), static_cast<qsizetype>(graph.nodes.size()));
    }

    void rows_overEightLayers_foldInTheMiddle()
    {
        Design design;
        Image image;
        image.id = ImageId(QStringLiteral("dockerfile:D"));
        image.kind = ImageKind::Dockerfile;
        image.stages.resize(1);
        for (int i = 0; i < 13; ++i)
            image.stages[0].layers.push_back(layerOf("RUN", "RUN true"));
        design.images.push_back(image);
        design.index();
        const DesignGraph graph = graphOf(design);
        const std::vector<GraphRow> rows = graph.rows(design, graph.nodes[0]);
        QCOMPARE(static_cast<int>(rows.size()), graph.nodes[0].rowCount);
        QCOMPARE(rows.size(), 9u); // the URI and eight
        QCOMPARE(rows[5].kind, GraphRow::Kind::Fold);
        QCOMPARE(rows[5].index, 6);
        QCOMPARE(rows[8].index, 12);
    }

    void circleOfImages_ends()
    {
        Design design;
        for (const char *name : {"a", "b"}) {
            Image image;
            image.id = ImageId(QLatin1String(name));
            image.stages.resize(1);
            image.stages[0].base.text = QStringLiteral("x");
            image.stages[0].base.image = ImageId(QLatin1String(*name == 'a' ? "b" : "a"));
            design.images.push_back(image);
        }
        design.index();
        QCOMPARE(positionsOf(graphOf(design), {}).size(), 2);
    }

    void opaque_isANodeOfItsOwn()
    {
        Design design;
        Opaque opaque;
        opaque.place.file = QStringLiteral("pkg/dynamic.py");
        opaque.reason = QStringLiteral("made in a loop");
        design.opaque = {opaque, opaque};
        design.index();
        QCOMPARE(textOf(graphOf(design)), QStringLiteral("opaque:pkg/dynamic.py#1 [/] 2\nopaque:pkg/dynamic.py#2 [/] 2\n"));
    }

    void layerSummary_saysWhatTheLayerDoes_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("summary");
        const auto row = [](const char *kind, const char *text, const char *summary) {
            QTest::newRow(summary) << QByteArray(kind) << QByteArray(text) << QByteArray(summary);
        };
        row("RUN", "RUN apt-get update && apt-get install -y --no-install-recommends \\\n    libpq-dev \\\n    && rm -rf /var/lib/apt/lists/*",
            "apt-get install libpq-dev");
        row("RUN", "RUN pip install --no-cache-dir \\\n    # why\n    flyte \\\n    pandas==2.1.4", "pip install flyte pandas");
        row("RUN", "RUN --mount=type=cache,target=/x pip install a>=1", "pip install a");
        row("RUN", "RUN rm -rf /tmp/x", "rm -rf /tmp/x");
        row("RUN", "RUN python -m venv /opt/venv && /opt/venv/bin/pip install torch==2.1.2", "python -m venv /opt/venv && pip install torch");
        row("COPY", "COPY --from=builder workflow_code/ /app/workflow_code/", "workflow_code/ → /app/workflow_code/");
        row("COPY", "COPY [\"a b\", \"/c\"]", "[\"a b\", \"/c\"]");
        row("ENV", "ENV PYTHONPATH=/app", "PYTHONPATH=/app");
        row("WORKDIR", "WORKDIR", "");
    }
    void layerSummary_saysWhatTheLayerDoes()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, summary);
        QCOMPARE(layerSummary(layerOf(kind.constData(), text.constData())), QString::fromUtf8(summary));
    }

    void layerSummary_ofACall_namesWhatItIsGiven()
    {
        const DesignPtr design = test::remoteBuilderDesign();
        const std::vector<Layer> &layers = design->images[2].layers();
        QCOMPARE(layerKindLabel(layers[0]), QStringLiteral("commands"));
        QCOMPARE(layerSummary(layers[0]), QStringLiteral("pip install flyte"));
        QCOMPARE(layerSummary(layers[1]), QStringLiteral("PATH, PYTHONPATH"));
    }

    void signature_isAsTheCodeSaysIt()
    {
        const DesignPtr design = test::pureByoiDesign();
        QCOMPARE(taskSignature(design->tasks[0]), QStringLiteral("(raw: str = \"Hello World\") → float"));
        QCOMPARE(imageExpression(design->environments[0]), QStringLiteral("from_ref_name(\"data-prep\")"));
    }

    void synthetic_hasAboutTheNodesThatWereAskedFor()
    {
        const auto count = static_cast<int>(graphOf(*test::syntheticDesign(1000)).nodes.size());
        QVERIFY(count > 900 && count < 1100);
    }
};

GANTRY_TEST(TestDesignGraph)
#include "tst_designgraph.moc"
