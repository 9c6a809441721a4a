# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
#
# Precompiled headers, two for the whole project (125 MB each, so not one a target): 26 sources drawn by lot compiled in
# 60 % of the time. The preset dev goes without, so that a missing include is noticed.
option(GANTRY_PRECOMPILED "Compile against precompiled headers of Qt" OFF)
if(NOT GANTRY_PRECOMPILED)
    return()
endif()

# CMake gives programs -fPIE and libraries -fPIC, and a precompiled header fits one of the two alone. Some builds of Qt ask
# for -fPIC everywhere; with others, this does.
get_target_property(gantry_qt_options Qt6::Core INTERFACE_COMPILE_OPTIONS)
if(NOT "-fPIC" IN_LIST gantry_qt_options)
    target_compile_options(gantry_flags INTERFACE -fPIC)
endif()

function(gantry_precompiled_library name library)
    add_library(${name} OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled/empty.cpp)
    target_link_libraries(${name} PRIVATE gantry_flags ${library})
    target_precompile_headers(${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled/${name}.h)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
endfunction()

gantry_precompiled_library(gantry_precompiled_core Qt6::Core)
if(GANTRY_WIDGETS)
    gantry_precompiled_library(gantry_precompiled_gui Qt6::Widgets)
endif()
