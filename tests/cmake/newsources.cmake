# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DGANTRY_SOURCE_DIR=… -DFOLDER=… -P newsources.cmake: in a project that is built already, moc finds a new header.
function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "${ARGN}\n${output}")
    endif()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
file(COPY ${GANTRY_SOURCE_DIR}/tests/cmake/newsources/ DESTINATION ${FOLDER})
run(${CMAKE_COMMAND} -S ${FOLDER} -B ${FOLDER}/build -G Ninja -DGANTRY_SOURCE_DIR=${GANTRY_SOURCE_DIR})
run(${CMAKE_COMMAND} --build ${FOLDER}/build)
file(WRITE ${FOLDER}/fresh.h "#include <QObject>\nclass Fresh : public QObject {\n    Q_OBJECT\n};\n")
file(WRITE ${FOLDER}/fresh.cpp "#include \"fresh.h\"\nFresh made;\n")
run(${CMAKE_COMMAND} --build ${FOLDER}/build)
