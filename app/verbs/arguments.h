// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

namespace gantry {

//! A verb's words taken apart: `--flag`, `--option VALUE`, `--option=VALUE`, and the rest in order. `--` ends options.
class Arguments
{
public:
    //! `flags` take no value, `options` one; both with their dashes. Anything else that begins with a dash, except a
    //! lone "-", is an error that names it.
    static Result<Arguments> parse(const QStringList &words, const QStringList &flags, const QStringList &options);

    bool has(const QString &name) const { return m_values.contains(name); }
    QString value(const QString &name, const QString &otherwise = {}) const;
    QStringList values(const QString &name) const { return m_values.value(name); }
    const QStringList &positional() const { return m_positional; }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_positional;
};

//! Whether --help or -h stands among the words (before `--`).
bool wantsHelp(const QStringList &words);

} // namespace gantry
