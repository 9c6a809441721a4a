// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/baselookup.h"

#include "model/images/registry/registryclient.h"

#include <algorithm>
#include <utility>

namespace gantry {

namespace {

constexpr std::chrono::milliseconds kBurst(100);
constexpr std::chrono::seconds kPause(30); // after what may pass by itself
constexpr std::chrono::seconds kLongPause(300); // after what somebody has to change first: push, sign in
constexpr std::chrono::seconds kLongestPause(1800);

//! Doubles with each failure.
std::chrono::seconds pauseAfter(const Error &failure, int failures)
{
    const std::chrono::seconds first = failure.code == ErrorCode::Unavailable ? kPause : kLongPause;
    return std::min(first * (1 << std::clamp(failures - 1, 0, 6)), kLongestPause);
}

} // namespace

RegistryOptions BaseLookup::defaultOptions()
{
    RegistryOptions options;
    const QByteArray offline = qgetenv("GANTRY_OFFLINE");
    options.isOffline = !offline.isEmpty() && offline != "0";
    return options;
}

BaseLookup::BaseLookup(RegistryOptions options, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_building(std::make_shared<BaseLibrary>()),
      m_library(std::make_shared<const BaseLibrary>(*m_building))
{
    m_burst.setSingleShot(true);
    connect(&m_burst, &QTimer::timeout, this, &BaseLookup::tellChange);
}

BaseLookup::~BaseLookup()
{
    endClient();
}

void BaseLookup::startClient()
{
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("registries"));
    m_client = new RegistryClient(m_options);
    m_client->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_client, &QObject::deleteLater);
    m_thread->start(QThread::LowPriority);
}

void BaseLookup::endClient()
{
    ++m_generation;
    m_client = nullptr;
    if (!m_thread)
        return;
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
}

bool BaseLookup::isDue(const QString &reference) const
{
    const auto found = m_questions.constFind(reference);
    return found == m_questions.constEnd() || (found->state == State::Failed && found->notBefore.hasExpired());
}

void BaseLookup::want(const QStringList &references)
{
    for (const QString &reference : references) {
        if (!isDue(reference))
            continue;
        if (!m_client)
            startClient();
        m_questions[reference].state = State::Asked;
        ++m_open;
        QMetaObject::invokeMethod(m_client, [this, client = m_client, reference, generation = m_generation] {
            client->ask(reference, [this, generation](const RegistryAnswer &answer) {
                QMetaObject::invokeMethod(this, [this, generation, answer] {
                    if (generation == m_generation)
                        take(answer);
                }, Qt::QueuedConnection);
            });
        }, Qt::QueuedConnection);
    }
}

void BaseLookup::take(const RegistryAnswer &answer)
{
    Question &question = m_questions[answer.reference];
    question.state = answer.failure ? State::Failed : State::Answered;
    question.failures = answer.failure ? question.failures + 1 : 0;
    if (answer.failure)
        question.notBefore = QDeadlineTimer(pauseAfter(*answer.failure, question.failures));
    if (answer.image)
        m_building->addRegistryImage(*answer.image);
    m_building->setRegistryFailure(answer.reference, answer.failure ? answer.failure->message : QString());
    const bool isLast = --m_open == 0;
    if (isLast && (answer.image || answer.failure || m_burst.isActive()))
        tellChange();
    else if ((answer.image || answer.failure) && !m_burst.isActive())
        m_burst.start(kBurst);
    if (isLast)
        Q_EMIT settled();
}

void BaseLookup::tellChange()
{
    m_burst.stop();
    m_library = std::make_shared<const BaseLibrary>(*m_building);
    Q_EMIT libraryChanged();
}

void BaseLookup::setOffline(bool isOffline)
{
    if (isOffline == m_options.isOffline)
        return;
    m_options.isOffline = isOffline;
    endClient();
    m_questions.clear();
    m_open = 0;
}

} // namespace gantry
