// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/assembly.h"

namespace gantry {

// Environments first get their ids, then what refers to others.
void Assembly::addEnvironments()
{
    for (const python::EnvironmentReading &reading : m_python.environments) {
        const QString name = reading.name.isEmpty() ? QString(reading.module % QLatin1Char('.') % reading.variable) : reading.name;
        m_environmentIds.push_back(EnvironmentId(uniqueId(QLatin1String("environment:") + name)));
    }
    for (size_t i = 0; i < m_python.environments.size(); ++i) {
        const python::EnvironmentReading &reading = m_python.environments[i];
        Environment environment;
        environment.id = m_environmentIds[i];
        environment.name = environment.id.toString().mid(qsizetype(qstrlen("environment:")));
        if (!reading.name.isEmpty())
            environment.name = reading.name;
        environment.isNameKnown = !reading.name.isEmpty();
        environment.variable = reading.variable;
        environment.module = reading.module;
        environment.clonedFrom = reading.clonedFromVariable;
        environment.arguments = reading.arguments;
        environment.place = reading.place;
        environment.call = reading.call;
        environment.image = imageOfUse(reading);
        for (const python::DependencyReading &dependency : reading.dependencies) {
            if (dependency.environment >= 0)
                environment.dependsOn.push_back({m_environmentIds[size_t(dependency.environment)], dependency.place,
                                                 dependency.isInherited, dependency.isAdded});
            else
                m_design->opaque.push_back({dependency.place, dependency.reason});
        }
        m_design->environments.push_back(std::move(environment));
    }
}

void Assembly::addTasks()
{
    for (const python::TaskReading &reading : m_python.tasks) {
        Task task;
        if (reading.environment >= 0)
            task.environment = m_environmentIds[size_t(reading.environment)];
        const QString owner = task.environment.toString().mid(qsizetype(qstrlen("environment:")));
        task.id = TaskId(uniqueId(owner % QLatin1Char('.') % reading.name));
        task.name = reading.name;
        task.module = reading.module;
        task.output = reading.output;
        task.isAsync = reading.isAsync;
        task.arguments = reading.arguments;
        task.decorator = reading.decorator;
        task.place = reading.place;
        task.whole = reading.whole;
        for (const python::ParameterReading &input : reading.inputs) {
            Parameter parameter;
            parameter.name = input.name;
            parameter.type = input.type;
            parameter.kind = Parameter::Kind(int(input.kind));
            parameter.isKeywordOnly = input.isKeywordOnly;
            parameter.defaultValue = input.defaultValue;
            parameter.place = input.place;
            task.inputs.push_back(std::move(parameter));
        }
        m_taskIds.push_back(task.id);
        m_design->tasks.push_back(std::move(task));
    }
}

void Assembly::addCalls()
{
    for (const python::CallReading &reading : m_python.calls) {
        if (reading.from >= 0 && reading.to >= 0)
            m_design->calls.push_back({m_taskIds[size_t(reading.from)], m_taskIds[size_t(reading.to)], reading.arguments, reading.place});
    }
}

} // namespace gantry
