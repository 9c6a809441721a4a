// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/sdk/sdk.h"

#include <algorithm>

namespace gantry::sdk {

namespace {

using L = QLatin1String;

constexpr L kGpu("flyte.GPU");
constexpr L kTpu("flyte.TPU");
constexpr L kNeuron("flyte.Neuron");
constexpr L kAmd("flyte.AMD_GPU");
constexpr L kV5E("1x1|2x2|2x4|4x4|4x8|8x8|8x16|16x16");
constexpr L kV5P("2x2x1|2x2x2|2x4x4|4x4x4|4x4x8|4x8x8|8x8x8|8x8x16|8x16x16|16x16x16|16x16x24");

constexpr DeviceType kDevices[] = {
    {L("A2"), kGpu, {}, 1},
    {L("A10"), kGpu, {}, 8},
    {L("A10G"), kGpu, {}, 8},
    {L("A100"), kGpu, L("1g.5gb|2g.10gb|3g.20gb|4g.20gb|7g.40gb"), 8},
    {L("A100_80G"), kGpu, L("1g.10gb|2g.20gb|3g.40gb|4g.40gb|7g.80gb"), 8},
    {L("B200"), kGpu, {}, 8},
    {L("H100"), kGpu, L("1g.10gb|1g.20gb|2g.20gb|3g.40gb|4g.40gb|7g.80gb"), 8},
    {L("H200"), kGpu, L("1g.18gb|1g.35gb|2g.35gb|3g.71gb|4g.71gb|7g.141gb"), 8},
    {L("L4"), kGpu, {}, 8},
    {L("L40s"), kGpu, {}, 8},
    {L("T4"), kGpu, {}, 8},
    {L("V100"), kGpu, {}, 8},
    {L("RTX_PRO_4500"), kGpu, {}, 1},
    {L("RTX_PRO_6000"), kGpu, L("1g.24gb|2g.48gb|4g.96gb"), 2},
    {L("GB10"), kGpu, {}, 1},
    {L("T4 shared"), kGpu, {}, 1},
    {L("L4 shared"), kGpu, {}, 1},
    {L("A10G shared"), kGpu, {}, 1},
    {L("A10 shared"), kGpu, {}, 1},
    {L("L40S shared"), kGpu, {}, 1},
    {L("V5E"), kTpu, kV5E, 0},
    {L("V5P"), kTpu, kV5P, 0},
    {L("V6E"), kTpu, kV5E, 0},
    {L("Inf1"), kNeuron, {}, 16},
    {L("Inf2"), kNeuron, {}, 12},
    {L("Trn1"), kNeuron, {}, 16},
    {L("Trn1n"), kNeuron, {}, 16},
    {L("Trn2"), kNeuron, {}, 16},
    {L("Trn2u"), kNeuron, {}, 16},
    {L("MI100"), kAmd, {}, 1},
    {L("MI210"), kAmd, {}, 1},
    {L("MI250"), kAmd, {}, 1},
    {L("MI250X"), kAmd, {}, 1},
    {L("MI300A"), kAmd, {}, 1},
    {L("MI300X"), kAmd, {}, 1},
    {L("MI325X"), kAmd, {}, 1},
    {L("MI350X"), kAmd, {}, 1},
    {L("MI355X"), kAmd, {}, 1},
    {L("Gaudi1"), L("flyte.HABANA_GAUDI"), {}, 1},
    {L("AppleSilicon"), L("flyte.APPLE_SILICON"), {}, 1},
};

bool isTakenCount(const DeviceType &device, int count)
{
    if (device.name.startsWith(L("Trn")))
        return count == 1 || count == 4 || count == 8 || count == 16;
    return count >= 1 && count <= device.largestQuantity;
}

} // namespace

std::span<const DeviceType> deviceTypes()
{
    return kDevices;
}

bool isAccelerator(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    const QStringView name = colon < 0 ? text : text.left(colon);
    const auto found = std::find_if(std::begin(kDevices), std::end(kDevices),
                                    [&](const DeviceType &device) { return name == device.name; });
    if (found == std::end(kDevices))
        return false;
    if (colon < 0)
        return found->name == L("AppleSilicon");
    const QStringView count = text.mid(colon + 1);
    bool isNumber = false;
    const int number = count.toInt(&isNumber);
    return isNumber && count == QString::number(number) && isTakenCount(*found, number);
}

} // namespace gantry::sdk
