// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/dockerfile.h"
#include "model/images/stageevaluation.h"

#include <memory>
#include <vector>

namespace gantry {

//! A file or folder of the build context that an instruction reads.
struct ContextUse {
    QByteArray path; //!< a path or a pattern, relative to the context
    QByteArrayList excluded; //!< --exclude
};

//! What a Dockerfile instruction does to an image: one file each in this folder, all in the list of instructionKinds().
//! Its text is data of model/dockerfile.
class InstructionKind
{
public:
    virtual ~InstructionKind() = default;

    virtual dockerfile::Keyword keyword() const = 0;
    //! Changes the evaluation's state as the instruction does.
    virtual void apply(StageEvaluation &evaluation, const dockerfile::Document &document,
                       const dockerfile::Instruction &instruction) const = 0;
    //! The files whose change rebuilds it; names with variables as typed, where `evaluation` is null.
    virtual std::vector<ContextUse> contextUses(const dockerfile::Document &document,
                                                const dockerfile::Instruction &instruction,
                                                const StageEvaluation *evaluation) const
    {
        Q_UNUSED(document)
        Q_UNUSED(instruction)
        Q_UNUSED(evaluation)
        return {};
    }
};

//! Null for instructions that change nothing of what the x-ray follows (LABEL, EXPOSE, CMD, …).
const InstructionKind *instructionKind(dockerfile::Keyword keyword);

std::unique_ptr<InstructionKind> makeArgInstruction();
std::unique_ptr<InstructionKind> makeCopyInstruction(dockerfile::Keyword keyword); //!< COPY and ADD
std::unique_ptr<InstructionKind> makeEnvInstruction();
std::unique_ptr<InstructionKind> makeOnbuildInstruction();
std::unique_ptr<InstructionKind> makeRunInstruction();
std::unique_ptr<InstructionKind> makeShellInstruction();
std::unique_ptr<InstructionKind> makeUserInstruction();
std::unique_ptr<InstructionKind> makeWorkdirInstruction();

} // namespace gantry
