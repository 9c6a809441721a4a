// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/filereading.h"

#include "model/python/scriptheader.h"
#include "model/python/syntaxbuilder.h"
#include "model/python/treesitter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

namespace gantry::python {

namespace {

constexpr qsizetype kLargest = 2 * 1024 * 1024;

class Refusals
{
    Q_DECLARE_TR_FUNCTIONS(Python)
public:
    static QString tooLarge(qsizetype size)
    {
        return tr("The file has %1; Gantry reads Python files of up to %2.")
            .arg(QLocale().formattedDataSize(size), QLocale().formattedDataSize(kLargest));
    }
    static QString notUtf8() { return tr("The file is not UTF-8 text."); }
    static QString hasNul() { return tr("The file has NUL bytes, which Python does not take."); }
    static QString tooHard() { return tr("The file can't be parsed in reasonable time."); }
    static QString tooDeep() { return tr("Something in the file is nested too deeply, for Python as well."); }
};

//! Why a text isn't even parsed, or empty.
QString refusalOf(const QByteArray &bytes)
{
    if (bytes.size() > kLargest)
        return Refusals::tooLarge(bytes.size());
    if (bytes.contains('\0'))
        return Refusals::hasNul();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return decoder.hasError() ? Refusals::notUtf8() : QString();
}

void readSyntax(const SourceText &text, Syntax &syntax)
{
    syntax.refusal = refusalOf(text.bytes());
    if (!syntax.refusal.isEmpty())
        return;
    const std::unique_ptr<ParseTree> tree = ParseTree::parse(text.bytes());
    if (!tree) {
        syntax.refusal = Refusals::tooHard();
        return;
    }
    SyntaxBuilder(text.bytes(), tree->root(), syntax).build();
    if (!syntax.refusal.isEmpty()) {
        syntax = Syntax();
        syntax.refusal = Refusals::tooDeep();
        return;
    }
    syntax.errors = syntaxErrors(text, tree->root());
    syntax.header = readScriptHeader(text);
}

} // namespace

FileReadingPtr FileReading::read(SourceTextPtr text)
{
    auto syntax = std::make_unique<Syntax>();
    readSyntax(*text, *syntax);
    if (!syntax->refusal.isEmpty())
        syntax->errors.push_back({syntax->refusal, text->place({0, 0})});
    syntax->exprs.shrink_to_fit();
    syntax->bindings.shrink_to_fit();
    syntax->roots.shrink_to_fit();
    return std::make_shared<FileReading>(std::move(text), std::move(syntax));
}

FileReading::FileReading(SourceTextPtr text, std::unique_ptr<const Syntax> syntax)
    : m_text(std::move(text)), m_module(moduleOfPath(m_text->path())), m_syntax(std::move(syntax))
{
}

FileReading::~FileReading() = default;

const std::vector<SyntaxError> &FileReading::errors() const
{
    return m_syntax->errors;
}

QString FileReading::refusal() const
{
    return m_syntax->refusal;
}

const std::optional<ScriptHeader> &FileReading::header() const
{
    return m_syntax->header;
}

QString moduleOfPath(const QString &path)
{
    QString module = path;
    if (module.endsWith(u".py"))
        module.chop(3);
    if (module == u"__init__")
        return module;
    if (module.endsWith(u"/__init__"))
        module.chop(9);
    return module.replace(u'/', u'.');
}

} // namespace gantry::python
