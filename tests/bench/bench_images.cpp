// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Rendering the images of the two-team example, against the SDK's own dry run of them in a process of its own.

#include "model/core/json.h"
#include "model/design/designreader.h"
#include "model/images/render.h"
#include "model/source/projectfolder.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace gantry;

namespace {

constexpr int kRounds = 50;

double median(std::vector<double> &values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

double millisecondsSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

RenderOptions optionsFor(const QString &root, CopyStyle style)
{
    RenderOptions options;
    options.projectRoot = root;
    options.copyStyle = style;
    return options;
}

//! All adapted images once; gives how many.
int renderAll(const DesignState &state, const RenderOptions &options)
{
    int count = 0;
    for (const Image &image : state.design->images) {
        if (image.kind == ImageKind::Adapted)
            count += render(*state.design, state.texts, image, options).isRefused() ? 0 : 1;
    }
    return count;
}

struct SdkTimes {
    double process = -1; //!< starting Python, importing the SDK, building both images dry
    double inProcess = -1; //!< building both images dry, once the SDK is imported
};

//! The dry-run part of an answer, or nothing where both images weren't rendered.
std::optional<double> dryRunMilliseconds(const QByteArray &answer)
{
    const auto json = parseJson(answer);
    if (!json || json->empty() || !(*json)[0].contains("images"))
        return std::nullopt;
    double sum = 0;
    int count = 0;
    for (const Json &image : (*json)[0]["images"]) {
        if (!image.contains("seconds"))
            return std::nullopt;
        sum += image["seconds"].get<double>() * 1000;
        ++count;
    }
    return count == 2 ? std::optional(sum) : std::nullopt;
}

SdkTimes sdkTimes(const QString &root)
{
    const QString python = qEnvironmentVariable("GANTRY_TEST_PYTHON");
    if (python.isEmpty())
        return {};
    const QByteArray question = QStringLiteral("[{\"root\": \"%1\", \"file\": \"deploy.py\", \"program\": true}]").arg(root).toUtf8();
    std::vector<double> whole;
    std::vector<double> inside;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        process.start(python, {QStringLiteral(GANTRY_SOURCE_DIR "/tests/model/images/sdk/dryrun.py")});
        process.write(question);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            return {};
        whole.push_back(millisecondsSince(timer));
        const auto dry = dryRunMilliseconds(process.readAllStandardOutput());
        if (!dry)
            return {};
        inside.push_back(*dry);
    }
    return {median(whole), median(inside)};
}

} // namespace

int main()
{
    const QString root = QFileInfo(QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/remote_builder")).canonicalFilePath();
    std::vector<double> cold;
    std::vector<double> development;
    std::vector<double> production;
    int images = 0;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto folder = readFolder(root);
        if (!folder)
            return 1;
        const DesignState state = readDesign(*folder, QStringLiteral("remote_builder"));
        images = renderAll(state, optionsFor(root, CopyStyle::LoadedModules));
        cold.push_back(millisecondsSince(timer));
        timer.restart();
        renderAll(state, optionsFor(root, CopyStyle::LoadedModules));
        development.push_back(millisecondsSince(timer));
        timer.restart();
        renderAll(state, optionsFor(root, CopyStyle::None));
        production.push_back(millisecondsSince(timer));
    }
    const SdkTimes sdk = sdkTimes(root);
    const bool isKnown = sdk.process > 0;
    const double opened = median(cold);
    const double rendered = median(production);
    std::printf("{\"bench\": \"images\", \"images\": %d, \"open_and_render_ms\": %.3f, \"render_development_ms\": %.3f, "
                "\"render_production_ms\": %.3f, \"sdk_process_ms\": %.1f, \"sdk_in_process_ms\": %.2f, "
                "\"ratio_process_to_open_and_render\": %.1f, \"ratio_in_process_to_render\": %.1f}\n",
                images, opened, median(development), rendered, sdk.process, sdk.inProcess,
                isKnown ? sdk.process / opened : -1, isKnown ? sdk.inProcess / rendered : -1);
    return images == 2 && (!isKnown || sdk.process / opened >= 50) ? 0 : 1;
}
