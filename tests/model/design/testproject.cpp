// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "testproject.h"

#include "model/design/designjson.h"

namespace gantry::test {

DesignState readFiles(const Files &files)
{
    FolderReading folder;
    auto tree = std::make_shared<FolderTree>();
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        folder.texts.insert(it.key(), it.value());
        tree->addFile(it.key());
        for (QString path = parentPath(it.key()); path != QLatin1String("."); path = parentPath(path))
            tree->addFolder(path);
    }
    folder.tree = tree;
    return readDesign(folder, QStringLiteral("project"));
}

DesignState readOn(const DesignState &before, const Files &changed)
{
    SourceSet texts = before.texts;
    for (auto it = changed.cbegin(); it != changed.cend(); ++it)
        texts.insert(it.key(), it.value());
    return readDesign(before, texts, before.design->revision + 1);
}

DesignState readExample(const QString &folder)
{
    const QString path = QStringLiteral(GANTRY_SOURCE_DIR "/") + folder;
    const Result<FolderReading> reading = readFolder(path);
    Q_ASSERT(reading);
    return readDesign(*reading, folder.section(QLatin1Char('/'), -1));
}

Files filesOf(const SourceSet &texts)
{
    Files files;
    for (auto it = texts.texts().cbegin(); it != texts.texts().cend(); ++it)
        files.insert(it.key(), it.value()->bytes());
    return files;
}

QByteArray shown(const DesignState &state)
{
    return dumpJson(designToJson(*state.design), 1);
}

Files smallProject()
{
    return {
        {QStringLiteral("data_prep/Dockerfile"),
         "# Team A\n"
         "FROM python:3.11-slim\n"
         "\n"
         "# system packages\n"
         "RUN apt-get update \\\n"
         "    # for postgres\n"
         "    && apt-get install -y libpq-dev\n"
         "WORKDIR /app\n"
         "COPY code/ /app/code/\n"
         "ENV PYTHONPATH=/app  A=b\n"},
        {QStringLiteral("training/Dockerfile"), "FROM python:3.10-slim\nWORKDIR /workspace\nCOPY code/ /workspace/code/\n"},
        {QStringLiteral("build.sh"),
         "#!/bin/sh\n"
         "docker build -f data_prep/Dockerfile -t ghcr.io/acme/data-prep:1.0 .\n"
         "docker build -f training/Dockerfile -t ghcr.io/acme/training:1.0 .\n"},
        {QStringLiteral("code/__init__.py"), ""},
        {QStringLiteral("code/envs.py"),
         "import flyte\n"
         "\n"
         "adapted = (\n"
         "    flyte.Image.from_base(\"ghcr.io/acme/training:1.0\")\n"
         "    .clone(name=\"adapted\", registry=\"ghcr.io/acme\", extendable=True)\n"
         "    # flyte itself\n"
         "    .with_commands([\"pip install flyte\"])\n"
         "    .with_env_vars({\"A\": \"b\"})  # same line\n"
         "    .with_code_bundle()\n"
         ")\n"
         "\n"
         "env_train = flyte.TaskEnvironment(\n"
         "    name=\"training\",\n"
         "    image=flyte.Image.from_ref_name(\"training\"),\n"
         ")\n"
         "\n"
         "env_eval = flyte.TaskEnvironment(name='evaluation', image=adapted)\n"
         "\n"
         "env_data = flyte.TaskEnvironment(\n"
         "    name=\"data-prep\",\n"
         "    image=flyte.Image.from_ref_name(\"data-prep\"),\n"
         "    # whom it calls\n"
         "    depends_on=[env_train],\n"
         ")\n"},
        {QStringLiteral("code/tasks.py"),
         "from code.envs import env_data, env_eval, env_train\n"
         "\n"
         "\n"
         "@env_train.task\n"
         "async def train(processed: str) -> float:\n"
         "    return float(len(processed))\n"
         "\n"
         "\n"
         "@env_eval.task(retries=2)\n"
         "async def evaluate(score: float, limit: int = 3) -> bool:\n"
         "    return score > limit\n"
         "\n"
         "\n"
         "@env_data.task\n"
         "async def prepare(raw: str = \"Hello World\") -> float:\n"
         "    processed = raw.strip().lower()\n"
         "    return await train(processed)\n"},
        {QStringLiteral("main.py"),
         "import flyte\n"
         "\n"
         "from code.tasks import prepare\n"
         "\n"
         "DATA = \"ghcr.io/acme/data-prep:1.0\"\n"
         "\n"
         "if __name__ == \"__main__\":\n"
         "    flyte.init_from_config(\n"
         "        images=(\n"
         "            f\"data-prep={DATA}\",\n"
         "            \"training=ghcr.io/acme/training:1.0\",\n"
         "        ),\n"
         "    )\n"
         "    flyte.run(prepare, raw=\"Hello\")\n"},
    };
}

} // namespace gantry::test
