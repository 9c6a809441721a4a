// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/manual.h"

#include "app/verbs/verb.h"

namespace gantry {

namespace {

// A line of text as roff takes it: no escape, hyphens that can be copied, no request at its start.
QString roff(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\e")).replace(QLatin1Char('-'), QLatin1String("\\-"));
    if (text.startsWith(QLatin1Char('.')) || text.startsWith(QLatin1Char('\'')))
        text.prepend(QLatin1String("\\&"));
    return text;
}

QString paragraph(const QString &term, const QString &text)
{
    return QStringLiteral(".TP\n.B ") % roff(term) % QLatin1Char('\n') % roff(text) % QLatin1Char('\n');
}

QString commands()
{
    QString text = paragraph(QStringLiteral("gantry [DIR]"), QStringLiteral("opens the window, on the project in DIR"));
    for (const auto &verb : verbs())
        text += paragraph(QString(QStringLiteral("gantry ") % verb->synopsis()), verb->summary());
    return text + paragraph(QStringLiteral("gantry --version"), QStringLiteral("prints the version"));
}

} // namespace

QString manualPage()
{
    const QString head = QStringLiteral(R"(.TH GANTRY 1 "" "Gantry %1" "User Commands"
.SH NAME
gantry \- design and run Flyte 2 workflows on images that teams build themselves
.SH SYNOPSIS
.B gantry
.RI [ DIR ]
.br
.B gantry
.I VERB
.RI [ ARGUMENT ]...
.SH DESCRIPTION
Gantry opens a folder of Dockerfiles and Python, shows its environments, images and tasks as a graph, and turns every
gesture into a small text edit that keeps all other bytes. What the window does to a project, its verbs do without a
display. Opening a project and looking at it never executes its code;
.B run
does.
.SH COMMANDS
)");
    const QString tail = QStringLiteral(R"(.SH OUTPUT
With
.B \-\-json
standard output has JSON and nothing else; messages and progress go to standard error. Lines and columns count from 1.
.SH EXIT STATUS
)");
    return head.arg(QStringLiteral(GANTRY_VERSION)) % commands() % tail
        % paragraph(QStringLiteral("0"), QStringLiteral("yes, done"))
        % paragraph(QStringLiteral("1"),
                    QStringLiteral("the answer is no: findings, differences, a failed run, a refusal"))
        % paragraph(QStringLiteral("2"), QStringLiteral("usage, or an input that can't be read"))
        % paragraph(QStringLiteral("3"), QStringLiteral("it could not start or connect"))
        % paragraph(QStringLiteral("130"), QStringLiteral("interrupted")) % QStringLiteral(".SH ENVIRONMENT\n")
        % paragraph(QStringLiteral("NO_COLOR"), QStringLiteral("set to anything: no colour on a terminal"))
        % paragraph(QStringLiteral("GANTRY_OFFLINE"),
                    QStringLiteral("set to anything but 0: no image registry is asked; what it said before, and the catalogue, "
                                   "answer"))
        % paragraph(QStringLiteral("GANTRY_THEME"),
                    QStringLiteral("light or dark: the window's colours, instead of those that the system has"))
        % QStringLiteral(".SH FILES\n")
        % paragraph(QStringLiteral("gantry.json"),
                    QStringLiteral("at a project's root: what its code can't say, such as positions and teams"));
}

} // namespace gantry
