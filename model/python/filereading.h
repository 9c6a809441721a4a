// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/place.h"
#include "model/source/sourcetext.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace gantry::python {

//! A place where the parser found something that is not Python.
struct SyntaxError {
    QString message;
    Place place;
};

//! The PEP 723 block at a script's head (`# /// script`).
struct ScriptHeader {
    struct Requirement {
        QString text;
        Place place; //!< of the text between its quotes
    };
    QString requiresPython; //!< "" where not given
    Place requiresPythonPlace; //!< of the text between its quotes
    std::vector<Requirement> dependencies;
    QString error; //!< why the block can't be read, or empty
    Place place; //!< from `# /// script` to its `# ///`
};

struct Syntax;

//! What stands in one Python file, before names of other files are known. Immutable, made once for a text and shared;
//! a large project keeps these and makes new ones only for texts that changed.
class FileReading
{
public:
    //! Reads a text; never fails: what can't be read is in errors() and refusal(). Any thread.
    static std::shared_ptr<const FileReading> read(SourceTextPtr text);

    FileReading(SourceTextPtr text, std::unique_ptr<const Syntax> syntax);
    ~FileReading();
    FileReading(const FileReading &) = delete;
    FileReading &operator=(const FileReading &) = delete;

    const SourceTextPtr &text() const { return m_text; }
    const QString &path() const { return m_text->path(); }
    //! Dotted module name by path from the project's folder: "workflow_code.envs"; a package is its folder's name.
    const QString &module() const { return m_module; }
    bool hasErrors() const { return !errors().empty(); }
    const std::vector<SyntaxError> &errors() const;
    //! Why nothing at all was read (too large, not UTF-8, nested too deeply), or empty.
    QString refusal() const;
    const std::optional<ScriptHeader> &header() const;
    const Syntax &syntax() const { return *m_syntax; }

private:
    SourceTextPtr m_text;
    QString m_module;
    std::unique_ptr<const Syntax> m_syntax;
};

using FileReadingPtr = std::shared_ptr<const FileReading>;

//! The dotted module name of a path: "a/b.py" → "a.b", "a/__init__.py" → "a".
QString moduleOfPath(const QString &path);

} // namespace gantry::python
