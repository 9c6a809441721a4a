// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/files/fileitems.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

QString remark(const FileState &state, bool isDirty)
{
    if (state.isStale)
        return QCoreApplication::translate("Files", "does not parse");
    return isDirty ? QCoreApplication::translate("Files", "unsaved") : QString();
}

TreeItem fileItem(const QString &file, const FileState &state, bool isDirty)
{
    TreeItem item;
    item.id = file;
    item.texts = {isDirty ? QString(QStringLiteral("\u25CF ") % file) : file, remark(state, isDirty)};
    item.icon = QStringLiteral("file");
    item.element = {Element::Kind::File, file, {}};
    item.place.file = file;
    item.toolTip = state.error.isEmpty() ? file : QString(file % QStringLiteral(": ") % state.error);
    if (state.isStale) {
        item.mark = QStringLiteral("error");
        item.place = state.errorPlace;
    }
    return item;
}

} // namespace

std::vector<TreeItem> fileItems(const Design &design, const QStringList &dirtyFiles)
{
    QStringList files = design.files.keys();
    for (const QString &file : dirtyFiles) {
        if (!files.contains(file))
            files.append(file);
    }
    std::sort(files.begin(), files.end());
    std::vector<TreeItem> items;
    for (const QString &file : files)
        items.push_back(fileItem(file, design.files.value(file), dirtyFiles.contains(file)));
    return items;
}

} // namespace gantry
