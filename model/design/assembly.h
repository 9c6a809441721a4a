// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"
#include "model/design/readings.h"
#include "model/design/sidecar.h"
#include "model/design/ties.h"

#include <QHash>
#include <QSet>

namespace gantry {

//! Puts the readings of single files together into one Design; used once and thrown away.
class Assembly
{
public:
    Assembly(const DesignState &state, quint64 revision);

    DesignPtr design();

private:
    // assembly.cpp
    void addTeams();
    void addMappings();
    void addEntryPoints();
    void addProblems();
    void linkBases();
    void assignTeams();
    void sortImages();
    QString uniqueId(const QString &id);

    // assemblydockerfiles.cpp
    void addDockerfileImages();
    Image dockerfileImage(const QString &path, const DockerfileReading &reading) const;
    void addStages(Image &image, const DockerfileReading &reading) const;
    QString contextOf(const QString &path, const DockerfileReading &reading) const;

    // assemblyimages.cpp
    void addPythonImages();
    void addChain(int index);
    void addChainLinks(Image &image, const python::ImageReading &reading) const;
    ImageId plainImage(int index);
    ImageId referenceImage(const QString &name, const QString &uri, const Place &place, const python::ImageReading *reading);
    ImageId imageOfUse(const python::EnvironmentReading &environment);
    ImageId managedImage(const python::EnvironmentReading &environment);
    const python::ImageReading &root(int index) const;
    bool isPlain(int index) const;

    // assemblyenvironments.cpp
    void addEnvironments();
    void addTasks();
    void addCalls();

    const DesignState &m_state;
    const Readings &m_readings;
    const python::ProjectReading &m_python;
    SidecarReading m_sidecar;
    Ties m_ties;
    std::shared_ptr<Design> m_design;

    QSet<QString> m_ids;
    QHash<ImageId, int> m_imageAt; //!< in m_design->images
    QHash<int, ImageId> m_imageIds; //!< of python images
    QHash<int, QString> m_userOfImage; //!< name of the first environment that has a python image
    std::vector<EnvironmentId> m_environmentIds; //!< of python environments, empty where it is opaque
    std::vector<TaskId> m_taskIds;
};

} // namespace gantry
