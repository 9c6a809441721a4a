// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/dockerlines.h"

namespace gantry {

namespace {

class DockerLines : public SdkLayer
{
public:
    explicit DockerLines(QStringList lines) : m_lines(std::move(lines)) {}

    QString className() const override { return QStringLiteral("_DockerLines"); }

    std::vector<Field> fields() const override
    {
        std::vector<Value> values;
        for (const QString &line : m_lines)
            values.push_back(Value::string(line));
        return {{QStringLiteral("lines"), Value::tuple(std::move(values)), {}}};
    }

    Result<void> updateHash(QCryptographicHash &hash, const BuildInput &) const override
    {
        hash.addData(m_lines.join(QString()).toUtf8());
        return {};
    }

    Result<QByteArray> render(const BuildInput &, std::vector<ContextFile> &) const override
    {
        QByteArray text;
        for (const QString &line : m_lines)
            text += '\n' + line.toUtf8() + '\n';
        return text;
    }

private:
    QStringList m_lines;
};

} // namespace

SdkLayerPtr makeDockerLines(const QStringList &lines)
{
    return std::make_shared<DockerLines>(lines);
}

} // namespace gantry
