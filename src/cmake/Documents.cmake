# The manual and what shells read to complete words: written at build time by a program that links the definitions of
# the commands.
set(release_date 2026-11-21)  # of debian/changelog; it stands at the foot of the manual
set(changelog "${PROJECT_SOURCE_DIR}/src/cmake/debian/changelog")
set(HAMSTRING_DOCUMENTS "${PROJECT_BINARY_DIR}/documents")
add_executable(hamstring_documents src/cli/documents.cpp)
target_link_libraries(hamstring_documents PRIVATE hamstring_cli hamstring_build)

find_program(HAMSTRING_GZIP gzip)
if(HAMSTRING_GZIP)
  set(compress COMMAND find "${HAMSTRING_DOCUMENTS}/man" "${HAMSTRING_DOCUMENTS}/changelog" -type f
    -exec "${HAMSTRING_GZIP}" -n -9 {} +)
endif()
add_custom_command(OUTPUT "${HAMSTRING_DOCUMENTS}/stamp"
  COMMAND ${CMAKE_COMMAND} -E rm -rf "${HAMSTRING_DOCUMENTS}"
  COMMAND hamstring_documents "${HAMSTRING_DOCUMENTS}" ${release_date}
  COMMAND ${CMAKE_COMMAND} -E copy "${changelog}" "${HAMSTRING_DOCUMENTS}/changelog"
  ${compress}
  COMMAND ${CMAKE_COMMAND} -E touch "${HAMSTRING_DOCUMENTS}/stamp"
  DEPENDS hamstring_documents "${changelog}"
  COMMENT "Writing the manual and the completions" VERBATIM)
add_custom_target(documents ALL DEPENDS "${HAMSTRING_DOCUMENTS}/stamp")
