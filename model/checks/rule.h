// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/finding.h"
#include "model/checks/relations.h"
#include "model/design/designstate.h"
#include "model/images/xray.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace gantry {

//! What rules look at: one moment's design with its texts, and the x-rays of its images, computed when they are asked for.
class CheckContext
{
public:
    CheckContext(const DesignState &state, ImageInspector &inspector, const XRayOptions &options)
        : m_state(state), m_inspector(inspector), m_options(options), m_relations(*state.design)
    {
    }

    const Design &design() const { return *m_state.design; }
    const DesignState &state() const { return m_state; }
    const SourceSet &texts() const { return m_state.texts; }
    XRayPtr xray(const ImageId &image) const { return m_inspector.xray(image); }
    const Relations &relations() const { return m_relations; }
    const ImageInspector &inspector() const { return m_inspector; }
    const XRayOptions &options() const { return m_options; }

private:
    const DesignState &m_state;
    ImageInspector &m_inspector;
    const XRayOptions &m_options;
    const Relations m_relations;
};

//! One rule of `gantry check`. Its id is for life. It sees the design and says what is wrong, each finding with its
//! place, its reasons and, where there is one, its fix; it never changes anything.
struct Rule {
    const char *id; //!< "BYOI011"
    const char *title; //!< untranslated; what it is about, for lists and SARIF
    void (*check)(const CheckContext &context, Findings &findings);
};

//! The list: a new rule is a file in `rules` and a line in rules.cpp.
const std::vector<Rule> &rules();

//! The context of translation of all that rules say.
struct Checks {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

} // namespace gantry
