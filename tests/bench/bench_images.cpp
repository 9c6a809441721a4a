// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Rendering and x-raying the images of the two-team example, against the SDK's own dry run of them, with and without
// the start of its process.

#include "model/core/json.h"
#include "model/design/designreader.h"
#include "model/images/render.h"
#include "model/images/xray.h"
#include "model/source/projectfolder.h"

#include "bench/report.h"

#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <memory>
#include <optional>

using namespace gantry;

namespace {

constexpr int kRounds = 50;
constexpr double kLeastFaster = 50;

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
    bench::Samples whole;
    bench::Samples inside;
    for (int round = 0; round < 5; ++round) {
        const bench::Stopwatch watch;
        QProcess process;
        process.start(python, {QStringLiteral(GANTRY_SOURCE_DIR "/tests/model/images/sdk/dryrun.py")});
        process.write(question);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            return {};
        whole.add(watch.wallMs());
        const auto dry = dryRunMilliseconds(process.readAllStandardOutput());
        if (!dry)
            return {};
        inside.add(*dry);
    }
    return {whole.median(), inside.median()};
}

//! All adapted images' states after each of their layers; gives how many.
int xrayAll(const DesignState &state, const XRayOptions &options, const std::shared_ptr<const BaseLibrary> &bases)
{
    ImageInspector inspector(state.design, state.texts, bases, options);
    int count = 0;
    for (const Image &image : state.design->images)
        count += image.kind == ImageKind::Adapted && inspector.xray(image.id) ? 1 : 0;
    return count;
}

struct Times {
    bench::Samples whole; //!< from the files on disk
    bench::Samples development;
    bench::Samples production;
    bench::Samples xray;
    int images = 0;
};

Times measure(const QString &root)
{
    Times times;
    XRayOptions xray;
    xray.render = optionsFor(root, CopyStyle::LoadedModules);
    const auto bases = std::make_shared<const BaseLibrary>();
    for (int round = 0; round < kRounds; ++round) {
        bench::Stopwatch watch;
        const auto folder = readFolder(root);
        if (!folder)
            return times;
        const DesignState state = readDesign(*folder, QStringLiteral("remote_builder"));
        times.images = std::min(renderAll(state, xray.render), xrayAll(state, xray, bases));
        times.whole.add(watch.wallMs());
        watch.restart();
        renderAll(state, xray.render);
        times.development.add(watch.wallMs());
        watch.restart();
        renderAll(state, optionsFor(root, CopyStyle::None));
        times.production.add(watch.wallMs());
        watch.restart();
        xrayAll(state, xray, bases);
        times.xray.add(watch.wallMs());
    }
    return times;
}

void tell(const char *what, const bench::Samples &times, double sdk, const char *against)
{
    bench::report({"Images of the two-team example, against the SDK's dry run", QString::fromLatin1(what), times.median(),
                   times.p95(), -1, sdk, against},
                  sdk > 0 ? std::optional(bench::Limit{bench::Limit::Of::Faster, kLeastFaster}) : std::nullopt);
}

} // namespace

int main()
{
    const QString root = QFileInfo(QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/remote_builder")).canonicalFilePath();
    const Times times = measure(root);
    if (times.images != 2)
        return 1;
    const SdkTimes sdk = sdkTimes(root);
    tell("open, render and x-ray", times.whole, sdk.process, "its process");
    tell("render, for development", times.development, sdk.inProcess, "in its process");
    tell("render, for production", times.production, sdk.inProcess, "in its process");
    tell("x-ray, rendering included", times.xray, sdk.inProcess, "in its process");
    return 0;
}
