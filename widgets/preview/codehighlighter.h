// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

namespace gantry {

struct CodeColours;

//! Highlights Dockerfiles and Python with the window's own colours instead of one of the library's themes.
class CodeHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    CodeHighlighter(QTextDocument *document, KSyntaxHighlighting::Repository &repository);

    //! Chooses the language by the file's name; plain text where none fits.
    void setFile(const QString &file);
    void setColours(const CodeColours &colours);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    KSyntaxHighlighting::Repository &m_repository;
    std::shared_ptr<const CodeColours> m_colours;
};

} // namespace gantry
