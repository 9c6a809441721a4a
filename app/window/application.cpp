// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/application.h"

#include "app/window/mainwindow.h"

#include <QApplication>

namespace gantry {

int runWindow(int &argc, char **argv)
{
    QApplication application(argc, argv);
    MainWindow window;
    window.show();
    return QApplication::exec();
}

} // namespace gantry
