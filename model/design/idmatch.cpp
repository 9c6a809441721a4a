// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/idmatch.h"

#include "model/source/edit.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <vector>

namespace gantry {

namespace {

//! What an id stands for, as far as matching needs it.
struct Thing {
    QString id;
    QString group; //!< only things of one group can be the same
    QString file;
    qsizetype begin = 0; //!< in the text that it was read from
    QByteArray text;
};

class Matcher
{
public:
    Matcher(const DesignState &before, const DesignState &after) : m_before(before), m_after(after) {}

    void match(std::vector<Thing> olds, std::vector<Thing> news, bool keepEqualIds);
    QHash<QString, QString> take() { return std::move(m_renamed); }

private:
    qsizetype mapped(const Thing &old);
    template<typename IsSame>
    void pair(std::vector<Thing> &olds, std::vector<Thing> &news, IsSame isSame);

    const DesignState &m_before;
    const DesignState &m_after;
    std::map<QString, FileEdit> m_edits;
    QHash<QString, QString> m_renamed;
};

qsizetype Matcher::mapped(const Thing &old)
{
    auto found = m_edits.find(old.file);
    if (found == m_edits.end()) {
        FileEdit edit{old.file, FileEdit::Kind::Change, {}};
        const SourceTextPtr from = m_before.texts.find(old.file);
        const SourceTextPtr to = m_after.texts.find(old.file);
        if (from && to && from != to) {
            const Edit smallest = smallestEdit(old.file, from->bytes(), to->bytes());
            if (!smallest.isEmpty())
                edit = smallest.files.front();
        }
        found = m_edits.emplace(old.file, std::move(edit)).first;
    }
    return mappedOffset(found->second, old.begin);
}

// Pairs what is the same, if it is so with one only; both leave their lists.
template<typename IsSame>
void Matcher::pair(std::vector<Thing> &olds, std::vector<Thing> &news, IsSame isSame)
{
    for (auto old = olds.begin(); old != olds.end();) {
        const auto fits = [&](const Thing &candidate) { return candidate.group == old->group && isSame(*old, candidate); };
        const auto found = std::find_if(news.begin(), news.end(), fits);
        if (found == news.end()) {
            ++old;
            continue;
        }
        if (found->id != old->id)
            m_renamed.insert(old->id, found->id);
        news.erase(found);
        old = olds.erase(old);
    }
}

void Matcher::match(std::vector<Thing> olds, std::vector<Thing> news, bool keepEqualIds)
{
    if (keepEqualIds) {
        QSet<QString> oldIds;
        QSet<QString> newIds;
        for (const Thing &thing : olds)
            oldIds.insert(thing.id);
        for (const Thing &thing : news)
            newIds.insert(thing.id);
        std::erase_if(olds, [&](const Thing &thing) { return newIds.contains(thing.id); });
        std::erase_if(news, [&](const Thing &thing) { return oldIds.contains(thing.id); });
    }
    if (olds.empty() || news.empty())
        return;
    const auto isAtPlace = [this](const Thing &old, const Thing &candidate) {
        return old.file == candidate.file && mapped(old) == candidate.begin;
    };
    const auto hasText = [](const Thing &old, const Thing &candidate) { return old.text == candidate.text; };
    const auto count = [](const std::vector<Thing> &things, const QString &group) {
        return std::count_if(things.begin(), things.end(), [&](const Thing &thing) { return thing.group == group; });
    };
    pair(olds, news, [&](const Thing &old, const Thing &candidate) { return hasText(old, candidate) && isAtPlace(old, candidate); });
    pair(olds, news, hasText);
    pair(olds, news, isAtPlace);
    const std::vector<Thing> leftOld = olds;
    const std::vector<Thing> leftNew = news;
    pair(olds, news, [&](const Thing &old, const Thing &) { return count(leftOld, old.group) == 1 && count(leftNew, old.group) == 1; });
}

QByteArray textAt(const DesignState &state, const Place &place)
{
    const SourceTextPtr text = state.texts.find(place.file);
    if (!text || place.range.end > text->bytes().size())
        return {};
    return text->view(place.range).toByteArray();
}

std::vector<Thing> environmentsOf(const DesignState &state)
{
    std::vector<Thing> things;
    for (const Environment &environment : state.design->environments)
        things.push_back({environment.id.toString(), environment.place.file, environment.place.file,
                          environment.place.range.begin, textAt(state, environment.place)});
    return things;
}

std::vector<Thing> imagesOf(const DesignState &state)
{
    std::vector<Thing> things;
    for (const Image &image : state.design->images)
        things.push_back({image.id.toString(), imageKindName(image.kind), image.place.file, image.place.range.begin,
                          textAt(state, image.place)});
    return things;
}

// `renamed` says under which id an old task's environment is now.
std::vector<Thing> tasksOf(const DesignState &state, const QHash<QString, QString> &renamed)
{
    std::vector<Thing> things;
    for (const Task &task : state.design->tasks) {
        const QString environment = task.environment.toString();
        things.push_back({task.id.toString(), renamed.value(environment, environment), task.whole.file,
                          task.whole.range.begin, task.name.toUtf8()});
    }
    return things;
}

std::vector<Thing> layersOf(const DesignState &state, const QHash<QString, QString> &renamed)
{
    std::vector<Thing> things;
    for (const Image &image : state.design->images) {
        const QString id = renamed.value(image.id.toString(), image.id.toString());
        for (size_t stage = 0; stage < image.stages.size(); ++stage) {
            for (const Layer &layer : image.stages[stage].layers)
                things.push_back({layer.id.toString(), id + QString::number(stage), layer.place.file,
                                  layer.place.range.begin, layer.text.toUtf8()});
        }
    }
    return things;
}

// Layers of images whose texts are the same objects need no look.
void dropUntouched(std::vector<Thing> &things, const DesignState &before, const DesignState &after)
{
    std::erase_if(things, [&](const Thing &thing) {
        return before.texts.find(thing.file) == after.texts.find(thing.file);
    });
}

} // namespace

QHash<QString, QString> matchIds(const DesignState &before, const DesignState &after)
{
    if (!before.design || !after.design || before.design == after.design)
        return {};
    Matcher matcher(before, after);
    matcher.match(environmentsOf(before), environmentsOf(after), true);
    matcher.match(imagesOf(before), imagesOf(after), true);
    QHash<QString, QString> renamed = matcher.take();
    Matcher inner(before, after);
    inner.match(tasksOf(before, renamed), tasksOf(after, {}), true);
    std::vector<Thing> oldLayers = layersOf(before, renamed);
    std::vector<Thing> newLayers = layersOf(after, {});
    if (renamed.isEmpty()) {
        dropUntouched(oldLayers, before, after);
        dropUntouched(newLayers, before, after);
    }
    inner.match(std::move(oldLayers), std::move(newLayers), false);
    renamed.insert(inner.take());
    return renamed;
}

} // namespace gantry
