# Install the program and hamstring::core, which other projects find as `find_package(hamstring)`.
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/hamstring")
install(TARGETS hamstring RUNTIME)
install(TARGETS hamstring_core EXPORT hamstringTargets ARCHIVE FILE_SET HEADERS)
install(EXPORT hamstringTargets NAMESPACE hamstring:: DESTINATION "${package_dir}")
configure_package_config_file(src/cmake/hamstringConfig.cmake.in hamstringConfig.cmake
  INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file(hamstringConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/hamstringConfig.cmake" "${PROJECT_BINARY_DIR}/hamstringConfigVersion.cmake"
  "${PROJECT_SOURCE_DIR}/src/cmake/Findutf8proc.cmake" DESTINATION "${package_dir}")
install(FILES data/exercises.json data/exercises.schema.json data/poses.json data/poses.schema.json
  DESTINATION "${CMAKE_INSTALL_DATADIR}/hamstring")
