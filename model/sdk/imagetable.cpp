// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/sdk/tables.h"

// Signatures of flyte 2.12.1, in its order.

namespace gantry::sdk {

namespace {

using L = QLatin1String;
using Kind = Parameter::Kind;

constexpr Parameter kImageFromBase[] = {
    {L("image_uri"), L("str"), {}, Kind::Normal, Form::Text},
};

constexpr Parameter kImageFromDebianBase[] = {
    {L("python_version"), L("Optional[Tuple[int, int]]"), L("None"), Kind::Normal, Form::Version},
    {L("flyte_version"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("install_flyte"), L("bool"), L("True"), Kind::Normal, Form::Flag},
    {L("registry"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("registry_secret"), L("Optional[str | Secret]"), L("None"), Kind::Normal, Form::Code},
    {L("name"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("platform"), L("Optional[Tuple[Architecture, ...]]"), L("None"),
     Kind::Normal, Form::Choice, L("linux/amd64|linux/arm64")},
};

constexpr Parameter kImageFromDockerfile[] = {
    {L("file"), L("Union[Path, str]"), {}, Kind::Normal, Form::Path},
    {L("registry"), L("str"), {}, Kind::Normal, Form::Text},
    {L("name"), L("str"), {}, Kind::Normal, Form::Text},
    {L("platform"), L("Union[Architecture, Tuple[Architecture, ...], None]"), L("None"),
     Kind::Normal, Form::Choice, L("linux/amd64|linux/arm64")},
};

constexpr Parameter kImageFromPixiScript[] = {
    {L("script"), L("Path | str"), {}, Kind::Normal, Form::Path},
    {L("name"), L("str"), {}, Kind::KeywordOnly, Form::Text},
    {L("registry"), L("str | None"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("registry_secret"), L("Optional[str | Secret]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("environment"), L("str"), L("\"default\""), Kind::KeywordOnly, Form::Text},
    {L("extra_args"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("platform"), L("Optional[Tuple[Architecture, ...]]"), L("None"),
     Kind::KeywordOnly, Form::Choice, L("linux/amd64|linux/arm64")},
    {L("secret_mounts"), L("Optional[SecretRequest]"), L("None"), Kind::KeywordOnly, Form::Code},
};

constexpr Parameter kImageFromRefName[] = {
    {L("name"), L("str"), L("\"default\""), Kind::Normal, Form::Text},
};

constexpr Parameter kImageFromUvScript[] = {
    {L("script"), L("Path | str"), {}, Kind::Normal, Form::Path},
    {L("name"), L("str"), {}, Kind::KeywordOnly, Form::Text},
    {L("registry"), L("str | None"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("registry_secret"), L("Optional[str | Secret]"), L("None"), Kind::KeywordOnly, Form::Code},
    {L("python_version"), L("Optional[Tuple[int, int]]"), L("None"), Kind::KeywordOnly, Form::Version},
    {L("index_url"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("extra_index_urls"), L("Union[str, List[str], Tuple[str, ...], None]"), L("None"),
     Kind::KeywordOnly, Form::Texts},
    {L("pre"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("extra_args"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("platform"), L("Optional[Tuple[Architecture, ...]]"), L("None"),
     Kind::KeywordOnly, Form::Choice, L("linux/amd64|linux/arm64")},
    {L("secret_mounts"), L("Optional[SecretRequest]"), L("None"), Kind::KeywordOnly, Form::Code},
};

constexpr Parameter kImageClone[] = {
    {L("registry"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("registry_secret"), L("Optional[str | Secret]"), L("None"), Kind::Normal, Form::Code},
    {L("name"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("base_image"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("python_version"), L("Optional[Tuple[int, int]]"), L("None"), Kind::Normal, Form::Version},
    {L("addl_layer"), L("Optional[Layer]"), L("None"), Kind::Normal, Form::Code},
    {L("extendable"), L("Optional[bool]"), L("None"), Kind::Normal, Form::Flag},
    {L("platform"), L("Union[Architecture, Tuple[Architecture, ...], None]"), L("None"),
     Kind::Normal, Form::Choice, L("linux/amd64|linux/arm64")},
};

constexpr Parameter kImageWithAptPackages[] = {
    {L("packages"), L("str"), {}, Kind::VarPositional, Form::Texts},
    {L("secret_mounts"), L("Optional[SecretRequest]"), L("None"), Kind::KeywordOnly, Form::Code},
};

constexpr Parameter kImageWithCodeBundle[] = {
    {L("copy_style"), L("Literal[\"loaded_modules\", \"all\"]"), L("\"loaded_modules\""),
     Kind::Normal, Form::Choice, L("loaded_modules|all")},
    {L("dst"), L("str"), L("\".\""), Kind::Normal, Form::Text},
};

constexpr Parameter kImageWithCommands[] = {
    {L("commands"), L("List[str]"), {}, Kind::Normal, Form::Texts},
    {L("secret_mounts"), L("Optional[SecretRequest]"), L("None"), Kind::Normal, Form::Code},
};

constexpr Parameter kImageWithDockerignore[] = {
    {L("path"), L("Path"), {}, Kind::Normal, Form::Path},
};

constexpr Parameter kImageWithEnvVars[] = {
    {L("env_vars"), L("Dict[str, str]"), {}, Kind::Normal, Form::KeyValues},
};

constexpr Parameter kImageWithLocalV2Plugins[] = {
    {L("plugins"), L("str | list[str] | None"), L("None"), Kind::Normal, Form::Texts},
};

constexpr Parameter kImageWithPipPackages[] = {
    {L("packages"), L("str"), {}, Kind::VarPositional, Form::Texts},
    {L("index_url"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("extra_index_urls"), L("Union[str, List[str], Tuple[str, ...], None]"), L("None"),
     Kind::KeywordOnly, Form::Texts},
    {L("pre"), L("bool"), L("False"), Kind::KeywordOnly, Form::Flag},
    {L("extra_args"), L("Optional[str]"), L("None"), Kind::KeywordOnly, Form::Text},
    {L("secret_mounts"), L("Optional[SecretRequest]"), L("None"), Kind::KeywordOnly, Form::Code},
};

constexpr Parameter kImageWithPixiProject[] = {
    {L("manifest_file"), L("str | Path"), {}, Kind::Normal, Form::Path},
    {L("pixi_lock"), L("Path | None"), L("None"), Kind::Normal, Form::Path},
    {L("environment"), L("str"), L("\"default\""), Kind::Normal, Form::Text},
    {L("extra_args"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("secret_mounts"), L("Optional[SecretRequest]"), L("None"), Kind::Normal, Form::Code},
    {L("project_install_mode"), L("Literal[\"dependencies_only\", \"install_project\"]"), L("\"dependencies_only\""),
     Kind::Normal, Form::Choice, L("dependencies_only|install_project")},
};

constexpr Parameter kImageWithPoetryProject[] = {
    {L("pyproject_file"), L("str | Path"), {}, Kind::Normal, Form::Path},
    {L("poetry_lock"), L("Path | None"), L("None"), Kind::Normal, Form::Path},
    {L("extra_args"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("secret_mounts"), L("Optional[SecretRequest]"), L("None"), Kind::Normal, Form::Code},
    {L("project_install_mode"), L("Literal[\"dependencies_only\", \"install_project\"]"), L("\"dependencies_only\""),
     Kind::Normal, Form::Choice, L("dependencies_only|install_project")},
};

constexpr Parameter kImageWithRequirements[] = {
    {L("file"), L("str | Path"), {}, Kind::Normal, Form::Path},
    {L("index_url"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("extra_index_urls"), L("Union[str, List[str], Tuple[str, ...], None]"), L("None"), Kind::Normal, Form::Texts},
    {L("pre"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("extra_args"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("secret_mounts"), L("Optional[SecretRequest]"), L("None"), Kind::Normal, Form::Code},
};

constexpr Parameter kImageWithSourceFile[] = {
    {L("src"), L("Union[Path, List[Path]]"), {}, Kind::Normal, Form::Code},
    {L("dst"), L("str"), L("\".\""), Kind::Normal, Form::Text},
};

constexpr Parameter kImageWithSourceFolder[] = {
    {L("src"), L("Path"), {}, Kind::Normal, Form::Path},
    {L("dst"), L("str"), L("\".\""), Kind::Normal, Form::Text},
    {L("copy_contents_only"), L("bool"), L("False"), Kind::Normal, Form::Flag},
};

constexpr Parameter kImageWithUvProject[] = {
    {L("pyproject_file"), L("str | Path"), {}, Kind::Normal, Form::Path},
    {L("uvlock"), L("Path | None"), L("None"), Kind::Normal, Form::Path},
    {L("index_url"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("extra_index_urls"), L("Union[List[str], Tuple[str, ...], None]"), L("None"), Kind::Normal, Form::Texts},
    {L("pre"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("extra_args"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("secret_mounts"), L("Optional[SecretRequest]"), L("None"), Kind::Normal, Form::Code},
    {L("project_install_mode"), L("Literal[\"dependencies_only\", \"install_project\"]"), L("\"dependencies_only\""),
     Kind::Normal, Form::Choice, L("dependencies_only|install_project")},
};

constexpr Parameter kImageWithWorkdir[] = {
    {L("workdir"), L("str"), {}, Kind::Normal, Form::Text},
};

constexpr Callable kCallables[] = {
    {QLatin1String("flyte.Image.from_base"), kImageFromBase},
    {QLatin1String("flyte.Image.from_debian_base"), kImageFromDebianBase},
    {QLatin1String("flyte.Image.from_dockerfile"), kImageFromDockerfile},
    {QLatin1String("flyte.Image.from_pixi_script"), kImageFromPixiScript},
    {QLatin1String("flyte.Image.from_ref_name"), kImageFromRefName},
    {QLatin1String("flyte.Image.from_uv_script"), kImageFromUvScript},
    {QLatin1String("flyte.Image.clone"), kImageClone},
    {QLatin1String("flyte.Image.with_apt_packages"), kImageWithAptPackages},
    {QLatin1String("flyte.Image.with_code_bundle"), kImageWithCodeBundle},
    {QLatin1String("flyte.Image.with_commands"), kImageWithCommands},
    {QLatin1String("flyte.Image.with_dockerignore"), kImageWithDockerignore},
    {QLatin1String("flyte.Image.with_env_vars"), kImageWithEnvVars},
    {QLatin1String("flyte.Image.with_local_rs_controller"), {}},
    {QLatin1String("flyte.Image.with_local_v2"), {}},
    {QLatin1String("flyte.Image.with_local_v2_plugins"), kImageWithLocalV2Plugins},
    {QLatin1String("flyte.Image.with_pip_packages"), kImageWithPipPackages},
    {QLatin1String("flyte.Image.with_pixi_project"), kImageWithPixiProject},
    {QLatin1String("flyte.Image.with_poetry_project"), kImageWithPoetryProject},
    {QLatin1String("flyte.Image.with_requirements"), kImageWithRequirements},
    {QLatin1String("flyte.Image.with_source_file"), kImageWithSourceFile},
    {QLatin1String("flyte.Image.with_source_folder"), kImageWithSourceFolder},
    {QLatin1String("flyte.Image.with_uv_project"), kImageWithUvProject},
    {QLatin1String("flyte.Image.with_workdir"), kImageWithWorkdir},
};

} // namespace

std::span<const Callable> imageTable()
{
    return kCallables;
}

} // namespace gantry::sdk
