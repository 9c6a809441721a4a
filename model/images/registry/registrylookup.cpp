// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/registrylookup.h"

#include <QCoreApplication>

#include <utility>

namespace gantry::registry {

namespace {

constexpr qint64 kLargestManifest = 4 * 1024 * 1024; // what the distribution specification has registries take
constexpr qint64 kLargestConfig = 8 * 1024 * 1024;

Error otherDigest(const QString &reference)
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("Registry", "%1: only digests that begin with sha256: can be asked for.").arg(reference),
            {}, {}};
}

QStringList platformsOf(const RegistryCache::Named &named)
{
    return QString::fromUtf8(named.indexPlatforms).split(u',', Qt::SkipEmptyParts);
}

} // namespace

RegistryLookup::RegistryLookup(Access &access, const RegistryCache &cache, const RegistryOptions &options,
                               const QString &reference, QObject *parent)
    : QObject(parent), m_access(access), m_cache(cache), m_options(options)
{
    m_image.reference = reference;
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(tooSlow(m_reference.domain, m_options.deadline)); });
}

void RegistryLookup::start()
{
    const Result<RegistryReference> reference = RegistryReference::parse(m_image.reference);
    if (!reference)
        return finish(reference.error());
    m_reference = *reference;
    if (!m_reference.digest.isEmpty() && !isDigest(m_reference.digest))
        return finish(otherDigest(m_image.reference));
    m_known = m_cache.named(m_reference.toString(), m_options.platform);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isFresh = m_known
        && (!m_reference.digest.isEmpty()
            || (m_known->asOf <= now && m_known->asOf.secsTo(now) < m_options.freshness.count()));
    if ((isFresh || m_options.isOffline) && m_known && readCached(*m_known)) {
        m_image.isFromCache = !isFresh;
        return finish({});
    }
    if (m_options.isOffline)
        return finish({});
    m_deadline.start(m_options.deadline);
    if (m_known)
        askWhetherNew();
    else
        askManifest(m_reference.version());
}

//! Fills the image in from what is kept; nothing is changed where a part of it is missing.
bool RegistryLookup::readCached(const RegistryCache::Named &named)
{
    const std::optional<QByteArray> bytes = m_cache.blob(named.manifestDigest);
    if (!bytes)
        return false;
    const Result<std::variant<Index, Manifest>> read = manifestOf(*bytes);
    const Manifest *manifest = read ? std::get_if<Manifest>(&*read) : nullptr;
    const std::optional<QByteArray> config = manifest ? m_cache.blob(manifest->configDigest) : std::nullopt;
    RegistryImage image;
    if (!config || !readConfig(*config, image))
        return false;
    image.reference = m_image.reference;
    image.digest = named.manifestDigest;
    image.indexDigest = named.indexDigest;
    image.platforms = platformsOf(named);
    image.layers = manifest->layers;
    image.asOf = named.asOf;
    m_image = std::move(image);
    return true;
}

QUrl RegistryLookup::address(const QString &path) const
{
    QUrl url = m_options.mirrors.value(m_reference.domain);
    if (url.isEmpty())
        url = QUrl((m_reference.isLoopback() ? QStringLiteral("http://") : QStringLiteral("https://")) + m_reference.host());
    url.setPath(QStringLiteral("/v2/") % m_reference.path % path);
    return url;
}

HttpQuestion RegistryLookup::manifestQuestion(const QString &version) const
{
    HttpQuestion question;
    question.url = address(QStringLiteral("/manifests/") + version);
    question.accept = manifestTypes();
    question.largest = kLargestManifest;
    return question;
}

void RegistryLookup::ask(const HttpQuestion &question, Taken taken)
{
    HttpQuestion authorized = question;
    authorized.authorization = m_authorization;
    auto *fetch = new HttpFetch(m_access.network, authorized, this);
    connect(fetch, &HttpFetch::finished, this,
            [this, fetch, question, taken = std::move(taken)](const HttpAnswer &answer) {
                fetch->deleteLater();
                if (!m_isFinished)
                    take(question, answer, taken);
            });
}

void RegistryLookup::take(const HttpQuestion &question, const HttpAnswer &answer, const Taken &taken)
{
    const bool isChallenge = answer.outcome == HttpAnswer::Outcome::Answered && answer.status == 401;
    if (isChallenge && m_authorization.isEmpty())
        return signIn(question, answer.headers.value("www-authenticate"), taken);
    taken(answer);
}

void RegistryLookup::signIn(const HttpQuestion &question, const QByteArray &challenge, Taken taken)
{
    auto *made = new SignIn(m_access, m_reference, this);
    connect(made, &SignIn::failed, this, [this, made](const Error &error) {
        made->deleteLater();
        fail(error);
    });
    connect(made, &SignIn::authorized, this, [this, made, question, taken = std::move(taken)](const QByteArray &header) {
        made->deleteLater();
        m_authorization = header;
        m_isSignedIn = made->isSignedIn();
        m_wasRefused = made->wasRefused();
        if (!m_isFinished)
            ask(question, taken);
    });
    made->start(question.url, challenge);
}

//! By the headers alone, which registries don't count as a download.
void RegistryLookup::askWhetherNew()
{
    HttpQuestion question = manifestQuestion(m_reference.version());
    question.method = HttpQuestion::Method::Head;
    ask(question, [this](const HttpAnswer &answer) {
        const QString known = m_known->indexDigest.isEmpty() ? m_known->manifestDigest : m_known->indexDigest;
        const bool isSame = answer.outcome == HttpAnswer::Outcome::Answered && answer.status == 200
            && answer.headers.value("docker-content-digest") == known.toLatin1();
        if (isSame && readCached(*m_known))
            return succeed();
        askManifest(m_reference.version());
    });
}

void RegistryLookup::askManifest(const QString &version)
{
    const QString wanted = isDigest(version) ? version : QString();
    if (const std::optional<QByteArray> kept = m_cache.blob(wanted))
        return takeManifest(wanted, *kept);
    ask(manifestQuestion(version), [this, wanted](const HttpAnswer &answer) {
        if (answer.outcome != HttpAnswer::Outcome::Answered || answer.status != 200)
            return fail(failure(answer));
        const QString said = QString::fromLatin1(answer.headers.value("docker-content-digest"));
        takeManifest(wanted.isEmpty() && isDigest(said) ? said : wanted, answer.body);
    });
}

void RegistryLookup::takeManifest(const QString &wanted, const QByteArray &bytes)
{
    const QString digest = digestOf(bytes);
    if (!wanted.isEmpty() && wanted != digest)
        return fail(wrongDigest(m_reference.domain, wanted, digest));
    const Result<std::variant<Index, Manifest>> read = manifestOf(bytes);
    if (!read)
        return fail(unreadable(m_reference.domain, read.error()));
    m_cache.storeBlob(digest, bytes);
    if (const Index *index = std::get_if<Index>(&*read))
        return takeIndex(*index, digest);
    takeImage(std::get<Manifest>(*read), digest);
}

void RegistryLookup::takeIndex(const Index &index, const QString &digest)
{
    const IndexEntry *entry = index.find(m_options.platform);
    if (!entry || m_isWithinIndex)
        return fail(notForPlatform(m_image.reference, m_options.platform, index.platforms()));
    m_isWithinIndex = true;
    m_image.indexDigest = digest;
    m_image.platforms = index.platforms();
    askManifest(entry->digest);
}

void RegistryLookup::takeImage(const Manifest &manifest, const QString &digest)
{
    m_image.digest = digest;
    m_image.layers = manifest.layers;
    const QString wanted = manifest.configDigest;
    if (const std::optional<QByteArray> kept = m_cache.blob(wanted))
        return takeConfig(*kept);
    HttpQuestion question;
    question.url = address(QStringLiteral("/blobs/") + wanted);
    question.largest = kLargestConfig;
    ask(question, [this, wanted](const HttpAnswer &answer) {
        if (answer.outcome != HttpAnswer::Outcome::Answered || answer.status != 200)
            return fail(failure(answer));
        const QString got = digestOf(answer.body);
        if (got != wanted)
            return fail(wrongDigest(m_reference.domain, wanted, got));
        m_cache.storeBlob(wanted, answer.body);
        takeConfig(answer.body);
    });
}

void RegistryLookup::takeConfig(const QByteArray &bytes)
{
    const Result<void> read = readConfig(bytes, m_image);
    if (!read)
        return fail(unreadable(m_reference.domain, read.error()));
    const QString asked = m_options.platform.section(u'/', 0, 1);
    const bool isOther = m_image.indexDigest.isEmpty() && m_image.platform != asked && m_image.platform != QLatin1String("/");
    if (isOther)
        return fail(notForPlatform(m_image.reference, m_options.platform, {m_image.platform}));
    succeed();
}

void RegistryLookup::succeed()
{
    m_image.asOf = QDateTime::currentDateTimeUtc();
    m_image.isFromCache = false;
    m_cache.storeNamed(m_reference.toString(), m_options.platform,
                       {m_image.indexDigest, m_image.digest, m_image.platforms.join(u',').toUtf8(), m_image.asOf});
    finish({});
}

Error RegistryLookup::failure(const HttpAnswer &answer) const
{
    const bool isNo = answer.outcome == HttpAnswer::Outcome::Answered && answer.status == 401;
    const bool isBadSignIn = m_wasRefused || (m_isSignedIn && m_authorization.startsWith("Basic "));
    return isNo && isBadSignIn ? signInRefused(m_reference.domain)
                               : failureOf(answer, m_reference.domain, m_image.reference, m_isSignedIn);
}

void RegistryLookup::fail(const Error &error)
{
    if (m_isFinished)
        return;
    const QString asked = m_image.reference;
    m_image = {};
    m_image.reference = asked;
    if (m_known && readCached(*m_known))
        m_image.isFromCache = true;
    finish(error);
}

void RegistryLookup::finish(std::optional<Error> failure)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_deadline.stop();
    RegistryAnswer answer{m_image.reference, std::nullopt, std::move(failure)};
    if (!m_image.digest.isEmpty())
        answer.image = m_image;
    Q_EMIT finished(answer);
}

} // namespace gantry::registry
