// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/core/json.h"

#include <QCoreApplication>

namespace gantry {

std::string toStdUtf8(const QString &text)
{
    return text.toUtf8().toStdString();
}

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QByteArray dumpJson(const Json &json, int indent)
{
    return QByteArray::fromStdString(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

namespace {

// nlohmann's non-throwing parse says nothing of where it stopped; this handler notes it.
class FaultFinder : public nlohmann::json_sax<Json>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &error) override
    {
        offset = position;
        message = fromUtf8(error.what());
        return false;
    }

    std::size_t offset = 0;
    QString message;
};

} // namespace

Result<Json> parseJson(QByteArrayView text, const QString &file)
{
    Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!json.is_discarded())
        return json;
    FaultFinder finder;
    Json::sax_parse(text.begin(), text.end(), &finder);
    const qsizetype offset = std::min(qsizetype(finder.offset), text.size());
    const LineIndex lines(text);
    const TextPosition at = lines.position(std::max<qsizetype>(0, offset - 1), text);
    const QString message =
        QCoreApplication::translate("Json", "This is not valid JSON: line %1, column %2. Correct it there.")
            .arg(at.line)
            .arg(at.column);
    return Error{ErrorCode::Syntax, message, finder.message,
                 placeOf(file, {offset, offset}, lines, text)};
}

QString jsonText(const Json &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return {};
    return fromUtf8(found->get_ref<const std::string &>());
}

Json placeToJson(const Place &place)
{
    if (!place.isValid())
        return nullptr;
    return Json{{"file", toStdUtf8(place.file)},
                {"line", place.start.line},
                {"column", place.start.column},
                {"end_line", place.end.line},
                {"end_column", place.end.column}};
}

Json errorToJson(const Error &error)
{
    return Json{{"error",
                 {{"code", toStdUtf8(errorCodeName(error.code))},
                  {"message", toStdUtf8(error.message)},
                  {"place", placeToJson(error.place)}}}};
}

} // namespace gantry
