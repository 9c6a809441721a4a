// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/designtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DesignText)
};

using Row = QStringList;

//! Lines under a title, columns as wide as their widest cell; a row of one cell is a remark to the row above it.
class Table
{
public:
    explicit Table(QString title) : m_title(std::move(title)) {}

    void add(Row row) { m_rows.append(std::move(row)); }
    QString toString() const
    {
        if (m_rows.isEmpty())
            return {};
        QList<qsizetype> widths;
        for (const Row &row : m_rows) {
            for (qsizetype i = 0; row.size() > 1 && i < row.size(); ++i) {
                if (i >= widths.size())
                    widths.append(0);
                widths[i] = std::max(widths[i], row[i].size());
            }
        }
        QString text = m_title + QLatin1Char('\n');
        for (const Row &row : m_rows) {
            QString line = row.size() > 1 ? QStringLiteral(" ") : QStringLiteral("     ") + row.first();
            for (qsizetype i = 0; row.size() > 1 && i < row.size(); ++i)
                line += QLatin1Char(' ') + row[i].leftJustified(widths[i] + 1);
            while (line.endsWith(QLatin1Char(' ')))
                line.chop(1);
            text += line + QLatin1Char('\n');
        }
        return text + QLatin1Char('\n');
    }

private:
    QString m_title;
    QList<Row> m_rows;
};

QString oneLine(QString text)
{
    constexpr qsizetype kWidth = 80;
    const QString line = text.replace(QLatin1String("\\\n"), QLatin1String(" ")).simplified();
    return line.size() <= kWidth ? line : QString(line.left(kWidth) % QString::fromUtf8("…"));
}

QString signature(const Task &task)
{
    QStringList inputs;
    for (const Parameter &parameter : task.inputs) {
        QString input = parameter.name;
        if (!parameter.type.isEmpty())
            input += QLatin1String(": ") + parameter.type;
        if (parameter.defaultValue)
            input += QLatin1String(" = ") + parameter.defaultValue->text;
        inputs.append(input);
    }
    QString text = QLatin1Char('(') + inputs.join(QLatin1String(", ")) + QLatin1Char(')');
    if (!task.output.isEmpty())
        text += QString::fromUtf8(" → ") + task.output;
    return text;
}

QString imagesText(const Design &design)
{
    Table table(Words::tr("Images"));
    for (const Image &image : design.images) {
        const Base &base = image.base();
        const QString from = base.image.isEmpty() ? base.text : base.image.toString();
        const Team *team = design.team(image.team);
        table.add({image.id.toString(), from.isEmpty() ? image.uri : QString(Words::tr("from %1").arg(from)), team ? team->name : QString(), image.place.toString()});
        for (size_t i = 0; i < image.layers().size(); ++i) {
            const Layer &layer = image.layers()[i];
            table.add({QString::number(i) % QLatin1Char(' ') % oneLine(layer.text)});
        }
    }
    return table.toString();
}

QString environmentsText(const Design &design)
{
    Table table(Words::tr("Environments"));
    for (const Environment &environment : design.environments) {
        QStringList dependsOn;
        for (const Dependency &dependency : environment.dependsOn) {
            const Environment *other = design.environment(dependency.on);
            dependsOn.append(other ? other->name : dependency.on.toString());
        }
        table.add({environment.name, Words::tr("runs in %1").arg(environment.image.isEmpty() ? QString(Words::tr("an image that can\u2019t be followed")) : environment.image.toString()),
                   dependsOn.isEmpty() ? QString() : Words::tr("depends on %1").arg(dependsOn.join(QLatin1String(", "))),
                   environment.place.toString()});
    }
    return table.toString();
}

} // namespace

QString designToText(const Design &design)
{
    QString text = imagesText(design) + environmentsText(design);
    Table tasks(Words::tr("Tasks"));
    for (const Task &task : design.tasks)
        tasks.add({task.id.toString(), signature(task), task.place.toString()});
    Table calls(Words::tr("Calls"));
    for (const Call &call : design.calls)
        calls.add({call.from.toString() % QString::fromUtf8(" → ") % call.to.toString(), call.place.toString()});
    Table mappings(Words::tr("Image mappings"));
    for (const Mapping &mapping : design.mappings)
        mappings.add({mapping.name, mapping.uri, mapping.place.toString()});
    Table entries(Words::tr("Entry points"));
    for (const EntryPoint &entry : design.entryPoints) {
        if (entry.intent != EntryPoint::Intent::Build)
            entries.add({entry.intent == EntryPoint::Intent::Run ? Words::tr("runs") : Words::tr("deploys"), entry.place.toString()});
    }
    Table opaque(Words::tr("Shown as text only"));
    for (const Opaque &one : design.opaque)
        opaque.add({one.place.toString(), one.reason});
    Table problems(Words::tr("Problems"));
    for (const Problem &problem : design.problems)
        problems.add({problem.place.toString(), problem.message});
    text += tasks.toString() + calls.toString() + mappings.toString() + entries.toString() + opaque.toString() + problems.toString();
    if (text.isEmpty())
        return Words::tr("Nothing of Flyte stands in this folder: no Dockerfile, no TaskEnvironment, no task.");
    text.chop(1);
    return text.chopped(1);
}

} // namespace gantry
