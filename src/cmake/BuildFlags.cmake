set(CMAKE_CXX_EXTENSIONS OFF)
string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")  # as fast here, and built sooner
# hamstring_build: the flags every target of the project is built with; never exported.
add_library(hamstring_build INTERFACE)
target_compile_features(hamstring_build INTERFACE cxx_std_20)
# A unit of many files has names outside functions that none of its files sees; what is built file by file warns of those.
set(shadow -Wshadow)
if(CMAKE_UNITY_BUILD)
  set(shadow $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>)
endif()
target_compile_options(hamstring_build INTERFACE
  $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic ${shadow} -Wconversion -Wsign-conversion
    -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi -Wimplicit-fallthrough>)
# GCC 12 sees overlaps in std::string that are not there (its bug 105651). Where it optimizes it also sees strings that
# are moved or assigned as copies past their end, and an empty std::optional as read (its bug 80635).
set(gcc_12 "$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>")
target_compile_options(hamstring_build INTERFACE
  "$<${gcc_12}:-Wno-restrict>"
  "$<$<AND:${gcc_12},$<CONFIG:Release,RelWithDebInfo>>:-Wno-array-bounds;-Wno-maybe-uninitialized;-Wno-stringop-overflow;-Wno-stringop-overread>")
# What Debian asks of a program that reads what others wrote. FORTIFY needs an optimised build.
set(hardened "$<AND:$<CONFIG:Release,RelWithDebInfo>,$<CXX_COMPILER_ID:GNU,Clang>,$<STREQUAL:${CMAKE_SYSTEM_NAME},Linux>>")
target_compile_options(hamstring_build INTERFACE
  "$<${hardened}:-fstack-protector-strong;-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
target_link_options(hamstring_build INTERFACE "$<${hardened}:-Wl,-z,relro;-Wl,-z,now;-Wl,-z,noexecstack>")
if(HAMSTRING_SANITIZE)
  target_compile_options(hamstring_build INTERFACE
    -fsanitize=${HAMSTRING_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(hamstring_build INTERFACE -fsanitize=${HAMSTRING_SANITIZE})
endif()
