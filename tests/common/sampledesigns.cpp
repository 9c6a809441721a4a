// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/sampledesigns.h"

#include <algorithm>
#include <random>
#include <utility>

namespace gantry::test {

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Argument argument(const char *name, const QString &code, Value value)
{
    Argument made;
    made.name = text(name);
    made.text = code;
    made.value = std::move(value);
    made.status = ValueStatus::Literal;
    return made;
}

Place placeAt(const QString &file, int line)
{
    Place place;
    place.file = file;
    place.start = {line, 1};
    place.end = {line, 2};
    return place;
}

class Maker
{
public:
    Maker() : m_design(std::make_shared<Design>()) {}

    TeamId team(const char *id, const char *name, const char *code, const char *colour, const char *owns)
    {
        m_design->teams.push_back({TeamId(text(id)), text(name), text(code), text(colour), {text(owns)}, true});
        return m_design->teams.back().id;
    }

    Image &dockerfile(const QString &name, const QString &path, const QString &uri, const TeamId &team, const QString &base)
    {
        Image image;
        image.id = ImageId(QStringLiteral("dockerfile:") + path);
        image.name = name;
        image.kind = ImageKind::Dockerfile;
        image.team = team;
        image.uri = uri;
        image.dockerfile = path;
        image.context = QStringLiteral(".");
        image.place = placeAt(path, 8);
        Stage stage;
        stage.base.text = base;
        image.stages.push_back(stage);
        m_design->images.push_back(image);
        return m_design->images.back();
    }

    Image &adapted(const QString &name, const QString &module, const QString &variable, const TeamId &team,
                   const ImageId &base, const QString &baseText)
    {
        Image image;
        image.id = ImageId(QStringLiteral("adapted:%1.%2").arg(module, variable));
        image.name = name;
        image.kind = ImageKind::Adapted;
        image.team = team;
        image.module = module;
        image.variable = variable;
        image.constructor = QStringLiteral("from_base");
        Stage stage;
        stage.base.text = baseText;
        stage.base.image = base;
        image.stages.push_back(stage);
        m_design->images.push_back(image);
        return m_design->images.back();
    }

    static void layer(Image &image, const char *kind, const QString &code, int line, std::vector<Argument> arguments = {})
    {
        std::vector<Layer> &layers = image.stages.back().layers;
        Layer layer;
        layer.kind = text(kind);
        layer.text = code;
        layer.arguments = std::move(arguments);
        layer.id = LayerId(QStringLiteral("%1/%2#%3").arg(image.id.toString(), layer.kind).arg(layers.size()));
        layer.place = placeAt(image.dockerfile.isEmpty() ? QStringLiteral("envs.py") : image.dockerfile, line);
        layer.team = image.team;
        layers.push_back(layer);
    }

    Environment &environment(const QString &name, const QString &variable, const ImageId &image, const QString &code,
                             const TeamId &team)
    {
        Environment made;
        made.id = EnvironmentId(QStringLiteral("environment:") + name);
        made.name = name;
        made.variable = variable;
        made.module = QStringLiteral("workflow_code.envs");
        made.image = image;
        made.team = team;
        made.arguments.push_back(argument("name", QLatin1Char('"') + name + QLatin1Char('"'), Value::string(name)));
        made.arguments.push_back(argument("image", code, Value::unknown({})));
        made.place = placeAt(QStringLiteral("workflow_code/envs.py"), 10);
        m_design->environments.push_back(made);
        return m_design->environments.back();
    }

    TaskId task(const Environment &environment, const QString &name, const std::vector<Parameter> &inputs,
                const QString &output)
    {
        Task made;
        made.id = TaskId(environment.name + QLatin1Char('.') + name);
        made.name = name;
        made.environment = environment.id;
        made.inputs = inputs;
        made.output = output;
        made.team = environment.team;
        made.place = placeAt(QStringLiteral("workflow_code/tasks.py"), 12);
        m_design->tasks.push_back(made);
        return made.id;
    }

    static Parameter parameter(const char *name, const char *type, const char *defaultCode = nullptr)
    {
        Parameter made;
        made.name = text(name);
        made.type = text(type);
        if (defaultCode)
            made.defaultValue = argument(name, text(defaultCode), Value::unknown({}));
        return made;
    }

    void call(const TaskId &from, const TaskId &to) { m_design->calls.push_back({from, to, {}, {}}); }

    DesignPtr finish()
    {
        m_design->index();
        return m_design;
    }

    Design &design() { return *m_design; }

private:
    std::shared_ptr<Design> m_design;
};

void addTasks(Maker &maker, const Environment &data, const Environment &training)
{
    const TaskId prepare = maker.task(data, text("prepare"), {Maker::parameter("raw", "str", "\"Hello World\"")}, text("float"));
    const TaskId train = maker.task(training, text("train"), {Maker::parameter("processed", "str")}, text("float"));
    maker.call(prepare, train);
}

std::pair<TeamId, TeamId> addTeams(Maker &maker)
{
    const TeamId a = maker.team("team-a", "Team A · data prep", "A", "blue", "data_prep/");
    const TeamId b = maker.team("team-b", "Team B · training", "B", "orange", "training/");
    return {a, b};
}

} // namespace

DesignPtr pureByoiDesign()
{
    Maker maker;
    const auto [a, b] = addTeams(maker);
    maker.design().images.reserve(2);
    Image &data = maker.dockerfile(text("data-prep"), text("data_prep/Dockerfile"), text("<your-registry>/data-prep:latest"), a,
                                   text("python:3.11-slim"));
    Maker::layer(data, "RUN", text("RUN apt-get update && apt-get install -y --no-install-recommends \\\n    libpq-dev \\\n"
                                   "    && rm -rf /var/lib/apt/lists/*"), 12);
    Maker::layer(data, "WORKDIR", text("WORKDIR /app"), 17);
    Maker::layer(data, "RUN", text("RUN pip install --no-cache-dir \\\n    flyte \\\n    pandas==2.1.4 \\\n    pyarrow==14.0.1"), 21);
    Maker::layer(data, "COPY", text("COPY workflow_code/ /app/workflow_code/"), 29);
    Maker::layer(data, "ENV", text("ENV PYTHONPATH=/app"), 32);
    Image &training = maker.dockerfile(text("training"), text("training/Dockerfile"), text("<your-registry>/training:latest"), b,
                                       text("python:3.10-slim"));
    Maker::layer(training, "RUN", text("RUN apt-get update && apt-get install -y build-essential && rm -rf /var/lib/apt/lists/*"), 12);
    Maker::layer(training, "WORKDIR", text("WORKDIR /workspace"), 17);
    Maker::layer(training, "RUN", text("RUN pip install --no-cache-dir flyte torch==2.1.2 numpy==1.26.4"), 21);
    Maker::layer(training, "COPY", text("COPY workflow_code/ /workspace/workflow_code/"), 29);
    Maker::layer(training, "ENV", text("ENV PYTHONPATH=/workspace"), 32);
    maker.design().environments.reserve(2);
    Environment &dataEnv = maker.environment(text("data-prep"), text("env_data"), data.id,
                                             text("flyte.Image.from_ref_name(\"data-prep\")"), a);
    Environment &trainEnv = maker.environment(text("training"), text("env_train"), training.id,
                                              text("flyte.Image.from_ref_name(\"training\")"), b);
    dataEnv.dependsOn.push_back({trainEnv.id, {}});
    addTasks(maker, dataEnv, trainEnv);
    return maker.finish();
}

DesignPtr remoteBuilderDesign()
{
    Maker maker;
    const auto [a, b] = addTeams(maker);
    maker.design().images.reserve(4);
    const TeamId engineer = maker.team("flyte", "Flyte engineer", "FE", "violet", "workflow_code/");
    Image &condaBase = maker.dockerfile(text("data-prep-base"), text("data_prep/Dockerfile"), text("ghcr.io/acme/data-prep-base:1.0.0"), a,
                                        text("continuumio/miniconda3:24.1.2-0"));
    Maker::layer(condaBase, "RUN", text("RUN conda install -y -c conda-forge pandas==2.2.3 pyarrow==19.0.1 && \\\n    conda clean -afy"), 8);
    Maker::layer(condaBase, "WORKDIR", text("WORKDIR /app"), 11);
    Image &venvBase = maker.dockerfile(text("training-base"), text("training/Dockerfile"), text("ghcr.io/acme/training-base:1.0.0"), b,
                                       text("python:3.10-slim"));
    Maker::layer(venvBase, "RUN", text("RUN apt-get update && apt-get install -y build-essential"), 8);
    Maker::layer(venvBase, "RUN", text("RUN python -m venv /opt/venv && /opt/venv/bin/pip install torch==2.1.2 numpy==1.26.4"), 12);
    Maker::layer(venvBase, "WORKDIR", text("WORKDIR /workspace"), 17);
    const auto adapt = [&](Image &image, const char *pip, const char *path) {
        const QString command = text(pip) + text(" install flyte==2.12.1");
        Maker::layer(image, "with_commands", text("with_commands([…])"), 14,
                     {argument("commands", {}, Value::list({Value::string(command)}))});
        Maker::layer(image, "with_env_vars", text("with_env_vars({…})"), 20,
                     {argument("env_vars", {}, Value::dict({{Value::string(text("PATH")), Value::string(text("$PATH"))},
                                                            {Value::string(text("PYTHONPATH")), Value::string(text(path))}}))});
        Maker::layer(image, "with_code_bundle", text("with_code_bundle()"), 26);
    };
    Image &data = maker.adapted(text("data-prep"), text("workflow_code.envs"), text("env_data_image"), engineer, condaBase.id,
                                condaBase.uri);
    adapt(data, "/opt/conda/bin/pip", "/app");
    Image &training = maker.adapted(text("training"), text("workflow_code.envs"), text("env_train_image"), engineer, venvBase.id,
                                    venvBase.uri);
    adapt(training, "/opt/venv/bin/pip", "/workspace");
    maker.design().environments.reserve(2);
    Environment &dataEnv = maker.environment(text("data-prep"), text("env_data"), data.id, text("env_data_image"), a);
    Environment &trainEnv = maker.environment(text("training"), text("env_train"), training.id, text("env_train_image"), b);
    dataEnv.dependsOn.push_back({trainEnv.id, {}});
    addTasks(maker, dataEnv, trainEnv);
    return maker.finish();
}

DesignPtr syntheticDesign(int nodes, int teamSize)
{
    Maker maker;
    std::minstd_rand random(7);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    // nearly all environments have an image of their own; a team has three bases
    const int environments = std::max(1, nodes * 100 / 190);
    const int teams = (environments + teamSize - 1) / teamSize;
    const std::vector<const char *> colours{"blue", "orange", "green", "rose", "teal", "olive"};
    std::vector<TeamId> ids;
    for (int t = 0; t < teams; ++t) {
        const QByteArray name = QByteArrayLiteral("Team ") + QByteArray::number(t + 1);
        ids.push_back(maker.team(name.constData(), name.constData(), QByteArray::number(t + 1).constData(),
                                 colours[static_cast<size_t>(t) % colours.size()], name.constData()));
    }
    std::vector<std::vector<TaskId>> tasks;
    ImageId shared;
    for (int e = 0; e < environments; ++e) {
        const TeamId team = ids[static_cast<size_t>(e / teamSize)];
        ImageId image = shared;
        if (shared.isEmpty() || e % 10 != 3) {
            Image &made = maker.dockerfile(QStringLiteral("image-%1").arg(e), QStringLiteral("team%1/image%2/Dockerfile").arg(e / teamSize).arg(e),
                                           QStringLiteral("ghcr.io/acme/image-%1:1.0.0").arg(e), team,
                                           QStringLiteral("python:3.%1-slim-%2").arg(9 + below(3)).arg(e / teamSize));
            for (int layer = below(12); layer >= 0; --layer)
                Maker::layer(made, "RUN", QStringLiteral("RUN pip install package-%1==1.%2").arg(layer).arg(e), layer);
            shared = image = made.id;
        }
        const Environment &environment = maker.environment(QStringLiteral("environment-%1").arg(e), QStringLiteral("env_%1").arg(e), image,
                                                           QStringLiteral("flyte.Image.from_ref_name(\"image-%1\")").arg(e), team);
        std::vector<TaskId> own;
        for (int t = below(4); t >= 0; --t)
            own.push_back(maker.task(environment, QStringLiteral("task_%1_%2").arg(e).arg(t),
                                     {Maker::parameter("processed", "str")}, text("float")));
        tasks.push_back(own);
    }
    for (int e = 0; e + 1 < environments; ++e) {
        for (int c = 1 + below(2); c > 0; --c) {
            const bool isAbroad = below(10) == 0;
            const int rest = environments - e - 1;
            const int reach = isAbroad ? rest : std::min({rest, teamSize - e % teamSize - 1, 12});
            if (reach <= 0)
                continue;
            const int target = e + 1 + below(reach);
            maker.call(tasks[static_cast<size_t>(e)][0], tasks[static_cast<size_t>(target)][0]);
            if (c == 1)
                maker.design().environments[static_cast<size_t>(e)].dependsOn.push_back(
                    {maker.design().environments[static_cast<size_t>(target)].id, {}});
        }
    }
    return maker.finish();
}

} // namespace gantry::test
