// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/credentialhelper.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace gantry::registry {

namespace {

constexpr qsizetype kLargest = 256 * 1024;

//! The helper on PATH by its whole path, or empty: never one of the folder that Gantry was started in.
QString programOf(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    if (!plain.match(name).hasMatch())
        return {};
    QStringList folders;
    for (const QString &folder : qEnvironmentVariable("PATH").split(u':')) {
        if (QDir::isAbsolutePath(folder))
            folders.append(folder);
    }
    return folders.isEmpty() ? QString()
                             : QStandardPaths::findExecutable(QStringLiteral("docker-credential-") + name, folders);
}

} // namespace

CredentialHelper::CredentialHelper(const QString &name, const QString &domain, std::chrono::milliseconds deadline,
                                   QObject *parent)
    : QObject(parent)
{
    const QString program = programOf(name);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish({}); });
    if (program.isEmpty()) {
        m_deadline.start(0);
        return;
    }
    connect(&m_process, &ChildProcess::outputReceived, this, [this](const QByteArray &bytes) {
        m_output += bytes;
        if (m_output.size() > kLargest)
            finish({});
    });
    connect(&m_process, &ChildProcess::ended, this, [this](const ChildExit &exit) {
        const Result<RegistryCredentials> found = DockerConfig::fromHelper(m_output);
        finish(exit.isSuccess() && found ? *found : RegistryCredentials());
    });
    m_deadline.start(deadline);
    m_process.start({program, {QStringLiteral("get")}, QDir::rootPath(), {}});
    m_process.write(DockerConfig::serverName(domain).toUtf8() + '\n');
    m_process.closeInput();
}

void CredentialHelper::finish(const RegistryCredentials &credentials)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_deadline.stop();
    if (m_process.isRunning())
        m_process.stop(std::chrono::milliseconds(500));
    Q_EMIT answered(credentials);
}

} // namespace gantry::registry
