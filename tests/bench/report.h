// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace gantry::bench {

//! Starts when made. The thread's own time leaves out what the machine's other work takes from it.
class Stopwatch
{
public:
    Stopwatch() { restart(); }
    void restart();
    double wallMs() const;
    double ownMs() const;

private:
    double m_wall = 0;
    double m_own = 0;
};

//! What one thing took, measured often.
class Samples
{
public:
    void add(double value) { m_values.push_back(value); }
    bool isEmpty() const { return m_values.empty(); }
    double median() const { return at(50); }
    double p95() const { return at(95); }
    double longest() const { return at(100); }

private:
    double at(int percent) const;

    std::vector<double> m_values;
};

//! One line of the table of `./dev bench`; what is negative is not known.
struct Figure {
    const char *group; //!< heading that it stands under
    QString what;
    double value; //!< a median where there are several
    double p95 = -1; //!< on the clock
    double own = -1; //!< p95 of the thread's own time; the longest where the line says so
    double base = -1; //!< something measured in the same run, in the same unit
    const char *against = ""; //!< what that is
    const char *unit = "ms";
};

//! A bound that a figure has to keep. Faster: the base is so many times the value.
struct Limit {
    enum class Of { Value, P95, Own, Ratio, Faster };
    Of of;
    double bound; //!< the least for Faster, the most for the others
};

//! Prints a figure as a line of JSON, which tests/bench/table.py makes the table of.
void report(const Figure &figure, std::optional<Limit> limit = {});

double residentMb();

} // namespace gantry::bench
