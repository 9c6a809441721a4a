// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/preview/codehighlighter.h"

#include "widgets/common/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <QFileInfo>
#include <QTextCharFormat>

#include <optional>

namespace gantry {

namespace {

using Style = KSyntaxHighlighting::Theme::TextStyle;

std::optional<ColorRole> roleOf(Style style)
{
    switch (style) {
    case Style::Keyword:
    case Style::ControlFlow:
    case Style::Import:
        return ColorRole::CodeKeyword;
    case Style::String:
    case Style::Char:
    case Style::VerbatimString:
    case Style::SpecialString:
    case Style::SpecialChar:
        return ColorRole::CodeString;
    case Style::Comment:
    case Style::Documentation:
    case Style::Annotation:
    case Style::CommentVar:
        return ColorRole::CodeComment;
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float:
    case Style::Constant:
        return ColorRole::CodeNumber;
    case Style::DataType:
    case Style::Variable:
    case Style::Attribute:
    case Style::Preprocessor:
    case Style::BuiltIn:
    case Style::Extension:
        return ColorRole::CodeType;
    default:
        return std::nullopt;
    }
}

QString languageFile(const QString &file)
{
    const QString name = QFileInfo(file).fileName();
    const bool isDockerfile = name.startsWith(QLatin1String("Dockerfile")) || name.startsWith(QLatin1String("Containerfile"))
        || name.endsWith(QLatin1String("Dockerfile"), Qt::CaseInsensitive);
    return isDockerfile ? QStringLiteral("Dockerfile") : name;
}

} // namespace

KSyntaxHighlighting::Repository &Languages::repository()
{
    if (!m_repository)
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    return *m_repository;
}

CodeHighlighter::CodeHighlighter(const Theme &theme, Languages &languages, QTextDocument *document)
    : SyntaxHighlighter(document), m_theme(theme), m_languages(languages)
{
    connect(&m_theme, &Theme::changed, this, &CodeHighlighter::rehighlight);
}

void CodeHighlighter::setFile(const QString &file)
{
    if (file.isEmpty())
        return;
    KSyntaxHighlighting::Repository &repository = m_languages.repository();
    if (!theme().isValid())
        setTheme(repository.defaultTheme(KSyntaxHighlighting::Repository::LightTheme));
    const KSyntaxHighlighting::Definition language = repository.definitionForFileName(languageFile(file));
    if (language != definition())
        setDefinition(language);
}

void CodeHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const std::optional<ColorRole> role = roleOf(format.textStyle());
    if (!role || length == 0)
        return;
    QTextCharFormat shown;
    shown.setForeground(m_theme.color(*role));
    if (*role == ColorRole::CodeKeyword)
        shown.setFontWeight(QFont::DemiBold);
    if (*role == ColorRole::CodeComment)
        shown.setFontItalic(true);
    setFormat(offset, length, shown);
}

} // namespace gantry
