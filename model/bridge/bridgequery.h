// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/bridge/bridgeprocess.h"
#include "model/core/result.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace gantry {

//! What the SDK's own builder would build for one image: the bridge's `dry_built`.
struct DryBuilt {
    QString id; //!< as it was asked for; the environment's name where all were
    QString uri;
    QString dockerfile; //!< empty for an image that is used as it is
    QString command; //!< of the builder, the last word being the context's folder
    QStringList files; //!< of the context, relative to it
    std::optional<Error> error; //!< the SDK refuses it, in its own words
};

DryBuilt dryBuiltFromJson(const Json &json);

//! The request for `dry_built` answers about every environment's image. With `files` only these are imported first: a
//! production tag hashes what is imported, so that has to be what the entry point imports.
Json dryBuildRequest(const QString &folder, const QString &copyStyle, const QString &builder,
                     const QStringList &files = {});
//! The request for one `described` answer: the environments, tasks and images that the SDK sees.
Json describeRequest(const QString &folder);

//! One question to the SDK: a bridge process, its answers in order, its end. It executes the project's code: the
//! person's consent is the caller's matter. Destroying it ends the process.
class BridgeQuery : public QObject {
    Q_OBJECT
public:
    explicit BridgeQuery(Json request, QObject *parent = nullptr);

    void start(const QString &python);

Q_SIGNALS:
    //! `event` is "described", "dry_built", "import_failed", …; the JSON is the whole line.
    void answered(const QString &event, const gantry::Json &json);
    //! Exactly one of these two, once.
    void finished();
    void failed(const gantry::Error &error);

private:
    void takeLines(const QByteArrayList &lines);
    void end(const ChildExit &exit);

    Json m_request;
    BridgeProcess m_process;
    QByteArray m_output; // the end of what was printed, for a failure's detail
    std::optional<Error> m_refusal;
};

} // namespace gantry
