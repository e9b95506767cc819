// embed KIND INPUT.json OUTPUT.cpp: check a data file and compile it into the library, laid out so that
// nothing has to be parsed when the program starts (base/flat.hpp). KIND is exercises, figures or programmes;
// what comes of it is declared in base/embedded.hpp.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "catalogue/flat_exercise.hpp"
#include "coach/flat_programme.hpp"
#include "figure/flat_figure.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/figure/library.hpp"

namespace {

using namespace hamstring;

struct Faults : std::exception {
  explicit Faults(const Diagnostics& diagnostics) {
    for (const auto& fault : diagnostics) {
      text += to_string(fault) + "\n";
    }
  }
  const char* what() const noexcept override { return text.c_str(); }
  std::string text;
};

void refuse(const Diagnostics& faults) {
  if (!faults.empty()) {
    throw Faults{faults};
  }
}

template <class T>
std::string flat_bytes(const T& value) {
  flat::Writer writer;
  writer.put(value);
  return writer.bytes;
}

void write_bytes(std::ostream& out, const std::string& name, const std::string& bytes) {
  constexpr std::size_t per_line = 32;
  out << "constexpr unsigned char " << name << "[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out << (i % per_line == 0 ? "\n" : "") << static_cast<int>(static_cast<unsigned char>(bytes[i])) << ',';
  }
  out << "};\n";
}

std::string view_of(const std::string& name) {
  return "std::string_view{reinterpret_cast<const char*>(" + name + "), sizeof " + name + "}";
}

void write_whole(std::ostream& out, const std::string& symbol, const std::string& bytes) {
  out << "namespace {\n";
  write_bytes(out, "bytes", bytes);
  out << "}\nconst std::string_view hamstring::data::" << symbol << " = " << view_of("bytes") << ";\n";
}

void write_figures(std::ostream& out, const std::map<std::string, figure::Figure>& figures) {
  std::size_t count = 0;
  std::string table;
  out << "namespace {\n";
  for (const auto& [id, figure] : figures) {
    const auto name = "bytes_" + std::to_string(count++);
    write_bytes(out, name, flat_bytes(figure));
    table += "{\"" + id + "\", " + view_of(name) + "},\n";
  }
  out << "const hamstring::data::Member table[] = {\n"
      << table << "};\n}\nconst std::span<const hamstring::data::Member> hamstring::data::figures{table};\n";
}

void embed(const std::string& kind, const std::string& file, std::ostream& out) {
  std::ifstream input{file, std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{input}, {}};
  if (kind == "exercises") {
    const auto loaded = load_catalogue({{file, text}}, true);
    refuse(loaded.diagnostics);
    write_whole(out, kind, flat_bytes(loaded.catalogue.exercises()));
  } else if (kind == "figures") {
    const auto loaded = figure::load_figures(file, text);
    refuse(loaded.diagnostics);
    write_figures(out, loaded.figures);
  } else {
    const auto loaded = coach::load_programmes({file, text});
    refuse(loaded.diagnostics);
    write_whole(out, kind, flat_bytes(loaded.programmes));
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: embed KIND INPUT.json OUTPUT.cpp\n";
    return 2;
  }
  try {
    std::ofstream output{arguments[3]};
    output << "// Generated from a data file; do not edit.\n#include \"base/embedded.hpp\"\n";
    embed(arguments[1], arguments[2], output);
    return output.flush() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
