// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "registryserver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRegularExpression>

namespace gantry::test {

namespace {

constexpr int kPatience = 30000; // ms

} // namespace

RegistryServer::RegistryServer(const QString &folder, const QByteArray &more)
{
    static int count = 0;
    QFile file(folder + QStringLiteral("/registry%1.yml").arg(++count));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("version: 0.1\nlog: {level: info, accesslog: {disabled: true}}\nstorage: {filesystem: {rootdirectory: \""
               + QFile::encodeName(folder) + "/store\"}}\nhttp: {addr: \"127.0.0.1:0\", secret: tests}\n" + more);
    file.close();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral("docker-registry"), {QStringLiteral("serve"), file.fileName()});
    static const QRegularExpression listening(QStringLiteral("listening on (127\\.0\\.0\\.1:\\d+)"));
    QByteArray told;
    const QDeadlineTimer patience(kPatience);
    while (m_domain.isEmpty() && !patience.hasExpired() && m_process.waitForReadyRead(kPatience)) {
        told += m_process.readAll();
        m_domain = listening.match(QString::fromUtf8(told)).captured(1);
    }
    if (m_domain.isEmpty())
        qCritical("docker-registry does not start: %s", told.constData());
}

RegistryServer::~RegistryServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

bool Buildah::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QStringList storage{QStringLiteral("--storage-driver"), QStringLiteral("vfs"), QStringLiteral("--root"),
                              m_folder + QStringLiteral("/images"), QStringLiteral("--runroot"),
                              m_folder + QStringLiteral("/run")};
    process.start(QStringLiteral("buildah"), storage + arguments);
    const bool isEnded = process.waitForFinished(2 * kPatience);
    said = process.readAll();
    if (!isEnded)
        said += "buildah: " + process.errorString().toUtf8();
    return isEnded && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace gantry::test
