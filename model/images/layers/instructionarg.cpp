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
            if (given) {
                evaluation.state().scope.insert(pair.name, *given);
            } else if (pair.hasValue()) {
                const ExpandedWord value = evaluation.expand(pair.value);
                if (value.isKnown)
                    evaluation.state().scope.insert(pair.name, value.text);
                else
                    evaluation.state().scope.remove(pair.name);
            } else if (global) {
                evaluation.state().scope.insert(pair.name, *global);
            }
        }
    }
};

} // namespace

std::unique_ptr<InstructionKind> makeArgInstruction()
{
    return std::make_unique<ArgInstruction>();
}

} // namespace gantry
