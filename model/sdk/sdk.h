// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/sdk/parameter.h"

#include <QAnyStringView>
#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <span>

//! The Flyte SDK as data, as of the version that Gantry renders and was measured with (see kVersion).
namespace gantry::sdk {

inline constexpr QLatin1String kVersion("2.12.1");
//! Python versions that the SDK runs on and has default images for.
inline constexpr QLatin1String kOldestPython("3.10");
inline constexpr QLatin1String kNewestPython("3.14");

//! Something of the SDK that can be called: a class, a function, a method.
struct Callable {
    QLatin1String name; //!< dotted: "flyte.TaskEnvironment", "flyte.Image.with_env_vars"
    std::span<const Parameter> parameters; //!< in order, without self

    const Parameter *find(QAnyStringView parameter) const;
    //! The parameter that the argument at this position (from 0) is for; the *parameter for all that it takes.
    const Parameter *atPosition(int position) const;
};

//! All callables that are known, by groups.
std::span<const Callable> callables();
//! By dotted name; null where it isn't known.
const Callable *callable(QAnyStringView name);

const Callable &taskEnvironment();
const Callable &cloneEnvironment(); //!< env.clone_with
const Callable &taskDecorator(); //!< env.task
const Callable &cloneImage(); //!< image.clone

//! A constructor of flyte.Image: from_base, ….
const Callable *imageConstructor(QAnyStringView name);
std::span<const QLatin1String> imageConstructors();

//! A kind of image layer: a method with_*.
struct LayerMethod {
    QLatin1String name; //!< "with_env_vars"
    const char *title; //!< untranslated, use layerTitle()
    bool isForDevelopersOfFlyte = false; //!< needs a source checkout of the SDK
};
std::span<const LayerMethod> layerMethods();
const LayerMethod *layerMethod(QAnyStringView name);
//! What the layer does, for cards and menus: "Set environment variables".
QString layerTitle(QAnyStringView name);
//! Parameters of a method of an image's chain (with_* or clone), or null.
const Callable *imageMethod(QAnyStringView name);

//! Devices for flyte.Resources(gpu=…).
struct DeviceType {
    QLatin1String name; //!< "A100"
    QLatin1String constructor; //!< "flyte.GPU"
    QLatin1String partitionList; //!< separated by '|', or empty
    int largestQuantity = 1; //!< as "NAME:N"; 0 where there is no such form (TPU)

    QStringList partitions() const
    {
        return partitionList.isEmpty() ? QStringList() : QString(partitionList).split(QLatin1Char('|'));
    }
};
std::span<const DeviceType> deviceTypes();
//! Whether flyte.Resources(gpu="…") takes this text ("A100:2", "T4 shared:1", "AppleSilicon").
bool isAccelerator(QStringView text);

} // namespace gantry::sdk
