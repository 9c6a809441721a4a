// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/core/result.h"
#include "model/design/design.h"
#include "model/design/designstate.h"
#include "model/source/edit.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace gantry {

//! An operation's answer: the edit and what it says that the edit does.
struct Planned {
    Edit edit;
    QHash<QString, QString> renamed; //!< ids before → after, of things that stay the same under another id
    QString select; //!< id of what should be selected afterwards, or empty
    QStringList droppedComments; //!< comments that the edit removes
    bool isTyped = false; //!< text in the place of text: it may also mend a file that can't be read
};

//! One named change of a design. Holds ids and texts, never ranges; resolved against the state it is planned on.
class Operation
{
public:
    virtual ~Operation() = default;

    //! Its name on the command line: "add_layer".
    virtual QLatin1String name() const = 0;
    //! Refused with the reason where it is impossible in this state; changes nothing.
    virtual Result<Planned> plan(const DesignState &state) const = 0;
    //! Whether a design read after the edit shows what the operation promised; the error says what is missing.
    virtual Result<void> verify(const DesignState &before, const DesignState &after) const = 0;
    //! Typing may leave a file that does not parse, and change one; gestures may not.
    virtual bool mayBreakFiles() const { return false; }
};

using OperationPtr = std::unique_ptr<const Operation>;

//! A finding whose fix is asked for.
struct FixRequest {
    QString id;
    QString file;
    TextPosition position;
};
//! Finds the operation that fixes a finding; what knows the rules stands above this folder.
using FixResolver = std::function<Result<OperationPtr>(const DesignState &state, const FixRequest &request)>;

//! Reads one operation of `gantry edit`'s array. Without a resolver `fix` is refused when it is planned.
Result<OperationPtr> operationFromJson(const Json &json, const FixResolver &resolver = {});
//! Names of all operations, in the order of the list.
std::vector<QLatin1String> operationNames();

//! Plans, applies to a copy, reads again, verifies. What comes back is safe to push on the EditStack.
struct Rehearsed {
    Planned planned;
    DesignState after; //!< of the revision that pushing the edit makes
    QHash<QString, QString> renamed; //!< by the operation's word and by matching
};
Result<Rehearsed> rehearse(const Operation &operation, const DesignState &before);

} // namespace gantry
