// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/lineindex.h"
#include "model/design/design.h"
#include "model/dockerfile/dockerfile.h"
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

//! What a Dockerfile is evaluated with.
struct DockerfileInput {
    const dockerfile::Document *document = nullptr;
    BuildContextPtr context; //!< null: nothing of it is known
    const Catalogue *catalogue = nullptr;
    QHash<QByteArray, QByteArray> buildArguments;
    QString platform = QStringLiteral("linux/amd64");
    //! Place and the like of an instruction; `line`, `step` and `text` are filled in.
    std::function<Decision(const dockerfile::Instruction &)> decision;
    //! What is known of a stage's base (a reference with its variables replaced), named by the FROM of `stage`.
    std::function<BaseFacts(int stage, const QString &reference, const Decision &from)> base;
    std::function<void(Problem)> problem;
};

//! The state after an instruction.
struct StageStep {
    int instruction = -1; //!< index into the document's
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
    const QByteArray *globalArgument(const QByteArray &name) const;
    const QByteArray *buildArgument(const QByteArray &name) const;
    void problem(const QString &message, Problem::Severity severity = Problem::Severity::Warning);
    QByteArrayList &onbuild() { return m_onbuild; }

    //! The final state of what COPY --from and RUN --mount=from= name: an earlier stage, or an image; null and a problem
    //! where there is no such stage.
    std::optional<ImageState> sourceState(const QByteArray &from);

private:
    void readGlobalArguments();
    void beginStage(const dockerfile::Stage &stage, int index);
    void applyInstruction(const dockerfile::Document &document, const dockerfile::Instruction &instruction);
    void runTriggers(const QByteArrayList &triggers);
    void setDecision(const dockerfile::Instruction &instruction, int step);
    ExpandedWord expandWith(const QByteArray &word, const PersistentMap<QByteArray, QByteArray> &values,
                            bool withImage) const;
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
