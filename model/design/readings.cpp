// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/readings.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace gantry {

namespace {

constexpr int kMostProblems = 50; // of one file

void readDockerfile(FileEntry &entry, const FileEntry *previous)
{
    auto reading = std::make_shared<DockerfileReading>();
    reading->text = entry.text;
    reading->document = dockerfile::read(entry.text->bytes());
    for (const dockerfile::Fault &fault : reading->document.faults) {
        entry.isStale = entry.isStale || fault.lexical;
        if (entry.problems.size() < kMostProblems)
            entry.problems.push_back({Problem::Severity::Error, fault.message, entry.text->place(fault.range)});
    }
    const bool hasBetter = entry.isStale && previous && previous->dockerfile;
    entry.dockerfile = hasBetter ? previous->dockerfile : std::move(reading);
}

void readPython(FileEntry &entry, const FileEntry *previous)
{
    python::FileReadingPtr reading = python::FileReading::read(entry.text);
    if (!reading->refusal().isEmpty()) {
        entry.isStale = true;
        entry.problems.push_back({Problem::Severity::Error, reading->refusal(), entry.text->place({0, 0})});
    }
    for (const python::SyntaxError &error : reading->errors()) {
        entry.isStale = true;
        if (entry.problems.size() < kMostProblems)
            entry.problems.push_back({Problem::Severity::Error, error.message, error.place});
    }
    const bool hasBetter = entry.isStale && previous && previous->python;
    entry.python = hasBetter ? previous->python : std::move(reading);
}

FileEntry readEntry(const SourceTextPtr &text, const FileEntry *previous)
{
    FileEntry entry;
    entry.text = text;
    entry.kind = fileKind(text->path());
    if (entry.kind == FileKind::Dockerfile)
        readDockerfile(entry, previous);
    else if (entry.kind == FileKind::Python)
        readPython(entry, previous);
    if (entry.kind == FileKind::Python || entry.kind == FileKind::Script || entry.kind == FileKind::Markdown)
        entry.builds = writtenBuilds(*text);
    return entry;
}

} // namespace

namespace {

//! Entries that are still to be read, each with the one before it.
struct Pending {
    FileEntry *entry;
    SourceTextPtr text;
    const FileEntry *before;
};

// A few at once, many by as many threads as there are processors.
void readAll(const std::vector<Pending> &pending)
{
    constexpr size_t kWorthThreads = 24;
    if (pending.size() < kWorthThreads) {
        for (const Pending &one : pending)
            *one.entry = readEntry(one.text, one.before);
        return;
    }
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < pending.size(); i = next++)
            *pending[i].entry = readEntry(pending[i].text, pending[i].before);
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(work);
    work();
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

ReadingsPtr Readings::update(const ReadingsPtr &previous, const SourceSet &texts)
{
    auto readings = std::make_shared<Readings>();
    std::vector<Pending> pending;
    for (auto it = texts.texts().cbegin(); it != texts.texts().cend(); ++it) {
        const FileEntry *before = previous ? previous->file(it.key()) : nullptr;
        FileEntry &entry = *readings->m_files.insert(it.key(), FileEntry());
        if (before && before->text == it.value())
            entry = *before;
        else
            pending.push_back({&entry, it.value(), before});
    }
    readAll(pending);
    for (const FileEntry &entry : std::as_const(readings->m_files)) {
        if (entry.python)
            readings->m_pythonFiles.push_back(entry.python);
    }
    const bool isSamePython = previous && previous->m_pythonFiles == readings->m_pythonFiles;
    readings->m_python = isSamePython ? previous->m_python : python::resolve(readings->m_pythonFiles);
    return readings;
}

const FileEntry *Readings::file(const QString &path) const
{
    const auto found = m_files.constFind(path);
    return found == m_files.cend() ? nullptr : &*found;
}

} // namespace gantry
