// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/words.h"
#include "model/images/layers/instructionkind.h"

namespace gantry {

namespace {

class ArgInstruction : public InstructionKind
{
public:
    dockerfile::Keyword keyword() const override { return dockerfile::Keyword::Arg; }

    //! Sees what stands before it in the same instruction; without a value it takes a global one.
    void apply(StageEvaluation &evaluation, const dockerfile::Document &document,
               const dockerfile::Instruction &instruction) const override
    {
        for (const dockerfile::KeyValue &pair : dockerfile::keyValues(document, instruction)) {
            const QByteArray *given = evaluation.buildArgument(pair.name);
            const QByteArray *global = evaluation.globalArgument(pair.name);
            if (given)
                evaluation.setArgument(pair.name, {*given, true, {}});
            else if (pair.hasValue())
                evaluation.setArgument(pair.name, evaluation.expand(pair.value));
            else if (global)
                evaluation.setArgument(pair.name, {*global, true, {}});
        }
    }
};

} // namespace

std::unique_ptr<InstructionKind> makeArgInstruction()
{
    return std::make_unique<ArgInstruction>();
}

} // namespace gantry
