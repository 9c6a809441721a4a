// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/rule.h"

#include "model/checks/rules/rulelist.h"

namespace gantry {

#define G(text) QT_TRANSLATE_NOOP("Checks", text)

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> list{
        {"BYOI007", G("An image name without a mapping, or a mapping that nobody uses"), checkMappings},
        {"BYOI008", G("A URI in a file that is copied into the image of that URI"), checkHardCodedUri},
        {"BYOI009", G("Code that is baked in is sent along too"), checkBakedInCopyStyle},
        {"BYOI010", G("A code bundle without root_dir"), checkBundleRoot},
        {"BYOI011", G("A called task's environment is not among the dependencies"), checkMissingDependency},
        {"BYOI012", G("A tag that moves where the tag is the version"), checkMovingTag},
        {"BYOI013", G("A pickle between two versions of Python"), checkPickledTypes},
        {"BYOI015", G("Layers or a local build without a clone() that allows them"), checkLayersWithoutClone},
        {"BYOI018", G("An entry point deploys tasks that it never imports"), checkDeployedTasks},
        {"BYOI019", G("A package and a module of one name"), checkShadowedPackage},
        {"BYOI020", G("A development run and a production deploy in one process"), checkRunAndDeploy},
        {"BYOI021", G("A run that silently stays on this computer"), checkSilentlyLocal},
        {"BYOI023", G("A name, tag or URI that registries refuse"), checkReferenceGrammar},
        {"BYOI024", G("An environment's name that the SDK refuses"), checkEnvironmentName},
        {"BYOI025", G("Two environments or teams of one name"), checkDoubleNames},
        {"BYOI026", G("Environments that depend on each other in a circle"), checkDependencyCircle},
        {"BYOI027", G("Two different images of one name and tag"), checkTwinDefinitions},
        {"BYOI028", G("A dependency that no call needs"), checkNeedlessDependency},
        {"BYOI030", G("A placeholder is still there"), checkPlaceholders},
        {"BYOI035", G("A task or environment that the SDK refuses"), checkRefusedTasks},
    };
    return list;
}

#undef G

} // namespace gantry
