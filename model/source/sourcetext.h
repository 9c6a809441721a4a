// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/lineindex.h"
#include "model/core/place.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <memory>

namespace gantry {

//! One file's bytes at one moment, with the index of its lines. Immutable; shared by everything that reads it.
class SourceText
{
public:
    SourceText(QString path, QByteArray bytes) : m_path(std::move(path)), m_bytes(std::move(bytes)), m_lines(m_bytes) {}

    //! Relative to the project's folder, with '/'.
    const QString &path() const { return m_path; }
    const QByteArray &bytes() const { return m_bytes; }
    const LineIndex &lines() const { return m_lines; }
    QByteArrayView view(TextRange range) const { return QByteArrayView(m_bytes).sliced(range.begin, range.size()); }
    Place place(TextRange range) const { return placeOf(m_path, range, m_lines, m_bytes); }

private:
    QString m_path;
    QByteArray m_bytes;
    LineIndex m_lines;
};

using SourceTextPtr = std::shared_ptr<const SourceText>;

//! The texts of a project at one moment, by path, in path order. A value: copying shares the texts.
class SourceSet
{
public:
    SourceTextPtr find(const QString &path) const { return m_texts.value(path); }
    bool contains(const QString &path) const { return m_texts.contains(path); }
    void insert(SourceTextPtr text) { m_texts.insert(text->path(), text); }
    void insert(const QString &path, QByteArray bytes) { insert(std::make_shared<SourceText>(path, std::move(bytes))); }
    void remove(const QString &path) { m_texts.remove(path); }
    const QMap<QString, SourceTextPtr> &texts() const { return m_texts; }

private:
    QMap<QString, SourceTextPtr> m_texts;
};

} // namespace gantry
