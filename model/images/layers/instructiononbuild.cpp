// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/instructionkind.h"

namespace gantry {

namespace {

class OnbuildInstruction : public InstructionKind
{
public:
    dockerfile::Keyword keyword() const override { return dockerfile::Keyword::Onbuild; }

    //! Does nothing here; images that start from this one run it first.
    void apply(StageEvaluation &evaluation, const dockerfile::Document &document,
               const dockerfile::Instruction &instruction) const override
    {
        evaluation.onbuild().append(document.logicalArguments(instruction).text());
    }
};

} // namespace

std::unique_ptr<InstructionKind> makeOnbuildInstruction()
{
    return std::make_unique<OnbuildInstruction>();
}

} // namespace gantry
