# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
#
# The libraries that `./dev setup` builds from source, as imported targets:
#   Gantry::TreeSitter           <tree_sitter/api.h>, and the Python grammar's tree_sitter_python()
#   Gantry::SyntaxHighlighting   <KSyntaxHighlighting/…>, built for Qt 6
# To be included after find_package(Qt6 … Core).

function(gantry_deps_default_prefix result)
    # The same name is made by deps_prefix in ./dev.
    set(cache "$ENV{XDG_CACHE_HOME}")
    if(NOT cache)
        set(cache "$ENV{HOME}/.cache")
    endif()
    cmake_host_system_information(RESULT os QUERY DISTRIB_INFO)
    file(SHA256 "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/deps.lock" lock)
    string(SUBSTRING "${lock}" 0 12 lock)
    set(name "${os_ID}-${os_VERSION_ID}-${CMAKE_HOST_SYSTEM_PROCESSOR}-qt${Qt6_VERSION}-${lock}")
    set(${result} "${cache}/gantry/deps/${name}" PARENT_SCOPE)
endfunction()

function(gantry_deps_find_tree_sitter prefix)
    set(library "${prefix}/tree-sitter/lib/libgantry-tree-sitter.a")
    if(NOT EXISTS "${library}")
        message(FATAL_ERROR "tree-sitter is not in ${prefix}: run ./dev setup, which builds it there "
                            "(or point GANTRY_DEPS_PREFIX at the folder that has it).")
    endif()
    add_library(Gantry::TreeSitter STATIC IMPORTED GLOBAL)
    set_target_properties(Gantry::TreeSitter PROPERTIES
        IMPORTED_LOCATION "${library}"
        IMPORTED_LINK_INTERFACE_LANGUAGES C
        INTERFACE_INCLUDE_DIRECTORIES "${prefix}/tree-sitter/include")
endfunction()

# The distribution's package where it is one for Qt 6, else our own; never the distribution's for Qt 5.
function(gantry_deps_find_syntax_highlighting prefix)
    find_package(KF5SyntaxHighlighting CONFIG QUIET NO_DEFAULT_PATH PATHS "${prefix}/syntax-highlighting/lib/cmake")
    if(KF5SyntaxHighlighting_FOUND)
        set(found KF5::SyntaxHighlighting)
    else()
        find_package(KF6SyntaxHighlighting CONFIG QUIET)
        if(NOT KF6SyntaxHighlighting_FOUND)
            message(FATAL_ERROR "KSyntaxHighlighting for Qt 6 is neither installed nor in ${prefix}: run ./dev setup.")
        endif()
        set(found KF6::SyntaxHighlighting)
    endif()
    add_library(Gantry::SyntaxHighlighting INTERFACE IMPORTED GLOBAL)
    target_link_libraries(Gantry::SyntaxHighlighting INTERFACE ${found})
endfunction()

set(GANTRY_DEPS_PREFIX "$ENV{GANTRY_DEPS_PREFIX}" CACHE PATH
    "Where the libraries built by ./dev lie; empty: the place where ./dev puts them")
set(gantry_deps_prefix "${GANTRY_DEPS_PREFIX}")
if(NOT gantry_deps_prefix)
    gantry_deps_default_prefix(gantry_deps_prefix)
endif()
gantry_deps_find_tree_sitter("${gantry_deps_prefix}")
if(GANTRY_WIDGETS)
    gantry_deps_find_syntax_highlighting("${gantry_deps_prefix}")
endif()
