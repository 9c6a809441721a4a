// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/core/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>

#include <vector>

namespace gantry::test {

//! What BuildKit's own packages see in a Dockerfile; see buildkit/main.go.
struct BuildkitHeredoc {
    QByteArray name;
    QByteArray content;
    bool strip = false;
    bool expand = false;
    unsigned fileDescriptor = 0;
};

struct BuildkitInstruction {
    QByteArray name;
    int start = 0;
    int end = 0;
    QByteArrayList flags;
    bool isJson = false;
    QByteArrayList arguments;
    std::vector<BuildkitHeredoc> heredocs;
    QString refused;
    QByteArray trigger;
};

struct BuildkitReading {
    QString error;
    int errorLine = 0;
    QByteArray escape;
    std::vector<BuildkitInstruction> instructions;
    int firstRefused = 0;
};

struct BuildkitExpansion {
    QString error;
    QByteArray text;
    QByteArrayList words;
};

//! The Go program, built where it can be. The reason why there is none is for people.
class Buildkit {
public:
    //! Builds it, once a process; the error says why the comparison can't be made here.
    static Result<Buildkit> find();

    //! One reading for each Dockerfile; none where the program fails.
    std::vector<BuildkitReading> read(const std::vector<QByteArray> &dockerfiles) const;
    //! One expansion for each word, with variables "NAME=value".
    std::vector<BuildkitExpansion> expand(const std::vector<QByteArray> &words, const QStringList &variables) const;

private:
    std::vector<Json> ask(const QStringList &arguments, const std::vector<QByteArray> &records) const;

    QString m_program;
};

} // namespace gantry::test
