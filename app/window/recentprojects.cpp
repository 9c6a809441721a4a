// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/recentprojects.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace gantry {

namespace {

constexpr size_t kKept = 10;
const auto kArray = QStringLiteral("recent");

} // namespace

std::vector<RecentProject> recentProjects()
{
    QSettings settings;
    std::vector<RecentProject> found;
    const int count = settings.beginReadArray(kArray);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        RecentProject project{settings.value(QStringLiteral("folder")).toString(), settings.value(QStringLiteral("opened")).toDateTime()};
        if (QFileInfo(project.folder).isDir())
            found.push_back(std::move(project));
    }
    settings.endArray();
    return found;
}

void noteOpened(const QString &folder)
{
    std::vector<RecentProject> projects = recentProjects();
    std::erase_if(projects, [&](const RecentProject &project) { return project.folder == folder; });
    projects.insert(projects.begin(), {folder, QDateTime::currentDateTimeUtc()});
    projects.resize(std::min(projects.size(), kKept));
    QSettings settings;
    settings.beginWriteArray(kArray, int(projects.size()));
    for (int i = 0; i < int(projects.size()); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("folder"), projects[size_t(i)].folder);
        settings.setValue(QStringLiteral("opened"), projects[size_t(i)].opened);
    }
    settings.endArray();
}

} // namespace gantry
