// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>
#include <vector>

namespace gantry {

//! One package that somebody asks for.
struct Requirement {
    QByteArray name; //!< normalised
    QByteArray version; //!< where it is pinned with == (or a wheel's name says it); else empty

    friend bool operator==(const Requirement &, const Requirement &) = default;
};

//! "pandas==2.1.4", "torch[cuda] >= 2 ; python_version > '3.9'", "foo @ https://…", "foo-1.0-py3-none-any.whl".
//! Nothing where the text names no package: a path, a URL.
std::optional<Requirement> requirementOf(QByteArrayView text);

//! conda's: "pandas==2.2.3", "pandas=2.2", "conda-forge::pandas>=2".
std::optional<Requirement> condaRequirementOf(QByteArrayView text);

//! A requirements file's lines: continuations joined, comments and blank lines taken out.
QByteArrayList requirementLines(const QByteArray &text);

} // namespace gantry
