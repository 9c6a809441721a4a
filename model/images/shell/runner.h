// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/imagestate.h"
#include "model/images/shell/script.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace gantry {
class Catalogue;
}

//! What RUN lines do to an image, told from their text. Nothing is ever executed.
namespace gantry::shell {

//! A word after variables were replaced; `text` is what is known of it.
struct Field {
    QByteArray text;
    bool isKnown = true;

    friend bool operator==(const Field &, const Field &) = default;
};

enum class Outcome { True, False, Unknown };

//! A program with its arguments as it would be started.
struct Invocation {
    QByteArray program; //!< as typed: "pip", "/opt/venv/bin/pip"
    QByteArray name; //!< its last part
    std::vector<Field> arguments;
    QByteArray text; //!< of the command, for people
    std::optional<QByteArray> input; //!< standard input where it is known
    QByteArray pipedFrom; //!< text of what is piped into it, or empty

    bool has(QByteArrayView argument) const;
    //! Of `--name VALUE`, `--name=VALUE`, `-n VALUE`; null where it isn't given, "" with isKnown false where unknown.
    std::optional<Field> value(std::initializer_list<QByteArrayView> names) const;
};

//! A file or folder that is there only while a line runs (RUN --mount=type=bind).
struct Mount {
    QByteArray target;
    CopiedTreePtr tree;
    QByteArray inTree;
};

//! What a line is run with.
struct RunInput {
    DecisionPtr by;
    const Catalogue *catalogue = nullptr;
    std::vector<Mount> mounts;
    std::vector<QByteArrayList> folderPrefixes; //!< folders to put before PATH (a conda SHELL)
    std::function<void(const QString &)> problem; //!< the line would fail: a sentence
};

class Runner
{
public:
    Runner(ImageState &state, RunInput input);

    //! Runs a script as `sh -c` would.
    Outcome runScript(QByteArrayView script);
    //! Runs one program without a shell.
    Outcome runWords(const std::vector<Field> &words, const QByteArray &text);
    //! The same in a shell of its own: what it does to its folder and variables stays there.
    Outcome runChild(QByteArrayView script, const std::vector<Field> &arguments);
    //! Something of which can't be told what it does.
    void runUnknown(const QByteArray &text, Reach reach);

    // For programs.
    ImageState &state() { return m_state; }
    const ImageState &state() const { return m_state; }
    const RunInput &input() const { return m_input; }
    const DecisionPtr &by() const { return m_input.by; }
    std::optional<QByteArray> variable(const QByteArray &name) const;
    void setVariable(const QByteArray &name, std::optional<QByteArray> value);
    void unsetVariable(const QByteArray &name);
    QByteArray home() const;
    const QByteArray &folder() const { return m_scope.folder; }
    void setFolder(const QByteArray &folder) { m_scope.folder = folder; }
    QByteArray absolute(const QByteArray &path) const { return joinedPath(m_scope.folder, path); }
    //! A command as the running shell finds it; with '/', the file itself.
    Resolution resolve(const QByteArray &command) const;
    FileAnswer lookup(const QByteArray &path) const;
    //! Null where there is no such file, or its text can't be had.
    QByteArray readFile(const QByteArray &path) const;
    //! Runs something of which it isn't known whether it is run.
    void maybe(const std::function<void()> &run, const QString &why);
    void problem(const QString &sentence);
    void exit() { m_exited = true; }
    //! Puts a folder first on the shell's own PATH.
    void prependPath(const QByteArray &folder);

private:
    struct Scope {
        QHash<QByteArray, std::optional<QByteArray>> variables; //!< nothing: not known
        QHash<QByteArray, CommandPtr> functions;
        QByteArray folder;
        std::vector<PathEntry> path; //!< of the shell where it differs from the image's
        bool hasPath = false;
    };

    Outcome run(const Command &command);
    Outcome runList(const Command &command);
    Outcome runAndOr(const Command &command);
    Outcome runPipeline(const Command &command);
    Outcome runIf(const Command &command, size_t at);
    Outcome runFor(const Command &command);
    Outcome runCase(const Command &command, size_t at);
    Outcome runSimple(const Command &command);
    Outcome runInvocation(Invocation invocation);
    //! $1 to $9.
    void bindArguments(const std::vector<Field> &arguments);
    void redirect(const Command &command, const Invocation &invocation);
    std::optional<QByteArray> inputOf(const Command &command);
    Invocation invocationOf(const std::vector<Field> &words, const QByteArray &text) const;
    //! What follows from a test having gone one way.
    void assume(const Command &condition, bool isTrue);

    std::vector<Field> fields(const Word &word);
    Field joinedField(const Word &word);
    void appendPart(const WordPart &part, std::vector<Field> &fields, bool &isOpen);
    Field valueOf(const WordPart &part);
    Field substituted(const QByteArray &script);

    ImageState &m_state;
    RunInput m_input;
    Scope m_scope;
    QByteArray m_pipedFrom;
    bool m_exited = false;
    int m_depth = 0;
    int m_steps = 0; //!< commands run by this line, bounded
};

} // namespace gantry::shell
