// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/bridge/interpreter.h"

#include "model/bridge/datafolder.h"
#include "model/bridge/requirements.h"
#include "model/core/json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <optional>

namespace gantry {

namespace {

class Finder {
    Q_DECLARE_TR_FUNCTIONS(Interpreter)
public:
    Finder(const QString &folder, const QString &script, const ToolPaths &tools)
        : m_folder(QFileInfo(folder).absoluteFilePath()),
          m_script(script),
          m_tools(tools)
    {
    }

    Result<InterpreterPlan> find()
    {
        const QString venv = m_folder % QLatin1String("/.venv");
        if (QFileInfo(venv % QLatin1String("/bin/python")).isExecutable())
            return InterpreterPlan{
                {ProjectPython::Kind::Venv, venv % QLatin1String("/bin/python"), tr(".venv of the project")}, {}, {}, {}};
        if (QFileInfo(venv).isDir())
            return broken(venv);
        if (!m_tools.uv.isEmpty() && QFileInfo(m_folder % QLatin1String("/uv.lock")).isFile())
            return byLock();
        const QString script = scriptWithHeader();
        if (!m_tools.uv.isEmpty() && !script.isEmpty())
            return byScript(script);
        return managed(script);
    }

private:
    Error broken(const QString &venv) const
    {
        return {
            ErrorCode::Unavailable,
            tr("%1 has no Python that can be started (bin/python). Make it again, or remove it: Gantry then makes an "
               "environment of its own.")
                .arg(venv),
            {},
            {}};
    }

    InterpreterPlan byLock() const
    {
        const QString environment = environmentFolder(m_folder.toUtf8());
        Command sync{m_tools.uv,
                     {QStringLiteral("sync"), QStringLiteral("--frozen"), QStringLiteral("--no-install-project"),
                      QStringLiteral("--project"), m_folder},
                     m_folder,
                     uvEnvironment()};
        sync.environment.insert(QStringLiteral("UV_PROJECT_ENVIRONMENT"), environment);
        InterpreterPlan plan{
            {ProjectPython::Kind::UvProject, environment % QLatin1String("/bin/python"), tr("uv.lock, by uv")},
            {{tr("Installing what uv.lock names"), sync}},
            {},
            {}};
        return unlessDone(plan, read(QStringLiteral("uv.lock")) + read(QStringLiteral("pyproject.toml")));
    }

    InterpreterPlan byScript(const QString &script) const
    {
        const QString path = m_folder % QLatin1Char('/') % script;
        const auto uv = [&](const QStringList &words) {
            return Command{m_tools.uv, words + QStringList{QStringLiteral("--script"), path}, m_folder,
                           uvEnvironment()};
        };
        InterpreterPlan plan{
            {ProjectPython::Kind::Script, {}, tr("the header of %1, by uv").arg(script)},
            {{tr("Installing what the header of %1 names").arg(script), uv({QStringLiteral("sync")})},
             {tr("Asking uv where it is"), uv({QStringLiteral("python"), QStringLiteral("find")}), true}},
            {},
            {}};
        return unlessDone(plan, path.toUtf8() + scriptHeader(read(script)).value_or(QByteArray()));
    }

    Result<InterpreterPlan> managed(const QString &script) const
    {
        if (m_tools.uv.isEmpty() && m_tools.python.isEmpty())
            return Error{ErrorCode::Unavailable,
                         tr("There is neither python3 nor uv on this computer, and one of them is needed to run tasks. "
                            "Install Python 3.10 or newer, or uv."),
                         {},
                         {}};
        const Requirements wanted = readRequirements(m_folder, script);
        const QString environment = environmentFolder(wanted.content + m_tools.python.toUtf8());
        const QString python = environment % QLatin1String("/bin/python");
        InterpreterPlan plan{{ProjectPython::Kind::Managed, python, tr("an environment that Gantry made")}, {}, {}, {}};
        plan.steps =
            m_tools.uv.isEmpty() ? stepsByPip(environment, python, wanted) : stepsByUv(environment, python, wanted);
        return unlessDone(plan, wanted.content);
    }

    std::vector<PreparationStep> stepsByUv(const QString &environment, const QString &python,
                                           const Requirements &wanted) const
    {
        QStringList make{QStringLiteral("venv"), QStringLiteral("--clear"), environment};
        QStringList install{QStringLiteral("pip"), QStringLiteral("install"), QStringLiteral("--python"), python};
        return {{tr("Making an environment"), {m_tools.uv, make, m_folder, uvEnvironment()}},
                {installing(wanted), {m_tools.uv, install + words(wanted), m_folder, uvEnvironment()}}};
    }

    std::vector<PreparationStep> stepsByPip(const QString &environment, const QString &python,
                                            const Requirements &wanted) const
    {
        QStringList make{QStringLiteral("-m"), QStringLiteral("venv"), QStringLiteral("--clear"), environment};
        QStringList install{QStringLiteral("-m"),
                            QStringLiteral("pip"),
                            QStringLiteral("install"),
                            QStringLiteral("--disable-pip-version-check"),
                            QStringLiteral("--progress-bar"),
                            QStringLiteral("off")};
        return {{tr("Making an environment"), {m_tools.python, make, m_folder, {}}},
                {installing(wanted), {python, install + words(wanted), m_folder, {}}}};
    }

    static QStringList words(const Requirements &wanted)
    {
        QStringList list = wanted.packages;
        if (!wanted.file.isEmpty())
            list << QStringLiteral("-r") << wanted.file;
        return list;
    }

    static QString installing(const Requirements &wanted)
    {
        QStringList list = wanted.packages;
        if (!wanted.file.isEmpty())
            list.append(QFileInfo(wanted.file).fileName());
        return tr("Installing %1").arg(list.join(QLatin1String(", ")));
    }

    // uv brings its own list of certificates unless it is told to take the system's; older ones know the second name.
    static QHash<QString, QString> uvEnvironment()
    {
        QHash<QString, QString> environment{{QStringLiteral("VIRTUAL_ENV"), QString()}};
        for (const char *name : {"UV_SYSTEM_CERTS", "UV_NATIVE_TLS"}) {
            if (!qEnvironmentVariableIsSet(name))
                environment.insert(QLatin1String(name), QStringLiteral("1"));
        }
        return environment;
    }

    static QString digest(const QByteArray &bytes)
    {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(20));
    }

    static QString environmentFolder(const QByteArray &key)
    {
        return dataFolder() % QLatin1String("/environments/") % digest(key);
    }

    // The steps are left out where they were done before, for the same inputs, and the interpreter is still there.
    InterpreterPlan unlessDone(InterpreterPlan plan, const QByteArray &inputs) const
    {
        const QByteArray place =
            plan.interpreter.python.isEmpty() ? m_folder.toUtf8() + inputs : plan.interpreter.python.toUtf8();
        plan.stampFile = environmentFolder(place) % QLatin1String(".json");
        plan.stamp = digest(inputs + m_tools.uv.toUtf8());
        QFile file(plan.stampFile);
        if (!file.open(QIODevice::ReadOnly))
            return plan;
        const Result<Json> noted = parseJson(file.readAll());
        if (!noted || jsonText(*noted, "stamp") != plan.stamp)
            return plan;
        const QString python = jsonText(*noted, "python");
        if (QFileInfo(python).isExecutable()) {
            plan.interpreter.python = python;
            plan.steps.clear();
        }
        return plan;
    }

    QString scriptWithHeader() const
    {
        if (!m_script.isEmpty() && scriptHeader(read(m_script)))
            return m_script;
        if (scriptHeader(read(QStringLiteral("main.py"))))
            return QStringLiteral("main.py");
        QStringList found;
        for (const QString &name : QDir(m_folder).entryList({QStringLiteral("*.py")}, QDir::Files)) {
            if (scriptHeader(read(name)))
                found.append(name);
        }
        return found.size() == 1 ? found.first() : QString();
    }

    QByteArray read(const QString &name) const
    {
        QFile file(m_folder % QLatin1Char('/') % name);
        return file.open(QIODevice::ReadOnly) ? file.read(1'000'000) : QByteArray();
    }

    QString m_folder;
    QString m_script;
    ToolPaths m_tools;
};

} // namespace

ToolPaths ToolPaths::find()
{
    const auto program = [](const QString &name) { return QStandardPaths::findExecutable(name); };
    QString uv = program(QStringLiteral("uv"));
    if (uv.isEmpty())
        uv = QStandardPaths::findExecutable(
            QStringLiteral("uv"),
            {QDir::homePath() % QLatin1String("/.local/bin"), QDir::homePath() % QLatin1String("/.cargo/bin")});
    return {uv, program(QStringLiteral("python3"))};
}

Result<InterpreterPlan> findInterpreter(const QString &folder, const QString &script, const ToolPaths &tools)
{
    return Finder(folder, script, tools).find();
}

} // namespace gantry
