// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/shelllexer.h"

#include "model/dockerfile/lines.h"

#include <QCoreApplication>

namespace gantry::dockerfile {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ShellLexer", text);
}

} // namespace

bool ShellLexer::dollar(QByteArray &result)
{
    take();
    if (peek() == '{')
        return braced(result);
    const QByteArray variable = name();
    if (variable.isEmpty()) {
        result.append('$');
        return true;
    }
    const std::optional<QByteArray> value = lookUp(variable);
    if (value)
        result.append(*value);
    else if (m_options.keepUnset)
        result.append('$' + variable);
    return true;
}

bool ShellLexer::braced(QByteArray &result)
{
    take();
    if (peek() == kEnd)
        return fail(tr("A \u201c${\u201d has no closing brace."));
    if (peek() == '{' || peek() == '}' || peek() == ':')
        return fail(tr("A \u201c${\u201d has no variable's name after it."));
    const QByteArray variable = name();
    if (peek() != '}')
        return withOperator(variable, take(), result);
    take();
    const std::optional<QByteArray> value = lookUp(variable);
    if (value)
        result.append(*value);
    else if (m_options.keepUnset)
        result.append("${" + variable + '}');
    return true;
}

bool ShellLexer::withOperator(const QByteArray &variable, int first, QByteArray &result)
{
    switch (first) {
    case ':': {
        QByteArray operation(":");
        const int second = take();
        if (second != kEnd)
            appendUtf8(operation, char32_t(second));
        return withWord(variable, operation, second, true, result);
    }
    case '+':
    case '-':
    case '?':
    case '#':
    case '%':
        return withWord(variable, QByteArray(1, char(first)), first, false, result);
    case '/':
        return replaced(variable, result);
    default:
        return fail(tr("A \u201c${%1\u201d is followed by what is no operator.").arg(QString::fromUtf8(variable)));
    }
}

bool ShellLexer::withWord(const QByteArray &variable, const QByteArray &operation, int kind, bool emptyIsUnset,
                          QByteArray &result)
{
    const bool isPattern = kind == '#' || kind == '%';
    if (emptyIsUnset && isPattern)
        return fail(tr("The operator %1 does not exist.").arg(QString::fromUtf8(operation)));
    QByteArray word;
    if (!until('}', isPattern, isPattern, word, nullptr))
        return false;
    const std::optional<QByteArray> value = lookUp(variable);
    if (!value && m_options.keepUnset) {
        result.append("${" + variable + operation + word + '}');
        return true;
    }
    return chosen(variable, kind, emptyIsUnset, word, value, result);
}

bool ShellLexer::chosen(const QByteArray &variable, int kind, bool emptyIsUnset, const QByteArray &word,
                        const std::optional<QByteArray> &value, QByteArray &result)
{
    const bool isThere = value && !(emptyIsUnset && value->isEmpty());
    switch (kind) {
    case '-':
        result.append(isThere ? *value : word);
        return true;
    case '+':
        result.append(isThere ? word : QByteArray());
        return true;
    case '?':
        if (!isThere)
            return fail(word.isEmpty()
                            ? tr("%1 must be set.").arg(QString::fromUtf8(variable))
                            : QString(QString::fromUtf8(variable) % QStringLiteral(": ") % QString::fromUtf8(word)));
        result.append(*value);
        return true;
    case '#':
    case '%': {
        const bool longest = !word.isEmpty() && word[0] == char(kind);
        const auto pattern = ShellPattern::parse(longest ? QByteArrayView(word).sliced(1) : QByteArrayView(word));
        if (!pattern)
            return fail(tr("The pattern %1 is not valid.").arg(QString::fromUtf8(word)));
        const QByteArray subject = value.value_or(QByteArray());
        result.append(kind == '#' ? pattern->withoutPrefix(subject, longest)
                                  : pattern->withoutSuffix(subject, longest));
        return true;
    }
    default:
        return fail(tr("A \u201c${%1:\u201d is followed by what is no operator.").arg(QString::fromUtf8(variable)));
    }
}

bool ShellLexer::replaced(const QByteArray &variable, QByteArray &result)
{
    const bool all = peek() == '/';
    if (all)
        take();
    QByteArray wanted;
    QByteArray by;
    if (!until('/', true, true, wanted, nullptr) || !until('}', true, false, by, nullptr))
        return false;
    const std::optional<QByteArray> value = lookUp(variable);
    if (!value && m_options.keepUnset) {
        result.append("${" + variable + '/' + wanted + '/' + by + '}');
        return true;
    }
    const auto pattern = ShellPattern::parse(wanted);
    if (!pattern)
        return fail(tr("The pattern %1 is not valid.").arg(QString::fromUtf8(wanted)));
    result.append(pattern->replaced(value.value_or(QByteArray()), by, all));
    return true;
}

Result<Expansion> expand(QByteArrayView word, const Variables &variables, const ShellOptions &options)
{
    ShellLexer lexer(word, &variables, options);
    if (!lexer.run())
        return Error{ErrorCode::Syntax, lexer.error, QString::fromUtf8(word.toByteArray()), {}};
    Expansion expansion{lexer.text, {}, lexer.used, lexer.unset};
    for (ShellWord &one : lexer.words)
        expansion.words.push_back(std::move(one.text));
    return expansion;
}

std::vector<QByteArray> variablesIn(QByteArrayView word, char escape)
{
    ShellOptions options;
    options.escape = escape;
    options.keepUnset = true;
    ShellLexer lexer(word, nullptr, options);
    return lexer.run() ? lexer.unset : std::vector<QByteArray>();
}

} // namespace gantry::dockerfile
