// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/pythontext.h"

#include "model/images/sdkpath.h"
#include "model/images/sdksecret.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace gantry {

namespace {

bool isPrintable(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Separator_Space:
        return code == U' ';
    default:
        return true;
    }
}

QString escaped(char32_t code)
{
    const QString digits = QString::number(code, 16);
    if (code <= 0xff)
        return QStringLiteral("\\x") + digits.rightJustified(2, u'0');
    if (code <= 0xffff)
        return QStringLiteral("\\u") + digits.rightJustified(4, u'0');
    return QStringLiteral("\\U") + digits.rightJustified(8, u'0');
}

QString bytesRepr(const QByteArray &bytes)
{
    return u'b' + pythonRepr(QString::fromLatin1(bytes));
}

QString floatRepr(double number)
{
    QString text = QString::number(number, 'g', QLocale::FloatingPointShortest);
    if (!text.contains(u'.') && !text.contains(u'e') && !text.contains(u'n'))
        text += QLatin1String(".0");
    return text;
}

QString joined(const std::vector<Value> &items, const QString &root)
{
    QStringList parts;
    for (const Value &item : items)
        parts << pythonRepr(item, root);
    return parts.join(QLatin1String(", "));
}

QString dictRepr(const Value &value, const QString &root)
{
    QStringList parts;
    for (const auto &[key, entry] : value.entries())
        parts << pythonRepr(key, root) + QLatin1String(": ") + pythonRepr(entry, root);
    return u'{' + parts.join(QLatin1String(", ")) + u'}';
}

QString objectRepr(const Value &value, const QString &root)
{
    if (const auto secret = SdkSecret::fromValue(value, root))
        return secret->repr();
    QStringList parts;
    for (const Value::Argument &argument : value.arguments()) {
        const QString prefix = argument.name.isEmpty() ? QString() : QString(argument.name + u'=');
        parts << prefix + pythonRepr(argument.value, root);
    }
    return value.name().section(u'.', -1) + u'(' + parts.join(QLatin1String(", ")) + u')';
}

} // namespace

QString pythonRepr(const QString &text)
{
    const QChar quote = text.contains(u'\'') && !text.contains(u'"') ? u'"' : u'\'';
    QString result = quote;
    const auto codes = text.toUcs4();
    for (const uint code : codes) {
        if (code == quote.unicode() || code == U'\\')
            result += QStringLiteral("\\") + QChar(char16_t(code));
        else if (code == U'\n')
            result += QLatin1String("\\n");
        else if (code == U'\r')
            result += QLatin1String("\\r");
        else if (code == U'\t')
            result += QLatin1String("\\t");
        else if (isPrintable(code))
            result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        else
            result += escaped(code);
    }
    return result + quote;
}

QString pythonRepr(const Value &value, const QString &projectRoot)
{
    switch (value.kind()) {
    case Value::Kind::Str:
        return pythonRepr(value.text());
    case Value::Kind::Bytes:
        return bytesRepr(value.toBytes());
    case Value::Kind::List:
        return u'[' + joined(value.items(), projectRoot) + u']';
    case Value::Kind::Tuple:
        return u'(' + joined(value.items(), projectRoot) + (value.items().size() == 1 ? QStringLiteral(",)") : QStringLiteral(")"));
    case Value::Kind::Set:
        return value.items().empty() ? QStringLiteral("set()") : QString(u'{' + joined(value.items(), projectRoot) + u'}');
    case Value::Kind::Dict:
        return dictRepr(value, projectRoot);
    case Value::Kind::Path:
        return QLatin1String("PosixPath(") + pythonRepr(SdkPath(value, projectRoot).text()) + u')';
    case Value::Kind::Object:
        return objectRepr(value, projectRoot);
    default:
        return pythonStr(value, projectRoot);
    }
}

QString pythonStr(const Value &value, const QString &projectRoot)
{
    switch (value.kind()) {
    case Value::Kind::Unknown:
        return QStringLiteral("?");
    case Value::Kind::None:
        return QStringLiteral("None");
    case Value::Kind::Bool:
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case Value::Kind::Int:
        return QString::number(value.toInt());
    case Value::Kind::Float:
        return floatRepr(value.toDouble());
    case Value::Kind::Str:
        return value.text();
    case Value::Kind::Path:
        return SdkPath(value, projectRoot).text();
    default:
        return pythonRepr(value, projectRoot);
    }
}

QString pythonTypeName(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Unknown:
        return QStringLiteral("object");
    case Value::Kind::None:
        return QStringLiteral("NoneType");
    case Value::Kind::Bool:
        return QStringLiteral("bool");
    case Value::Kind::Int:
        return QStringLiteral("int");
    case Value::Kind::Float:
        return QStringLiteral("float");
    case Value::Kind::Str:
        return QStringLiteral("str");
    case Value::Kind::Bytes:
        return QStringLiteral("bytes");
    case Value::Kind::List:
        return QStringLiteral("list");
    case Value::Kind::Tuple:
        return QStringLiteral("tuple");
    case Value::Kind::Set:
        return QStringLiteral("set");
    case Value::Kind::Dict:
        return QStringLiteral("dict");
    case Value::Kind::Path:
        return QStringLiteral("PosixPath");
    case Value::Kind::Object:
        return value.name().section(u'.', -1);
    }
    return {};
}

bool pythonTruth(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::None:
        return false;
    case Value::Kind::Bool:
        return value.toBool();
    case Value::Kind::Int:
        return value.toInt() != 0;
    case Value::Kind::Float:
        return value.toDouble() != 0;
    case Value::Kind::Str:
        return !value.text().isEmpty();
    case Value::Kind::Bytes:
        return !value.toBytes().isEmpty();
    case Value::Kind::List:
    case Value::Kind::Tuple:
    case Value::Kind::Set:
        return !value.items().empty();
    case Value::Kind::Dict:
        return !value.entries().empty();
    default:
        return true;
    }
}

QString shellQuoted(const QString &text)
{
    const auto isSafe = [](QChar c) {
        const char16_t u = c.unicode();
        return (u < 128 && c.isLetterOrNumber()) || QStringLiteral("_@%+=:,./-").contains(c);
    };
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isSafe))
        return text;
    QString quoted = text;
    quoted.replace(u'\'', QLatin1String("'\"'\"'"));
    return u'\'' + quoted + u'\'';
}

} // namespace gantry
