// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/readingfault.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

void require(const QByteArray &fault)
{
    if (fault.isEmpty())
        return;
    std::fprintf(stderr, "%s\n", fault.constData());
    std::abort();
}

} // namespace

// Any bytes are read as Python without harm, and edits of them are refused or do what they say.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    require(gantry::test::readingFault(bytes));
    if (size % 8 == 0) // edits cost many readings
        require(gantry::test::pythonEditsFault(bytes));
    return 0;
}
