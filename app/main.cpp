// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/verb.h"
#include "translations/translations.h"

#ifdef GANTRY_WINDOW
#include "app/window/application.h"
#endif

#include <QCoreApplication>
#include <QLocale>

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    QCoreApplication::setApplicationName(QStringLiteral("gantry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GANTRY_VERSION));
    {
        QCoreApplication headless(argc, argv);
        gantry::installTranslations(headless, QLocale::system());
        if (const std::optional<int> status = gantry::runVerb(words))
            return *status;
    }
#ifdef GANTRY_WINDOW
    return gantry::runWindow(argc, argv);
#else
    return gantry::Console().fail({gantry::ErrorCode::Unsupported,
                                   QStringLiteral("This build has no window; gantry help lists the commands."),
                                   {},
                                   {}},
                                  false);
#endif
}
