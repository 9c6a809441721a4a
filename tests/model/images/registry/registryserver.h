// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace gantry::test {

//! Debian's docker-registry on a port that the kernel gives, over a folder that several may share.
class RegistryServer
{
public:
    //! `more`: YAML of its configuration, an `auth` section for one.
    RegistryServer(const QString &folder, const QByteArray &more = {});
    ~RegistryServer();

    bool isRunning() const { return !m_domain.isEmpty(); }
    QString domain() const { return m_domain; } //!< "127.0.0.1:41234"

private:
    QProcess m_process;
    QString m_domain;
};

//! buildah with storage of its own below `folder`; without network, without a container engine.
class Buildah
{
public:
    explicit Buildah(const QString &folder) : m_folder(folder) {}

    //! Whether the command ended well; what it said is in `said`.
    bool run(const QStringList &arguments);
    QByteArray said;

private:
    QString m_folder;
};

} // namespace gantry::test
