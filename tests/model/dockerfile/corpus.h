// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/mutations.h"

#include <QByteArray>

#include <vector>

namespace gantry::test {

struct Sample {
    QByteArray name; //!< "heredocs: quoted single"
    QByteArray bytes;
};

//! The Dockerfiles of corpus/, in order (corpus/README.md says how they are written).
const std::vector<Sample> &dockerfileCorpus();

//! Mutations of the corpus.
Mutations dockerfileMutations();

} // namespace gantry::test
