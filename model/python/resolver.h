// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/evaluator.h"
#include "model/python/names.h"
#include "model/python/reading.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace gantry::python {

//! Makes a ProjectReading: finds what is defined, then fills in what each definition says.
class Resolver
{
public:
    explicit Resolver(const std::vector<FileReadingPtr> &files);

    ProjectReading run();

private:
    enum class EnvironmentKind { None, Constructed, Cloned, FromTask };

    //! Where something is defined; binding is kNone where it has no name.
    struct Site {
        int file = kNone;
        ExprId expr = kNone;
        qint32 binding = kNone;
        Range whole; //!< of `image=…` where an image is inline
    };

    // definitions
    void findBindings();
    void findEnvironments();
    void findImages();
    void addInlineImage(int file, ExprId call, const sdk::Callable &callable);
    bool isListed(int file, ExprId call, QString &reason) const;
    bool isPlain(int file, ExprId expr) const;
    QString otherMaker(int file, ExprId expr) const;
    EnvironmentKind environmentKind(int file, ExprId expr);
    bool isImage(int file, ExprId expr);
    bool walksToImage(int file, ExprId expr);
    int imageOf(int file, ExprId expr) const;
    int environmentOf(int file, ExprId expr) const;
    int taskOf(int file, ExprId expr) const;
    const sdk::Callable &callableOf(EnvironmentKind kind) const;
    ExprId argumentOf(int file, ExprId call, const sdk::Callable &callable, QLatin1String name,
                      Range *whole = nullptr) const;

    // filling in
    void readModules();
    void readImports(int file, ModuleReading &module);
    void readImages();
    void readImage(const Site &site, ImageReading &image);
    void readChainStart(int file, ExprId bottom, ImageReading &image);
    void readEnvironments();
    void readEnvironment(size_t at);
    void readOwn(const Site &site, EnvironmentReading &environment);
    ImageUse imageUse(int file, ExprId expr);
    void collectDependencies(int file, ExprId expr, int depth, std::vector<DependencyReading> &list);
    void inherit(EnvironmentReading &environment, const EnvironmentReading &from) const;
    void readMutations();
    void readAddedDependencies(int file, ExprId call);
    void readTasks();
    void readTask(int file, qint32 function);
    bool readDecorator(int file, const Function &function, const Decorator &decorator, TaskReading &task);
    bool isForeignDecorator(int file, ExprId object);
    void readParameters(int file, const Function &function, TaskReading &task);
    void readCalls();
    void readCall(size_t from, int file, ExprId call);
    ExprId calledTask(int file, ExprId call) const;
    ExprId unwrapped(int file, ExprId callee) const;
    std::vector<Argument> callArguments(int file, ExprId call, const TaskReading &task);
    void readEntries();
    void readFlyteCall(int file, ExprId call);
    void readInit(int file, ExprId call, const QString &function);
    void readEntry(int file, ExprId call, EntryReading::Intent intent, const QString &callee);
    bool readRunner(int file, ExprId call);
    void readTargets(int file, ExprId call, EntryReading &entry);
    void linkInits();
    void readMappings(int init, int file, ExprId value, int depth);
    void readMapping(int init, int file, ExprId element, Range place);
    bool splitMapping(int file, ExprId text, MappingReading &mapping);
    bool splitSum(int file, ExprId sum, MappingReading &mapping);
    std::vector<TextPart> partsAfterName(int file, ExprId id, Offset uriBegin);
    void readMappingUri(int file, ExprId text, const std::vector<struct Piece> &rest, MappingReading &mapping);
    void readDictMapping(int init, int file, ExprId pair);

    void opaque(int file, Range range, const QString &reason);
    const Syntax &syntax(int file) const { return m_names.syntax(file); }
    QString path(int file, ExprId expr) const;
    int fileCount() const { return int(m_files.size()); }

    const std::vector<FileReadingPtr> &m_files;
    Names m_names;
    Evaluator m_evaluator;
    ProjectReading m_reading;
    std::vector<QHash<ExprId, qint32>> m_bindingOf; //!< of each file: the value's expression → the binding
    std::vector<Site> m_environmentSites;
    std::vector<Site> m_imageSites;
    QHash<ExprKey, EnvironmentKind> m_environmentKinds;
    QHash<ExprKey, bool> m_isImage;
    QHash<ExprKey, int> m_environmentIndex;
    QHash<ExprKey, int> m_imageIndex;
    QHash<std::pair<int, qint32>, int> m_taskIndex;
    QSet<ExprKey> m_usedConstructors;
    std::vector<char> m_isFilled; //!< environments: 1 being filled, 2 done
};

} // namespace gantry::python
