// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QString>
#include <QStringList>

namespace gantry {

//! The person's word that the code of a project's folder may be executed. Kept in the person's state folder, never in
//! the project: a project that is cloned brings no consent along. Folders are told apart by their real path.
class Consent {
public:
    //! `file` is for tests; empty means the person's own.
    explicit Consent(const QString &file = {});

    bool isGiven(const QString &folder) const;
    Result<void> give(const QString &folder);
    Result<void> withdraw(const QString &folder);
    QStringList folders() const;

private:
    Result<void> write(const QStringList &folders) const;

    QString m_file;
};

} // namespace gantry
