// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/words.h"
#include "model/images/layers/instructionkind.h"
#include "model/images/shell/inlinetree.h"
#include "model/images/state/pythons.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace gantry {

namespace {

constexpr int kMerged = 500; // copies into one folder that are told apart

QString tr(const char *text)
{
    return QCoreApplication::translate("CopyInstruction", text);
}

bool isUrl(const QByteArray &source)
{
    return source.startsWith("http://") || source.startsWith("https://") || source.startsWith("git@")
        || source.startsWith("git://");
}

bool isArchive(const QByteArray &source)
{
    static const QByteArrayList endings{".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz"};
    return std::any_of(endings.begin(), endings.end(), [&](const QByteArray &ending) { return source.endsWith(ending); });
}

//! Of each line, as `<<-` does.
QByteArray withoutLeadingTabs(const QByteArray &text)
{
    QByteArray out;
    bool isStart = true;
    for (const char character : text) {
        isStart = isStart && character == '\t';
        if (!isStart)
            out += character;
        isStart = isStart || character == '\n';
    }
    return out;
}

//! One COPY or ADD while it is applied.
class Copying
{
public:
    Copying(StageEvaluation &evaluation, const dockerfile::Document &document, const dockerfile::Instruction &instruction)
        : m_evaluation(evaluation), m_document(document), m_instruction(instruction),
          m_transfer(dockerfile::transfer(document, instruction))
    {
    }

    void run()
    {
        if (!m_transfer.destination)
            return;
        const ExpandedWord target = m_evaluation.expand(m_transfer.destination->text);
        const bool isRelative = !target.text.startsWith('/');
        const Fact<QByteArray> &workdir = m_evaluation.state().workdir;
        if (!target.isKnown || (isRelative && !workdir.isKnown()))
            return unknownTarget(target.isKnown ? workdir.why : target.why);
        m_isFolder = target.text.endsWith('/') || target.text.isEmpty() || target.text == "." || target.text.endsWith("/.")
            || m_transfer.sources.size() + m_transfer.inlineFiles.size() > 1;
        m_target = joinedPath(workdir.value, target.text);
        for (const dockerfile::Heredoc &heredoc : m_transfer.inlineFiles)
            addText(heredoc);
        if (m_transfer.from.isEmpty())
            copyFromContext();
        else
            copyFromStage();
    }

private:
    void unknownTarget(const QString &why)
    {
        m_evaluation.state().files.taint(why, Reach::Elsewhere, m_evaluation.by());
    }

    QByteArray targetOf(const QByteArray &source, bool isFolder) const
    {
        if (isFolder)
            return m_target;
        const FileAnswer there = m_evaluation.state().files.follow(m_target);
        const bool isInto = m_isFolder || (there.found == Knowledge::Known && there.fact.kind == FileFact::Kind::Folder);
        return isInto ? joinedPath(m_target, fileName(source)) : m_target;
    }

    void insert(const QByteArray &path, FileFact fact)
    {
        fact.by = m_evaluation.by();
        m_evaluation.state().files.insert(path, std::move(fact));
    }

    void addText(const dockerfile::Heredoc &heredoc)
    {
        const QByteArray content = m_document.text(heredoc.content);
        const QByteArray text = heredoc.strip ? withoutLeadingTabs(content) : content;
        const ExpandedWord whole = heredoc.expand ? m_evaluation.expandText(text) : ExpandedWord{text, true, {}};
        FileFact fact;
        fact.kind = whole.isKnown ? FileFact::Kind::Copied : FileFact::Kind::File;
        if (whole.isKnown)
            fact.tree = std::make_shared<InlineTree>(whole.text);
        insert(targetOf(heredoc.name, false), std::move(fact));
    }

    //! Over what is at a path already, which still shows where the copy has nothing.
    void merge(const QByteArray &path, CopiedTreePtr tree)
    {
        FileFacts &files = m_evaluation.state().files;
        QByteArrayList hidden;
        files.forEachBelow(path, [&](const QByteArray &file, const FileFact &fact) {
            const QByteArray below = file.mid(path.size() + (path == "/" ? 0 : 1));
            if (file != path && fact.kind == FileFact::Kind::Missing && tree->contains(below) == Knowledge::Known)
                hidden.append(file);
        });
        for (const QByteArray &file : std::as_const(hidden))
            files.forget(file);
        FileFact fact;
        fact.kind = FileFact::Kind::Copied;
        fact.tree = std::move(tree);
        const FileFact *before = files.facts().find(path);
        if (before && before->kind != FileFact::Kind::Missing && before->kind != FileFact::Kind::Link) {
            fact.under = before->depth < kMerged ? std::make_shared<const FileFact>(*before) : unknownBelow();
            fact.depth = before->depth < kMerged ? before->depth + 1 : 0;
        }
        insert(path, std::move(fact));
    }

    std::shared_ptr<const FileFact> unknownBelow() const
    {
        FileFact fact;
        fact.why = tr("more is copied into this folder than is followed");
        return std::make_shared<const FileFact>(fact);
    }

    void copyFromContext()
    {
        const QByteArrayList excluded = excludedPatterns();
        for (const dockerfile::Word &word : m_transfer.sources) {
            const ExpandedWord source = m_evaluation.expand(word.text);
            if (!source.isKnown) {
                unknownTarget(source.why);
                continue;
            }
            if (m_instruction.keyword == dockerfile::Keyword::Add && (isUrl(source.text) || isArchive(source.text)))
                addSpecial(source.text);
            else if (!m_evaluation.context() || !m_evaluation.context()->isReadable())
                addUnknown(m_target, tr("the build context can't be read"));
            else
                copyMatching(source.text, excluded);
        }
    }

    void copyMatching(const QByteArray &source, const QByteArrayList &excluded)
    {
        const BuildContextPtr &context = m_evaluation.context();
        const QByteArrayList paths = context->matching(source);
        if (paths.isEmpty()) {
            const bool isIgnored = context->isIgnored(joinedPath("/", source).mid(1));
            m_evaluation.problem(isIgnored ? tr("The build context lacks \u201c%1\u201d: %2 leaves it out.")
                                                 .arg(QString::fromUtf8(source), context->ignoreFile())
                                           : tr("The build context has no \u201c%1\u201d.").arg(QString::fromUtf8(source)),
                                 Problem::Severity::Error);
        }
        const bool withParents = m_instruction.flag("parents") != nullptr;
        const bool isMany = paths.size() > 1;
        for (const QByteArray &path : paths) {
            const bool isFolder = context->isFolder(path);
            m_isFolder = m_isFolder || isMany;
            const QByteArray target = withParents ? joinedPath(m_target, path) : targetOf(path, isFolder);
            merge(target, contextTree(context, path, excluded));
        }
    }

    void addUnknown(const QByteArray &path, const QString &why)
    {
        FileFact fact;
        fact.why = why;
        insert(path, std::move(fact));
    }

    void addSpecial(const QByteArray &source)
    {
        if (isUrl(source) && !source.endsWith(".git") && !source.startsWith("git")) {
            FileFact fact;
            fact.kind = FileFact::Kind::File;
            insert(targetOf(source, false), std::move(fact));
        } else {
            m_evaluation.state().files.taint(tr("line %1 unpacks %2, whose files are not known")
                                                 .arg(m_evaluation.by()->line)
                                                 .arg(QString::fromUtf8(source)),
                                             Reach::Elsewhere, m_evaluation.by());
        }
    }

    void copyFromStage()
    {
        const std::optional<ImageState> from = m_evaluation.sourceState(m_transfer.from);
        if (!from)
            return;
        ImageState &state = m_evaluation.state();
        for (const dockerfile::Word &word : m_transfer.sources) {
            const ExpandedWord expanded = m_evaluation.expand(word.text);
            QByteArray source = joinedPath("/", expanded.text);
            const bool isPattern = source.contains('*') || source.contains('?');
            if (!expanded.isKnown || isPattern) {
                unknownTarget(expanded.isKnown ? tr("which files a pattern of another stage matches is not known")
                                               : expanded.why);
                continue;
            }
            const FileAnswer answer = from->files.follow(source);
            const bool isFolder = answer.fact.kind == FileFact::Kind::Folder && answer.found == Knowledge::Known;
            copyOne(state, *from, source, answer, isFolder);
        }
    }

    void copyOne(ImageState &state, const ImageState &from, const QByteArray &source, const FileAnswer &answer, bool isFolder)
    {
        // A single path that the build can't do without is there, whatever else is not known of it.
        const bool isNamed = answer.found == Knowledge::Known;
        const bool mayBeFolder = isFolder || (!isNamed && !fileName(source).contains('.') && m_target != source
                                              && !m_isFolder && fileName(m_target) != fileName(source));
        const QByteArray target = mayBeFolder ? m_target : targetOf(source, isFolder || m_target == source);
        if (isNamed && !isFolder) {
            FileFact fact = answer.fact;
            if (answer.tree && !answer.inTree.isEmpty())
                fact.kind = FileFact::Kind::File;
            insert(target, std::move(fact));
        } else {
            state.files.copyFrom(from.files, source, target, m_evaluation.by());
        }
        pythons::copyPythons(state, from, source, target, m_evaluation.by());
    }

    QByteArrayList excludedPatterns() const
    {
        QByteArrayList patterns;
        for (const dockerfile::Flag &flag : m_instruction.flags()) {
            if (flag.name == "exclude")
                patterns.append(flag.value);
        }
        return patterns;
    }

    StageEvaluation &m_evaluation;
    const dockerfile::Document &m_document;
    const dockerfile::Instruction &m_instruction;
    dockerfile::Transfer m_transfer;
    QByteArray m_target;
    bool m_isFolder = false; //!< sources go into the target, under their own names
};

class CopyInstruction : public InstructionKind
{
public:
    explicit CopyInstruction(dockerfile::Keyword keyword) : m_keyword(keyword) {}

    dockerfile::Keyword keyword() const override { return m_keyword; }

    void apply(StageEvaluation &evaluation, const dockerfile::Document &document,
               const dockerfile::Instruction &instruction) const override
    {
        Copying(evaluation, document, instruction).run();
    }

    std::vector<ContextUse> contextUses(const dockerfile::Document &document, const dockerfile::Instruction &instruction,
                                        const StageEvaluation *evaluation) const override
    {
        std::vector<ContextUse> uses;
        const dockerfile::Transfer transfer = dockerfile::transfer(document, instruction);
        if (!transfer.from.isEmpty())
            return uses;
        QByteArrayList excluded;
        for (const dockerfile::Flag &flag : instruction.flags()) {
            if (flag.name == "exclude")
                excluded.append(flag.value);
        }
        for (const dockerfile::Word &word : transfer.sources) {
            const QByteArray source = evaluation ? evaluation->expand(word.text).text : word.text;
            if (!isUrl(source))
                uses.push_back({source, excluded});
        }
        return uses;
    }

private:
    dockerfile::Keyword m_keyword;
};

} // namespace

std::unique_ptr<InstructionKind> makeCopyInstruction(dockerfile::Keyword keyword)
{
    return std::make_unique<CopyInstruction>(keyword);
}

} // namespace gantry
