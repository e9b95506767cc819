#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "hamstring/figure/check.hpp"
#include "hamstring/figure/draw.hpp"
#include "hamstring/figure/library.hpp"
#include "hamstring/figure/svg.hpp"

/// figure_sheet FILE [--quiet] [--svg DIR] [ID…]: what is wrong with the figures of a file, and how they
/// look.
namespace {

namespace figure = hamstring::figure;

struct Options {
  std::string file;
  std::string svg_folder;
  bool quiet = false;
  std::vector<std::string> ids;
};

Options read_arguments(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--svg" && i + 1 < arguments.size()) {
      options.svg_folder = arguments[++i];
    } else if (arguments[i] == "--quiet") {
      options.quiet = true;
    } else {
      (options.file.empty() ? options.file : options.ids.emplace_back()) = arguments[i];
    }
  }
  return options;
}

std::string read_file(const std::string& name) {
  std::ifstream in{name, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void print_frames(const std::string& id, const figure::Figure& shown) {
  constexpr std::size_t columns = 36;
  constexpr std::size_t rows = 14;
  const auto view = figure::view_of(shown);
  for (const auto& keyframe : shown.keyframes) {
    std::cout << "== " << id << ": " << keyframe.label << '\n'
              << figure::to_text(figure::draw(figure::solve(keyframe), view, columns, rows));
  }
}

bool is_asked_for(const Options& options, const std::string& id) {
  return options.ids.empty() || std::find(options.ids.begin(), options.ids.end(), id) != options.ids.end();
}

std::size_t report(const Options& options, const std::string& id, const figure::Figure& shown) {
  const auto faults = figure::check(shown);
  for (const auto& fault : faults) {
    std::cout << id << ": " << fault << '\n';
  }
  if (!options.quiet) {
    print_frames(id, shown);
  }
  if (!options.svg_folder.empty()) {
    std::ofstream{std::filesystem::path{options.svg_folder} / (id + ".svg")} << figure::to_svg(shown, id, id);
  }
  return faults.size();
}

}  // namespace

int main(int count, char** words) {
  const auto options = read_arguments({words + 1, words + count});
  const auto loaded = figure::load_figures(options.file, read_file(options.file));
  auto faults = loaded.diagnostics.size();
  for (const auto& diagnostic : loaded.diagnostics) {
    std::cout << to_string(diagnostic) << '\n';
  }
  for (const auto& [id, shown] : loaded.figures) {
    if (is_asked_for(options, id) && !shown.keyframes.empty()) {
      faults += report(options, id, shown);
    }
  }
  std::cout << loaded.figures.size() << " figures, " << faults << " faults\n";
  return faults == 0 ? 0 : 1;
}
