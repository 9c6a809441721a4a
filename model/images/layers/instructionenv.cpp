// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/words.h"
#include "model/images/layers/instructionkind.h"

#include <utility>
#include <vector>

namespace gantry {

namespace {

class EnvInstruction : public InstructionKind
{
public:
    dockerfile::Keyword keyword() const override { return dockerfile::Keyword::Env; }

    //! All names and values are expanded before any of them is set.
    void apply(StageEvaluation &evaluation, const dockerfile::Document &document,
               const dockerfile::Instruction &instruction) const override
    {
        std::vector<std::pair<QByteArray, Variable>> made;
        for (const dockerfile::KeyValue &pair : dockerfile::keyValues(document, instruction)) {
            const ExpandedWord name = evaluation.expand(pair.name);
            const ExpandedWord value = evaluation.expand(pair.value);
            made.emplace_back(name.text, Variable{value.text, value.isKnown, value.why, evaluation.by()});
        }
        for (auto &[name, variable] : made) {
            if (!name.isEmpty())
                evaluation.state().setVariable(name, std::move(variable));
        }
    }
};

} // namespace

std::unique_ptr<InstructionKind> makeEnvInstruction()
{
    return std::make_unique<EnvInstruction>();
}

} // namespace gantry
