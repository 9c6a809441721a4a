// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/registryfailure.h"

#include <QCoreApplication>

namespace gantry::registry {

namespace {

constexpr int kLongestWait = 24 * 3600; // seconds; what a Retry-After says beyond that is not repeated

QString tr(const char *text)
{
    return QCoreApplication::translate("Registry", text);
}

Error unavailable(const QString &message, const QString &detail = {})
{
    return {ErrorCode::Unavailable, message, detail, {}};
}

Error refused(const QString &message)
{
    return {ErrorCode::Refused, message, {}, {}};
}

//! What a person types to sign in: docker leaves Docker Hub's name out.
QString loginCommand(const QString &domain)
{
    return domain == QLatin1String("docker.io") ? QStringLiteral("docker login")
                                                : QString(QStringLiteral("docker login ") % domain);
}

Error tooMany(const HttpAnswer &answer, const QString &domain)
{
    bool isNumber = false;
    const int seconds = answer.headers.value("retry-after").toInt(&isNumber);
    const QString when = isNumber && seconds > 0 && seconds <= kLongestWait
        ? tr("in %1 s").arg(seconds)
        : tr("later");
    return unavailable(tr("%1 has been asked too often from here (429). Ask again %2; signed in with \u201c%3\u201d one may "
                          "ask it more often.").arg(domain, when, loginCommand(domain)));
}

Error byStatus(const HttpAnswer &answer, const QString &domain, const QString &image, bool isSignedIn)
{
    const int status = answer.status;
    if (status == 401 && isSignedIn)
        return refused(tr("%1 has no image %2 that your sign-in there may read. Check the name, or ask its owner for access.")
                           .arg(domain, image));
    if (status == 401)
        return refused(tr("%1 asks for a sign-in before it tells of %2. Run \u201c%3\u201d if the image is private; if not, "
                          "check its name.").arg(domain, image, loginCommand(domain)));
    if (status == 403)
        return refused(tr("%1 does not allow you to read %2. Ask its owner for access, or sign in as somebody else with "
                          "\u201c%3\u201d.").arg(domain, image, loginCommand(domain)));
    if (status == 404)
        return {ErrorCode::NotFound,
                tr("%1 has no image %2. Check its name and its tag; if it is built elsewhere, push it first.").arg(domain, image),
                {}, {}};
    if (status == 429)
        return tooMany(answer, domain);
    if (status >= 500)
        return unavailable(tr("%1 has a fault of its own (%2). Ask again later.").arg(domain).arg(status));
    return unavailable(tr("%1 answers as no registry does (%2). Check that an image registry is at that address.")
                           .arg(domain).arg(status));
}

} // namespace

Error failureOf(const HttpAnswer &answer, const QString &domain, const QString &image, bool isSignedIn)
{
    switch (answer.outcome) {
    case HttpAnswer::Outcome::Answered:
        return byStatus(answer, domain, image, isSignedIn);
    case HttpAnswer::Outcome::Unreachable:
        return unavailable(tr("%1 can't be reached. Check the network and the registry's name, then ask again.").arg(domain),
                           answer.detail);
    case HttpAnswer::Outcome::HungUp:
        return unavailable(tr("%1 ends the connection without an answer. Check that an image registry is at that address, or "
                              "ask again later.").arg(domain),
                           answer.detail);
    case HttpAnswer::Outcome::NotTrusted:
        return unavailable(tr("No safe connection to %1 can be made. Check this computer's clock and the registry's "
                              "certificate; if the registry is your own, install its certificate authority here.").arg(domain),
                           answer.detail);
    case HttpAnswer::Outcome::NotHttp:
        return unavailable(tr("%1 does not speak HTTP. Check that an image registry is at that address.").arg(domain),
                           answer.detail);
    case HttpAnswer::Outcome::TooLarge:
        return unavailable(tr("%1 answers with more than any image's description has. Check that an image registry is at that "
                              "address.").arg(domain));
    case HttpAnswer::Outcome::InACircle:
        return unavailable(tr("%1 leads from one address to the next without end. Tell whoever runs it.").arg(domain));
    case HttpAnswer::Outcome::LedAstray:
        return unavailable(tr("%1 leads to %2, where it is not safe to ask. Tell whoever runs it.").arg(domain, answer.detail));
    }
    return {};
}

Error tooSlow(const QString &domain, std::chrono::milliseconds waited)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(waited).count();
    return unavailable(tr("%1 has not answered within %2 s. Ask again later.").arg(domain).arg(seconds));
}

Error unreadable(const QString &domain, const Error &problem)
{
    if (problem.code == ErrorCode::Unsupported)
        return problem;
    return unavailable(tr("%1 answers with something that can't be read. Check that an image registry is at that address.")
                           .arg(domain),
                       problem.message);
}

Error wrongDigest(const QString &domain, const QString &wanted, const QString &got)
{
    return unavailable(tr("%1 sends something else than was asked for: its digest is another. Nothing of it is used; ask "
                          "again, and tell whoever runs it if that doesn't help.").arg(domain),
                       tr("wanted %1, got %2").arg(wanted, got));
}

Error notForPlatform(const QString &image, const QString &platform, const QStringList &platforms)
{
    return {ErrorCode::NotFound,
            tr("%1 is not made for %2, only for %3. Choose another image or another platform.")
                .arg(image, platform, platforms.join(QStringLiteral(", "))),
            {}, {}};
}

Error signInRefused(const QString &domain)
{
    return refused(tr("%1 does not accept the sign-in that docker keeps for it. Run \u201c%2\u201d again.")
                       .arg(domain, loginCommand(domain)));
}

Error unsafeTokenServer(const QString &domain, const QString &address)
{
    return unavailable(tr("%1 wants the sign-in to be sent to %2, which is not safe. Tell whoever runs it.").arg(domain, address));
}

Error unknownSignIn(const QString &domain, const QString &schemes)
{
    return {ErrorCode::Unsupported,
            tr("%1 asks for a kind of sign-in that Gantry does not know (%2). What is known of the image otherwise is used.")
                .arg(domain, schemes),
            {}, {}};
}

} // namespace gantry::registry
