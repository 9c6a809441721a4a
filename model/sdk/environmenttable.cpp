// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/sdk/tables.h"

// Signatures of flyte 2.12.1, in its order.

namespace gantry::sdk {

namespace {

using L = QLatin1String;
using Kind = Parameter::Kind;

constexpr Parameter kTaskEnvironment[] = {
    {L("name"), L("str"), {}, Kind::Normal, Form::Text},
    {L("depends_on"), L("List[Environment]"), L("[]"), Kind::Normal, Form::Code},
    {L("pod_template"), L("Optional[Union[str, PodTemplate]]"), L("None"), Kind::Normal, Form::Code},
    {L("description"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("secrets"), L("Optional[SecretRequest]"), L("None"), Kind::Normal, Form::Code},
    {L("env_vars"), L("Optional[Dict[str, str]]"), L("None"), Kind::Normal, Form::KeyValues},
    {L("resources"), L("Optional[Resources]"), L("None"), Kind::Normal, Form::Code},
    {L("interruptible"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("image"), L("Union[str, Image, Literal[\"auto\"], None]"), L("\"auto\""), Kind::Normal, Form::Code},
    {L("include"), L("Tuple[str, ...]"), L("()"), Kind::Normal, Form::Texts},
    {L("service_account"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("cache"), L("CacheRequest"), L("\"disable\""), Kind::Normal, Form::Choice, L("auto|override|disable")},
    {L("reusable"), L("ReusePolicy | None"), L("None"), Kind::Normal, Form::Code},
    {L("plugin_config"), L("Optional[Any]"), L("None"), Kind::Normal, Form::Code},
    {L("queue"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
};

// cache and reusable stand for its **kwargs, which takes no other.
constexpr Parameter kTaskEnvironmentCloneWith[] = {
    {L("name"), L("str"), {}, Kind::Normal, Form::Text},
    {L("image"), L("Optional[Union[str, Image, Literal[\"auto\"]]]"), L("None"), Kind::Normal, Form::Code},
    {L("resources"), L("Optional[Resources]"), L("None"), Kind::Normal, Form::Code},
    {L("env_vars"), L("Optional[Dict[str, str]]"), L("None"), Kind::Normal, Form::KeyValues},
    {L("secrets"), L("Optional[SecretRequest]"), L("None"), Kind::Normal, Form::Code},
    {L("depends_on"), L("Optional[List[Environment]]"), L("None"), Kind::Normal, Form::Code},
    {L("description"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("interruptible"), L("Optional[bool]"), L("None"), Kind::Normal, Form::Flag},
    {L("include"), L("Optional[Tuple[str, ...]]"), L("None"), Kind::Normal, Form::Texts},
    {L("service_account"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("cache"), L("CacheRequest"), L("None"), Kind::KeywordOnly, Form::Choice, L("auto|override|disable")},
    {L("reusable"), L("ReusePolicy | None"), L("None"), Kind::KeywordOnly, Form::Code},
};

constexpr Parameter kTaskEnvironmentFromTask[] = {
    {L("name"), L("str"), {}, Kind::Normal, Form::Text},
    {L("tasks"), L("TaskTemplate"), {}, Kind::VarPositional, Form::Code},
    {L("depends_on"), L("Optional[List[\"Environment\"]]"), L("None"), Kind::KeywordOnly, Form::Code},
};

constexpr Parameter kTaskEnvironmentAddDependency[] = {
    {L("env"), L("Environment"), {}, Kind::VarPositional, Form::Code},
};

constexpr Parameter kTaskEnvironmentTask[] = {
    {L("short_name"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("cache"), L("CacheRequest | None"), L("None"), Kind::KeywordOnly, Form::Choice, L("auto|override|disable")},
    {L("retries"), L("Union[int, RetryStrategy]"), L("0"), Kind::KeywordOnly, Form::Code},
    {L("timeout"), L("TimeoutType"), L("0"), Kind::KeywordOnly, Form::Code},
    {L("docs"), L("Optional[Documentation]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("pod_template"), L("Optional[Union[str, PodTemplate]]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("report"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("interruptible"), L("bool | None"), L("None"), Kind::KeywordOnly, Form::Flag},
    {L("max_inline_io_bytes"), L("int"), L("10485760"), Kind::KeywordOnly, Form::Number},
    {L("queue"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("service_account"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("triggers"), L("Tuple[Trigger, ...] | Trigger"), L("()"), Kind::KeywordOnly, Form::Code},
    {L("links"), L("Tuple[Link, ...] | Link"), L("()"), Kind::KeywordOnly, Form::Code},
    {L("task_resolver"), L("Any | None"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("entrypoint"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("produces_artifacts"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
};

constexpr Parameter kTaskTemplateOverride[] = {
    {L("short_name"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("resources"), L("Optional[Resources]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("cache"), L("Optional[CacheRequest]"), L("None"), Kind::KeywordOnly, Form::Choice, L("auto|override|disable")},
    {L("retries"), L("Union[int, RetryStrategy]"), L("0"), Kind::KeywordOnly, Form::Code},
    {L("timeout"), L("Optional[TimeoutType]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("reusable"), L("Union[ReusePolicy, Literal[\"off\"], None]"), L("None"),
     Kind::KeywordOnly, Form::Choice, L("off")},
    {L("env_vars"), L("Optional[Dict[str, str]]"), L("None"), Kind::KeywordOnly, Form::KeyValues},
    {L("secrets"), L("Optional[SecretRequest]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("service_account"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("max_inline_io_bytes"), L("int | None"), L("None"), Kind::KeywordOnly, Form::Number},
    {L("pod_template"), L("Optional[Union[str, PodTemplate]]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("queue"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("interruptible"), L("Optional[bool]"), L("None"), Kind::KeywordOnly, Form::Flag},
    {L("entrypoint"), L("Optional[bool]"), L("None"), Kind::KeywordOnly, Form::Flag},
    {L("produces_artifacts"), L("Optional[bool]"), L("None"), Kind::KeywordOnly, Form::Flag},
    {L("links"), L("Tuple[Link, ...]"), L("()"), Kind::KeywordOnly, Form::Code},
    {L("plugin_config"), L("Optional[Any]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("kwargs"), L("Any"), {}, Kind::VarKeyword, Form::Code},
};

constexpr Callable kCallables[] = {
    {QLatin1String("flyte.TaskEnvironment"), kTaskEnvironment},
    {QLatin1String("flyte.TaskEnvironment.clone_with"), kTaskEnvironmentCloneWith},
    {QLatin1String("flyte.TaskEnvironment.from_task"), kTaskEnvironmentFromTask},
    {QLatin1String("flyte.TaskEnvironment.add_dependency"), kTaskEnvironmentAddDependency},
    {QLatin1String("flyte.TaskEnvironment.task"), kTaskEnvironmentTask},
    {QLatin1String("flyte.TaskTemplate.override"), kTaskTemplateOverride},
};

} // namespace

std::span<const Callable> environmentTable()
{
    return kCallables;
}

} // namespace gantry::sdk
