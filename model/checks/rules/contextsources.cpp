// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/textfix.h"
#include "model/design/readings.h"
#include "model/dockerfile/words.h"
#include "model/images/buildcontext.h"

#include <QDir>

#include <algorithm>

namespace gantry {

namespace {

using Files = std::shared_ptr<const ProjectFiles>;

struct Source {
    QByteArray path; //!< as written
    TextRange range; //!< of the instruction
};

bool isOutside(const QByteArray &source)
{
    return source.contains('$') || source.contains("://") || source.startsWith("git@");
}

// What a build makes before: not in a fresh checkout, and nobody's mistake.
bool isBuilt(const QByteArray &source)
{
    static const QByteArrayList folders{"dist", "build", "target", "out"};
    const QByteArray path = joinedPath("/", source).mid(1);
    return folders.contains(path.left(path.indexOf('/'))) || folders.contains(path) || path.endsWith(".whl");
}

std::vector<Source> copiedSources(const dockerfile::Document &document)
{
    std::vector<Source> sources;
    for (const dockerfile::Instruction &instruction : document.instructions) {
        if (instruction.keyword != dockerfile::Keyword::Copy && instruction.keyword != dockerfile::Keyword::Add)
            continue;
        const dockerfile::Transfer transfer = dockerfile::transfer(document, instruction);
        for (const dockerfile::Word &word : transfer.sources) {
            if (transfer.from.isEmpty() && !isOutside(word.text))
                sources.push_back({word.text, document.textRange(instruction)});
        }
    }
    return sources;
}

bool hasAll(const Files &files, const QString &folder, const Image &image, const std::vector<Source> &sources)
{
    const BuildContext context(files, folder, image.dockerfile);
    return std::all_of(sources.begin(), sources.end(),
                       [&](const Source &source) { return !context.matching(source.path).isEmpty(); });
}

QString parentOf(const QString &folder)
{
    const qsizetype slash = folder.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QStringLiteral(".") : folder.left(slash);
}

// The nearest folder from the Dockerfile's up to the project's that has every source; empty where none has.
QString betterContext(const Files &files, const Image &image, const std::vector<Source> &sources)
{
    for (QString folder = parentOf(image.dockerfile);; folder = parentOf(folder)) {
        if (folder != image.context && hasAll(files, folder, image, sources))
            return folder;
        if (folder == QLatin1String("."))
            return {};
    }
}

QString cleaned(const QString &path)
{
    return QDir::cleanPath(path);
}

// The last word of the documented command, which is its context, as another one. Nothing where it can't be told.
std::optional<Json> buildFrom(const CheckContext &context, const Image &image, const QString &folder)
{
    const Place &place = image.buildCommandPlace;
    const SourceTextPtr text = context.texts().find(place.file);
    if (!text)
        return std::nullopt;
    const QByteArray command = text->bytes().mid(place.range.begin, place.range.size());
    qsizetype end = command.size();
    while (end > 0 && (command.at(end - 1) == ' ' || command.at(end - 1) == '\n' || command.at(end - 1) == '\r'))
        --end;
    const qsizetype begin = command.lastIndexOf(' ', end - 1) + 1;
    const QString word = QString::fromUtf8(command.mid(begin, end - begin));
    if (word.startsWith(QLatin1Char('-')) || word.contains(QLatin1Char('$')))
        return std::nullopt;
    for (QString start = parentOf(place.file);; start = parentOf(start)) {
        if (cleaned(start + QLatin1Char('/') + word) == image.context) {
            const QDir base(QLatin1Char('/') + start);
            const auto relative = [&](const QString &path) { return base.relativeFilePath(QLatin1Char('/') + path); };
            const QString target = relative(folder);
            QString words = target.isEmpty() ? QStringLiteral(".") : target;
            if (!command.contains(" -f") && !command.contains(" --file"))
                words.prepend(QStringLiteral("-f %1 ").arg(relative(image.dockerfile)));
            return replaceTextOperation(text->place({place.range.begin + begin, place.range.begin + end}), words);
        }
        if (start == QLatin1String("."))
            return std::nullopt;
    }
}

void checkImage(const CheckContext &context, const Files &files, const Image &image, Findings &findings)
{
    const FileEntry *file = context.state().readings->file(image.dockerfile);
    const BuildContext documented(files, image.context, image.dockerfile);
    if (!file || file->isStale || !file->dockerfile || !documented.isReadable())
        return;
    const SourceTextPtr text = file->text;
    const std::vector<Source> sources = copiedSources(file->dockerfile->document);
    for (const Source &source : sources) {
        if (!documented.matching(source.path).isEmpty())
            continue;
        const QString better = betterContext(files, image, sources);
        if (better.isEmpty() && isBuilt(source.path))
            continue;
        const QString name = QString::fromUtf8(source.path);
        FindingBuilder finding(context.design(), "BYOI016", Severity::Error, image.buildCommandPlace);
        const bool isIgnored = documented.isIgnored(joinedPath("/", source.path).mid(1));
        finding.on(image).message(
            isIgnored ? Checks::tr("This builds %1 from the folder %2, where %3 leaves %4 out: the build fails.")
                            .arg(image.name, image.context, documented.ignoreFile(), name)
                      : Checks::tr("This builds %1 from the folder %2, which has no %3: the build fails.")
                            .arg(image.name, image.context, name));
        finding.because(Checks::tr("the Dockerfile copies %1 from the folder that it is built from").arg(name),
                        text->place(source.range));
        if (!better.isEmpty()) {
            finding.because(Checks::tr("%1 is in the folder %2").arg(name, better));
            if (const std::optional<Json> operation = buildFrom(context, image, better))
                finding.fix(Checks::tr("Build from %1").arg(better), *operation);
        }
        findings.push_back(finding.take());
        return;
    }
}

} // namespace

void checkContextSources(const CheckContext &context, Findings &findings)
{
    const Files files = std::make_shared<const ProjectFiles>(context.options().render.projectRoot, context.texts());
    for (const Image &image : context.design().images) {
        const bool isDocumented = image.kind == ImageKind::Dockerfile && image.buildCommandPlace.isValid()
            && !context.design().sidecar.contextOf.contains(image.dockerfile);
        if (isDocumented)
            checkImage(context, files, image, findings);
    }
}

} // namespace gantry
