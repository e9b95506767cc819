#include <CLI/CLI.hpp>

#include <set>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/coach/programme.hpp"

namespace hamstring::cli {
namespace {

struct Files {
  std::vector<std::string> names;
  std::vector<std::string> texts;
  std::size_t unreadable = 0;
};

Files read_all(const std::vector<std::string>& paths, const Context& context) {
  Files files;
  for (const auto& path : paths) {
    try {
      files.texts.push_back(read_input(context.world, path));
      files.names.push_back(path == "-" ? "standard input" : text::escape(path));
    } catch (const Error& error) {
      context.err() << error.what() << '\n';
      ++files.unreadable;
    }
  }
  return files;
}

/// A file of programmes says so in its second key.
bool has_programmes(const std::string& text) {
  constexpr std::size_t head = 100;
  return text.substr(0, head).find("\"programmes\"") != std::string::npos;
}

std::vector<CatalogueSource> sources_of(const Files& files, const CommonOptions& common) {
  std::vector<CatalogueSource> sources;
  if (!common.no_builtin) {
    sources.push_back(builtin_catalogue());
  }
  for (std::size_t i = 0; i < files.names.size(); ++i) {
    if (!has_programmes(files.texts[i])) {
      sources.push_back({files.names[i], files.texts[i], false});
    }
  }
  return sources;
}

/// The faults of the files of programmes, which may name moves of the catalogue.
Diagnostics check_programmes(const Files& files, const Catalogue& catalogue) {
  Diagnostics faults;
  for (std::size_t i = 0; i < files.names.size(); ++i) {
    if (has_programmes(files.texts[i])) {
      const auto loaded = coach::load_programmes({files.names[i], files.texts[i], false}, &catalogue);
      for (const auto& fault : loaded.diagnostics) {
        faults.push_back(fault);
      }
    }
  }
  return faults;
}

ExitCode run_validate(const std::vector<std::string>& paths, const Context& context) {
  auto all = context.common.catalogue_files;
  all.insert(all.end(), paths.begin(), paths.end());
  const auto files = read_all(all, context);
  auto loaded = hamstring::load_catalogue(sources_of(files, context.common), true);
  const auto more = check_programmes(files, loaded.catalogue);
  for (const auto& fault : more) {
    loaded.diagnostics.push_back(fault);
  }
  print_faults(context, loaded.diagnostics);
  if (!loaded.diagnostics.empty()) {
    throw Error{counted(loaded.diagnostics.size(), "fault") + " found"};
  }
  for (const auto& name : files.names) {
    context.out() << name << ": no faults\n";
  }
  return files.unreadable == 0 ? ExitCode::done : ExitCode::failed;
}

}  // namespace

void add_validate(CLI::App& app, Action& chosen) {
  const auto paths = std::make_shared<std::vector<std::string>>();
  auto* command = app.add_subcommand(
      "validate", "Check files of exercises, figures included, or of programmes, and report every fault");
  command->add_option("FILE", *paths, "Catalogue files; - is standard input")->required();
  command->footer(
      "A record may name exercises of the built-in catalogue; --no-builtin checks the files alone.\n\n"
      "Examples\n"
      "  hamstring validate mine.json\n"
      "  hamstring list --json | hamstring validate --no-builtin -");
  command->callback([paths, &chosen] {
    chosen = [paths](const Context& context) { return run_validate(*paths, context); };
  });
}

}  // namespace hamstring::cli
