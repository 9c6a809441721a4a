// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/instructionkind.h"

#include <QCoreApplication>

namespace gantry {

namespace {

constexpr qsizetype kLongestPath = 4095; // PATH_MAX without its end

QString tr(const char *text)
{
    return QCoreApplication::translate("WorkdirInstruction", text);
}

class ShellInstruction : public InstructionKind
{
public:
    dockerfile::Keyword keyword() const override { return dockerfile::Keyword::Shell; }

    void apply(StageEvaluation &evaluation, const dockerfile::Document &,
               const dockerfile::Instruction &instruction) const override
    {
        QByteArrayList words;
        for (const QByteArray &word : instruction.json())
            words.append(word);
        if (!words.isEmpty())
            evaluation.state().shell = Fact<QByteArrayList>::known(words, evaluation.by());
    }
};

class UserInstruction : public InstructionKind
{
public:
    dockerfile::Keyword keyword() const override { return dockerfile::Keyword::User; }

    void apply(StageEvaluation &evaluation, const dockerfile::Document &document,
               const dockerfile::Instruction &instruction) const override
    {
        const ExpandedWord user = evaluation.expand(document.logicalArguments(instruction).text());
        evaluation.state().user = user.isKnown ? Fact<QByteArray>::known(user.text, evaluation.by())
                                               : Fact<QByteArray>::unknown(user.why, evaluation.by());
    }
};

class WorkdirInstruction : public InstructionKind
{
public:
    dockerfile::Keyword keyword() const override { return dockerfile::Keyword::Workdir; }

    //! Joined to the one before where it is relative; an absolute one is taken as it stands.
    void apply(StageEvaluation &evaluation, const dockerfile::Document &document,
               const dockerfile::Instruction &instruction) const override
    {
        ImageState &state = evaluation.state();
        const ExpandedWord path = evaluation.expand(document.logicalArguments(instruction).text());
        const bool needsBefore = !path.text.startsWith('/');
        if (!path.isKnown || (needsBefore && !state.workdir.isKnown())) {
            state.workdir = Fact<QByteArray>::unknown(path.isKnown ? state.workdir.why : path.why, evaluation.by());
            return;
        }
        const QByteArray folder = needsBefore ? joinedPath(state.workdir.value, path.text) : path.text;
        if (folder.size() > kLongestPath) {
            const QString why =
                tr("line %1 names a folder whose path is longer than Linux takes").arg(evaluation.by()->line);
            evaluation.problem(why, Problem::Severity::Error);
            state.workdir = Fact<QByteArray>::unknown(why, evaluation.by());
            return;
        }
        state.workdir = Fact<QByteArray>::known(folder, evaluation.by());
        state.files.makeFolder(joinedPath("/", folder), evaluation.by());
    }
};

} // namespace

std::unique_ptr<InstructionKind> makeShellInstruction()
{
    return std::make_unique<ShellInstruction>();
}

std::unique_ptr<InstructionKind> makeUserInstruction()
{
    return std::make_unique<UserInstruction>();
}

std::unique_ptr<InstructionKind> makeWorkdirInstruction()
{
    return std::make_unique<WorkdirInstruction>();
}

} // namespace gantry
