# Install the program with its documents and hamstring::core, which other projects find as
# `find_package(hamstring)`. `cpack -G DEB` and `cpack -G TGZ` pack the program alone.
include(CMakePackageConfigHelpers)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME development)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/hamstring")
install(TARGETS hamstring_core EXPORT hamstringTargets ARCHIVE FILE_SET HEADERS)
install(EXPORT hamstringTargets NAMESPACE hamstring:: DESTINATION "${package_dir}")
configure_package_config_file(src/cmake/hamstringConfig.cmake.in hamstringConfig.cmake
  INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file(hamstringConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/hamstringConfig.cmake" "${PROJECT_BINARY_DIR}/hamstringConfigVersion.cmake"
  "${PROJECT_SOURCE_DIR}/src/cmake/Findutf8proc.cmake" DESTINATION "${package_dir}")

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
install(TARGETS hamstring RUNTIME)
install(FILES data/exercises.json data/exercises.schema.json data/poses.json data/poses.schema.json
  DESTINATION "${CMAKE_INSTALL_DATADIR}/hamstring")
install(DIRECTORY "${HAMSTRING_DOCUMENTS}/man/" DESTINATION "${CMAKE_INSTALL_MANDIR}")
set(completions "${HAMSTRING_DOCUMENTS}/completions")
install(FILES "${completions}/hamstring" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${completions}/hamstring.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
install(FILES "${completions}/_hamstring" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" COMPONENT elsewhere)

# What only Debian has a place for.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME debian)
set(debian "${PROJECT_SOURCE_DIR}/src/cmake/debian")
set(doc "${CMAKE_INSTALL_DATADIR}/doc/hamstring")
install(FILES "${completions}/_hamstring" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" EXCLUDE_FROM_ALL)
install(FILES "${debian}/copyright" "${HAMSTRING_DOCUMENTS}/changelog.gz" DESTINATION "${doc}" EXCLUDE_FROM_ALL)
install(FILES "${debian}/overrides" DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides" RENAME hamstring
  EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_SOURCE_DIR}/src/cmake/PackageFormat.cmake")
set(CPACK_HAMSTRING_BUILD "${PROJECT_BINARY_DIR}")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}")
set(CPACK_PACKAGE_VENDOR "The hamstring authors")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The hamstring authors <hamstring@noreply.invalid>")
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "guided hamstring workouts in the terminal")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Plans a warm-up, a main part and a cool-down for the back of the
thighs from your level, your minutes and what you have at hand,
explains and draws each move, leads you through them by the clock
and remembers what you did.

Everything stays on your machine: there is no account and no
network code.")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "speech-dispatcher | espeak-ng")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# A static program needs nothing beside itself. What another one needs is found with the program `file`.
if(NOT (HAMSTRING_LINKS_STATICALLY AND CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU"))
  find_program(HAMSTRING_FILE_PROGRAM file)
  if(HAMSTRING_FILE_PROGRAM)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  endif()
endif()
include(CPack)
