// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "seeds.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace gantry::test {

const std::vector<std::pair<QString, QByteArray>> &pythonSeeds()
{
    static const auto all = [] {
        std::vector<std::pair<QString, QByteArray>> files;
        for (const char *folder : {"tests/fuzz/corpus/python", "tests/projects", "resources/examples"}) {
            QDirIterator walk(QStringLiteral(GANTRY_SOURCE_DIR "/") + QLatin1String(folder), {QStringLiteral("*.py")}, QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                if (file.open(QFile::ReadOnly))
                    files.emplace_back(file.fileName().mid(int(sizeof(GANTRY_SOURCE_DIR))), file.readAll());
            }
        }
        std::sort(files.begin(), files.end());
        return files;
    }();
    return all;
}

Mutations pythonMutations()
{
    std::vector<QByteArray> texts;
    for (const auto &[name, bytes] : pythonSeeds())
        texts.push_back(bytes);
    const char *const tokens[] = {
        "\n",      "\r\n",      "\\\n",     "#",          " # x\n",      "\"",          "'",       "\"\"\"",   "'''",        "(",
        ")",       "[",         "]",        "{",          "}",           ",",           ":",       "=",        ".",          "@",
        "f\"{",    "}\"",       "\t",       "    ",       "\xC2\xA0",    "\xEF\xBB\xBF", "\xFF",    "\f",       "\nenv",      ";",
        "*",       "**",        "await ",   "async ",     "def ",        "class ",      "lambda ", "import ", "from . ",    "if x:\n",
        "else:\n", "    pass\n", "return ",  "clone_with(", "with_env_vars({", "env = ",     "@env.task\n", "flyte.", "depends_on=[", "image=",
        ".with_commands([", "flyte.Image.from_base(", "flyte.TaskEnvironment(", "name=\"e\"", "# /// script\n", "# ///\n", ":=", "\n\n",
    };
    return Mutations(std::move(texts), std::vector<QByteArray>(std::begin(tokens), std::end(tokens)));
}

} // namespace gantry::test
