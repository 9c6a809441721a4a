// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <memory>

namespace gantry {

class Theme;

//! All languages, loaded when the first file is shown: to load them takes as long as to paint an empty window.
class Languages
{
public:
    KSyntaxHighlighting::Repository &repository();

private:
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
};

//! Highlights Dockerfiles, Python and what else the library knows, in the window's own colours.
class CodeHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    CodeHighlighter(const Theme &theme, Languages &languages, QTextDocument *document);

    //! Chooses the language by the file's name; plain text where none fits.
    void setFile(const QString &file);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    const Theme &m_theme;
    Languages &m_languages;
};

} // namespace gantry
