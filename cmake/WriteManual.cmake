# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DGANTRY=… -DFOLDER=… -P WriteManual.cmake
function(write file)
    execute_process(COMMAND ${CMAKE_COMMAND} -E env --unset=LANGUAGE LC_ALL=C.UTF-8 ${GANTRY} help ${ARGN}
        OUTPUT_FILE ${FOLDER}/${file} RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "gantry help ${ARGN} failed: ${result}")
    endif()
endfunction()

file(MAKE_DIRECTORY ${FOLDER})
write(gantry.1 --man)
write(gantry.bash --completion bash)
write(_gantry --completion zsh)
write(gantry.fish --completion fish)
