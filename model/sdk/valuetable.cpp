// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/sdk/tables.h"

// Signatures of flyte 2.12.1, in its order.

namespace gantry::sdk {

namespace {

using L = QLatin1String;
using Kind = Parameter::Kind;

constexpr Parameter kResources[] = {
    {L("cpu"), L("Union[int, float, str, Tuple[int | float | str, int | float | str], NoneType]"), L("None"),
     Kind::Normal, Form::Code},
    {L("memory"), L("Union[str, Tuple[str, str], NoneType]"), L("None"), Kind::Normal, Form::Code},
    {L("gpu"), L("Union[Accelerators, int, Device, None]"), L("None"), Kind::Normal, Form::Code},
    {L("disk"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("shm"), L("Union[str, Literal[\"auto\"], NoneType]"), L("None"), Kind::Normal, Form::Choice, L("auto")},
};

constexpr Parameter kDevice[] = {
    {L("quantity"), L("int"), {}, Kind::Normal, Form::Number},
    {L("device_class"), L("Literal[\"GPU\", \"TPU\", \"NEURON\", \"AMD_GPU\", \"HABANA_GAUDI\", \"APPLE_SILICON\"]"), {},
     Kind::Normal, Form::Choice, L("GPU|TPU|NEURON|AMD_GPU|HABANA_GAUDI|APPLE_SILICON")},
    {L("device"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("partition"), L("str | None"), L("None"), Kind::Normal, Form::Text},
};

constexpr Parameter kGPU[] = {
    {L("device"), L("GPUType"), {}, Kind::Normal, Form::Text},
    {L("quantity"), L("Literal[1, 2, 3, 4, 5, 6, 7, 8]"), {}, Kind::Normal, Form::Choice, L("1|2|3|4|5|6|7|8")},
    {L("partition"), L("Partition | None"), L("None"), Kind::Normal, Form::Text},
};

constexpr Parameter kTPU[] = {
    {L("device"), L("Literal[\"V5E\", \"V5P\", \"V6E\"]"), {}, Kind::Normal, Form::Choice, L("V5E|V5P|V6E")},
    {L("partition"), L("Slice | None"), L("None"), Kind::Normal, Form::Text},
};

constexpr Parameter kNeuron[] = {
    {L("device"), L("Literal[\"Inf1\", \"Inf2\", \"Trn1\", \"Trn1n\", \"Trn2\", \"Trn2u\"]"), {},
     Kind::Normal, Form::Choice, L("Inf1|Inf2|Trn1|Trn1n|Trn2|Trn2u")},
};

constexpr Parameter kAMDGPU[] = {
    {L("device"), L("Literal[\"MI100\", \"MI210\", \"MI250\", \"MI250X\", \"MI300A\", \"MI300X\", \"MI325X\", \"MI350X\", \"MI355X\"]"), {},
     Kind::Normal, Form::Choice, L("MI100|MI210|MI250|MI250X|MI300A|MI300X|MI325X|MI350X|MI355X")},
};

constexpr Parameter kHABANAGAUDI[] = {
    {L("device"), L("Literal[\"Gaudi1\"]"), {}, Kind::Normal, Form::Choice, L("Gaudi1")},
};

constexpr Parameter kSecret[] = {
    {L("key"), L("str"), {}, Kind::Normal, Form::Text},
    {L("group"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("mount"), L("Path | None"), L("None"), Kind::Normal, Form::Path},
    {L("as_env_var"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
};

constexpr Parameter kCache[] = {
    {L("behavior"), L("Literal[\"auto\", \"override\", \"disable\"]"), {},
     Kind::Normal, Form::Choice, L("auto|override|disable")},
    {L("version_override"), L("Optional[str]"), L("None"), Kind::Normal, Form::Text},
    {L("serialize"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("ignored_inputs"), L("Union[Tuple[str, ...], str]"), L("()"), Kind::Normal, Form::Texts},
    {L("salt"), L("str"), L("\"\""), Kind::Normal, Form::Text},
    {L("policies"), L("Union[List[CachePolicy], CachePolicy, NoneType]"), L("None"), Kind::Normal, Form::Code},
    {L("max_age"), L("timedelta | int | None"), L("None"), Kind::Normal, Form::Code},
};

constexpr Parameter kReusePolicy[] = {
    {L("replicas"), L("Union[int, Tuple[int, int]]"), L("2"), Kind::Normal, Form::Code},
    {L("idle_ttl"), L("Union[int, timedelta]"), L("30"), Kind::Normal, Form::Code},
    {L("concurrency"), L("int"), L("1"), Kind::Normal, Form::Number},
    {L("scaledown_ttl"), L("Union[int, timedelta]"), L("30"), Kind::Normal, Form::Code},
    {L("scope"), L("Literal[\"global\", \"run\"]"), L("\"global\""), Kind::Normal, Form::Choice, L("global|run")},
};

constexpr Parameter kRetryStrategy[] = {
    {L("count"), L("int"), {}, Kind::Normal, Form::Number},
    {L("backoff"), L("Optional[Backoff]"), L("None"), Kind::Normal, Form::Code},
};

constexpr Parameter kBackoff[] = {
    {L("base"), L("timedelta"), {}, Kind::Normal, Form::Code},
    {L("factor"), L("float"), L("1.0"), Kind::Normal, Form::Code},
    {L("cap"), L("Optional[timedelta]"), L("None"), Kind::Normal, Form::Code},
};

constexpr Parameter kTimeout[] = {
    {L("max_runtime"), L("timedelta | int | None"), L("None"), Kind::Normal, Form::Code},
    {L("max_queued_time"), L("timedelta | int | None"), L("None"), Kind::Normal, Form::Code},
    {L("deadline"), L("timedelta | int | None"), L("None"), Kind::Normal, Form::Code},
};

constexpr Parameter kTrigger[] = {
    {L("name"), L("str"), {}, Kind::Normal, Form::Text},
    {L("automation"), L("Union[Cron, FixedRate, OnArtifact, None]"), L("None"), Kind::Normal, Form::Code},
    {L("description"), L("str"), L("\"\""), Kind::Normal, Form::Text},
    {L("auto_activate"), L("bool"), L("True"), Kind::Normal, Form::Flag},
    {L("inputs"), L("Dict[str, Any] | None"), L("None"), Kind::Normal, Form::Code},
    {L("env_vars"), L("Dict[str, str] | None"), L("None"), Kind::Normal, Form::KeyValues},
    {L("interruptible"), L("bool | None"), L("None"), Kind::Normal, Form::Flag},
    {L("overwrite_cache"), L("bool"), L("False"), Kind::Normal, Form::Flag},
    {L("queue"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("max_action_concurrency"), L("int | None"), L("None"), Kind::Normal, Form::Number},
    {L("labels"), L("Mapping[str, str] | None"), L("None"), Kind::Normal, Form::KeyValues},
    {L("annotations"), L("Mapping[str, str] | None"), L("None"), Kind::Normal, Form::KeyValues},
    {L("notifications"), L("NamedRule | Notification | Tuple[Notification, ...] | None"), L("None"),
     Kind::Normal, Form::Code},
    {L("custom_context"), L("Mapping[str, str] | None"), L("None"), Kind::Normal, Form::KeyValues},
};

constexpr Parameter kCron[] = {
    {L("expression"), L("str"), {}, Kind::Normal, Form::Text},
    {L("timezone"), L("Timezone"), L("\"UTC\""), Kind::Normal, Form::Code},
};

constexpr Parameter kFixedRate[] = {
    {L("interval_minutes"), L("int"), {}, Kind::Normal, Form::Number},
    {L("start_time"), L("datetime | None"), L("None"), Kind::Normal, Form::Code},
};

constexpr Parameter kOnArtifact[] = {
    {L("name"), L("str"), {}, Kind::Normal, Form::Text},
    {L("version"), L("str | None"), L("None"), Kind::Normal, Form::Text},
    {L("partitions"), L("Mapping[str, str] | None"), L("None"), Kind::Normal, Form::KeyValues},
    {L("partition_kwargs"), L("str"), {}, Kind::VarKeyword, Form::Text},
};

constexpr Parameter kPodTemplate[] = {
    {L("pod_spec"), L("Optional[\"V1PodSpec\"]"), L("None"), Kind::Normal, Form::Code},
    {L("primary_container_name"), L("str"), L("\"primary\""), Kind::Normal, Form::Text},
    {L("labels"), L("Optional[Dict[str, str]]"), L("None"), Kind::Normal, Form::KeyValues},
    {L("annotations"), L("Optional[Dict[str, str]]"), L("None"), Kind::Normal, Form::KeyValues},
};

constexpr Parameter kDocumentation[] = {
    {L("description"), L("str"), {}, Kind::Normal, Form::Text},
};

constexpr Callable kCallables[] = {
    {QLatin1String("flyte.Resources"), kResources},
    {QLatin1String("flyte.Device"), kDevice},
    {QLatin1String("flyte.GPU"), kGPU},
    {QLatin1String("flyte.TPU"), kTPU},
    {QLatin1String("flyte.Neuron"), kNeuron},
    {QLatin1String("flyte.AMD_GPU"), kAMDGPU},
    {QLatin1String("flyte.HABANA_GAUDI"), kHABANAGAUDI},
    {QLatin1String("flyte.APPLE_SILICON"), {}},
    {QLatin1String("flyte.Secret"), kSecret},
    {QLatin1String("flyte.Cache"), kCache},
    {QLatin1String("flyte.ReusePolicy"), kReusePolicy},
    {QLatin1String("flyte.RetryStrategy"), kRetryStrategy},
    {QLatin1String("flyte.Backoff"), kBackoff},
    {QLatin1String("flyte.Timeout"), kTimeout},
    {QLatin1String("flyte.Trigger"), kTrigger},
    {QLatin1String("flyte.Cron"), kCron},
    {QLatin1String("flyte.FixedRate"), kFixedRate},
    {QLatin1String("flyte.OnArtifact"), kOnArtifact},
    {QLatin1String("flyte.PodTemplate"), kPodTemplate},
    {QLatin1String("flyte.Documentation"), kDocumentation},
};

} // namespace

std::span<const Callable> valueTable()
{
    return kCallables;
}

} // namespace gantry::sdk
