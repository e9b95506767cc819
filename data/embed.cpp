// embed INPUT.json SYMBOL OUTPUT.cpp: compile a JSON file into the library, as CBOR, which reads in a
// fraction of the time of the text. The result is `extern const std::string_view hamstring::data::SYMBOL`.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

void write_source(std::ostream& out, const std::string& symbol, const std::vector<std::uint8_t>& bytes) {
  constexpr std::size_t per_line = 32;
  out << "// Generated from a data file; do not edit.\n"
         "#include <string_view>\n"
         "namespace {\n"
         "constexpr unsigned char bytes[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out << (i % per_line == 0 ? "\n" : "") << static_cast<int>(bytes[i]) << ',';
  }
  out << "};\n"
         "}\n"
         "namespace hamstring::data {\n"
         "extern const std::string_view "
      << symbol << ";\nconst std::string_view " << symbol
      << "{reinterpret_cast<const char*>(bytes), sizeof bytes};\n"
         "}\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: embed INPUT.json SYMBOL OUTPUT.cpp\n";
    return 2;
  }
  try {
    std::ifstream input{arguments[1]};
    std::ofstream output{arguments[3]};
    write_source(output, arguments[2], nlohmann::ordered_json::to_cbor(nlohmann::ordered_json::parse(input)));
    return output.flush() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << arguments[1] << ": " << error.what() << '\n';
    return 1;
  }
}
