// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/instructionkind.h"

#include <QHash>

namespace gantry {

const InstructionKind *instructionKind(dockerfile::Keyword keyword)
{
    static const auto kinds = [] {
        std::vector<std::unique_ptr<InstructionKind>> list;
        list.push_back(makeArgInstruction());
        list.push_back(makeCopyInstruction(dockerfile::Keyword::Copy));
        list.push_back(makeCopyInstruction(dockerfile::Keyword::Add));
        list.push_back(makeEnvInstruction());
        list.push_back(makeOnbuildInstruction());
        list.push_back(makeRunInstruction());
        list.push_back(makeShellInstruction());
        list.push_back(makeUserInstruction());
        list.push_back(makeWorkdirInstruction());
        return list;
    }();
    for (const auto &kind : kinds) {
        if (kind->keyword() == keyword)
            return kind.get();
    }
    return nullptr;
}

} // namespace gantry
