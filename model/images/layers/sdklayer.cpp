// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/sdklayer.h"

#include "model/images/pythontext.h"
#include "model/images/refusal.h"

#include <QDir>

#include <algorithm>

namespace gantry {

namespace {

QString listHint()
{
    return QStringLiteral("Hint: Pass items as separate arguments, e.g., 'vim', 'git' instead of ['vim', 'git'].");
}

// rich.repr takes a field that is a tuple for its own (value,) or (key, value, default).
QString requiredFieldRepr(const Value &value, const QString &root)
{
    const std::vector<Value> &items = value.items();
    if (value.kind() != Value::Kind::Tuple || items.empty())
        return pythonRepr(value, root);
    if (items.size() == 1)
        return pythonRepr(items.front(), root);
    if (items.size() > 2 && items.at(2) == items.at(1))
        return {};
    return pythonStr(items.at(0), root) + u'=' + pythonRepr(items.at(1), root);
}

Result<void> hashOneFile(QCryptographicHash &hash, const SdkPath &file, const QString &relative, const BuildInput &input,
                         const FolderIgnore *ignore)
{
    if (!input.files.exists(file.absolute(input.files.root())) || (ignore && ignore->ignores(file)))
        return {};
    if (const auto hashed = hashFile(hash, file, input.files); !hashed)
        return hashed.error();
    hash.addData(QString(relative).remove(u'/').toUtf8());
    return {};
}

Result<void> hashFolder(QCryptographicHash &hash, const SdkPath &folder, const QString &below, const BuildInput &input,
                        const FolderIgnore *ignore)
{
    std::vector<ProjectFiles::Entry> entries = input.files.entries(folder.absolute(input.files.root()));
    const auto firstFolder = std::stable_partition(entries.begin(), entries.end(), [](const auto &e) { return !e.isFolder; });
    std::sort(entries.begin(), firstFolder, [](const auto &a, const auto &b) { return a.name.toUcs4() < b.name.toUcs4(); });
    for (const ProjectFiles::Entry &entry : entries) {
        const SdkPath path = folder / entry.name;
        const QString relative = below.isEmpty() ? entry.name : QString(below + u'/' + entry.name);
        if (entry.isFolder && (entry.isLink || (ignore && ignore->ignores(path))))
            continue;
        const auto hashed = entry.isFolder ? hashFolder(hash, path, relative, input, ignore)
                                           : hashOneFile(hash, path, relative, input, ignore);
        if (!hashed)
            return hashed.error();
    }
    return {};
}

} // namespace

QString SdkLayer::repr(const QString &projectRoot) const
{
    QStringList parts;
    for (const Field &field : fields()) {
        if (!field.otherwise)
            parts << requiredFieldRepr(field.value, projectRoot);
        else if (!(*field.otherwise == field.value))
            parts << field.name + u'=' + pythonRepr(field.value, projectRoot);
    }
    parts.removeAll(QString());
    return className() + u'(' + parts.join(QLatin1String(", ")) + u')';
}

Result<void> SdkLayer::check(const QString &projectRoot) const
{
    for (const Field &field : fields()) {
        if (field.value.kind() == Value::Kind::List) {
            return refusal("TypeError", QStringLiteral("%1 field '%2' is a list: %3. %4")
                                            .arg(className(), field.name, pythonRepr(field.value, projectRoot), listHint()));
        }
        if (field.value.kind() != Value::Kind::Tuple)
            continue;
        const std::vector<Value> &items = field.value.items();
        const auto list = std::find_if(items.begin(), items.end(), [](const Value &v) { return v.kind() == Value::Kind::List; });
        if (list != items.end()) {
            return refusal("TypeError", QStringLiteral("%1 field '%2' contains a list at index %3: %4. %5")
                                            .arg(className(), field.name, QString::number(list - items.begin()),
                                                 pythonRepr(*list, projectRoot), listHint()));
        }
    }
    return {};
}

Result<void> SdkLayer::validate(const BuildInput &) const
{
    return {};
}

QString secretMountsHashed(const Value &mounts, const QString &projectRoot)
{
    QString text;
    for (const Value &mount : mounts.items())
        text += pythonStr(mount, projectRoot);
    return text;
}

Result<void> hashFile(QCryptographicHash &hash, const SdkPath &file, const ProjectFiles &files)
{
    const QString path = file.absolute(files.root());
    if (files.isFolder(path)) {
        return refusal("IsADirectoryError",
                       QLatin1String("[Errno 21] Is a directory: ") + pythonRepr(file.text()));
    }
    if (!files.exists(path)) {
        return refusal("FileNotFoundError",
                       QLatin1String("[Errno 2] No such file or directory: ") + pythonRepr(file.text()));
    }
    const auto bytes = files.read(path);
    if (!bytes)
        return refusal("PermissionError", QLatin1String("[Errno 13] Permission denied: ") + pythonRepr(file.text()));
    hash.addData(*bytes);
    return {};
}

Result<void> hashSource(QCryptographicHash &hash, const SdkPath &source, const BuildInput &input, const FolderIgnore *ignore)
{
    if (input.files.isFolder(source.absolute(input.files.root())))
        return hashFolder(hash, source, {}, input, ignore);
    return hashOneFile(hash, source, source.name(), input, ignore);
}

Result<QString> copyToContext(const SdkPath &source, const BuildInput &input, const QStringList &ignorePatterns,
                              std::vector<ContextFile> &context)
{
    const QString path = source.absolute(input.files.root());
    if (!input.files.exists(path)) {
        return refusal("ImageBuildError",
                       QStringLiteral("Cannot copy '%1' into the image build context: the path does not exist on disk. "
                                      "Check that the file/directory you passed to your image layer "
                                      "(e.g. with_requirements, with_source_folder, with_pyproject) is correct and "
                                      "reachable from where you are running `flyte deploy`.")
                           .arg(source.text()));
    }
    const QString target = source.contextPath();
    if (!input.files.isFolder(path)) {
        context.push_back({path, target});
        return target;
    }
    const QStringList kept = IgnorePatterns(ignorePatterns).keptFiles(input.files, path);
    for (const QString &file : kept)
        context.push_back({path + u'/' + file, QDir::cleanPath(target + u'/' + file)});
    return target;
}

} // namespace gantry
