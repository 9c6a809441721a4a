// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// The state at every layer of Dockerfiles of up to ten thousand layers; the ratio says whether it grows with their
// number alone (1) or faster.

#include "model/dockerfile/dockerfile.h"
#include "model/images/stageevaluation.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace gantry;

namespace {

//! Four layers a round: an ENV, a RUN that installs, a WORKDIR, a RUN that makes and removes.
QByteArray dockerfileOf(int layers)
{
    QByteArray text = "FROM python:3.11-slim\n";
    for (int i = 0; i < layers / 4; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "ENV V" + n + "=$PATH\nRUN pip install p" + n + "==1\nWORKDIR /w" + n + "\nRUN mkdir -p /d" + n
            + " && rm -rf /d" + n + "\n";
    }
    return text;
}

//! Milliseconds to read the text and to know all its states.
double evaluate(const QByteArray &text, const BaseLibrary &library, size_t layers)
{
    QElapsedTimer timer;
    timer.start();
    const dockerfile::Document document = dockerfile::read(text);
    DockerfileInput input;
    input.document = &document;
    input.catalogue = &library.catalogue();
    input.base = [&](int, const QString &reference, const Decision &from) { return library.facts(reference, from); };
    const std::vector<StageResult> stages = StageEvaluation(input).run();
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    return stages.size() == 1 && stages.front().steps.size() == layers ? elapsed : -1;
}

double median(int layers, const BaseLibrary &library)
{
    const QByteArray text = dockerfileOf(layers);
    std::vector<double> times;
    for (int round = 0; round < 5; ++round)
        times.push_back(evaluate(text, library, size_t(layers)));
    std::sort(times.begin(), times.end());
    return times.at(2);
}

} // namespace

int main()
{
    const BaseLibrary library;
    const double few = median(1000, library);
    const double many = median(10000, library);
    std::printf(
        "{\"bench\": \"xray\", \"layers_1000_ms\": %.2f, \"layers_10000_ms\": %.2f, \"ratio_per_layer\": %.2f}\n", few,
        many, many / few / 10);
    return few > 0 && many > 0 && many / few / 10 <= 3 ? 0 : 1;
}
