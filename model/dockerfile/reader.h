// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/command.h"
#include "model/dockerfile/lines.h"

#include <QCoreApplication>

//! Makes a Document of bytes, line by line; for this folder's own use.
namespace gantry::dockerfile {

class Reader {
    Q_DECLARE_TR_FUNCTIONS(Dockerfile)
public:
    explicit Reader(const QByteArray &bytes);

    Document read();

private:
    void readLine();
    bool readDirective(const TextRange &whole, QByteArrayView inner);
    void checkDirective(Directive &directive);
    void addBlank(const TextRange &whole);
    void addComment(const TextRange &whole, QByteArrayView inner);

    //! What BuildKit says to an instruction: nothing, or why its parser or its rules refuse it.
    struct Verdict {
        QString why;
        bool lexical = false;
    };
    void readInstruction();
    Verdict readCommand(TextRange range, Instruction &instruction, InstructionParts &parts, int depth);
    Verdict readTrigger(const Command &command, const Instruction &instruction, InstructionParts &parts, int depth);
    void addFlags(const std::vector<LogicalFlag> &flags, InstructionParts &parts) const;
    bool readHeredocs(const Instruction &instruction, InstructionParts &parts);
    void readHeredocBody(Heredoc &heredoc);
    void enterStage(Instruction &instruction, Verdict &verdict);
    void beginStage(Instruction &instruction);
    void finish(Instruction &instruction, InstructionParts parts, const Verdict &verdict);

    int addFault(const QString &message, int line, TextRange range, int instruction, bool lexical);
    void checkLineLengths(TextRange range, int firstLine);
    QByteArrayView part(TextRange range) const
    {
        return QByteArrayView(m_document.bytes).sliced(range.begin, range.size());
    }
    QByteArrayView logical(TextRange range) const { return m_joined.text.sliced(range.begin, range.size()); }

    Document m_document;
    JoinedLine m_joined; // the instruction that is being read
    Command m_command; // its parts, used again for each
    Arguments m_arguments;
    qsizetype m_at = 0;
    int m_line = 1; // the number of the line at m_at
    bool m_directivesDone = false;
};

} // namespace gantry::dockerfile
