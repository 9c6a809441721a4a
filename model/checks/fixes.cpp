// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/fixes.h"

#include "model/checks/checker.h"
#include "model/checks/rule.h"
#include "model/design/operations/sequence.h"

#include <algorithm>

namespace gantry {

namespace {

Error refused(ErrorCode code, const QString &message, const Place &place = {})
{
    return {code, message, {}, place};
}

Result<OperationPtr> resolve(const DesignState &state, const QString &folder, const FixRequest &request)
{
    const Findings findings = Checker().check(state, checkOptions(state, folder));
    const Finding *found = nullptr;
    for (const Finding &finding : findings) {
        const bool isMeant = finding.rule == request.id && finding.place.file == request.file
            && finding.place.start == request.position;
        if (isMeant && (!found || (!found->fix && finding.fix)))
            found = &finding;
    }
    if (found)
        return fixOperation(*found);
    return refused(ErrorCode::NotFound, Checks::tr("%1:%2:%3 has no finding %4.")
                                            .arg(request.file, QString::number(request.position.line),
                                                 QString::number(request.position.column), request.id));
}

} // namespace

Result<OperationPtr> fixOperation(const Finding &finding)
{
    if (!finding.fix)
        return refused(ErrorCode::Refused, Checks::tr("%1 has no fix: it is for people to decide.").arg(finding.rule), finding.place);
    std::vector<OperationPtr> operations;
    for (const Json &json : finding.fix->operations) {
        Result<OperationPtr> operation = operationFromJson(json);
        if (!operation)
            return operation.error();
        operations.push_back(operation.takeValue());
    }
    return OperationPtr(std::make_unique<Sequence>(finding.fix->title, std::move(operations)));
}

FixResolver fixResolver(const QString &folder)
{
    return [folder](const DesignState &state, const FixRequest &request) { return resolve(state, folder, request); };
}

Json fixToJson(const Finding &finding)
{
    return Json{{"op", "fix"},
                {"id", toStdUtf8(finding.rule)},
                {"file", toStdUtf8(finding.place.file)},
                {"line", finding.place.start.line},
                {"column", finding.place.start.column}};
}

} // namespace gantry
