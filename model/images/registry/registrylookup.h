// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/registry/registrycache.h"
#include "model/images/registry/registryfailure.h"
#include "model/images/registry/signin.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace gantry {

//! What asking for an image came to: the registry's word, or why it can't be had. Both where the word is an older one,
//! from the cache, because the registry could not be asked now; neither where nothing may be asked and nothing is kept.
struct RegistryAnswer {
    QString reference;
    std::optional<RegistryImage> image;
    std::optional<Error> failure;
};

//! How registries are asked.
struct RegistryOptions {
    QString platform = QStringLiteral("linux/amd64");
    std::chrono::milliseconds deadline = std::chrono::seconds(15); //!< of one image, all of it
    std::chrono::seconds freshness = std::chrono::minutes(10); //!< a name's younger answer is not asked for again
    bool isOffline = false; //!< nothing goes over the network: only what was seen before answers
    QString cacheFolder = RegistryCache::defaultFolder(); //!< empty: nothing is kept
    QString dockerConfig = DockerConfig::defaultFile();
    //! By domain: where it is asked, in place of its own address.
    QHash<QString, QUrl> mirrors;
};

namespace registry {

//! Asks one registry for one image: manifest list, manifest, configuration. Ends in exactly one finished(), at the
//! latest when the deadline is over; destroying it aborts it.
class RegistryLookup : public QObject
{
    Q_OBJECT
public:
    RegistryLookup(Access &access, const RegistryCache &cache, const RegistryOptions &options, const QString &reference,
                   QObject *parent);

    void start();

Q_SIGNALS:
    void finished(const gantry::RegistryAnswer &answer);

private:
    using Taken = std::function<void(const HttpAnswer &)>;

    bool readCached(const RegistryCache::Named &named);
    QUrl address(const QString &path) const;
    HttpQuestion manifestQuestion(const QString &version) const;
    void ask(const HttpQuestion &question, Taken taken);
    void take(const HttpQuestion &question, const HttpAnswer &answer, const Taken &taken);
    void signIn(const HttpQuestion &question, const QByteArray &challenge, Taken taken);
    void askWhetherNew();
    void askManifest(const QString &version);
    void takeManifest(const QString &wanted, const QByteArray &bytes);
    void takeIndex(const Index &index, const QString &digest);
    void takeImage(const Manifest &manifest, const QString &digest);
    void takeConfig(const QByteArray &bytes);
    void succeed();
    Error failure(const HttpAnswer &answer) const;
    void fail(const Error &error);
    void finish(std::optional<Error> failure);

    Access &m_access;
    const RegistryCache &m_cache;
    const RegistryOptions &m_options;
    RegistryReference m_reference;
    RegistryImage m_image;
    std::optional<RegistryCache::Named> m_known;
    QByteArray m_authorization;
    bool m_isSignedIn = false;
    bool m_wasRefused = false; // the sign-in that docker keeps
    bool m_isWithinIndex = false;
    bool m_isFinished = false;
    QTimer m_deadline;
};

} // namespace registry

} // namespace gantry
