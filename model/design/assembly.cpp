// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/assembly.h"

#include "model/design/teams.h"

#include <algorithm>

namespace gantry {

namespace {

FileState::Kind stateKind(FileKind kind)
{
    switch (kind) {
    case FileKind::Dockerfile: return FileState::Kind::Dockerfile;
    case FileKind::Python: return FileState::Kind::Python;
    case FileKind::Gantry: return FileState::Kind::Gantry;
    default: return FileState::Kind::Other;
    }
}

Problem::Severity severityOf(const Error &error)
{
    return error.code == ErrorCode::Refused ? Problem::Severity::Warning : Problem::Severity::Error;
}

} // namespace

Assembly::Assembly(const DesignState &state, quint64 revision)
    : m_state(state), m_readings(*state.readings), m_python(m_readings.python()),
      m_sidecar(readSidecar(state.texts.find(QString(kSidecarFile)))),
      m_ties(m_readings, state.texts, m_sidecar.sidecar), m_design(std::make_shared<Design>())
{
    m_design->revision = revision;
}

DesignPtr Assembly::design()
{
    addTeams();
    addDockerfileImages();
    addEnvironments(); // their images as they are met
    addPythonImages(); // those that no environment has
    addTasks();
    addCalls();
    addMappings();
    addEntryPoints();
    addProblems();
    sortImages();
    linkBases();
    assignTeams();
    m_design->sidecar = m_sidecar.sidecar;
    m_design->index();
    return std::move(m_design);
}

QString Assembly::uniqueId(const QString &id)
{
    QString unique = id;
    for (int number = 2; m_ids.contains(unique); ++number)
        unique = id % QLatin1Char('#') % QString::number(number);
    m_ids.insert(unique);
    return unique;
}

void Assembly::addTeams()
{
    m_design->teams = completedTeams(m_sidecar.teams, m_ties.dockerfiles());
}

void Assembly::addMappings()
{
    for (const python::MappingReading &reading : m_python.mappings) {
        Mapping mapping{reading.name, reading.uri, reading.uriArgument, reading.uriParts, reading.place, {}};
        const QString dockerfile = m_ties.dockerfileOfName(reading.name);
        const ImageId id(dockerfile.isEmpty() ? QLatin1String("reference:") + reading.name : QLatin1String("dockerfile:") + dockerfile);
        if (m_imageAt.contains(id))
            mapping.image = id;
        m_design->mappings.push_back(std::move(mapping));
    }
}

void Assembly::addEntryPoints()
{
    for (const python::EntryReading &reading : m_python.entries) {
        EntryPoint entry;
        entry.intent = EntryPoint::Intent(int(reading.intent));
        entry.file = reading.file;
        entry.module = reading.module;
        entry.place = reading.place;
        entry.path = reading.path;
        entry.contextArguments = reading.contextArguments;
        entry.arguments = reading.arguments;
        if (reading.init >= 0) {
            entry.init = m_python.inits[size_t(reading.init)].function;
            entry.initArguments = m_python.inits[size_t(reading.init)].arguments;
        }
        for (const int task : reading.tasks)
            entry.tasks.push_back(m_taskIds[size_t(task)]);
        for (const int environment : reading.environments)
            entry.environments.push_back(m_environmentIds[size_t(environment)]);
        for (const int module : m_python.importClosure(m_python.moduleOfFile(reading.file)))
            entry.importedModules.append(m_python.modules[size_t(module)].name);
        m_design->entryPoints.push_back(std::move(entry));
    }
    for (const python::OpaqueReading &opaque : m_python.opaque)
        m_design->opaque.push_back({opaque.place, opaque.reason});
}

void Assembly::addProblems()
{
    for (const Error &error : m_state.folderProblems)
        m_design->problems.push_back({severityOf(error), error.message, error.place});
    for (const Problem &problem : m_sidecar.problems)
        m_design->problems.push_back(problem);
    for (auto it = m_readings.files().cbegin(); it != m_readings.files().cend(); ++it) {
        FileState state;
        state.kind = stateKind(it->kind);
        state.isStale = it->isStale;
        if (!it->problems.empty()) {
            state.error = it->problems.front().message;
            state.errorPlace = it->problems.front().place;
        }
        if (it->kind == FileKind::Gantry && m_sidecar.sidecar.isReadOnly) {
            state.isStale = m_sidecar.json.is_null();
            state.error = m_sidecar.problems.front().message;
            state.errorPlace = m_sidecar.problems.front().place;
        }
        m_design->files.insert(it.key(), state);
        m_design->problems.insert(m_design->problems.end(), it->problems.begin(), it->problems.end());
    }
}

void Assembly::sortImages()
{
    std::vector<Image> &images = m_design->images;
    std::stable_sort(images.begin(), images.end(), [](const Image &a, const Image &b) {
        if (a.kind != b.kind)
            return a.kind < b.kind;
        return std::tie(a.place.file, a.place.range.begin) < std::tie(b.place.file, b.place.range.begin);
    });
    m_imageAt.clear();
    for (size_t i = 0; i < images.size(); ++i)
        m_imageAt.insert(images[i].id, int(i));
}

// A base that a documented command of the project builds, or that an adapted image is pushed as.
void Assembly::linkBases()
{
    for (Image &image : m_design->images) {
        for (Stage &stage : image.stages) {
            if (!stage.base.image.isEmpty() || stage.base.stage || stage.base.text.isEmpty())
                continue;
            const QString dockerfile = m_ties.dockerfileOfReference(stage.base.text);
            const ImageId id(QString(QLatin1String("dockerfile:") + dockerfile));
            if (!dockerfile.isEmpty() && id != image.id)
                stage.base.image = id;
        }
    }
}

void Assembly::assignTeams()
{
    Design &design = *m_design;
    const auto teamOfImage = [&](Image &image) {
        const Image *at = &image;
        for (int depth = 0; depth < 32; ++depth) { // a chain of bases may be a circle
            if (at->kind == ImageKind::Dockerfile)
                return ownerOf(design.teams, at->dockerfile);
            const auto next = m_imageAt.constFind(at->base().image);
            if (next == m_imageAt.cend())
                break;
            at = &design.images[size_t(*next)];
        }
        return ownerOf(design.teams, image.place.file);
    };
    bool hasAdapted = false;
    for (Image &image : design.images) {
        image.team = teamOfImage(image);
        const bool isAdapted = image.kind == ImageKind::Adapted;
        hasAdapted = hasAdapted || isAdapted;
        for (Stage &stage : image.stages) {
            for (Layer &layer : stage.layers)
                layer.team = isAdapted ? TeamId(QString(kFlyteEngineer)) : image.team;
        }
    }
    if (hasAdapted && std::none_of(design.teams.begin(), design.teams.end(), [](const Team &team) { return team.id.toString() == kFlyteEngineer; }))
        design.teams.push_back(flyteEngineer());
    QHash<EnvironmentId, TeamId> ofEnvironment;
    for (Environment &environment : design.environments) {
        const auto image = m_imageAt.constFind(environment.image);
        environment.team = image == m_imageAt.cend() ? TeamId() : design.images[size_t(*image)].team;
        if (environment.team.isEmpty())
            environment.team = ownerOf(design.teams, environment.place.file);
        ofEnvironment.insert(environment.id, environment.team);
    }
    for (Task &task : design.tasks)
        task.team = ofEnvironment.value(task.environment);
}

} // namespace gantry
