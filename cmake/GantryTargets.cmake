# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0

# gantry_look_for_new_sources(<folder>): to be called last, with the project's top folder
#   moc looks only into the files that it knew when it last ran. Makes it run again where a target's list of files is
#   another than before, so that a source or header that is new to an old build folder is found.
function(gantry_look_for_new_sources folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(sources ${target} SOURCES)
        get_target_property(built_in ${target} BINARY_DIR)
        set(known "")
        if(EXISTS "${built_in}/${target}.sources")
            file(READ "${built_in}/${target}.sources" known)
        endif()
        if(NOT "${known}" STREQUAL "${sources}")
            file(REMOVE "${built_in}/${target}_autogen/timestamp")
            file(WRITE "${built_in}/${target}.sources" "${sources}")
        endif()
    endforeach()
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(each IN LISTS folders)
        gantry_look_for_new_sources("${each}")
    endforeach()
endfunction()

# Compiles a target's sources against the precompiled headers that suit it, where there are any.
function(gantry_use_precompiled name kind)
    if(TARGET gantry_precompiled_${kind})
        target_precompile_headers(${name} REUSE_FROM gantry_precompiled_${kind})
    endif()
endfunction()

# gantry_library(USES <folder>… [LIBS <library>…] [PRIVATE_LIBS <library>…])
#   One static library for the folder it is called in, named after its path: model/core → gantry_model_core.
#   USES names project folders as DESIGN's table does; the linker holds that table.
function(gantry_library)
    cmake_parse_arguments(A "" "" "USES;LIBS;PRIVATE_LIBS" ${ARGN})
    file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    string(REPLACE "/" "_" name "gantry/${folder}")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h
        ${CMAKE_CURRENT_SOURCE_DIR}/*.qrc)
    set(kind PUBLIC)
    if(sources)
        add_library(${name} STATIC ${sources})
        target_link_libraries(${name} PRIVATE ${A_PRIVATE_LIBS})
    else()
        add_library(${name} INTERFACE) # nothing of its own yet: what it uses is still used through it
        set(kind INTERFACE)
    endif()
    target_link_libraries(${name} ${kind} gantry_flags ${A_LIBS})
    foreach(used IN LISTS A_USES)
        string(REPLACE "/" "_" used_name "gantry/${used}")
        target_link_libraries(${name} ${kind} ${used_name})
    endforeach()
    if(folder MATCHES "^widgets")
        gantry_use_precompiled(${name} gui)
    else()
        gantry_use_precompiled(${name} core)
    endif()
    set_property(GLOBAL APPEND PROPERTY GANTRY_LIBRARIES ${name})
endfunction()

# gantry_test([USES <folder>…] [GUI])
#   One test program for the folder it is called in, from its tst_*.cpp: tests/model/core → tst_model_core.
#   GUI runs it with a QApplication; otherwise it has a QCoreApplication.
function(gantry_test)
    cmake_parse_arguments(A "GUI" "TIMEOUT" "USES;LIBS" ${ARGN})
    file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
    string(REPLACE "/" "_" name "tst/${folder}")
    string(REPLACE "/" "." title "${folder}")
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    if(NOT sources)
        return()
    endif()
    add_executable(${name} ${sources})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE
        GANTRY_SOURCE_DIR="${CMAKE_SOURCE_DIR}" GANTRY_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}"
        GANTRY_BINARY="$<TARGET_FILE:gantry>")
    if(folder MATCHES "^app")
        add_dependencies(${name} gantry) # these start the program
    endif()
    if(A_GUI)
        target_link_libraries(${name} PRIVATE gantry_testmain_gui)
        gantry_use_precompiled(${name} gui)
    else()
        target_link_libraries(${name} PRIVATE gantry_testmain)
        gantry_use_precompiled(${name} core)
    endif()
    target_link_libraries(${name} PRIVATE ${A_LIBS})
    foreach(used IN LISTS A_USES)
        string(REPLACE "/" "_" used_name "gantry/${used}")
        target_link_libraries(${name} PRIVATE ${used_name})
    endforeach()
    add_test(NAME ${title} COMMAND ${name})
    if(NOT A_TIMEOUT)
        set(A_TIMEOUT 300)
    endif()
    set_tests_properties(${title} PROPERTIES TIMEOUT ${A_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
