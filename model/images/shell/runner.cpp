// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/shell/runner.h"

#include "model/images/programs/program.h"
#include "model/images/shell/inlinetree.h"
#include "model/images/shell/tests.h"
#include "model/images/state/pythons.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace gantry::shell {

namespace {

constexpr int kDepth = 24; // of scripts in scripts and functions
constexpr int kSteps = 5000; // commands of one line
constexpr size_t kLoops = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("Runner", text);
}

QString shortened(const QByteArray &text)
{
    const QString line = QString::fromUtf8(text).simplified();
    return line.size() > 60 ? QString(line.left(57) % QStringLiteral("…")) : line;
}

} // namespace

bool Invocation::has(QByteArrayView argument) const
{
    return std::any_of(arguments.begin(), arguments.end(), [&](const Field &field) { return field.text == argument; });
}

std::optional<Field> Invocation::value(std::initializer_list<QByteArrayView> names) const
{
    std::optional<Field> found;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const Field &field = arguments[i];
        for (const QByteArrayView option : names) {
            if (field.text == option && i + 1 < arguments.size())
                found = arguments[i + 1];
            else if (field.text.startsWith(QByteArray(option.toByteArray() + '=')))
                found = Field{field.text.mid(option.size() + 1), field.isKnown};
        }
    }
    return found;
}

Runner::Runner(ImageState &state, RunInput input) : m_state(state), m_input(std::move(input))
{
    m_scope.folder = state.workdir.isKnown() ? state.workdir.value : QByteArray("/");
    for (const QByteArrayList &folders : m_input.folderPrefixes) {
        for (const QByteArray &folder : folders)
            prependPath(folder);
    }
}

Outcome Runner::runScript(QByteArrayView script)
{
    if (++m_depth > kDepth) {
        --m_depth;
        runUnknown(script.toByteArray(), Reach::Commands);
        return Outcome::Unknown;
    }
    const Outcome outcome = run(*read(script));
    --m_depth;
    return outcome;
}

Outcome Runner::runWords(const std::vector<Field> &words, const QByteArray &text)
{
    return words.empty() ? Outcome::True : runInvocation(invocationOf(words, text));
}

Outcome Runner::runChild(QByteArrayView script, const std::vector<Field> &arguments)
{
    const Scope scope = m_scope;
    const bool exited = m_exited;
    bindArguments(arguments);
    const Outcome outcome = runScript(script);
    m_scope = scope;
    m_exited = exited;
    return outcome;
}

void Runner::bindArguments(const std::vector<Field> &arguments)
{
    for (size_t i = 0; i < 9; ++i) {
        std::optional<QByteArray> value = QByteArray("");
        if (i < arguments.size())
            value = arguments[i].isKnown ? std::optional(arguments[i].text) : std::nullopt;
        m_scope.variables.insert(QByteArray::number(int(i) + 1), std::move(value));
    }
}

void Runner::runUnknown(const QByteArray &text, Reach reach)
{
    const QString why = tr("line %1 runs \u201c%2\u201d, and what that puts into the image is not known")
                            .arg(m_input.by ? m_input.by->line : 0)
                            .arg(shortened(text));
    m_state.files.taint(why, reach, m_input.by);
    if (reach != Reach::Commands)
        return;
    QByteArrayList all;
    m_state.interpreters.forEach([&](const QByteArray &key, const Interpreter &) { all.append(key); });
    for (const QByteArray &key : std::as_const(all))
        pythons::makeUnknown(m_state, key, why, m_input.by);
}

std::optional<QByteArray> Runner::variable(const QByteArray &name) const
{
    const auto own = m_scope.variables.constFind(name);
    if (own != m_scope.variables.constEnd())
        return *own;
    if (const QByteArray *value = m_state.scope.find(name))
        return *value;
    if (const Variable *known = m_state.env.find(name); known && !known->isKnown)
        return std::nullopt;
    if (!m_state.envIncomplete.isEmpty())
        return std::nullopt;
    return name == "HOME" ? home() : QByteArray("");
}

void Runner::setVariable(const QByteArray &name, std::optional<QByteArray> value)
{
    if (name == "PATH" && value) {
        std::vector<PathEntry> entries;
        const QByteArrayList folders = value->split(':');
        for (const QByteArray &folder : folders)
            entries.push_back({folder, m_input.by});
        m_scope.path = std::move(entries);
        m_scope.hasPath = true;
    }
    m_scope.variables.insert(name, std::move(value));
}

void Runner::unsetVariable(const QByteArray &name)
{
    m_scope.variables.insert(name, QByteArray(""));
}

void Runner::prependPath(const QByteArray &folder)
{
    const QByteArray before = variable("PATH").value_or(QByteArray());
    setVariable("PATH", before.isEmpty() ? folder : QByteArray(folder + ':' + before));
}

QByteArray Runner::home() const
{
    if (const QByteArray *set = m_state.scope.find("HOME"))
        return *set;
    const QByteArray user = m_state.user.value.split(':').first();
    if (user.isEmpty() || user == "root" || user == "0")
        return "/root";
    const UserFact *made = m_state.users.find(user);
    return made && !made->home.isEmpty() ? made->home : QByteArray("/home/" + user);
}

Resolution Runner::resolve(const QByteArray &command) const
{
    if (!command.contains('/'))
        return m_scope.hasPath ? m_state.resolveIn(m_scope.path, command) : m_state.resolve(command);
    const QByteArray file = absolute(command);
    return m_state.resolveIn({{parentPath(file), m_input.by}}, fileName(file));
}

FileAnswer Runner::lookup(const QByteArray &path) const
{
    const QByteArray file = absolute(path);
    for (const Mount &mount : m_input.mounts) {
        if (!mount.tree || !isAtOrBelow(file, mount.target))
            continue;
        FileAnswer answer;
        answer.path = file;
        const QByteArray below = file.mid(mount.target.size() + 1);
        answer.tree = mount.tree;
        answer.inTree = below.isEmpty() ? mount.inTree
            : mount.inTree.isEmpty()    ? below
                                        : QByteArray(mount.inTree + '/' + below);
        answer.found = mount.tree->contains(answer.inTree);
        answer.fact.kind = FileFact::Kind::Copied;
        return answer;
    }
    return m_state.files.follow(file);
}

QByteArray Runner::readFile(const QByteArray &path) const
{
    const FileAnswer answer = lookup(path);
    return answer.tree && answer.found == Knowledge::Known ? answer.tree->read(answer.inTree) : QByteArray();
}

void Runner::problem(const QString &sentence)
{
    if (m_input.problem)
        m_input.problem(sentence);
}

void Runner::maybe(const std::function<void()> &run, const QString &why)
{
    const ImageState before = m_state;
    const Scope scope = m_scope;
    const bool exited = m_exited;
    run();
    if (m_exited && !exited)
        m_state = before; // it would have ended the build, so it was not run
    else
        m_state = pythons::joined(before, m_state, why, m_input.by);
    m_exited = exited;
    m_scope = scope;
}

Outcome Runner::run(const Command &command)
{
    if (m_exited)
        return Outcome::Unknown;
    if (++m_steps > kSteps) {
        if (m_steps == kSteps + 1)
            runUnknown(command.text, Reach::Commands);
        return Outcome::Unknown;
    }
    switch (command.kind) {
    case Command::Kind::Simple: return runSimple(command);
    case Command::Kind::Pipeline: return runPipeline(command);
    case Command::Kind::AndOr: return runAndOr(command);
    case Command::Kind::List: return runList(command);
    case Command::Kind::Group: return run(*command.children.front());
    case Command::Kind::If: return runIf(command, 0);
    case Command::Kind::For: return runFor(command);
    case Command::Kind::Case: return runCase(command, 0);
    case Command::Kind::Subshell: {
        const Scope scope = m_scope;
        const Outcome outcome = run(*command.children.front());
        m_scope = scope;
        return outcome;
    }
    case Command::Kind::Loop:
        maybe([&] {
            for (const CommandPtr &child : command.children)
                run(*child);
        }, tr("line %1 does it in a loop that may not be entered").arg(m_input.by->line));
        return Outcome::Unknown;
    case Command::Kind::Function:
        m_scope.functions.insert(command.variable, command.children.front());
        return Outcome::True;
    case Command::Kind::Unread:
        runUnknown(command.text, Reach::Commands);
        return Outcome::Unknown;
    }
    return Outcome::Unknown;
}

Outcome Runner::runList(const Command &command)
{
    Outcome outcome = Outcome::True;
    for (const CommandPtr &child : command.children)
        outcome = run(*child);
    return outcome;
}

Outcome Runner::runAndOr(const Command &command)
{
    Outcome outcome = run(*command.children.front());
    bool isTest = testsOnly(*command.children.front());
    for (size_t i = 1; i < command.children.size(); ++i) {
        const Command &child = *command.children[i];
        const bool isOr = command.isOr[i];
        if (isTest && outcome == (isOr ? Outcome::True : Outcome::False))
            continue;
        const bool isSure = isOr ? isTest && outcome == Outcome::False : !isTest || outcome == Outcome::True;
        if (isSure) {
            outcome = run(child);
        } else {
            if (isTest)
                assume(*command.children[i - 1], isOr);
            maybe([&] { run(child); },
                  isOr ? tr("line %1 does it only where a command before it fails").arg(m_input.by->line)
                       : tr("line %1 does it only on a condition").arg(m_input.by->line));
            outcome = isOr ? Outcome::True : Outcome::Unknown;
        }
        isTest = (isTest && !isOr) || testsOnly(child);
    }
    return outcome;
}

Outcome Runner::runPipeline(const Command &command)
{
    Outcome outcome = Outcome::True;
    const Scope scope = m_scope;
    for (size_t i = 0; i < command.children.size(); ++i) {
        m_pipedFrom = i > 0 ? command.children[i - 1]->text : QByteArray();
        outcome = run(*command.children[i]);
    }
    m_pipedFrom.clear();
    if (command.children.size() > 1)
        m_scope = scope;
    if (!command.isNegated || outcome == Outcome::Unknown)
        return outcome;
    return outcome == Outcome::True ? Outcome::False : Outcome::True;
}

Outcome Runner::runIf(const Command &command, size_t at)
{
    if (at >= command.children.size())
        return Outcome::True;
    if (at + 1 == command.children.size())
        return run(*command.children[at]); // else
    const Command &condition = *command.children[at];
    const Outcome outcome = run(condition);
    if (outcome == Outcome::True && testsOnly(condition))
        return run(*command.children[at + 1]);
    if (outcome == Outcome::False)
        return runIf(command, at + 2);
    const ImageState before = m_state;
    const Scope scope = m_scope;
    assume(condition, true);
    run(*command.children[at + 1]);
    const bool thenEnds = std::exchange(m_exited, false);
    const ImageState afterThen = std::exchange(m_state, before);
    m_scope = scope;
    assume(condition, false);
    runIf(command, at + 2);
    const bool elseEnds = std::exchange(m_exited, false);
    m_scope = scope;
    if (elseEnds && !thenEnds)
        m_state = afterThen;
    else if (!thenEnds)
        m_state = pythons::joined(m_state, afterThen, tr("line %1 does it only on a condition").arg(m_input.by->line),
                                  m_input.by);
    return Outcome::Unknown;
}

Outcome Runner::runFor(const Command &command)
{
    std::vector<Field> values;
    for (const Word &word : command.words) {
        const std::vector<Field> more = fields(word);
        values.insert(values.end(), more.begin(), more.end());
    }
    if (values.size() > kLoops) {
        runUnknown(command.text, Reach::Commands);
        return Outcome::Unknown;
    }
    for (const Field &value : values) {
        setVariable(command.variable, value.isKnown ? std::optional(value.text) : std::nullopt);
        run(*command.children.front());
    }
    return Outcome::True;
}

Outcome Runner::runCase(const Command &command, size_t at)
{
    const Field subject = joinedField(command.words.front());
    for (size_t i = at; i < command.children.size(); ++i) {
        bool isSure = subject.isKnown;
        bool matches = false;
        for (const Word &pattern : command.patterns[i]) {
            const Field field = joinedField(pattern);
            isSure = isSure && field.isKnown;
            matches = matches || (subject.isKnown && field.isKnown && globMatches(field.text, subject.text));
        }
        if (matches)
            return run(*command.children[i]);
        if (!isSure) {
            maybe([&] { run(*command.children[i]); }, tr("line %1 does it only in one case").arg(m_input.by->line));
        }
    }
    return subject.isKnown ? Outcome::True : Outcome::Unknown;
}

Invocation Runner::invocationOf(const std::vector<Field> &words, const QByteArray &text) const
{
    Invocation invocation;
    invocation.program = words.front().text;
    invocation.name = fileName(invocation.program);
    if (!words.front().isKnown)
        invocation.name.clear();
    invocation.arguments.assign(words.begin() + 1, words.end());
    invocation.text = text;
    invocation.pipedFrom = m_pipedFrom;
    return invocation;
}

Outcome Runner::runSimple(const Command &command)
{
    const Scope scope = m_scope;
    for (const auto &[name, word] : command.assignments) {
        const Field value = joinedField(word);
        setVariable(name, value.isKnown ? std::optional(value.text) : std::nullopt);
    }
    std::vector<Field> words;
    for (const Word &word : command.words) {
        const std::vector<Field> more = fields(word);
        words.insert(words.end(), more.begin(), more.end());
    }
    if (words.empty())
        return Outcome::True; // the assignments stay
    Invocation invocation = invocationOf(words, command.text);
    invocation.input = inputOf(command);
    const auto function = m_scope.functions.constFind(invocation.program);
    Outcome outcome = Outcome::Unknown;
    if (function != m_scope.functions.constEnd() && m_depth < kDepth) {
        const CommandPtr body = *function;
        bindArguments(invocation.arguments);
        ++m_depth;
        outcome = run(*body);
        --m_depth;
    } else {
        outcome = runInvocation(invocation);
    }
    redirect(command, invocation);
    if (!command.assignments.empty())
        m_scope = scope; // they were for this command alone
    return outcome;
}

Outcome Runner::runInvocation(Invocation invocation)
{
    if (const Program *program = programNamed(invocation.name)) {
        if (++m_depth > kDepth) {
            --m_depth;
            runUnknown(invocation.text, Reach::Commands);
            return Outcome::Unknown;
        }
        const Outcome outcome = program->run(*this, invocation);
        --m_depth;
        return outcome;
    }
    // A script of one's own may do anything; a tool that is found on PATH does what it is made for.
    const bool isOwn =
        invocation.name.isEmpty() || (invocation.program.contains('/') && invocation.name != "configure");
    const QByteArray file = isOwn ? invocation.program : resolve(invocation.program).file;
    const QByteArray script = file.isEmpty() ? QByteArray() : readFile(file);
    const QByteArray interpreter = script.startsWith("#!") ? script.left(script.indexOf('\n')).trimmed() : QByteArray();
    if (interpreter.endsWith("sh"))
        return runChild(script, invocation.arguments);
    const bool isPython = interpreter.contains("python");
    runUnknown(invocation.text, !isOwn ? Reach::Elsewhere : isPython ? Reach::Python : Reach::Commands);
    return Outcome::True; // else the build would end here
}

std::optional<QByteArray> Runner::inputOf(const Command &command)
{
    for (const Redirect &redirect : command.redirects) {
        if (redirect.operation == "<<" || redirect.operation == "<<-")
            return redirect.heredoc;
        if (redirect.operation == "<<<")
            return joinedField(redirect.target).text;
        if (redirect.operation == "<")
            return readFile(joinedField(redirect.target).text);
    }
    return std::nullopt;
}

void Runner::redirect(const Command &command, const Invocation &invocation)
{
    for (const Redirect &redirect : command.redirects) {
        const bool writes = redirect.operation == ">" || redirect.operation == ">>" || redirect.operation == "&>";
        const Field target = joinedField(redirect.target);
        if (!writes || !target.isKnown || target.text.startsWith("/dev/") || redirect.descriptor > 1)
            continue;
        FileFact fact;
        fact.kind = FileFact::Kind::File;
        fact.by = m_input.by;
        const std::optional<QByteArray> text = printed(invocation);
        if (text && redirect.operation == ">") {
            fact.kind = FileFact::Kind::Copied;
            fact.tree = std::make_shared<InlineTree>(*text);
        } else if (text) {
            const QByteArray before = readFile(target.text);
            fact.kind = FileFact::Kind::Copied;
            fact.tree = std::make_shared<InlineTree>(before + *text);
        }
        m_state.files.insert(absolute(target.text), std::move(fact));
    }
}

} // namespace gantry::shell
