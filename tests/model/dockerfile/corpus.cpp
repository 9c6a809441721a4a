// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "corpus.h"

#include <QDir>
#include <QFile>

namespace gantry::test {

namespace {

constexpr QByteArrayView kOpen("\xC2\xAB");
constexpr QByteArrayView kClose("\xC2\xBB");

// «0d0a», «x*70000», «eof» and «hex eof».
QByteArray meaning(QByteArray code)
{
    if (const qsizetype star = code.indexOf('*'); star >= 0)
        return QByteArray(code.mid(star + 1).toInt(), code[0]);
    if (code.endsWith("eof"))
        code.chop(3);
    return QByteArray::fromHex(code);
}

QByteArray unescaped(const QByteArray &text)
{
    QByteArray bytes;
    qsizetype at = 0;
    bool endsHere = false;
    for (qsizetype open = text.indexOf(kOpen); open >= 0; open = text.indexOf(kOpen, at)) {
        const qsizetype close = text.indexOf(kClose, open);
        const QByteArray code = text.mid(open + kOpen.size(), close - open - kOpen.size());
        bytes += text.mid(at, open - at) + meaning(code);
        at = close + kClose.size();
        endsHere = code.endsWith("eof");
    }
    bytes += text.mid(at);
    if (endsHere)
        bytes.chop(1);
    return bytes;
}

std::vector<Sample> readFile(const QString &path, const QByteArray &group)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Sample> samples;
    const QByteArray all = '\n' + file.readAll();
    constexpr QByteArrayView kHead("\n=== ");
    for (qsizetype at = all.indexOf(kHead); at >= 0;) {
        const qsizetype nameEnd = all.indexOf('\n', at + 1);
        const qsizetype next = all.indexOf(kHead, nameEnd);
        const QByteArray name = all.mid(at + kHead.size(), nameEnd - at - kHead.size());
        const QByteArray body = all.mid(nameEnd + 1, (next < 0 ? all.size() : next + 1) - nameEnd - 1);
        samples.push_back({group + ": " + name, unescaped(body)});
        at = next;
    }
    return samples;
}

} // namespace

const std::vector<Sample> &dockerfileCorpus()
{
    static const std::vector<Sample> samples = [] {
        std::vector<Sample> all;
        const QDir folder(QStringLiteral(GANTRY_TEST_DATA "/corpus"));
        for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            const std::vector<Sample> some = readFile(folder.filePath(name), name.chopped(4).toUtf8());
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }();
    return samples;
}

Mutations dockerfileMutations()
{
    std::vector<QByteArray> seeds;
    for (const Sample &sample : dockerfileCorpus()) {
        if (sample.bytes.size() < 20000)
            seeds.push_back(sample.bytes);
    }
    const char *const tokens[] = {
        "\n",
        "\r\n",
        "\\",
        "\\\n",
        "`",
        "`\n",
        "#",
        " # x\n",
        "\"",
        "'",
        "<<EOF",
        "<<-'X'",
        "EOF\n",
        "\nEOF\n",
        "[\"a\",",
        "[",
        "]",
        "${",
        "}",
        "$A",
        "${A:-",
        "=",
        "--",
        " --from=a",
        " --mount=type=cache,target=/x",
        "FROM a\n",
        "\nFROM a AS b\n",
        "\nRUN ",
        "ONBUILD ",
        "\nENV A=b",
        "HEALTHCHECK ",
        "# escape=`\n",
        "\t",
        " ",
        "\xC2\xA0",
        "\xEF\xBB\xBF",
        "\xFF",
        "\v",
        "AS x",
        "COPY <<A ",
        "\xC3\x85",
        ",",
    };
    return Mutations(std::move(seeds), std::vector<QByteArray>(std::begin(tokens), std::end(tokens)));
}

} // namespace gantry::test
