// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/application.h"

#include "app/verbs/console.h"
#include "app/verbs/verb.h"
#include "app/window/mainwindow.h"
#include "translations/translations.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace gantry {

namespace {

using namespace std::chrono_literals;

constexpr auto kThemesAfter = 500ms;

// Qt ends the program where it finds no display; this says what to do instead.
bool hasDisplay()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    return !platform.isEmpty() || qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

} // namespace

int runWindow(int &argc, char **argv)
{
    if (!hasDisplay()) {
        QStringList names;
        for (const std::unique_ptr<Verb> &verb : verbs())
            names.append(verb->name());
        return Console().fail({ErrorCode::Unavailable,
                               QCoreApplication::translate("Application", "There is no display for the window here. These commands need none: gantry %1.")
                                   .arg(names.join(QLatin1String(", "))), {}, {}}, false);
    }
    QApplication application(argc, argv);
    installTranslations(application, QLocale::system());
    QCoreApplication::setOrganizationName(QStringLiteral("gantry"));
    const QStringList iconThemes = QIcon::themeSearchPaths();
    QIcon::setThemeSearchPaths({}); // the window has its own icons: the system's are looked for when it stands
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
    QTimer::singleShot(kThemesAfter, &window, [iconThemes] { QIcon::setThemeSearchPaths(iconThemes); });
    return QApplication::exec();
}

} // namespace gantry
