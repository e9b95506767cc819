#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "hamstring/figure/check.hpp"
#include "hamstring/figure/draw.hpp"
#include "hamstring/figure/library.hpp"
#include "hamstring/figure/svg.hpp"

/// figure_sheet FILE [--quiet] [--colours] [--svg DIR] [ID…]: what is wrong with the figures of a file, and
/// how they look.
namespace {

namespace figure = hamstring::figure;

struct Options {
  std::string file;
  std::string svg_folder;
  bool quiet = false;
  bool colours = false;
  std::vector<std::string> ids;
};

Options read_arguments(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--svg" && i + 1 < arguments.size()) {
      options.svg_folder = arguments[++i];
    } else if (arguments[i] == "--quiet") {
      options.quiet = true;
    } else if (arguments[i] == "--colours") {
      options.colours = true;
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

/// Near limbs bold, far ones and the floor dim, props in colour: as a terminal shows them.
void print_picture(const figure::Picture& picture, bool colours) {
  constexpr std::array<std::string_view, figure::layer_count> codes{"",  "90", "2",  "32",   "33",
                                                                    "1", "31", "34", "1;31", "1;34"};
  for (std::size_t row = 0; row < picture.rows; ++row) {
    for (const auto& run : figure::runs(picture, row)) {
      const auto code = codes[static_cast<std::size_t>(run.layer)];
      std::cout << (colours ? "\x1b[" + std::string{code} + "m" : "") << run.text
                << (colours ? "\x1b[0m" : "");
    }
    std::cout << '\n';
  }
}

/// Those that most moves are there for, for the look of it.
figure::Muscles some_muscles(const std::string& id) {
  using figure::Task;
  const bool stretches = id.find("stretch") != std::string::npos;
  const auto main = stretches ? Task::stretches : Task::works;
  const auto some = stretches ? Task::stretches_some : Task::works_some;
  return {{main, main, some, some, some, Task::rests}};
}

void print_frames(const std::string& id, const figure::Figure& shown, bool colours) {
  constexpr std::size_t columns = 36;
  constexpr std::size_t rows = 14;
  const auto view = figure::view_of(shown);
  for (const auto& keyframe : shown.keyframes) {
    std::cout << "== " << id << ": " << keyframe.label << '\n';
    const auto index = static_cast<std::size_t>(&keyframe - shown.keyframes.data());
    const auto scene = figure::scene_of(shown, index, some_muscles(id));
    print_picture(figure::draw(scene, view, columns, rows), colours);
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
    print_frames(id, shown, options.colours);
  }
  if (!options.svg_folder.empty()) {
    std::ofstream{std::filesystem::path{options.svg_folder} / (id + ".svg")}
        << figure::to_svg(shown, id, id, some_muscles(id));
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
