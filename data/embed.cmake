# embed_file(<target> <file> <symbol>): compile the bytes of <file> into <target> as
# `extern const std::string_view hamstring::data::<symbol>`. Run as a script, it writes that source file.
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${INPUT}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
  file(CONFIGURE OUTPUT "${OUTPUT}" NEWLINE_STYLE UNIX @ONLY CONTENT [=[// Generated from a data file; do not edit.
#include <string_view>
namespace {
constexpr unsigned char bytes[] = {
@bytes@
0};
}
namespace hamstring::data {
extern const std::string_view @SYMBOL@;
const std::string_view @SYMBOL@{reinterpret_cast<const char*>(bytes), sizeof bytes - 1};
}
]=])
  return()
endif()

set(EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")
function(embed_file target file symbol)
  cmake_path(ABSOLUTE_PATH file OUTPUT_VARIABLE input)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DINPUT=${input}" "-DOUTPUT=${output}" "-DSYMBOL=${symbol}" -P "${EMBED_SCRIPT}"
    DEPENDS "${input}" "${EMBED_SCRIPT}"
    COMMENT "Embedding ${file}" VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
