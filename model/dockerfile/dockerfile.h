// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/textrange.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <vector>

//! A Dockerfile as a lossless tree. What is an instruction, a flag, a heredoc and an error follows BuildKit v0.34
//! (frontend/dockerfile/parser and /instructions). All ranges are byte offsets into Document::bytes.
namespace gantry::dockerfile {

enum class Keyword : quint8 {
    Unknown,
    Add,
    Arg,
    Cmd,
    Copy,
    Entrypoint,
    Env,
    Expose,
    From,
    Healthcheck,
    Label,
    Maintainer,
    Onbuild,
    Run,
    Shell,
    Stopsignal,
    User,
    Volume,
    Workdir,
};

//! Upper case, "RUN"; empty for Unknown.
QByteArray keywordName(Keyword keyword);
//! In any case: "Run" is Run.
Keyword keywordOf(QByteArrayView word);

//! Json exactly where BuildKit takes the JSON form; Shell for RUN, CMD, ENTRYPOINT and HEALTHCHECK otherwise.
enum class Form : quint8 { None, Shell, Json };

//! `--name=value` between keyword and arguments.
struct Flag {
    TextRange range; //!< of the word as typed
    QByteArray name; //!< "mount", without dashes
    QByteArray value; //!< quotes and escapes taken off; null where there is no "="
    TextRange valueRange; //!< as typed, with quotes; empty at the word's end where there is no "="

    bool hasValue() const { return !value.isNull(); }
};

struct Heredoc {
    QByteArray name; //!< the terminator, without quotes
    unsigned fileDescriptor = 0;
    bool strip = false; //!< `<<-`: leading tabs are taken off
    bool expand = true; //!< no part of the name is quoted
    bool terminated = true; //!< false where the file ends first
    TextRange word; //!< `<<-"EOF"` in the instruction's line
    TextRange content; //!< whole lines, before tab stripping
    TextRange terminator; //!< whole line; empty where not terminated
};

//! A comment's line, alone or inside an instruction's continuation.
struct Comment {
    int line = 0;
    TextRange range; //!< whole line
    TextRange text; //!< from '#' to the last byte that is no white space
};

//! `# name=value` at the top of the file.
struct Directive {
    int line = 0;
    TextRange range; //!< whole line
    QByteArray name; //!< lower case: "syntax", "escape", "check"
    TextRange value;
    int fault = -1; //!< index into Document::faults, or -1
};

//! A piece of a source text that stands unbroken in a logical line.
struct LineSegment {
    qsizetype logical = 0; //!< where it begins in the logical line
    qsizetype source = 0; //!< where it begins in the source
};

//! What BuildKit hands on of source text: continuations, and comments and empty lines inside them, taken out, with the
//! way back to the source.
class LogicalText {
public:
    LogicalText() = default;
    LogicalText(QByteArray text, std::vector<LineSegment> segments)
        : m_text(std::move(text)),
          m_segments(std::move(segments))
    {
    }

    const QByteArray &text() const { return m_text; }
    //! Offset of the byte in the source. The end of the text gives the end of its last byte.
    qsizetype toSource(qsizetype offset) const;
    //! From the range's first byte to its last one; what is taken out between them is inside.
    TextRange toSource(TextRange range) const;

private:
    QByteArray m_text;
    std::vector<LineSegment> m_segments; //!< sorted; at least one unless the text is empty
};

struct Instruction;

//! What few instructions have.
struct InstructionParts {
    std::vector<Flag> flags;
    std::vector<Heredoc> heredocs;
    std::vector<QByteArray> json; //!< strings of the JSON form, decoded
    std::vector<Comment> comments; //!< inside the continuation
    std::shared_ptr<const Instruction> trigger; //!< of ONBUILD; its lines, stage and range are those of the ONBUILD
};

struct Instruction {
    TextRange range; //!< whole lines, heredocs with their terminators included
    TextRange line; //!< the part of `range` before the heredocs
    TextRange keywordRange;
    TextRange argumentsRange; //!< after the flags, without white space around, continuations intact; empty where none
    int startLine = 0; //!< from 1
    int endLine = 0;
    int stage = -1; //!< -1 before the first FROM
    int fault = -1; //!< index into Document::faults where BuildKit would refuse it, or -1
    Keyword keyword = Keyword::Unknown;
    Form form = Form::None;

    const std::vector<Flag> &flags() const { return parts().flags; }
    const std::vector<Heredoc> &heredocs() const { return parts().heredocs; }
    const std::vector<QByteArray> &json() const { return parts().json; }
    const std::vector<Comment> &comments() const { return parts().comments; }
    const Instruction *trigger() const { return parts().trigger.get(); }
    //! The last flag of that name, or null.
    const Flag *flag(QByteArrayView name) const;
    bool hasFault() const { return fault >= 0; }

    const InstructionParts &parts() const;
    std::shared_ptr<const InstructionParts> m_parts; //!< null where there are none; read it through parts()
};

//! Something malformed, with its place.
struct Fault {
    QString message; //!< a sentence
    int line = 0;
    TextRange range;
    int instruction = -1; //!< that carries it, or -1
    bool lexical = false; //!< BuildKit's parser refuses it, not only its reading of the instructions
};

//! One piece of the file. All pieces in order, after the byte order mark, are the file.
struct Node {
    enum class Kind : quint8 { Blank, Comment, Directive, Instruction };
    Kind kind = Kind::Blank;
    int index = -1; //!< into the document's list of that kind; -1 for Blank, which is a run of blank lines
    TextRange range; //!< whole lines
};

//! A build stage. Its reference stands where `base` says, its name where `nameRange` says.
struct Stage {
    int from = 0; //!< index of FROM in Document::instructions
    QByteArray base; //!< reference as typed, variables not expanded; empty where FROM has none
    TextRange baseRange;
    QByteArray name; //!< lower case, empty where there is no AS
    TextRange nameRange;
    QByteArray platform; //!< value of --platform, or empty
    int firstLayer = 0; //!< indices into Document::instructions: [firstLayer, endLayer)
    int endLayer = 0;

    int layerCount() const { return endLayer - firstLayer; }
};

struct Document {
    QByteArray bytes;
    TextRange byteOrderMark; //!< empty where there is none
    char escape = '\\';
    std::vector<Node> nodes;
    std::vector<Instruction> instructions;
    std::vector<Comment> comments; //!< that stand alone; those in continuations are the instructions'
    std::vector<Directive> directives;
    std::vector<Stage> stages;
    std::vector<Fault> faults; //!< by line

    QByteArrayView view(TextRange range) const { return QByteArrayView(bytes).sliced(range.begin, range.size()); }
    QByteArray text(TextRange range) const { return bytes.mid(range.begin, range.size()); }

    //! As typed, in upper case; also of unknown ones.
    QByteArray instructionName(const Instruction &instruction) const;
    //! From the first byte that is no white space to the end without the last line's end: what a card shows and an
    //! edit replaces.
    TextRange textRange(const Instruction &instruction) const;
    //! The instruction's line and its arguments alone as BuildKit hands them on.
    LogicalText logicalLine(const Instruction &instruction) const;
    LogicalText logicalArguments(const Instruction &instruction) const;
    //! Null where the instruction is in order.
    const Fault *fault(const Instruction &instruction) const;
    //! ARG before the first FROM.
    std::vector<const Instruction *> globalArguments() const;
    //! The instruction that holds the offset, or null.
    const Instruction *instructionAt(qsizetype offset) const;
    //! Value of a directive ("syntax"), or empty.
    QByteArray directive(QByteArrayView name) const;
    //! All comments by line, those inside of continuations too.
    std::vector<Comment> allComments() const;
};

//! Never fails; what is malformed stands in `faults`, and the rest is read.
Document read(const QByteArray &bytes);

//! The tree's text: byte order mark and all nodes in order. The bytes that were read, whatever they were.
QByteArray print(const Document &document);

} // namespace gantry::dockerfile
