// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/refusals.h"

#include "model/dockerfile/heredocs.h"
#include "model/dockerfile/lines.h"

#include <QCoreApplication>
#include <QStringBuilder>

#include <algorithm>

namespace gantry::dockerfile {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Dockerfile", text);
}

constexpr qsizetype kShown = 40;

// Short enough to stand in a sentence.
QString shown(QByteArrayView text)
{
    const QString whole = QString::fromUtf8(text);
    return whole.size() <= kShown ? whole : QString(whole.left(kShown) % QChar(0x2026));
}

bool isPrintable(const QString &text)
{
    return !text.contains(QChar::ReplacementCharacter) && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

QString atLeastOne(const Reading &reading)
{
    return tr("%1 needs at least one argument.").arg(shown(reading.name));
}

QString flagsOf(const Reading &reading)
{
    return flagRefusal(reading.keyword, reading.flags);
}

QString exactlyOne(const Reading &reading)
{
    if (reading.arguments.words.size() != 1)
        return tr("%1 needs exactly one argument.").arg(shown(reading.name));
    return flagsOf(reading);
}

QString some(const Reading &reading)
{
    return reading.arguments.words.empty() ? atLeastOne(reading) : flagsOf(reading);
}

QString pairs(const Reading &reading)
{
    if (const QString flags = flagsOf(reading); !flags.isEmpty())
        return flags;
    const auto &words = reading.arguments.words;
    if (words.empty())
        return atLeastOne(reading);
    for (size_t i = 0; i < words.size(); i += 3) {
        if (words[i].text.isEmpty())
            return tr("%1 needs a name before the \u201c=\u201d.").arg(shown(reading.name));
    }
    return {};
}

QString variables(const Reading &reading)
{
    if (reading.arguments.words.empty())
        return atLeastOne(reading);
    for (const LogicalWord &word : reading.arguments.words) {
        if (word.text.startsWith('='))
            return tr("%1 needs a name before the \u201c=\u201d.").arg(shown(reading.name));
    }
    return {};
}

QString transfer(const Reading &reading)
{
    const auto &words = reading.arguments.words;
    if (words.size() < 2)
        return tr("%1 needs a source and a destination.").arg(shown(reading.name));
    if (const QString flags = flagsOf(reading); !flags.isEmpty())
        return flags;
    if (heredocOf(words.back().text))
        return tr("%1 takes no heredoc as its destination; add a path after it.").arg(shown(reading.name));
    return {};
}

QByteArray lower(QByteArrayView text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        appendUtf8(result, QChar::toLower(next.character));
        at += next.size;
    }
    return result;
}

bool isStageName(const QByteArray &name)
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (name.isEmpty() || !isLetter(name[0]))
        return false;
    return std::all_of(name.begin(), name.end(), [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
}

QString from(const Reading &reading)
{
    const auto &words = reading.arguments.words;
    if (words.empty())
        return tr("FROM needs an image to start from.");
    const bool isNamed =
        words.size() == 3 && shown(words[1].text).compare(QLatin1String("as"), Qt::CaseInsensitive) == 0;
    if (!isNamed && words.size() != 1)
        return tr("FROM takes an image, or an image, AS and a name.");
    if (isNamed && !isStageName(lower(words[2].text)))
        return tr("%1 can't name a stage: a name begins with a letter and has letters, digits, \u201c-\u201d, "
                  "\u201c_\u201d and "
                  "\u201c.\u201d alone.")
            .arg(shown(words[2].text));
    return flagsOf(reading);
}

QString onbuild(const Reading &reading)
{
    if (reading.trigger.isNull())
        return atLeastOne(reading);
    if (const QString flags = flagsOf(reading); !flags.isEmpty())
        return flags;
    if (reading.trigger == "ONBUILD" || reading.trigger == "MAINTAINER" || reading.trigger == "FROM")
        return tr("ONBUILD takes no %1.").arg(shown(reading.trigger));
    return {};
}

QString run(const Reading &reading)
{
    if (const QString flags = flagsOf(reading); !flags.isEmpty())
        return flags;
    for (const LogicalFlag &flag : reading.flags) {
        const qsizetype equals = flag.text.indexOf('=');
        const QByteArrayView name = QByteArrayView(flag.text).first(equals);
        const QByteArrayView value = QByteArrayView(flag.text).sliced(equals + 1);
        QString why;
        if (name == "--mount")
            why = mountRefusal(value);
        else if (name == "--device")
            why = deviceRefusal(value);
        else if (name == "--network" && value != "default" && value != "none" && value != "host")
            why = tr("There is no network %1; take default, none or host.").arg(shown(value));
        else if (name == "--security" && value != "insecure" && value != "sandbox")
            why = tr("There is no security %1; take sandbox or insecure.").arg(shown(value));
        if (!why.isEmpty())
            return why;
    }
    return {};
}

QString shell(const Reading &reading)
{
    if (const QString flags = flagsOf(reading); !flags.isEmpty())
        return flags;
    if (reading.arguments.words.empty())
        return atLeastOne(reading);
    return reading.arguments.isJson ? QString() : tr("SHELL needs the JSON form: SHELL [\"/bin/bash\", \"-c\"].");
}

QString volume(const Reading &reading)
{
    if (const QString why = some(reading); !why.isEmpty())
        return why;
    for (const LogicalWord &word : reading.arguments.words) {
        if (trimmed(word.text).isEmpty())
            return tr("VOLUME takes no empty path.");
    }
    return {};
}

QString healthcheck(const Reading &reading)
{
    const auto &words = reading.arguments.words;
    if (words.empty())
        return atLeastOne(reading);
    const QByteArray type = words.front().text.toByteArray().toUpper();
    if (type == "NONE")
        return words.size() > 1 ? tr("HEALTHCHECK NONE takes no arguments.") : QString();
    if (const QString flags = flagsOf(reading); !flags.isEmpty())
        return flags;
    if (type != "CMD")
        return tr("HEALTHCHECK takes CMD or NONE, not %1.").arg(shown(words.front().text));
    if (words.size() < 2)
        return tr("HEALTHCHECK CMD needs a command.");
    for (const LogicalFlag &flag : reading.flags) {
        const qsizetype equals = flag.text.indexOf('=');
        const QByteArrayView name = QByteArrayView(flag.text).sliced(2, equals - 2);
        const QByteArrayView value = QByteArrayView(flag.text).sliced(equals + 1);
        const QString why = name == "retries" ? retriesRefusal(value) : intervalRefusal(name, value);
        if (!why.isEmpty())
            return why;
    }
    return {};
}

QString unknown(const Reading &reading)
{
    if (reading.name.isEmpty())
        return tr("There is no instruction on this line.");
    if (!isPrintable(shown(reading.name)))
        return tr("This line starts with bytes that are no text, so it is no instruction.");
    static const std::vector<QByteArray> names = [] {
        std::vector<QByteArray> all;
        for (int i = int(Keyword::Add); i <= int(Keyword::Workdir); ++i)
            all.push_back(keywordName(Keyword(i)));
        return all;
    }();
    const QByteArray meant = nearest(reading.name, names);
    if (meant.isEmpty())
        return tr("There is no instruction %1.").arg(shown(reading.name));
    return tr("There is no instruction %1; did you mean %2?").arg(shown(reading.name), shown(meant));
}

} // namespace

QString refusal(const Reading &reading)
{
    switch (reading.keyword) {
    case Keyword::Unknown:
        return unknown(reading);
    case Keyword::Add:
    case Keyword::Copy:
        return transfer(reading);
    case Keyword::Arg:
        return variables(reading);
    case Keyword::Cmd:
    case Keyword::Entrypoint:
        return flagsOf(reading);
    case Keyword::Env:
    case Keyword::Label:
        return pairs(reading);
    case Keyword::Expose:
        return some(reading);
    case Keyword::From:
        return from(reading);
    case Keyword::Healthcheck:
        return healthcheck(reading);
    case Keyword::Maintainer:
    case Keyword::User:
    case Keyword::Workdir:
        return exactlyOne(reading);
    case Keyword::Onbuild:
        return onbuild(reading);
    case Keyword::Run:
        return run(reading);
    case Keyword::Shell:
        return shell(reading);
    case Keyword::Stopsignal:
        return reading.arguments.words.size() == 1 ? QString() : exactlyOne(reading);
    case Keyword::Volume:
        return volume(reading);
    }
    return {};
}

} // namespace gantry::dockerfile
