// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/registry/registryclient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace gantry::test {

//! A client with a cache and a docker configuration of its own.
struct Room {
    Room()
    {
        options.cacheFolder = folder.filePath(QStringLiteral("cache"));
        options.dockerConfig = folder.filePath(QStringLiteral("config.json"));
        options.deadline = std::chrono::seconds(10);
    }

    void writeDockerConfig(const QByteArray &text) const
    {
        QFile file(options.dockerConfig);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    //! Asks with a client of its own, as if Gantry had been started for it.
    RegistryAnswer ask(const QString &reference) const
    {
        RegistryClient client(options);
        return ask(client, reference);
    }

    static RegistryAnswer ask(RegistryClient &client, const QString &reference)
    {
        std::optional<RegistryAnswer> got;
        client.ask(reference, [&](const RegistryAnswer &answer) { got = answer; });
        const bool isAnswered = QTest::qWaitFor([&] { return got.has_value(); }, 20000);
        return isAnswered ? *got : RegistryAnswer{QStringLiteral("no answer"), {}, {}};
    }

    QTemporaryDir folder;
    RegistryOptions options;
};

} // namespace gantry::test
