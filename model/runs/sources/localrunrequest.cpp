// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/sources/localrunrequest.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace gantry {

RunId newRunName()
{
    static const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789");
    QString name = QStringLiteral("r");
    for (int i = 0; i < 9; ++i)
        name += letters[QRandomGenerator::global()->bounded(int(letters.size()))];
    return RunId(name);
}

Result<RunId> checkedRunName(const QString &name)
{
    static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$"));
    if (allowed.match(name).hasMatch())
        return RunId(name);
    return Error{ErrorCode::Usage,
                 QCoreApplication::translate("Run",
                                             "A run can't be named “%1”: take letters, digits, “-”, “_” and “.”, at "
                                             "most 63, a letter or digit first.")
                     .arg(name),
                 {},
                 {}};
}

Json requestToJson(const LocalRunRequest &request)
{
    Json texts = Json::object();
    for (auto it = request.inputTexts.cbegin(); it != request.inputTexts.cend(); ++it)
        texts[toStdUtf8(it.key())] = toStdUtf8(it.value());
    return Json{{"verb", "run"},
                {"project", toStdUtf8(QDir(request.folder).absolutePath())},
                {"task", toStdUtf8(request.task)},
                {"file", toStdUtf8(request.file)},
                {"module", toStdUtf8(request.module)},
                {"inputs", request.inputs},
                {"input_texts", texts},
                {"run", toStdUtf8(request.run.toString())},
                {"keep_open", true}};
}

} // namespace gantry
