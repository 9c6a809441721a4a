// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

namespace gantry {

class Theme;

//! Highlights Dockerfiles, Python and what else the library knows, in the window's own colours.
class CodeHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    CodeHighlighter(const Theme &theme, KSyntaxHighlighting::Repository &repository, QTextDocument *document);

    //! Chooses the language by the file's name; plain text where none fits.
    void setFile(const QString &file);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    const Theme &m_theme;
    KSyntaxHighlighting::Repository &m_repository;
};

} // namespace gantry
