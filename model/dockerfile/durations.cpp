// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/refusals.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace gantry::dockerfile {

namespace {

constexpr std::uint64_t kLimit = std::uint64_t(1) << 63;
constexpr std::uint64_t kMillisecond = 1'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Dockerfile", text);
}

QString shown(QByteArrayView text)
{
    return QString::fromUtf8(text);
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

// Nanoseconds of a unit of Go's time.ParseDuration. It knows µs too, but BuildKit breaks what is not ASCII in a flag.
std::optional<std::uint64_t> unitSize(QByteArrayView unit)
{
    struct Unit {
        const char *name;
        std::uint64_t size;
    };
    static constexpr std::array<Unit, 6> kUnits{{{"ns", 1},
                                                 {"us", 1'000},
                                                 {"ms", kMillisecond},
                                                 {"s", 1'000'000'000},
                                                 {"m", 60'000'000'000},
                                                 {"h", 3'600'000'000'000}}};
    for (const Unit &one : kUnits) {
        if (unit == one.name)
            return one.size;
    }
    return std::nullopt;
}

// Reads Go's durations: "1h30m", "1.5s", ".5s", "-3ms", "0".
class DurationReader {
public:
    explicit DurationReader(QByteArrayView text) : m_text(text) { }

    //! In nanoseconds; negative ones as 1 below the smallest that is taken, for none of them is.
    std::optional<std::uint64_t> read(bool &negative)
    {
        negative = m_text.startsWith('-');
        if (negative || m_text.startsWith('+'))
            ++m_at;
        if (m_text.sliced(m_at) == "0")
            return 0;
        if (m_at == m_text.size())
            return std::nullopt;
        while (m_at < m_text.size()) {
            if (!part())
                return std::nullopt;
        }
        if (!negative && m_total > kLimit - 1)
            return std::nullopt;
        return m_total;
    }

private:
    bool part()
    {
        std::uint64_t whole = 0;
        const bool hasWhole = m_at < m_text.size() && isDigit(m_text[m_at]);
        for (; m_at < m_text.size() && isDigit(m_text[m_at]); ++m_at) {
            if (whole > kLimit / 10)
                return false;
            whole = whole * 10 + std::uint64_t(m_text[m_at] - '0');
            if (whole > kLimit)
                return false;
        }
        double fraction = 0;
        const bool hasFraction = readFraction(fraction);
        if (!hasWhole && !hasFraction)
            return false;
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '.' && !isDigit(m_text[m_at]))
            ++m_at;
        const std::optional<std::uint64_t> size = unitSize(m_text.sliced(begin, m_at - begin));
        if (!size || whole > kLimit / *size)
            return false;
        whole = whole * *size + std::uint64_t(fraction * double(*size));
        if (whole > kLimit)
            return false;
        m_total += whole;
        return m_total <= kLimit;
    }

    bool readFraction(double &fraction)
    {
        if (m_at >= m_text.size() || m_text[m_at] != '.')
            return false;
        ++m_at;
        const qsizetype begin = m_at;
        double scale = 0.1;
        for (; m_at < m_text.size() && isDigit(m_text[m_at]); ++m_at, scale /= 10)
            fraction += scale * (m_text[m_at] - '0');
        return m_at > begin;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    std::uint64_t m_total = 0;
};

} // namespace

QString intervalRefusal(QByteArrayView flag, QByteArrayView value)
{
    if (value.isEmpty())
        return {};
    bool negative = false;
    const std::optional<std::uint64_t> duration = DurationReader(value).read(negative);
    if (!duration)
        return tr("%1 is no duration for --%2; write 30s, 1m30s or 500ms.").arg(shown(value), shown(flag));
    if (*duration != 0 && (negative || *duration < kMillisecond))
        return tr("--%1 must be a millisecond or more.").arg(shown(flag));
    return {};
}

QString retriesRefusal(QByteArrayView value)
{
    if (value.isEmpty())
        return {};
    const bool isSigned = value.startsWith('+') || value.startsWith('-');
    const QByteArrayView digits = isSigned ? value.sliced(1) : value;
    const bool isNumber = !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isDigit);
    bool fits = false;
    const qlonglong number = value.toByteArray().toLongLong(&fits);
    if (!isNumber || !fits || number > INT32_MAX || number < INT32_MIN)
        return tr("%1 is no number of retries.").arg(shown(value));
    return number < 0 ? tr("The number of retries can't be negative.") : QString();
}

} // namespace gantry::dockerfile
