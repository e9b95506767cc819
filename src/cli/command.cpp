#include "cli/command.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/options.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/load.hpp"

namespace hamstring::cli {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30U;

Error too_large(const std::string& name) {
  return Error{name + ": larger than 1 GiB; split the file"};
}

std::string read_stream(std::istream& stream, const std::string& name, std::size_t expected) {
  std::string text;
  text.reserve(expected);
  std::vector<char> chunk(std::size_t{1} << 16U);
  while (stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || stream.gcount() > 0) {
    text.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
    if (text.size() > largest_file) {
      throw too_large(name);
    }
  }
  if (stream.bad()) {
    throw Error{name + ": cannot be read: " + std::strerror(errno)};
  }
  return text;
}

ColorChoice color_choice(const CommonOptions& common) {
  constexpr std::array<std::string_view, 3> words{"auto", "always", "never"};
  return static_cast<ColorChoice>(position_of("--color", common.color, words));
}

}  // namespace

Style Context::out_style() const {
  return style_for(color_choice(common), world, world.out);
}
Style Context::err_style() const {
  return style_for(color_choice(common), world, world.err);
}

std::string name_of_input(const std::string& path) {
  return path == "-" ? "standard input" : text::escape(path);
}

std::string read_input(const World& world, const std::string& path) {
  const auto shown = name_of_input(path);
  if (path == "-") {
    return read_stream(world.in, shown, 0);
  }
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    throw Error{shown + ": is a folder, not a file"};
  }
  errno = 0;
  std::ifstream file{path, std::ios::binary};
  if (!file) {
    throw Error{shown + ": cannot be opened: " + std::strerror(errno)};
  }
  const auto size =
      std::filesystem::is_regular_file(path, error) ? std::filesystem::file_size(path, error) : 0;
  if (!error && size > largest_file) {
    throw too_large(shown);
  }
  return read_stream(file, shown, error ? 0 : static_cast<std::size_t>(size));
}

void print_faults(const Context& context, const Diagnostics& faults) {
  for (const auto& fault : faults) {
    context.err() << text::escape(to_string(fault)) << '\n';
  }
  if (faults.unlisted() > 0) {
    context.err() << "and " << counted(faults.unlisted(), "more fault") << '\n';
  }
}

Catalogue load_catalogue(const Context& context) {
  std::vector<std::string> texts;
  texts.reserve(context.common.catalogue_files.size());
  std::vector<CatalogueSource> sources;
  if (!context.common.no_builtin) {
    sources.push_back(builtin_catalogue());
  }
  for (const auto& path : context.common.catalogue_files) {
    texts.push_back(read_input(context.world, path));
    sources.push_back({path == "-" ? "standard input" : text::escape(path), texts.back(), false});
  }
  auto loaded = hamstring::load_catalogue(sources);
  if (!loaded.diagnostics.empty()) {
    print_faults(context, loaded.diagnostics);
    throw Error{fmt::format("{} in the catalogue; nothing of it was used",
                            counted(loaded.diagnostics.size(), "fault"))};
  }
  return std::move(loaded.catalogue);
}

}  // namespace hamstring::cli
