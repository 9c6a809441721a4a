// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/lineindex.h"
#include "model/design/design.h"
#include "model/dockerfile/dockerfile.h"
#include "model/dockerfile/shellwords.h"
#include "model/images/basefacts.h"
#include "model/images/buildcontext.h"
#include "model/images/imagestate.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace gantry {

//! A word with its variables replaced, as far as they are known.
struct ExpandedWord {
    QByteArray text; //!< what is known of it: up to the first thing that is not
    bool isKnown = true;
    QString why;
};

//! Something between the instructions of the last stage of which it is known that it is there, but not what it says.
struct UnreadLayer {
    enum class Kind { Environment, Workdir, Files, Programs };

    Kind kind = Kind::Programs;
    int line = 0; //!< of the instruction that it stands before
    QString why;
    Decision decision; //!< `step` is filled in
};

//! What a Dockerfile is evaluated with.
struct DockerfileInput {
    const dockerfile::Document *document = nullptr;
    BuildContextPtr context; //!< null: nothing of it is known
    const Catalogue *catalogue = nullptr;
    QHash<QByteArray, QByteArray> buildArguments;
    std::vector<UnreadLayer> unread; //!< in order of their lines
    QString platform = QStringLiteral("linux/amd64");
    //! Place and the like of an instruction; `line`, `step` and `text` are filled in.
    std::function<Decision(const dockerfile::Instruction &)> decision;
    //! What is known of a stage's base (a reference with its variables replaced), named by the FROM of `stage`.
    std::function<BaseFacts(int stage, const QString &reference, const Decision &from)> base;
    std::function<void(Problem)> problem;
};

//! The state after an instruction.
struct StageStep {
    int instruction = -1; //!< index into the document's; -1: an unread layer
    DecisionPtr decision;
    ImageState state;
};

struct StageResult {
    QByteArray name;
    BaseFacts base; //!< with a source of Project where it starts from an earlier stage
    int baseStage = -1;
    std::vector<StageStep> steps; //!< of the last stage only
    ImageState final;
    QByteArrayList onbuild; //!< triggers for images that start from it
};

//! A Dockerfile while it is read from the top: one stage's state, and what instructions need to change it.
class StageEvaluation
{
public:
    explicit StageEvaluation(const DockerfileInput &input);

    //! All stages, in order. Never fails: what can't be known is unknown, what is wrong is a problem, the rest goes on.
    std::vector<StageResult> run();

    // For instructions.
    ImageState &state() { return m_state; }
    const ImageState &state() const { return m_state; }
    const DecisionPtr &by() const { return m_by; }
    const DockerfileInput &input() const { return m_input; }
    const BuildContextPtr &context() const { return m_input.context; }
    ExpandedWord expand(const QByteArray &word) const;
    ExpandedWord expandGlobal(const QByteArray &word) const;
    //! The text of a here-document that a COPY makes a file of: variables replaced, quotes kept as text.
    ExpandedWord expandText(const QByteArray &text) const;
    const QByteArray *globalArgument(const QByteArray &name) const;
    const QByteArray *buildArgument(const QByteArray &name) const;
    void setArgument(const QByteArray &name, const ExpandedWord &value);
    void problem(const QString &message, Problem::Severity severity = Problem::Severity::Warning) const;
    QByteArrayList &onbuild() { return m_onbuild; }

    //! The final state of what COPY --from and RUN --mount=from= name: an earlier stage, or an image; null and a problem
    //! where there is no such stage.
    std::optional<ImageState> sourceState(const QByteArray &from);

private:
    void readGlobalArguments();
    void beginStage(const dockerfile::Stage &stage, int index);
    void applyInstruction(const dockerfile::Document &document, const dockerfile::Instruction &instruction);
    void runTriggers(const QByteArrayList &triggers);
    void runStage(const dockerfile::Stage &stage, bool isLast);
    void applyUnread(const UnreadLayer &layer);
    void setDecision(const dockerfile::Instruction &instruction, int step);
    ExpandedWord expandWith(const QByteArray &word, const PersistentMap<QByteArray, QByteArray> &values, bool withImage,
                            const dockerfile::ShellOptions &options) const;
    void restoreVariable(const QByteArray &name);
    int stageNamed(const QByteArray &name) const;

    DockerfileInput m_input;
    std::vector<StageResult> m_results;
    QHash<QByteArray, int> m_names; //!< lower case
    PersistentMap<QByteArray, QByteArray> m_globals;
    ImageState m_state;
    DecisionPtr m_by;
    QByteArrayList m_onbuild;
    int m_stage = -1;
};

} // namespace gantry
