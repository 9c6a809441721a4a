// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// 100,000 mutations for each parser, all held to what must hold of any bytes; and what checking one costs, against
// copying its bytes.
#include "model/dockerfile/corpus.h"
#include "model/dockerfile/lossless.h"
#include "model/python/readingfault.h"
#include "model/python/seeds.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace gantry::test;

namespace {

constexpr std::uint64_t kMutations = 100000;

template<typename Check>
double microseconds(const Mutations &mutations, Check check)
{
    qint64 spent = 0;
    for (std::uint64_t i = 0; i < kMutations; ++i) {
        const QByteArray bytes = mutations.at(i);
        QElapsedTimer timer;
        timer.start();
        const QByteArray fault = check(bytes);
        spent += timer.nsecsElapsed();
        if (!fault.isEmpty())
            qFatal("mutation %llu: %s", static_cast<unsigned long long>(i), fault.constData());
    }
    return double(spent) / 1e3 / double(kMutations);
}

QByteArray copied(const QByteArray &bytes)
{
    const QByteArray copy(bytes.constData(), bytes.size());
    return copy.size() == bytes.size() ? QByteArray() : copy;
}

template<typename Check>
void report(const char *parser, const Mutations &mutations, Check check)
{
    const double bare = microseconds(mutations, copied);
    const double checked = microseconds(mutations, check);
    std::printf("{\"bench\":\"mutations\",\"parser\":\"%s\",\"mutations\":%llu,\"faults\":0,\"mean_us\":%.1f,\"copy_us\":%.2f,"
                "\"ratio\":%.0f}\n",
                parser, static_cast<unsigned long long>(kMutations), checked, bare, checked / bare);
}

} // namespace

int main()
{
    report("dockerfile", dockerfileMutations(), losslessFault);
    report("python", pythonMutations(), readingFault);
    return 0;
}
