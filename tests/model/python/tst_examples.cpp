// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "describe.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace gantry;
using namespace gantry::python;
using namespace gantry::test;

class TestExamples : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folder_given_isPrinted();
};

static Files filesOf(const QString &folder)
{
    Files files;
    QDirIterator walk(folder, {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QFile::ReadOnly))
            files.emplace_back(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

void TestExamples::folder_given_isPrinted()
{
    const QString folder = qEnvironmentVariable("GANTRY_SHOW_FOLDER");
    if (folder.isEmpty())
        return;
    for (const QString &line : describe(*readProject(filesOf(folder))))
        printf("%s\n", qPrintable(line));
}

GANTRY_TEST(TestExamples)
#include "tst_examples.moc"
