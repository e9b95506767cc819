// embed INPUT.json SYMBOL OUTPUT.cpp [KEY]: compile a JSON file into the library, as CBOR, which reads in a
// fraction of the time of the text. The result is `extern const std::string_view hamstring::data::SYMBOL`;
// with KEY, it is `extern const std::span<const Member> SYMBOL`, the members of the object under that key, so
// that one can be read without the others.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

void write_bytes(std::ostream& out, const std::string& name, const Json& value) {
  constexpr std::size_t per_line = 32;
  out << "constexpr unsigned char " << name << "[] = {";
  const auto bytes = Json::to_cbor(value);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out << (i % per_line == 0 ? "\n" : "") << static_cast<int>(bytes[i]) << ',';
  }
  out << "};\n";
}

std::string view_of(const std::string& name) {
  return "std::string_view{reinterpret_cast<const char*>(" + name + "), sizeof " + name + "}";
}

void write_whole(std::ostream& out, const std::string& symbol, const Json& document) {
  out << "namespace {\n";
  write_bytes(out, "bytes", document);
  out << "}\nnamespace hamstring::data {\nextern const std::string_view " << symbol
      << ";\nconst std::string_view " << symbol << " = " << view_of("bytes") << ";\n}\n";
}

void write_members(std::ostream& out, const std::string& symbol, const Json& object) {
  out << "#include <span>\n#include \"base/embedded.hpp\"\nnamespace {\n";
  std::size_t count = 0;
  std::string table;
  for (const auto& [key, value] : object.items()) {
    const auto name = "bytes_" + std::to_string(count++);
    write_bytes(out, name, value);
    table += "{\"" + key + "\", " + view_of(name) + "},\n";
  }
  out << "const hamstring::data::Member table[] = {\n"
      << table << "};\n}\nnamespace hamstring::data {\nextern const std::span<const Member> " << symbol
      << ";\nconst std::span<const Member> " << symbol << "{table};\n}\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4 && count != 5) {
    std::cerr << "usage: embed INPUT.json SYMBOL OUTPUT.cpp [KEY]\n";
    return 2;
  }
  try {
    std::ifstream input{arguments[1]};
    const auto document = Json::parse(input);
    std::ofstream output{arguments[3]};
    output << "// Generated from a data file; do not edit.\n#include <string_view>\n";
    if (count == 5) {
      write_members(output, arguments[2], document.at(arguments[4]));
    } else {
      write_whole(output, arguments[2], document);
    }
    return output.flush() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << arguments[1] << ": " << error.what() << '\n';
    return 1;
  }
}
