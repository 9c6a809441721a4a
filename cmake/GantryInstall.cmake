# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
#
# `cmake --install`: the program, and what a system wants to know about it. The man page and the completions are written
# by the program itself from its list of verbs.
include(GNUInstallDirs)

set(written ${CMAKE_BINARY_DIR}/written)
add_custom_command(OUTPUT ${written}/gantry.1 ${written}/gantry.bash ${written}/_gantry ${written}/gantry.fish
    DEPENDS gantry
    COMMAND ${CMAKE_COMMAND} -DGANTRY=$<TARGET_FILE:gantry> -DFOLDER=${written}
        -P ${CMAKE_SOURCE_DIR}/cmake/WriteManual.cmake
    COMMENT "Writing the man page and the completions" VERBATIM)
add_custom_target(manual ALL DEPENDS ${written}/gantry.1)

install(TARGETS gantry)
install(FILES ${written}/gantry.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${written}/gantry.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME gantry)
install(FILES ${written}/_gantry DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${written}/gantry.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
if(GANTRY_WIDGETS)
    set(desktop ${CMAKE_SOURCE_DIR}/resources/desktop/org.gantry.Gantry)
    install(FILES ${desktop}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${desktop}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${desktop}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
