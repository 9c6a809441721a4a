// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/application.h"

#include "app/window/mainwindow.h"
#include "translations/translations.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QStringList>

namespace gantry {

int runWindow(int &argc, char **argv)
{
    QApplication application(argc, argv);
    installTranslations(application, QLocale::system());
    QCoreApplication::setOrganizationName(QStringLiteral("gantry"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.gantry.Gantry"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/desktop/org.gantry.Gantry.svg")));
    Theme theme(Theme::choiceFromEnvironment());
    MainWindow window(theme);
    const QStringList words = QApplication::arguments();
    if (words.size() > 1)
        window.openProject(words.at(1));
    else
        window.showWelcome();
    window.show();
    return QApplication::exec();
}

} // namespace gantry
