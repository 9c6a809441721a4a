// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operation.h"

#include "model/design/operations/addcall.h"
#include "model/design/operations/adddependency.h"
#include "model/design/operations/addlayer.h"
#include "model/design/operations/addtask.h"
#include "model/design/operations/duplicatelayer.h"
#include "model/design/operations/editlayer.h"
#include "model/design/operations/fix.h"
#include "model/design/operations/movelayer.h"
#include "model/design/operations/place.h"
#include "model/design/operations/release.h"
#include "model/design/operations/removedependency.h"
#include "model/design/operations/removelayer.h"
#include "model/design/operations/renameenvironment.h"
#include "model/design/operations/replacetext.h"
#include "model/design/operations/setargument.h"
#include "model/design/operations/setbase.h"
#include "model/design/operations/setimage.h"
#include "model/design/operations/setmapping.h"

#include <QCoreApplication>

#include <array>

namespace gantry {

namespace {

struct Entry {
    const char *name;
    OperationPtr (*read)(OperationFields &fields);
};

// The list: a new operation adds its line here, and nowhere else. (`fix` is read below, as it needs its resolver.)
constexpr std::array kOperations{
    Entry{"add_layer", &AddLayer::fromFields},
    Entry{"edit_layer", &EditLayer::fromFields},
    Entry{"move_layer", &MoveLayer::fromFields},
    Entry{"duplicate_layer", &DuplicateLayer::fromFields},
    Entry{"remove_layer", &RemoveLayer::fromFields},
    Entry{"set_base", &SetBase::fromFields},
    Entry{"rename_environment", &RenameEnvironment::fromFields},
    Entry{"set_image", &SetImage::fromFields},
    Entry{"add_dependency", &AddDependency::fromFields},
    Entry{"remove_dependency", &RemoveDependency::fromFields},
    Entry{"set_mapping", &SetMapping::fromFields},
    Entry{"add_task", &AddTask::fromFields},
    Entry{"add_call", &AddCall::fromFields},
    Entry{"set_argument", &SetArgument::fromFields},
    Entry{"release", &Release::fromFields},
    Entry{"replace_text", &ReplaceText::fromFields},
    Entry{"place", &PlaceNodes::fromFields},
};

Error usage(const QString &message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

} // namespace

std::vector<QLatin1String> operationNames()
{
    std::vector<QLatin1String> names;
    for (const Entry &entry : kOperations)
        names.push_back(QLatin1String(entry.name));
    names.push_back(QLatin1String("fix"));
    return names;
}

Result<OperationPtr> operationFromJson(const Json &json, const FixResolver &resolver)
{
    const QString name = jsonText(json, "op");
    if (name.isEmpty())
        return usage(QCoreApplication::translate("Operation", "An operation is a JSON object with \u201cop\u201d, its name."));
    OperationFields fields(json, name);
    OperationPtr operation;
    for (const Entry &entry : kOperations) {
        if (name == QLatin1String(entry.name))
            operation = entry.read(fields);
    }
    if (name == QLatin1String("fix"))
        operation = Fix::fromFields(fields, resolver);
    if (!operation)
        return usage(QCoreApplication::translate("Operation", "There is no operation %1.").arg(name));
    if (const std::optional<Error> failure = fields.failure())
        return *failure;
    return operation;
}

} // namespace gantry
