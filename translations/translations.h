// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QCoreApplication;
class QLocale;

namespace gantry {

//! Has `application` speak the locale's language where there is a translation of it. English comes always, below it,
//! for its plurals: in the sources "%n image(s)" is one text.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace gantry
