// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QTreeWidget;
class QVBoxLayout;

namespace gantry {

class Theme;

//! A project that was open before.
struct RecentProject {
    QString folder; //!< absolute
    QDateTime opened;

    friend bool operator==(const RecentProject &, const RecentProject &) = default;
};

//! A key and what it does.
struct KeyHint {
    QString key;
    QString text;
};

//! A link to an example project.
struct ExampleLink {
    QString name; //!< the folder's: "pure_byoi"
    QString title;
    QString remark;
};

//! What a window without a project shows: open a folder or an example, the projects that were open before, the keys.
class WelcomeView : public QWidget
{
    Q_OBJECT
public:
    WelcomeView(const Theme &theme, const std::vector<ExampleLink> &examples, const std::vector<KeyHint> &keys,
                QWidget *parent = nullptr);

    void setRecent(const std::vector<RecentProject> &recent);

Q_SIGNALS:
    void openRequested();
    void exampleRequested(const QString &name);
    void projectRequested(const QString &folder);

private:
    QWidget *makeOpenCard(const std::vector<ExampleLink> &examples);
    QWidget *makeRecent();
    QWidget *makeKeys(const std::vector<KeyHint> &keys);
    QLabel *makeLabel(const QString &text, QWidget *parent);
    void refresh();

    const Theme &m_theme;
    QLabel *m_hero = nullptr;
    QWidget *m_card = nullptr;
    QTreeWidget *m_recent = nullptr;
    QLabel *m_noRecent = nullptr;
    std::vector<QLabel *> m_muted;
    std::vector<QLabel *> m_headings;
};

} // namespace gantry
