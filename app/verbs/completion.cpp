// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/completion.h"

#include "app/verbs/synopsis.h"
#include "app/verbs/verb.h"

#include <QCoreApplication>

namespace gantry {

namespace {

const QString kHead = QStringLiteral("# Completion of gantry; written by: gantry help --completion %1\n");

QString quoted(QString text)
{
    return QLatin1Char('\'') % text.replace(QLatin1Char('\''), QLatin1String("'\\''")) % QLatin1Char('\'');
}

QStringList verbNames()
{
    QStringList names;
    for (const auto &verb : verbs())
        names.append(verb->name());
    return names;
}

QStringList optionNames(const Synopsis &synopsis)
{
    QStringList names;
    for (const Synopsis::Option &option : synopsis.options)
        names.append(option.name);
    return names << QStringLiteral("--help");
}

// One line of bash for each option that takes a value: "edit/--ops) …".
QString bashValues(const Synopsis &synopsis)
{
    QString lines;
    for (const Synopsis::Option &option : synopsis.options) {
        if (option.value.isEmpty())
            continue;
        const QString words = option.isFile()
            ? QStringLiteral("_gantry_files -f")
            : QString(QStringLiteral("_gantry_words ") % quoted(option.choices.join(QLatin1Char(' '))));
        lines += QStringLiteral("        %1/%2) %3 && return ;;\n").arg(synopsis.verb, option.name, words);
    }
    return lines;
}

QString bash()
{
    QString values;
    QString options;
    for (const auto &verb : verbs()) {
        const Synopsis synopsis = Synopsis::read(verb->synopsis());
        values += bashValues(synopsis);
        options += QStringLiteral("        %1/-*) _gantry_words %2 ;;\n")
                       .arg(synopsis.verb, quoted(optionNames(synopsis).join(QLatin1Char(' '))));
    }
    const QString names = quoted(verbNames().join(QLatin1Char(' ')));
    return QString(QStringLiteral(R"(_gantry_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }
_gantry_files() {
    mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
    compopt -o filenames 2>/dev/null
    return 0
}
_gantry() {
    local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        _gantry_words )")
                   % names % QStringLiteral(R"(
        [ ${#COMPREPLY[@]} -gt 0 ] || _gantry_files -d
        return
    fi
    case $verb/$previous in
)") % values % QStringLiteral(R"(        help/help) _gantry_words )")
                   % names % QStringLiteral(R"( && return ;;
    esac
    case $verb/$cur in
)") % options % QStringLiteral(R"(        *) _gantry_files -f ;;
    esac
}
complete -F _gantry gantry
)"));
}

QString zshValue(const Synopsis::Option &option)
{
    if (!option.choices.isEmpty())
        return QStringLiteral("(%1)").arg(option.choices.join(QLatin1Char(' ')));
    return option.isFile() ? QStringLiteral("_files") : QStringLiteral(" ");
}

QString zshOperand(const QString &word)
{
    if (word.startsWith(QLatin1String("DIR")))
        return QStringLiteral("_files -/");
    if (word == QLatin1String("VERB"))
        return QStringLiteral("(%1)").arg(verbNames().join(QLatin1Char(' ')));
    const bool isFile = word.startsWith(QLatin1String("FILE")) || word.size() == 1; // the A and B of diff
    return isFile ? QStringLiteral("_files") : QStringLiteral(" ");
}

QString zshArguments(const Synopsis &synopsis)
{
    QStringList words;
    for (const Synopsis::Option &option : synopsis.options) {
        QString word = QStringLiteral("*") % option.name;
        if (!option.value.isEmpty())
            word += QStringLiteral("=:%1:%2").arg(option.value, zshValue(option));
        words.append(quoted(word));
    }
    words.append(quoted(QStringLiteral("--help")));
    for (const QString &operand : synopsis.operands)
        words.append(quoted(QStringLiteral(":%1:%2").arg(operand, zshOperand(operand))));
    return words.join(QLatin1Char(' '));
}

QString zsh()
{
    QString commands;
    QString cases;
    for (const auto &verb : verbs()) {
        const QString summary = verb->summary().replace(QLatin1Char(':'), QLatin1String("\\:"));
        commands += QStringLiteral("        %1\n").arg(quoted(QString(verb->name() % QLatin1Char(':') % summary)));
        cases += QStringLiteral("        %1) _arguments %2 ;;\n")
                     .arg(verb->name(), zshArguments(Synopsis::read(verb->synopsis())));
    }
    return QString(QStringLiteral(R"(_gantry() {
    local -a commands=(
)") % commands % QStringLiteral(R"(    )
    if (( CURRENT == 2 )); then
        _describe command commands
        _files -/
        return
    fi
    local verb=$words[2]
    shift words
    (( CURRENT-- ))
    case $verb in
)") % cases % QStringLiteral(R"(    esac
}
if [ "$funcstack[1]" = _gantry ]; then _gantry "$@"; else compdef _gantry gantry; fi
)"));
}

QString fish()
{
    QString text =
        QStringLiteral("complete -c gantry -n __fish_use_subcommand -f -a '(__fish_complete_directories)'\n");
    for (const auto &verb : verbs()) {
        const Synopsis synopsis = Synopsis::read(verb->synopsis());
        QString summary = verb->summary();
        summary = QLatin1Char('\'') % summary.replace(QLatin1Char('\''), QLatin1String("\\'")) % QLatin1Char('\'');
        text +=
            QStringLiteral("complete -c gantry -n __fish_use_subcommand -f -a %1 -d %2\n").arg(synopsis.verb, summary);
        const QString seen =
            QStringLiteral("complete -c gantry -n '__fish_seen_subcommand_from %1'").arg(synopsis.verb);
        for (const Synopsis::Option &option : synopsis.options) {
            text += seen % QStringLiteral(" -l ") % option.name.mid(2);
            if (option.isFile())
                text += QLatin1String(" -r");
            else if (!option.value.isEmpty())
                text += QStringLiteral(" -x -a ") % quoted(option.choices.join(QLatin1Char(' ')));
            text += QLatin1Char('\n');
        }
        text += seen % QStringLiteral(" -l help\n");
        if (synopsis.operands.contains(QLatin1String("VERB")))
            text += seen % QStringLiteral(" -f -a ") % quoted(verbNames().join(QLatin1Char(' '))) % QLatin1Char('\n');
    }
    return text;
}

} // namespace

Result<QString> completionFor(const QString &shell)
{
    if (shell == QLatin1String("bash"))
        return QString(kHead.arg(shell) % bash());
    if (shell == QLatin1String("zsh"))
        return QString(QStringLiteral("#compdef gantry\n") % kHead.arg(shell) % zsh());
    if (shell == QLatin1String("fish"))
        return QString(kHead.arg(shell) % fish());
    const QString text =
        QCoreApplication::translate("Verb", "“%1” is no shell that Gantry completes in; there are bash, zsh and fish.");
    return Error{ErrorCode::Usage, text.arg(shell), {}, {}};
}

} // namespace gantry
