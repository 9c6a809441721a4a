// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/sdk/tables.h"

// Signatures of flyte 2.12.1, in its order.

namespace gantry::sdk {

namespace {

using L = QLatin1String;
using Kind = Parameter::Kind;

constexpr Parameter kInit[] = {
    {L("org"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("project"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("domain"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("root_dir"), L("Path | None"), L("None"), Kind::Normal, Form::Path},
    {L("log_level"), L("int | None"), L("None"), Kind::Normal, Form::Number},
    {L("log_format"), L("LogFormat | None"), L("None"), Kind::Normal, Form::Choice, L("console|json")},
    {L("reset_root_logger"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("user_log_level"), L("int | None"), L("None"), Kind::Normal, Form::Number},
    {L("endpoint"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("headless"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("insecure"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("insecure_skip_verify"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("ca_cert_file_path"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("auth_type"), L("AuthType"), L("\"Pkce\""), Kind::Normal, Form::Code},
    {L("command"), L("List[str] | None"), L("None"), Kind::Normal, Form::Texts},
    {L("proxy_command"), L("List[str] | None"), L("None"), Kind::Normal, Form::Texts},
    {L("api_key"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("client_id"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("client_credentials_secret"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("auth_client_config"), L("ClientConfig | None"), L("None"), Kind::Normal, Form::Code},
    {L("rpc_retries"), L("int"), L("3"), Kind::Normal, Form::Number},
    {L("http_proxy_url"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("disable_keyring"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("storage"), L("Storage | None"), L("None"), Kind::Normal, Form::Code},
    {L("batch_size"), L("int"), L("1000"), Kind::Normal, Form::Number},
    {L("image_builder"), L("ImageBuildEngine.ImageBuilderType"), L("\"local\""),
     Kind::Normal, Form::Choice, L("local|remote|local-podman")},
    {L("images"), L("Dict[str, str] | None"), L("None"), Kind::Normal, Form::KeyValues},
    {L("image_registry"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("source_config_path"), L("Optional[Path]"), L("None"), Kind::Normal, Form::Path},
    {L("sync_local_sys_paths"), L("bool"), L("True"), Kind::Normal, Form::Flag},
    {L("load_plugin_type_transformers"), L("bool"), L("True"), Kind::Normal, Form::Flag},
    {L("local_persistence"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("local_tracked"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("local_tracked_strict"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("scopes"), L("List[str] | None"), L("None"), Kind::Normal, Form::Texts},
};

constexpr Parameter kInitFromConfig[] = {
    {L("path_or_config"), L("str | Path | Config | None"), L("None"), Kind::Normal, Form::Code},
    {L("root_dir"), L("Path | None"), L("None"), Kind::Normal, Form::Path},
    {L("log_level"), L("int | None"), L("None"), Kind::Normal, Form::Number},
    {L("log_format"), L("LogFormat"), L("\"console\""), Kind::Normal, Form::Choice, L("console|json")},
    {L("user_log_level"), L("int | None"), L("None"), Kind::Normal, Form::Number},
    {L("org"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("project"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("domain"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("storage"), L("Storage | None"), L("None"), Kind::Normal, Form::Code},
    {L("batch_size"), L("int"), L("1000"), Kind::Normal, Form::Number},
    {L("image_builder"), L("ImageBuildEngine.ImageBuilderType | None"), L("None"),
     Kind::Normal, Form::Choice, L("local|remote|local-podman")},
    {L("images"), L("tuple[str, ...] | None"), L("None"), Kind::Normal, Form::Texts},
    {L("sync_local_sys_paths"), L("bool"), L("True"), Kind::Normal, Form::Flag},
};

constexpr Parameter kInitFromApiKey[] = {
    {L("api_key"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("project"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("domain"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("root_dir"), L("Path | None"), L("None"), Kind::Normal, Form::Path},
    {L("log_level"), L("int | None"), L("None"), Kind::Normal, Form::Number},
    {L("log_format"), L("LogFormat | None"), L("None"), Kind::Normal, Form::Choice, L("console|json")},
    {L("storage"), L("Storage | None"), L("None"), Kind::Normal, Form::Code},
    {L("batch_size"), L("int"), L("1000"), Kind::Normal, Form::Number},
    {L("image_builder"), L("ImageBuildEngine.ImageBuilderType"), L("\"local\""),
     Kind::Normal, Form::Choice, L("local|remote|local-podman")},
    {L("images"), L("Dict[str, str] | None"), L("None"), Kind::Normal, Form::KeyValues},
    {L("sync_local_sys_paths"), L("bool"), L("True"), Kind::Normal, Form::Flag},
    {L("insecure_skip_verify"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("ca_cert_file_path"), L("str | None"), L("None"), Kind::Normal, Form::Text},
};

constexpr Parameter kInitInCluster[] = {
    {L("org"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("project"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("domain"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("api_key"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("endpoint"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("insecure"), L("bool"), L("False"), Kind::Normal, Form::Flag},
};

constexpr Parameter kInitPassthrough[] = {
    {L("endpoint"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("org"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("project"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("domain"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("insecure"), L("bool"), L("False"), Kind::Normal, Form::Flag},
};

constexpr Parameter kWithRuncontext[] = {
    {L("mode"), L("Mode | None"), L("None"), Kind::Normal, Form::Choice, L("local|remote")},
    {L("name"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("service_account"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("version"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("copy_style"), L("CopyFiles"), L("\"loaded_modules\""),
     Kind::KeywordOnly, Form::Choice, L("loaded_modules|all|none|custom")},
    {L("dry_run"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("copy_bundle_to"), L("Path | None"), L("None"), Kind::KeywordOnly, Form::Path},
    {L("interactive_mode"), L("bool | None"), L("None"), Kind::KeywordOnly, Form::Flag},
    {L("raw_data_path"), L("str | None"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("run_base_dir"), L("str | None"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("run_start_time"), L("Optional[datetime]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("overwrite_cache"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("project"), L("str | None"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("domain"), L("str | None"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("env_vars"), L("Dict[str, str] | None"), L("None"), Kind::KeywordOnly, Form::KeyValues},
    {L("labels"), L("Dict[str, str] | None"), L("None"), Kind::KeywordOnly, Form::KeyValues},
    {L("annotations"), L("Dict[str, str] | None"), L("None"), Kind::KeywordOnly, Form::KeyValues},
    {L("interruptible"), L("bool | None"), L("None"), Kind::KeywordOnly, Form::Flag},
    {L("log_level"), L("int | None"), L("None"), Kind::KeywordOnly, Form::Number},
    {L("log_format"), L("LogFormat"), L("\"console\""), Kind::KeywordOnly, Form::Choice, L("console|json")},
    {L("user_log_level"), L("int | None"), L("None"), Kind::KeywordOnly, Form::Number},
    {L("reset_root_logger"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("disable_run_cache"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("queue"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("max_action_concurrency"), L("int | None"), L("None"), Kind::KeywordOnly, Form::Number},
    {L("notifications"), L("Notification | Tuple[Notification, ...] | None"), L("None"),
     Kind::KeywordOnly, Form::Code},
    {L("custom_context"), L("Dict[str, str] | None"), L("None"), Kind::KeywordOnly, Form::KeyValues},
    {L("cache_lookup_scope"), L("CacheLookupScope"), L("\"global\""),
     Kind::KeywordOnly, Form::Choice, L("global|project-domain")},
    {L("preserve_original_types"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("debug"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("tracked"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("tracked_strict"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("_tracker"), L("Any"), L("None"), Kind::KeywordOnly, Form::Code},
};

constexpr Parameter kRun[] = {
    {L("task"), L("TaskTemplate[P, R, F] | LazyEntity | RemoteTrigger | TriggerDetails"), {},
     Kind::Normal, Form::Code},
    {L("args"), L("P.args"), {}, Kind::VarPositional, Form::Code},
    {L("kwargs"), L("P.kwargs"), {}, Kind::VarKeyword, Form::Code},
};

constexpr Parameter kDeploy[] = {
    {L("envs"), L("Environment"), {}, Kind::VarPositional, Form::Code},
    {L("dry_run"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("version"), L("str | None"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("interactive_mode"), L("bool | None"), L("None"), Kind::KeywordOnly, Form::Flag},
    {L("copy_style"), L("CopyFiles"), L("\"loaded_modules\""),
     Kind::KeywordOnly, Form::Choice, L("loaded_modules|all|none|custom")},
    {L("dryrun"), L("bool | None"), L("None"), Kind::KeywordOnly, Form::Flag},
};

constexpr Parameter kBuild[] = {
    {L("image"), L("Image"), {}, Kind::Normal, Form::Code},
    {L("dry_run"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("force"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("wait"), L("bool"), L("True"), Kind::Normal, Form::Flag},
};

constexpr Parameter kBuildImages[] = {
    {L("envs"), L("Environment"), {}, Kind::VarPositional, Form::Code},
    {L("copy_style"), L("CopyFiles"), L("\"loaded_modules\""),
     Kind::KeywordOnly, Form::Choice, L("loaded_modules|all|none|custom")},
    {L("seed_cache"), L("ImageCache | None"), L("None"), Kind::KeywordOnly, Form::Code},
};

constexpr Parameter kMap[] = {
    {L("func"), L("Union[AsyncFunctionTaskTemplate[P, R, F], partial[R]]"), {}, Kind::Normal, Form::Code},
    {L("args"), L("Iterable[Any]"), {}, Kind::VarPositional, Form::Code},
    {L("group_name"), L("str | None"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("concurrency"), L("int"), L("0"), Kind::KeywordOnly, Form::Number},
    {L("return_exceptions"), L("bool"), L("True"), Kind::KeywordOnly, Form::Flag},
};

constexpr Callable kCallables[] = {
    {QLatin1String("flyte.init"), kInit},
    {QLatin1String("flyte.init_from_config"), kInitFromConfig},
    {QLatin1String("flyte.init_from_api_key"), kInitFromApiKey},
    {QLatin1String("flyte.init_in_cluster"), kInitInCluster},
    {QLatin1String("flyte.init_passthrough"), kInitPassthrough},
    {QLatin1String("flyte.with_runcontext"), kWithRuncontext},
    {QLatin1String("flyte.run"), kRun},
    {QLatin1String("flyte.deploy"), kDeploy},
    {QLatin1String("flyte.build"), kBuild},
    {QLatin1String("flyte.build_images"), kBuildImages},
    {QLatin1String("flyte.map"), kMap},
};

} // namespace

std::span<const Callable> launchTable()
{
    return kCallables;
}

} // namespace gantry::sdk
