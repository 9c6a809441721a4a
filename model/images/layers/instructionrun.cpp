// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/instructionkind.h"
#include "model/images/shell/runner.h"

#include <QCoreApplication>

#include <utility>

namespace gantry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RunInstruction", text);
}

//! What a mount from another stage shows.
class StageTree : public CopiedTree
{
public:
    StageTree(FileFacts files, QByteArray folder) : m_files(std::move(files)), m_folder(std::move(folder)) {}

    Knowledge contains(const QByteArray &relative) const override
    {
        return m_files.follow(joinedPath(m_folder, relative)).found;
    }
    QByteArray read(const QByteArray &relative) const override
    {
        const FileAnswer answer = m_files.follow(joinedPath(m_folder, relative));
        return answer.tree && answer.found == Knowledge::Known ? answer.tree->read(answer.inTree) : QByteArray();
    }
    QString projectPath(const QByteArray &) const override { return {}; }

private:
    FileFacts m_files;
    QByteArray m_folder;
};

//! `type=bind,source=…,target=…` taken apart.
QHash<QByteArray, QByteArray> mountOptions(const QByteArray &text)
{
    QHash<QByteArray, QByteArray> options;
    const QByteArrayList parts = text.split(',');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        QByteArray name = part.left(equals).trimmed().toLower();
        if (name == "src")
            name = "source";
        if (name == "dst" || name == "destination")
            name = "target";
        options.insert(name, equals < 0 ? QByteArray() : part.mid(equals + 1));
    }
    return options;
}

class RunInstruction : public InstructionKind
{
public:
    dockerfile::Keyword keyword() const override { return dockerfile::Keyword::Run; }

    void apply(StageEvaluation &evaluation, const dockerfile::Document &document,
               const dockerfile::Instruction &instruction) const override
    {
        shell::RunInput input;
        input.by = evaluation.by();
        input.catalogue = evaluation.input().catalogue;
        input.mounts = mounts(evaluation, instruction);
        input.problem = [&](const QString &sentence) {
            evaluation.problem(tr("This line would fail: %1.").arg(sentence));
        };
        ImageState &state = evaluation.state();
        if (instruction.form == dockerfile::Form::Json) {
            std::vector<shell::Field> words;
            for (const QByteArray &word : instruction.json())
                words.push_back({word, true});
            shell::Runner(state, input).runWords(words, document.logicalArguments(instruction).text());
            return;
        }
        const QByteArray shell = state.shell.isKnown() && !state.shell.value.isEmpty()
            ? fileName(state.shell.value.first()) : QByteArray("sh");
        if (shell == "conda" || shell == "mamba" || shell == "micromamba")
            return runInConda(state, input, script(document, instruction));
        static const QByteArrayList posix{"sh", "bash", "dash", "ash", "zsh", "ksh", "busybox"};
        shell::Runner runner(state, input);
        if (posix.contains(shell) && !isOtherScript(document, instruction))
            runner.runScript(script(document, instruction));
        else
            runner.runUnknown(document.logicalArguments(instruction).text(), Reach::Commands);
    }

    std::vector<ContextUse> contextUses(const dockerfile::Document &, const dockerfile::Instruction &instruction,
                                        const StageEvaluation *) const override
    {
        std::vector<ContextUse> uses;
        for (const dockerfile::Flag &flag : instruction.flags()) {
            const auto options = mountOptions(flag.value);
            const bool isBind = flag.name == "mount" && options.value("type", "bind") == "bind";
            if (isBind && options.value("from").isEmpty())
                uses.push_back({options.value("source"), {}});
        }
        return uses;
    }

private:
    static std::vector<shell::Mount> mounts(StageEvaluation &evaluation, const dockerfile::Instruction &instruction)
    {
        std::vector<shell::Mount> made;
        for (const dockerfile::Flag &flag : instruction.flags()) {
            const auto options = mountOptions(flag.value);
            if (flag.name != "mount" || options.value("type", "bind") != "bind")
                continue;
            shell::Mount mount;
            mount.target = joinedPath(evaluation.state().workdir.value, evaluation.expand(options.value("target")).text);
            const QByteArray from = options.value("from");
            if (from.isEmpty()) {
                if (evaluation.context())
                    mount.tree = contextTree(evaluation.context(), options.value("source"));
            } else if (const std::optional<ImageState> source = evaluation.sourceState(from)) {
                mount.tree = std::make_shared<StageTree>(source->files, joinedPath("/", options.value("source")));
            }
            if (mount.tree)
                made.push_back(std::move(mount));
        }
        return made;
    }

    //! The shell form's text, here-documents as the shell would read them.
    static QByteArray script(const dockerfile::Document &document, const dockerfile::Instruction &instruction)
    {
        QByteArray text = document.logicalArguments(instruction).text();
        const bool isOnlyHeredoc = instruction.heredocs().size() == 1
            && text.trimmed() == document.text(instruction.heredocs().front().word);
        if (isOnlyHeredoc)
            return document.text(instruction.heredocs().front().content);
        for (const dockerfile::Heredoc &heredoc : instruction.heredocs())
            text += '\n' + document.text(heredoc.content) + heredoc.name;
        return text + '\n';
    }

    //! A here-document that names its own interpreter.
    static bool isOtherScript(const dockerfile::Document &document, const dockerfile::Instruction &instruction)
    {
        const QByteArray text = script(document, instruction);
        if (!text.startsWith("#!"))
            return false;
        const QByteArray line = text.left(text.indexOf('\n'));
        return !line.endsWith("sh") && !line.contains("/sh ") && !line.contains("bash ");
    }

    //! SHELL ["conda", "run", "-n", "NAME", …].
    static void runInConda(ImageState &state, const shell::RunInput &input, const QByteArray &text)
    {
        std::vector<shell::Field> words;
        const QByteArrayList shell = state.shell.value;
        for (const QByteArray &word : shell) {
            if (word == "/bin/bash" || word == "bash" || word == "/bin/sh" || word == "sh")
                break;
            words.push_back({word, true});
        }
        words.push_back({"bash", true});
        words.push_back({"-c", true});
        words.push_back({text, true});
        shell::Runner(state, input).runWords(words, text);
    }
};

} // namespace

std::unique_ptr<InstructionKind> makeRunInstruction()
{
    return std::make_unique<RunInstruction>();
}

} // namespace gantry
