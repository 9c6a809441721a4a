// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/arguments.h"
#include "app/verbs/console.h"
#include "model/design/designstate.h"
#include "model/images/renderoptions.h"

#include <QString>
#include <QStringList>

namespace gantry {

//! What `dockerfile` and `xray` are asked: DIR IMAGE and the options that say how the SDK would build it.
struct ImageQuestion {
    DesignState state;
    ImageId image;
    RenderOptions options;
    bool asJson = false;

    static QString synopsis(); //!< after the verb's name
    static QStringList optionNames(); //!< for completion
    //! Reads the words and the project. What a person should know (which Python, an SDK of another version) is told on
    //! standard error.
    static Result<ImageQuestion> read(const QStringList &words, Console &console);

    const Image &found() const { return *state.design->image(image); }
};

} // namespace gantry
