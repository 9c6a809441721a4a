// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/rule.h"

#include "model/checks/rules/rulelist.h"

namespace gantry {

#define G(text) QT_TRANSLATE_NOOP("Checks", text)

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> list{
        {"BYOI001", G("flyte is not installed in the interpreter that will run"), checkFlyteInstalled},
        {"BYOI002", G("The tasks' module is not where Python looks for it"), checkModuleRoot},
        {"BYOI003", G("Another python comes first on PATH"), checkInterpreterOrder},
        {"BYOI004", G("PATH is set without what was on it"), checkLostPath},
        {"BYOI005", G("A code bundle that can't be unpacked in the working folder"), checkBundleFolder},
        {"BYOI006", G("The working folder belongs to root"), checkUserBeforeFolder},
        {"BYOI007", G("An image name without a mapping, or a mapping that nobody uses"), checkMappings},
        {"BYOI008", G("A URI in a file that is copied into the image of that URI"), checkHardCodedUri},
        {"BYOI009", G("Code that is baked in is sent along too"), checkBakedInCopyStyle},
        {"BYOI010", G("A code bundle without root_dir"), checkBundleRoot},
        {"BYOI011", G("A called task's environment is not among the dependencies"), checkMissingDependency},
        {"BYOI012", G("A tag that moves where the tag is the version"), checkMovingTag},
        {"BYOI013", G("A pickle between two versions of Python"), checkPickledTypes},
        {"BYOI015", G("Layers or a local build without a clone() that allows them"), checkLayersWithoutClone},
        {"BYOI016", G("The build's folder lacks what is copied from it"), checkContextSources},
        {"BYOI017", G("a0, which starts tasks, is not on PATH"), checkStarterOnPath},
        {"BYOI018", G("An entry point deploys tasks that it never imports"), checkDeployedTasks},
        {"BYOI019", G("A package and a module of one name"), checkShadowedPackage},
        {"BYOI020", G("A development run and a production deploy in one process"), checkRunAndDeploy},
        {"BYOI021", G("A run that silently stays on this computer"), checkSilentlyLocal},
        {"BYOI022", G("A variable's value that needs quotes"), checkEnvQuotes},
        {"BYOI023", G("A name, tag or URI that registries refuse"), checkReferenceGrammar},
        {"BYOI024", G("An environment's name that the SDK refuses"), checkEnvironmentName},
        {"BYOI025", G("Two environments or teams of one name"), checkDoubleNames},
        {"BYOI026", G("Environments that depend on each other in a circle"), checkDependencyCircle},
        {"BYOI027", G("Two different images of one name and tag"), checkTwinDefinitions},
        {"BYOI028", G("A dependency that no call needs"), checkNeedlessDependency},
        {"BYOI029", G("Files are copied for a user flyte that the image lacks"), checkFlyteUser},
        {"BYOI030", G("A placeholder is still there"), checkPlaceholders},
        {"BYOI032", G("The whole folder is baked in"), checkBakedEverything},
        {"BYOI033", G("A command sets PATH for itself alone"), checkExportedPath},
        {"BYOI035", G("A task or environment that the SDK refuses"), checkRefusedTasks},
    };
    return list;
}

#undef G

} // namespace gantry
