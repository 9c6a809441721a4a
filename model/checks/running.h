// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/findingbuilder.h"
#include "model/checks/rule.h"
#include "model/images/moduleimport.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace gantry {

//! An image that environments run in, with what is known of it. Bases, which know nothing of Flyte, are none.
struct RunningImage {
    const Image *image = nullptr;
    std::vector<const Environment *> environments; //!< in the order of the design
    std::vector<const EntryPoint *> entries; //!< that run or deploy one of them
    XRayPtr xray; //!< never null
    bool hasEntrypoint = false; //!< a program of the team's starts a0, in an environment that it may make

    const ImageState &state() const { return xray->final; }
};
std::vector<RunningImage> runningImages(const CheckContext &context);

//! Whether something sets a variable of the image anew when it runs (env_vars of an environment or of a run, a pod
//! template, an entrypoint), or may do: then the image does not say what holds.
bool isSetAtRunTime(const RunningImage &running, QLatin1String variable);

//! Whether a run sends the project's code to an image that is used as its team built it: by its entry points, or else
//! by what `flyte run` does. Nothing where that can't be known.
std::optional<bool> isBundleSentTo(const CheckContext &context, const RunningImage &running);
//! The entry point that uses the image and says that no code is sent; null where none does.
const EntryPoint *entryWithoutBundle(const RunningImage &running);

//! Whether an image imports a module by what it holds itself, whatever is sent along.
ImportFact importAlone(const CheckContext &context, const Image &image, const ImageState &state, const QString &module);
//! The first module of its tasks that an image holds itself; nothing where it holds none.
std::optional<ImportFact> bakedIn(const CheckContext &context, const Image &image, const XRay &xray);

//! Key of the interpreter that flyte is known to be in: a0's, else the only one that has the package. Empty where there
//! is none, or more than one.
QByteArray interpreterOfFlyte(const ImageState &state);
//! Whether a package is in an interpreter, or in what it sees.
Knowledge hasPackage(const ImageState &state, const QByteArray &interpreter, const QByteArray &package);
//! For people: "/opt/venv", "conda's Python in /opt/conda", "/usr/local/bin/python".
QString interpreterName(const ImageState &state, const QByteArray &interpreter);

//! The PATH of a state, for people.
QString pathText(const ImageState &state);
//! The line of the project that a decision names, where it is one of the image's own files; else the image's place.
Place placeIn(const Image &image, const DecisionPtr &decision);
//! Makes a finding one of the layer that a decision names, where it is one of the image's own; else of the image.
void putOn(FindingBuilder &finding, const Image &image, const DecisionPtr &decision);
//! "line 7 (RUN pip install …)", "its base python:3.11-slim", "a line that the SDK adds".
QString decisionName(const DecisionPtr &decision);
//! A reason with the line that a decision names.
void addReason(FindingBuilder &finding, const QString &text, const DecisionPtr &by);

} // namespace gantry
