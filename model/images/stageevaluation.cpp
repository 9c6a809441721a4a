// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/stageevaluation.h"

#include "model/dockerfile/shellwords.h"
#include "model/dockerfile/words.h"
#include "model/images/layers/instructionkind.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace gantry {

namespace {

constexpr char kUnknownMark = '\x01'; // stands in a text for what isn't known; no Dockerfile has it

QString tr(const char *text)
{
    return QCoreApplication::translate("StageEvaluation", text);
}

QByteArray summary(const QByteArray &text)
{
    const QByteArray line = text.simplified();
    return line.size() > 120 ? QByteArray(line.left(117) + "...") : line;
}

//! The arguments that BuildKit sets by itself (docs, "Automatic platform ARGs in the global scope").
void addPlatformArguments(PersistentMap<QByteArray, QByteArray> &globals, const QString &platform)
{
    const QByteArrayList parts = platform.toUtf8().split('/');
    for (const char *prefix : {"TARGET", "BUILD"}) {
        const QByteArray name(prefix);
        globals.insert(name + "PLATFORM", platform.toUtf8());
        globals.insert(name + "OS", parts.value(0));
        globals.insert(name + "ARCH", parts.value(1));
        globals.insert(name + "VARIANT", parts.value(2));
    }
}

} // namespace

StageEvaluation::StageEvaluation(const DockerfileInput &input) : m_input(input) {}

const QByteArray *StageEvaluation::globalArgument(const QByteArray &name) const
{
    return m_globals.find(name);
}

const QByteArray *StageEvaluation::buildArgument(const QByteArray &name) const
{
    const auto found = m_input.buildArguments.constFind(name);
    return found == m_input.buildArguments.constEnd() ? nullptr : &*found;
}

void StageEvaluation::problem(const QString &message, Problem::Severity severity)
{
    if (m_input.problem)
        m_input.problem({severity, message, m_by ? m_by->place : Place()});
}

ExpandedWord StageEvaluation::expand(const QByteArray &word) const
{
    return expandWith(word, m_state.scope, true);
}

ExpandedWord StageEvaluation::expandGlobal(const QByteArray &word) const
{
    return expandWith(word, m_globals, false);
}

ExpandedWord StageEvaluation::expandWith(const QByteArray &word, const PersistentMap<QByteArray, QByteArray> &values,
                                         bool withImage) const
{
    ExpandedWord out;
    QString why;
    const auto lookup = [&](QByteArrayView name) -> std::optional<QByteArray> {
        const QByteArray key = name.toByteArray();
        if (const QByteArray *value = values.find(key))
            return *value;
        if (!withImage)
            return std::nullopt;
        if (const Variable *variable = m_state.env.find(key)) {
            why = variable->why;
            return variable->value + kUnknownMark;
        }
        if (m_state.envIncomplete.isEmpty())
            return std::nullopt;
        why = m_state.envIncomplete;
        return QByteArray(1, kUnknownMark);
    };
    dockerfile::ShellOptions options;
    options.escape = m_input.document->escape;
    const Result<dockerfile::Expansion> expansion = dockerfile::expand(word, lookup, options);
    if (!expansion) {
        out.isKnown = false;
        out.why = expansion.error().message;
        return out;
    }
    out.text = expansion->text;
    const qsizetype mark = out.text.indexOf(kUnknownMark);
    if (mark >= 0)
        out.text.truncate(mark);
    else if (!why.isEmpty())
        out.text.clear(); // an operator hid it
    out.isKnown = why.isEmpty();
    out.why = why;
    return out;
}

int StageEvaluation::stageNamed(const QByteArray &name) const
{
    return m_names.value(name, -1);
}

void StageEvaluation::setDecision(const dockerfile::Instruction &instruction, int step)
{
    Decision decision = m_input.decision ? m_input.decision(instruction) : Decision();
    decision.line = instruction.startLine;
    decision.step = step;
    if (decision.text.isEmpty())
        decision.text = QString::fromUtf8(summary(m_input.document->text(m_input.document->textRange(instruction))));
    m_by = std::make_shared<const Decision>(std::move(decision));
}

void StageEvaluation::readGlobalArguments()
{
    addPlatformArguments(m_globals, m_input.platform);
    for (const dockerfile::Instruction *instruction : m_input.document->globalArguments()) {
        setDecision(*instruction, -1);
        const auto pairs = dockerfile::keyValues(*m_input.document, *instruction);
        for (const dockerfile::KeyValue &pair : pairs) {
            const QByteArray *given = buildArgument(pair.name);
            if (!given && !pair.hasValue())
                continue;
            const ExpandedWord value = given ? ExpandedWord{*given, true, {}} : expandGlobal(pair.value);
            if (!value.isKnown)
                problem(value.why, Problem::Severity::Error);
            m_globals.insert(pair.name, value.text);
        }
    }
}

void StageEvaluation::beginStage(const dockerfile::Stage &stage, int index)
{
    const dockerfile::Instruction &from = m_input.document->instructions[size_t(stage.from)];
    setDecision(from, -1);
    m_stage = index;
    StageResult result;
    result.name = stage.name;
    const ExpandedWord reference = expandGlobal(stage.base);
    if (!reference.isKnown)
        problem(reference.why, Problem::Severity::Error);
    QByteArrayList triggers;
    m_onbuild.clear();
    result.baseStage = stageNamed(reference.text);
    if (result.baseStage >= 0) {
        const StageResult &base = m_results[size_t(result.baseStage)];
        m_state = base.final;
        triggers = base.onbuild;
        result.base = base.base;
    } else {
        const QString name = QString::fromUtf8(reference.text);
        result.base = name == QLatin1String("scratch") ? scratchFacts(*m_by)
            : m_input.base                             ? m_input.base(index, name, *m_by)
                                                       : BaseFacts();
        m_state = result.base.state;
        triggers = result.base.onbuild;
        m_state.scope = {};
    }
    if (m_state.envIncomplete.isEmpty() && !m_state.env.contains("PATH"))
        m_state.env.insert("PATH", {"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", true, {}, m_by});
    m_state.env.forEach([this](const QByteArray &name, const Variable &variable) {
        if (variable.isKnown)
            m_state.scope.insert(name, variable.value);
    });
    m_state.settle(m_by);
    m_results.push_back(std::move(result));
    runTriggers(triggers);
}

void StageEvaluation::runTriggers(const QByteArrayList &triggers)
{
    for (const QByteArray &trigger : triggers) {
        const dockerfile::Document document = dockerfile::read(trigger);
        for (const dockerfile::Instruction &instruction : document.instructions)
            applyInstruction(document, instruction);
    }
    m_state.settle(m_by);
}

void StageEvaluation::applyInstruction(const dockerfile::Document &document, const dockerfile::Instruction &instruction)
{
    const dockerfile::Fault *fault = document.fault(instruction);
    if (fault)
        problem(fault->message, Problem::Severity::Error);
    if (fault && instruction.keyword == dockerfile::Keyword::Unknown)
        return;
    if (const InstructionKind *kind = instructionKind(instruction.keyword))
        kind->apply(*this, document, instruction);
}

std::vector<StageResult> StageEvaluation::run()
{
    const dockerfile::Document &document = *m_input.document;
    readGlobalArguments();
    const int last = int(document.stages.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        const dockerfile::Stage &stage = document.stages[size_t(i)];
        beginStage(stage, i);
        int step = 0;
        for (int at = stage.firstLayer; at < stage.endLayer; ++at, ++step) {
            const dockerfile::Instruction &instruction = document.instructions[size_t(at)];
            setDecision(instruction, step);
            applyInstruction(document, instruction);
            m_state.settle(m_by);
            if (i == last)
                m_results.back().steps.push_back({at, m_by, m_state});
        }
        m_results.back().final = m_state;
        m_results.back().onbuild = m_onbuild;
        if (!stage.name.isEmpty())
            m_names.insert(stage.name, i);
    }
    return std::move(m_results);
}

std::optional<ImageState> StageEvaluation::sourceState(const QByteArray &from)
{
    bool isNumber = false;
    const int index = from.toInt(&isNumber);
    const int named = isNumber ? index : m_names.value(from.toLower(), -1);
    const bool isEarlier = named >= 0 && named < m_stage;
    if (isEarlier)
        return m_results[size_t(named)].final;
    const bool isLater = std::any_of(m_input.document->stages.begin() + std::max(m_stage, 0),
                                     m_input.document->stages.end(),
                                     [&](const dockerfile::Stage &stage) { return stage.name == from.toLower(); });
    if (isNumber || isLater) {
        problem(tr("There is no stage \u201c%1\u201d before this one to copy from.").arg(QString::fromUtf8(from)),
                Problem::Severity::Error);
        return std::nullopt;
    }
    return m_input.base ? m_input.base(-1, QString::fromUtf8(from), *m_by).state : ImageState();
}

} // namespace gantry
