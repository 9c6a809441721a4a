// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/codetext.h"
#include "model/python/editrefusals.h"
#include "model/python/edits.h"
#include "model/python/names.h"
#include "model/python/ownership.h"

#include <algorithm>
#include <optional>

// How a variable of another module is named at a place.

namespace gantry::python {

namespace {

//! One question: this variable, at this place.
class Reacher
{
public:
    Reacher(const std::vector<FileReadingPtr> &files, int file, qsizetype offset, int owner, QByteArray variable)
        : m_names(files), m_file(file), m_offset(offset), m_owner(owner), m_variable(std::move(variable)),
          m_target(m_names.global(owner, m_variable))
    {
    }

    Result<Reachable> run()
    {
        const bool isThing = m_target.kind == Entity::Kind::Value || m_target.kind == Entity::Kind::Function;
        if (!isThing || !m_target.isCertain)
            return refused(EditRefusals::notOnce(QString::fromUtf8(m_variable)));
        if (m_file == m_owner)
            return here();
        if (const std::optional<QByteArray> known = alreadyImported())
            return Reachable{*known, {}};
        return imported();
    }

private:
    const Syntax &syntax() const { return m_names.syntax(m_file); }
    QString path(int file) const { return m_names.files()[size_t(file)]->path(); }

    bool isInFunction() const
    {
        const std::vector<Function> &functions = syntax().functions;
        return std::any_of(functions.begin(), functions.end(), [&](const Function &function) {
            return m_offset >= function.body.begin && m_offset <= function.body.end;
        });
    }

    bool isTarget(const Entity &entity) const
    {
        return entity.kind == m_target.kind && entity.file == m_target.file && entity.expr == m_target.expr
            && (entity.kind == Entity::Kind::Value || entity.index == m_target.index);
    }

    Result<Reachable> here() const
    {
        int line = 0;
        for (const qint32 id : syntax().bindingsOf(m_names.text(m_file), 0, m_variable)) {
            const Binding &binding = syntax().bindings[size_t(id)];
            if (isInFunction() || qsizetype(binding.statement.end) <= m_offset)
                return Reachable{m_variable, {}};
            line = m_names.place(m_file, binding.statement).start.line;
        }
        return refused(EditRefusals::later(QString::fromUtf8(m_variable), line));
    }

    //! A name at module level before the place that means the variable, or its module.
    std::optional<QByteArray> alreadyImported() const
    {
        std::optional<QByteArray> byModule;
        for (qint32 at = 0; at < qint32(syntax().bindings.size()); ++at) {
            const Binding &binding = syntax().bindings[size_t(at)];
            const bool isBefore = isInFunction() || qsizetype(binding.statement.end) <= m_offset;
            if (binding.kind != Binding::Kind::Import || binding.scope != 0 || !isBefore)
                continue;
            const QByteArray name = viewOf(m_names.text(m_file), binding.name).toByteArray();
            const Entity entity = m_names.bound(m_file, at);
            if (isTarget(entity))
                return name;
            if (entity.kind == Entity::Kind::Module && entity.module.file == m_owner)
                byModule = name + '.' + m_variable;
        }
        return byModule;
    }

    Result<Reachable> imported() const
    {
        if (!syntax().bindingsOf(m_names.text(m_file), 0, m_variable).empty())
            return refused(EditRefusals::taken(QString::fromUtf8(m_variable), path(m_file)));
        const ProjectReadingPtr project = resolve(m_names.files());
        const std::vector<int> closure = project->importClosure(m_owner);
        if (std::find(closure.begin(), closure.end(), m_file) != closure.end())
            return refused(EditRefusals::circle(project->modules[size_t(m_owner)].name, path(m_file)));
        const SourceText &text = *m_names.files()[size_t(m_file)]->text();
        const Result<CodeText> code = CodeText::read(text);
        if (!code)
            return code.error();
        if (const Import *last = importOfOwner())
            return Reachable{m_variable, besides(*code, *last)};
        return Reachable{m_variable, newImport(*code)};
    }

    //! The last name of an import from the module at the file's level before the place.
    const Import *importOfOwner() const
    {
        const Import *last = nullptr;
        for (const Import &import : syntax().imports) {
            const bool isUsable = import.isFrom && !import.isStar && import.scope == 0 && import.branch == 0
                && qsizetype(import.statement.end) <= m_offset;
            if (isUsable && m_names.modules().find(m_file, import.module, import.level).file == m_owner)
                last = &import;
        }
        return last;
    }

    //! `from x import a` becomes `from x import a, b`.
    Change besides(const CodeText &code, const Import &last) const
    {
        TSNode name = code.exactly(last.nameRange);
        if (last.hasAlias && typeOf(ts_node_parent(name)) == NodeType::AliasedImport)
            name = ts_node_parent(name);
        const TextRange range = rangeOf(name);
        const TSNode next = ts_node_next_sibling(name);
        const bool hasComma = !ts_node_is_null(next) && code.at(rangeOf(next)) == ",";
        const qsizetype end = hasComma ? rangeOf(next).end : range.end;
        if (!code.startsLine(range.begin) || !code.endsLine(end))
            return {{{{end, end}, (hasComma ? " " : ", ") + m_variable + (hasComma ? "," : "")}}, {}};
        Change change;
        if (!hasComma)
            change.replacements.push_back({{end, end}, ","});
        const qsizetype line = code.lineEnd(end);
        change.replacements.push_back({{line, line}, code.eol(line) + code.indent(range.begin) + m_variable
                                                         + (hasComma ? "," : "")});
        if (change.replacements.size() == 2 && change.replacements[0].range == change.replacements[1].range) {
            change.replacements[0].text += change.replacements[1].text;
            change.replacements.pop_back();
        }
        return change;
    }

    Change newImport(const CodeText &code) const
    {
        const QByteArray statement = "from " + moduleText() + " import " + m_variable;
        qsizetype end = -1;
        for (const Import &import : syntax().imports) {
            const bool isUsable = import.scope == 0 && import.branch == 0 && qsizetype(import.statement.end) <= m_offset;
            if (isUsable)
                end = std::max(end, qsizetype(import.statement.end));
        }
        if (end >= 0) {
            const qsizetype line = code.lineEnd(end);
            return {{{{line, line}, code.eol(line) + statement}}, {}};
        }
        return {{{{afterHead(code), afterHead(code)}, statement + code.eol(0) + code.eol(0)}}, {}};
    }

    //! Below shebang, encoding, licence and docstring.
    qsizetype afterHead(const CodeText &code) const
    {
        qsizetype at = 0;
        const TSNode first = ts_node_named_child_count(code.root()) ? ts_node_named_child(code.root(), 0) : TSNode{};
        while (at < code.bytes().size() && code.isCommentLine(at))
            at = code.nextLine(at);
        for (uint32_t child = 0; child < ts_node_named_child_count(code.root()); ++child) {
            const TSNode statement = ts_node_named_child(code.root(), child);
            if (typeOf(statement) == NodeType::Comment)
                continue;
            if (typeOf(statement) == NodeType::ExpressionStatement
                && typeOf(ts_node_child(statement, 0)) == NodeType::String)
                at = code.nextLine(rangeOf(statement).end);
            break;
        }
        while (!ts_node_is_null(first) && at < code.bytes().size() && code.isBlankLine(at))
            at = code.nextLine(at);
        return at;
    }

    //! The module as this file's other imports write theirs: relative, or from the same folder on.
    QByteArray moduleText() const
    {
        const QByteArray owner = moduleOfPath(path(m_owner)).toUtf8();
        for (const Import &import : syntax().imports) {
            if (import.scope != 0)
                continue;
            const QByteArray relative = import.level > 0 ? relativeModule() : QByteArray();
            if (!relative.isEmpty())
                return relative;
            const int known = import.level == 0 ? m_names.modules().find(m_file, import.module, 0).file : kNone;
            const QByteArray full = known == kNone ? QByteArray() : moduleOfPath(path(known)).toUtf8();
            const QByteArray root = full.endsWith(QByteArray('.' + import.module)) ? full.chopped(import.module.size()) : QByteArray();
            if (known != kNone && owner.startsWith(root))
                return owner.mid(root.size());
        }
        const bool isInSource = owner.startsWith("src.")
            && m_names.modules().fileOf(QStringLiteral("src/__init__.py")) == kNone;
        return isInSource ? owner.mid(4) : owner;
    }

    QByteArray relativeModule() const
    {
        const QString folder = path(m_file).section(u'/', 0, -2);
        const QString owner = path(m_owner);
        if (owner.section(u'/', 0, -2) != folder)
            return {};
        return '.' + moduleOfPath(owner.section(u'/', -1)).toUtf8();
    }

    const Names m_names;
    const int m_file;
    const qsizetype m_offset;
    const int m_owner;
    const QByteArray m_variable;
    const Entity m_target;
};

} // namespace

Result<Reachable> reach(const std::vector<FileReadingPtr> &files, const QString &file, qsizetype offset,
                        const QString &module, const QString &variable)
{
    int own = kNone;
    int owner = kNone;
    for (size_t at = 0; at < files.size(); ++at) {
        if (files[at]->path() == file)
            own = int(at);
        if (files[at]->module() == module)
            owner = int(at);
    }
    if (own == kNone || owner == kNone)
        return refused(EditRefusals::notFound(variable, module));
    return Reacher(files, own, offset, owner, variable.toUtf8()).run();
}

} // namespace gantry::python
