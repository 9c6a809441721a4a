// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/treesitter.h"

#include <array>
#include <cstring>
#include <vector>

extern "C" const TSLanguage *tree_sitter_python();

namespace gantry::python {

namespace {

constexpr quint64 kTimeLimitMicroseconds = 2'000'000;

struct NamedType {
    const char *name;
    NodeType type;
};

constexpr NamedType kNames[] = {
    {"ERROR", NodeType::Error},
    {"comment", NodeType::Comment},
    {"line_continuation", NodeType::LineContinuation},
    {"module", NodeType::Module},
    {"block", NodeType::Block},
    {"expression_statement", NodeType::ExpressionStatement},
    {"assignment", NodeType::Assignment},
    {"augmented_assignment", NodeType::AugmentedAssignment},
    {"import_statement", NodeType::Import},
    {"import_from_statement", NodeType::ImportFrom},
    {"future_import_statement", NodeType::FutureImport},
    {"function_definition", NodeType::Function},
    {"class_definition", NodeType::Class},
    {"decorated_definition", NodeType::Decorated},
    {"decorator", NodeType::Decorator},
    {"if_statement", NodeType::If},
    {"elif_clause", NodeType::Elif},
    {"else_clause", NodeType::Else},
    {"for_statement", NodeType::For},
    {"while_statement", NodeType::While},
    {"try_statement", NodeType::Try},
    {"except_clause", NodeType::Except},
    {"except_group_clause", NodeType::Except},
    {"finally_clause", NodeType::Finally},
    {"with_statement", NodeType::With},
    {"match_statement", NodeType::Match},
    {"case_clause", NodeType::Case},
    {"delete_statement", NodeType::Delete},
    {"global_statement", NodeType::Global},
    {"return_statement", NodeType::Return},
    {"raise_statement", NodeType::Raise},
    {"pass_statement", NodeType::Pass},
    {"print_statement", NodeType::Python2Statement},
    {"exec_statement", NodeType::Python2Statement},
    {"aliased_import", NodeType::AliasedImport},
    {"dotted_name", NodeType::DottedName},
    {"relative_import", NodeType::RelativeImport},
    {"import_prefix", NodeType::ImportPrefix},
    {"wildcard_import", NodeType::WildcardImport},
    {"parameters", NodeType::Parameters},
    {"argument_list", NodeType::ArgumentList},
    {"keyword_argument", NodeType::Keyword},
    {"pattern_list", NodeType::PatternList},
    {"tuple_pattern", NodeType::PatternList},
    {"list_pattern", NodeType::PatternList},
    {"typed_parameter", NodeType::TypedParameter},
    {"default_parameter", NodeType::DefaultParameter},
    {"typed_default_parameter", NodeType::TypedDefaultParameter},
    {"list_splat_pattern", NodeType::SplatPattern},
    {"dictionary_splat_pattern", NodeType::DictSplatPattern},
    {"keyword_separator", NodeType::KeywordSeparator},
    {"positional_separator", NodeType::PositionalSeparator},
    {"identifier", NodeType::Identifier},
    {"attribute", NodeType::Attribute},
    {"call", NodeType::Call},
    {"subscript", NodeType::Subscript},
    {"string", NodeType::String},
    {"string_start", NodeType::StringStart},
    {"string_content", NodeType::StringContent},
    {"string_end", NodeType::StringEnd},
    {"interpolation", NodeType::Interpolation},
    {"format_specifier", NodeType::FormatSpecifier},
    {"type_conversion", NodeType::TypeConversion},
    {"concatenated_string", NodeType::Concatenated},
    {"integer", NodeType::Integer},
    {"float", NodeType::Float},
    {"true", NodeType::True},
    {"false", NodeType::False},
    {"none", NodeType::None},
    {"ellipsis", NodeType::Ellipsis},
    {"list", NodeType::List},
    {"tuple", NodeType::Tuple},
    {"expression_list", NodeType::ExpressionList},
    {"set", NodeType::Set},
    {"dictionary", NodeType::Dictionary},
    {"pair", NodeType::Pair},
    {"list_splat", NodeType::Splat},
    {"dictionary_splat", NodeType::DictSplat},
    {"parenthesized_expression", NodeType::Parenthesized},
    {"binary_operator", NodeType::Binary},
    {"unary_operator", NodeType::Unary},
    {"await", NodeType::Await},
    {"named_expression", NodeType::NamedExpression},
};

std::vector<NodeType> makeTypesBySymbol()
{
    const TSLanguage *language = tree_sitter_python();
    std::vector<NodeType> types(ts_language_symbol_count(language), NodeType::Other);
    for (TSSymbol symbol = 0; symbol < types.size(); ++symbol) {
        if (ts_language_symbol_type(language, symbol) != TSSymbolTypeRegular)
            continue;
        const char *name = ts_language_symbol_name(language, symbol);
        for (const NamedType &named : kNames) {
            if (std::strcmp(named.name, name) == 0)
                types[symbol] = named.type;
        }
    }
    return types;
}

} // namespace

NodeType typeOf(TSNode node)
{
    if (ts_node_is_null(node))
        return NodeType::Other;
    static const std::vector<NodeType> types = makeTypesBySymbol();
    const TSSymbol symbol = ts_node_symbol(node);
    if (symbol < types.size())
        return types[symbol];
    return ts_node_is_error(node) ? NodeType::Error : NodeType::Other;
}

std::unique_ptr<ParseTree> ParseTree::parse(QByteArrayView text)
{
    const std::unique_ptr<TSParser, decltype(&ts_parser_delete)> parser(ts_parser_new(), &ts_parser_delete);
    if (!ts_parser_set_language(parser.get(), tree_sitter_python()))
        return nullptr;
    ts_parser_set_timeout_micros(parser.get(), kTimeLimitMicroseconds);
    TSTree *tree = ts_parser_parse_string(parser.get(), nullptr, text.data(), quint32(text.size()));
    return tree ? std::make_unique<ParseTree>(tree) : nullptr;
}

bool TreeCursor::isField(const char *name) const
{
    const char *current = field();
    return current && std::strcmp(current, name) == 0;
}

} // namespace gantry::python
