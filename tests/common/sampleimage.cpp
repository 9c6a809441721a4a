// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/sampleimage.h"

#include <QCryptographicHash>

namespace gantry::test {

namespace {

QString digestOf(const QByteArray &bytes)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return QStringLiteral("sha256:") + QString::fromLatin1(hash.toHex());
}

} // namespace

SampleImage::SampleImage()
{
    config = R"({"os":"linux","architecture":"amd64","created":"2026-11-01T10:00:00Z",)"
             R"("config":{"Env":["PATH=/opt/conda/bin:/bin"],"User":"flyte","WorkingDir":"/app"},)"
             R"("history":[{"created_by":"COPY conda /opt/conda"}]})";
    configDigest = digestOf(config);
    manifest = R"({"schemaVersion":2,"config":{"digest":")" + configDigest.toLatin1() + R"("},"layers":[{"digest":")"
        + digestOf("layer").toLatin1() + R"(","size":77}]})";
    manifestDigest = digestOf(manifest);
    index = R"({"schemaVersion":2,"manifests":[{"digest":")" + manifestDigest.toLatin1()
        + R"(","platform":{"os":"linux","architecture":"amd64"}},{"digest":")" + digestOf("arm").toLatin1()
        + R"(","platform":{"os":"linux","architecture":"arm64","variant":"v8"}}]})";
    indexDigest = digestOf(index);
}

QByteArray SampleImage::answer(const Asked &asked) const
{
    const QByteArray manifests = "/v2/team/base/manifests/";
    QByteArray body;
    if (asked.target == manifests + "1" || asked.target == manifests + indexDigest.toLatin1())
        body = index;
    else if (asked.target == manifests + manifestDigest.toLatin1())
        body = manifest;
    else if (asked.target == "/v2/team/base/blobs/" + configDigest.toLatin1())
        body = config;
    else
        return HttpServer::reply(404, R"({"errors":[{"code":"MANIFEST_UNKNOWN"}]})");
    const QByteArray digest = "Docker-Content-Digest: " + digestOf(body).toLatin1() + "\r\n";
    if (asked.method != "HEAD")
        return HttpServer::reply(200, body, digest);
    const QByteArray whole = HttpServer::reply(200, body, digest);
    return whole.left(whole.size() - body.size());
}

} // namespace gantry::test
