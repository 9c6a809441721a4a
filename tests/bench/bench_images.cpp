// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Rendering the images of the two-team example, against the SDK's own dry run of them in a process of its own.

#include "model/design/designreader.h"
#include "model/images/render.h"
#include "model/source/projectfolder.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>
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

//! A process that imports the SDK and dry-runs the deploy; negative where it can't be run.
double sdkMilliseconds(const QString &root)
{
    const QString python = qEnvironmentVariable("GANTRY_TEST_PYTHON");
    if (python.isEmpty())
        return -1;
    std::vector<double> rounds;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        process.start(python, {QStringLiteral(GANTRY_SOURCE_DIR "/tests/model/images/sdk/dryrun.py")});
        process.write(("[{\"root\": \"" + root + "\", \"file\": \"deploy.py\", \"program\": true}]").toUtf8());
        process.closeWriteChannel();
        if (!process.waitForFinished(60000) || !process.readAllStandardOutput().contains("_F_IMG_ID"))
            return -1;
        rounds.push_back(millisecondsSince(timer));
    }
    return median(rounds);
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
    const double sdk = sdkMilliseconds(root);
    const double ours = median(cold);
    std::printf("{\"bench\": \"images\", \"images\": %d, \"open_and_render_ms\": %.3f, \"render_development_ms\": %.3f, "
                "\"render_production_ms\": %.3f, \"sdk_dry_run_ms\": %.1f, \"ratio_sdk_to_open_and_render\": %.1f}\n",
                images, ours, median(development), median(production), sdk, sdk < 0 ? -1 : sdk / ours);
    return images == 2 && (sdk < 0 || sdk / ours >= 50) ? 0 : 1;
}
