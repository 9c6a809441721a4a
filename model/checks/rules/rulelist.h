// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/rule.h"

namespace gantry {

// One function a rule, each in a file of this folder; rules.cpp has their ids.
void checkMissingDependency(const CheckContext &context, Findings &findings);
void checkDependencyCircle(const CheckContext &context, Findings &findings);
void checkNeedlessDependency(const CheckContext &context, Findings &findings);
void checkEnvironmentName(const CheckContext &context, Findings &findings);
void checkDoubleNames(const CheckContext &context, Findings &findings);
void checkMappings(const CheckContext &context, Findings &findings);
void checkBakedInCopyStyle(const CheckContext &context, Findings &findings);
void checkBundleRoot(const CheckContext &context, Findings &findings);
void checkMovingTag(const CheckContext &context, Findings &findings);
void checkDeployedTasks(const CheckContext &context, Findings &findings);
void checkShadowedPackage(const CheckContext &context, Findings &findings);
void checkRunAndDeploy(const CheckContext &context, Findings &findings);
void checkSilentlyLocal(const CheckContext &context, Findings &findings);
void checkHardCodedUri(const CheckContext &context, Findings &findings);
void checkPickledTypes(const CheckContext &context, Findings &findings);
void checkLayersWithoutClone(const CheckContext &context, Findings &findings);
void checkReferenceGrammar(const CheckContext &context, Findings &findings);
void checkTwinDefinitions(const CheckContext &context, Findings &findings);
void checkRefusedTasks(const CheckContext &context, Findings &findings);
void checkPlaceholders(const CheckContext &context, Findings &findings);
void checkFlyteInstalled(const CheckContext &context, Findings &findings);
void checkModuleRoot(const CheckContext &context, Findings &findings);
void checkInterpreterOrder(const CheckContext &context, Findings &findings);
void checkLostPath(const CheckContext &context, Findings &findings);
void checkBundleFolder(const CheckContext &context, Findings &findings);
void checkUserBeforeFolder(const CheckContext &context, Findings &findings);
void checkContextSources(const CheckContext &context, Findings &findings);
void checkStarterOnPath(const CheckContext &context, Findings &findings);
void checkEnvQuotes(const CheckContext &context, Findings &findings);
void checkFlyteUser(const CheckContext &context, Findings &findings);
void checkBakedEverything(const CheckContext &context, Findings &findings);
void checkExportedPath(const CheckContext &context, Findings &findings);

} // namespace gantry
