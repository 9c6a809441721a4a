// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/registryclient.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>

#include <algorithm>
#include <utility>

namespace gantry {

namespace {

constexpr int kAtATime = 4;
constexpr qint64 kLargestConfig = 4 * 1024 * 1024; // of docker's config.json
constexpr std::chrono::milliseconds kHelperDeadline = std::chrono::seconds(5);

//! The person's proxies, but never one for what runs on this computer.
class Proxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (registry::isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

//! Nobody is signed in where the file is not there or can't be read.
DockerConfig readConfig(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > kLargestConfig)
        return {};
    const Result<DockerConfig> read = DockerConfig::fromJson(file.readAll(), path);
    return read ? *read : DockerConfig();
}

RegistryAnswer cancelled(const QString &reference)
{
    return {reference, std::nullopt,
            Error{ErrorCode::Cancelled, QCoreApplication::translate("Registry", "The question was taken back."), {}, {}}};
}

} // namespace

struct RegistryClient::Private {
    explicit Private(const RegistryOptions &options)
        : cache(options.cacheFolder),
          access{network, readConfig(options.dockerConfig), {}, std::min(kHelperDeadline, options.deadline / 2)}
    {
        network.setProxyFactory(new Proxies); // which it owns
        cache.trim(RegistryCache::kMostBytes);
    }

    const RegistryCache cache;
    QNetworkAccessManager network;
    registry::Access access;
    std::vector<std::pair<registry::RegistryLookup *, Question>> open;
};

RegistryClient::RegistryClient(RegistryOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options))
{
}

RegistryClient::~RegistryClient()
{
    qDeleteAll(findChildren<registry::RegistryLookup *>(Qt::FindDirectChildrenOnly)); // they use what `d` owns
}

void RegistryClient::ask(const QString &reference, Done done)
{
    m_waiting.enqueue({reference, std::move(done)});
    QMetaObject::invokeMethod(this, &RegistryClient::startNext, Qt::QueuedConnection);
}

void RegistryClient::cancelAll()
{
    std::vector<Question> all;
    for (auto &[lookup, question] : d ? std::exchange(d->open, {}) : decltype(d->open)()) {
        lookup->disconnect(this);
        lookup->deleteLater();
        all.push_back(std::move(question));
    }
    while (!m_waiting.isEmpty())
        all.push_back(m_waiting.dequeue());
    for (const Question &question : all)
        question.done(cancelled(question.reference));
}

void RegistryClient::startNext()
{
    if (!d)
        d = std::make_unique<Private>(m_options);
    while (!m_waiting.isEmpty() && int(d->open.size()) < kAtATime)
        open(m_waiting.dequeue());
}

void RegistryClient::open(const Question &question)
{
    auto *lookup = new registry::RegistryLookup(d->access, d->cache, m_options, question.reference, this);
    d->open.emplace_back(lookup, question);
    connect(lookup, &registry::RegistryLookup::finished, this, [this, lookup](const RegistryAnswer &answer) {
        const auto is = [&](const auto &entry) { return entry.first == lookup; };
        const auto found = std::find_if(d->open.begin(), d->open.end(), is);
        const Question asked = std::move(found->second);
        d->open.erase(found);
        lookup->deleteLater();
        QMetaObject::invokeMethod(this, &RegistryClient::startNext, Qt::QueuedConnection);
        asked.done(answer);
    });
    lookup->start();
}

} // namespace gantry
