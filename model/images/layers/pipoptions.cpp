// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/pipoptions.h"

#include "model/images/pythontext.h"
#include "model/images/sdksecret.h"

namespace gantry {

PipOptions PipOptions::fromCall(const BoundCall &call)
{
    return {call.value("index_url"), call.ensuredTuple("extra_index_urls"), call.value("pre", Value::boolean(false)),
            call.value("extra_args"), call.ensuredTuple("secret_mounts")};
}

std::vector<SdkLayer::Field> PipOptions::fields() const
{
    const Value none = Value::none();
    return {{QStringLiteral("index_url"), indexUrl, none},
            {QStringLiteral("extra_index_urls"), extraIndexUrls, none},
            {QStringLiteral("pre"), pre, Value::boolean(false)},
            {QStringLiteral("extra_args"), extraArgs, none},
            {QStringLiteral("secret_mounts"), secretMounts, none}};
}

QStringList PipOptions::installArguments(const QString &projectRoot) const
{
    QStringList arguments;
    if (pythonTruth(indexUrl))
        arguments << QLatin1String("--index-url ") + pythonStr(indexUrl, projectRoot);
    for (const Value &url : extraIndexUrls.items())
        arguments << QLatin1String("--extra-index-url ") + pythonStr(url, projectRoot);
    if (pythonTruth(pre))
        arguments << QStringLiteral("--pre");
    if (pythonTruth(extraArgs))
        arguments << pythonStr(extraArgs, projectRoot);
    return arguments;
}

void PipOptions::updateHash(QCryptographicHash &hash, const QString &projectRoot) const
{
    QString input;
    if (pythonTruth(indexUrl))
        input += pythonStr(indexUrl, projectRoot);
    for (const Value &url : extraIndexUrls.items())
        input += pythonStr(url, projectRoot);
    if (pythonTruth(pre))
        input += pythonStr(pre, projectRoot);
    if (pythonTruth(extraArgs))
        input += pythonStr(extraArgs, projectRoot);
    hash.addData((input + secretMountsHashed(secretMounts, projectRoot)).toUtf8());
}

Result<QByteArray> renderPipInstall(const PipOptions &options, const QString &requirementsMount,
                                    const QStringList &installArguments, const QString &projectRoot)
{
    const auto secrets = secretMounts(options.secretMounts, projectRoot);
    if (!secrets)
        return secrets.error();
    const QString line = QLatin1String("RUN --mount=type=cache,sharing=locked,mode=0777,target=/root/.cache/uv,id=uv    ")
        + requirementsMount + QLatin1String("    ") + *secrets + QLatin1String("    uv pip install --python $UV_PYTHON ")
        + installArguments.join(u' ') + u'\n';
    return line.toUtf8();
}

} // namespace gantry
