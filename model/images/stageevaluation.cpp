// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/stageevaluation.h"

#include "model/dockerfile/words.h"
#include "model/images/layers/instructionkind.h"
#include "model/images/state/pythons.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
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

//! The arguments that BuildKit sets by itself (docs, "Automatic platform ARGs in the global scope"); the command line
//! may give others.
void addAutomaticArguments(PersistentMap<QByteArray, QByteArray> &globals, const DockerfileInput &input)
{
    const auto add = [&](const QByteArray &name, const QByteArray &value) {
        globals.insert(name, input.buildArguments.value(name, value));
    };
    const QByteArrayList parts = input.platform.toUtf8().split('/');
    for (const char *prefix : {"TARGET", "BUILD"}) {
        const QByteArray name(prefix);
        add(name + "PLATFORM", input.platform.toUtf8());
        add(name + "OS", parts.value(0));
        add(name + "OSVERSION", "");
        add(name + "ARCH", parts.value(1));
        add(name + "VARIANT", parts.value(2));
    }
    add("TARGETSTAGE", "default");
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

void StageEvaluation::problem(const QString &message, Problem::Severity severity) const
{
    if (m_input.problem)
        m_input.problem({severity, message, m_by ? m_by->place : Place()});
}

ExpandedWord StageEvaluation::expand(const QByteArray &word) const
{
    dockerfile::ShellOptions options;
    options.escape = m_input.document->escape;
    return expandWith(word, m_state.scope, true, options);
}

ExpandedWord StageEvaluation::expandText(const QByteArray &text) const
{
    dockerfile::ShellOptions options;
    options.areQuotesText = true;
    return expandWith(text, m_state.scope, true, options);
}

ExpandedWord StageEvaluation::expandGlobal(const QByteArray &word) const
{
    dockerfile::ShellOptions options;
    options.escape = m_input.document->escape;
    return expandWith(word, m_globals, false, options);
}

ExpandedWord StageEvaluation::expandWith(const QByteArray &word, const PersistentMap<QByteArray, QByteArray> &values,
                                         bool withImage, const dockerfile::ShellOptions &options) const
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
    const Result<dockerfile::Expansion> expansion = dockerfile::expand(word, lookup, options);
    if (!expansion) {
        out.isKnown = false;
        out.why = expansion.error().message;
        problem(out.why, Problem::Severity::Error);
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
    return m_names.value(name.toLower(), -1);
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
    addAutomaticArguments(m_globals, m_input);
    for (const dockerfile::Instruction *instruction : m_input.document->globalArguments()) {
        setDecision(*instruction, -1);
        const auto pairs = dockerfile::keyValues(*m_input.document, *instruction);
        for (const dockerfile::KeyValue &pair : pairs) {
            const QByteArray *given = buildArgument(pair.name);
            if (!given && !pair.hasValue())
                continue;
            const ExpandedWord value = given ? ExpandedWord{*given, true, {}} : expandGlobal(pair.value);
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
    if (reference.isKnown && reference.text.isEmpty())
        problem(
            tr("\u201c%1\u201d names no base: no ARG before it has a value for it.").arg(QString::fromUtf8(stage.base)),
            Problem::Severity::Error);
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
        m_state.arguments = {};
        m_state.env.forEach([this](const QByteArray &variable, const Variable &) { restoreVariable(variable); });
    }
    if (m_state.envIncomplete.isEmpty() && !m_state.env.contains("PATH"))
        m_state.env.insert("PATH", {"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", true, {}, m_by});
    restoreVariable("PATH");
    // An ENV of the stage that this one starts from counts more than an ARG of it, wherever it stood.
    m_state.arguments.forEach([this](const QByteArray &argument, bool) { restoreVariable(argument); });
    m_state.settle(m_by);
    m_results.push_back(std::move(result));
    runTriggers(triggers);
}

//! Makes a variable of the environment what its name expands to.
void StageEvaluation::restoreVariable(const QByteArray &name)
{
    const Variable *variable = m_state.env.find(name);
    if (variable && variable->isKnown)
        m_state.scope.insert(name, variable->value);
    else if (variable)
        m_state.scope.remove(name);
}

void StageEvaluation::setArgument(const QByteArray &name, const ExpandedWord &value)
{
    m_state.arguments.insert(name, true);
    if (value.isKnown)
        m_state.scope.insert(name, value.text);
    else
        m_state.scope.remove(name);
}

void StageEvaluation::runTriggers(const QByteArrayList &triggers)
{
    for (const QByteArray &trigger : triggers) {
        // By itself it would be refused, as it stands before any FROM.
        const dockerfile::Document document = dockerfile::read("FROM scratch\n" + trigger);
        for (size_t i = 1; i < document.instructions.size(); ++i)
            applyInstruction(document, document.instructions[i]);
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

//! What it may have changed is not known from here on.
void StageEvaluation::applyUnread(const UnreadLayer &layer)
{
    switch (layer.kind) {
    case UnreadLayer::Kind::Environment:
        m_state.envIncomplete = layer.why;
        m_state.setVariable("PATH", {{}, false, layer.why, m_by});
        break;
    case UnreadLayer::Kind::Workdir:
        m_state.workdir = Fact<QByteArray>::unknown(layer.why, m_by);
        break;
    case UnreadLayer::Kind::Files:
        m_state.files.taint(layer.why, Reach::Elsewhere, m_by);
        break;
    case UnreadLayer::Kind::Programs:
        m_state.files.taint(layer.why, Reach::Python, m_by);
        QByteArrayList all;
        m_state.interpreters.forEach([&](const QByteArray &key, const Interpreter &) { all.append(key); });
        for (const QByteArray &key : std::as_const(all))
            pythons::makeUnknown(m_state, key, layer.why, m_by);
        break;
    }
}

void StageEvaluation::runStage(const dockerfile::Stage &stage, bool isLast)
{
    const dockerfile::Document &document = *m_input.document;
    size_t nextUnread = 0;
    int step = 0;
    const auto keep = [&](int instruction) {
        m_state.settle(m_by);
        if (isLast)
            m_results.back().steps.push_back({instruction, m_by, m_state});
        ++step;
    };
    for (int at = stage.firstLayer; at <= stage.endLayer; ++at) {
        const bool isEnd = at == stage.endLayer;
        const int line = isEnd ? std::numeric_limits<int>::max() : document.instructions[size_t(at)].startLine;
        for (; isLast && nextUnread < m_input.unread.size() && m_input.unread[nextUnread].line <= line; ++nextUnread) {
            Decision decision = m_input.unread[nextUnread].decision;
            decision.step = step;
            m_by = std::make_shared<const Decision>(std::move(decision));
            applyUnread(m_input.unread[nextUnread]);
            keep(-1);
        }
        if (isEnd)
            break;
        setDecision(document.instructions[size_t(at)], step);
        applyInstruction(document, document.instructions[size_t(at)]);
        keep(at);
    }
}

std::vector<StageResult> StageEvaluation::run()
{
    const dockerfile::Document &document = *m_input.document;
    readGlobalArguments();
    const int last = int(document.stages.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        const dockerfile::Stage &stage = document.stages[size_t(i)];
        beginStage(stage, i);
        runStage(stage, i == last);
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
