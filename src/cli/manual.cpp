#include "cli/manual.hpp"

#include <CLI/CLI.hpp>

#include <array>

#include "cli/definitions.hpp"
#include "cli/help.hpp"
#include "cli/roff.hpp"
#include "cli/settings.hpp"

namespace hamstring::cli {
namespace {

struct Entry {
  std::string_view term;
  std::string_view text;
};

constexpr std::array files{
    Entry{"~/.local/share/hamstring/log.jsonl",
          "What you did, one record a line, private to you; below $XDG_DATA_HOME where that is set."},
    Entry{"~/.config/hamstring/config.toml",
          "Your settings; below $XDG_CONFIG_HOME where that is set. See hamstring-config(5)."}};

constexpr std::array environment{
    Entry{"XDG_DATA_HOME, XDG_CONFIG_HOME",
          "Where the log and the settings are, where these are absolute paths."},
    Entry{"HOME", "The home folder, below which both are otherwise."},
    Entry{"COLUMNS", "How wide to lay text out where the output is no terminal; 80 where it is not set."},
    Entry{"NO_COLOR, CLICOLOR_FORCE",
          "Where set and not empty: no colour, or colour also into a pipe. The option "
          "--color beats both."},
    Entry{"TERM", "Where it is \"dumb\", nothing is coloured or drawn."},
    Entry{"TZ", "The time zone of records and of today."}};

constexpr std::array exit_codes{Entry{"0", "Done."},
                                Entry{"1", "It could not be done, or a file has faults."},
                                Entry{"2", "The command line is wrong."}};

constexpr std::string_view after_exit_codes = "A signal ends the program as that signal.";

template <class Entries>
void add_entries(Roff& page, std::string_view title, const Entries& entries) {
  page.section(title);
  for (const auto& [term, text] : entries) {
    page.item(Roff::bold(term), text);
  }
}

/// A part of a footer: a paragraph, or a title and the lines below it.
struct FooterPart {
  std::string title;
  std::string text;
};

std::vector<FooterPart> parts_of(const std::string& footer) {
  std::vector<FooterPart> parts;
  for (std::size_t start = 0; start < footer.size();) {
    const auto end = std::min(footer.find("\n\n", start), footer.size());
    const auto block = footer.substr(start, end - start);
    const auto line_end = block.find('\n');
    const bool has_title = line_end != std::string::npos && block.compare(line_end + 1, 2, "  ") == 0;
    parts.push_back(has_title ? FooterPart{block.substr(0, line_end), block.substr(line_end + 1)}
                              : FooterPart{"", block});
    start = end + 2;
  }
  return parts;
}

/// Lines without the two spaces that help puts before them.
std::string outdented(const std::string& lines) {
  std::string out;
  for (std::size_t start = 0; start < lines.size();) {
    const auto end = std::min(lines.find('\n', start), lines.size());
    out += lines.substr(start + 2, end - start - 2) + "\n";
    start = end + 1;
  }
  return out;
}

void add_prose(Roff& page, const CLI::App& command) {
  page.paragraph(command.get_description() + ".");
  for (const auto& part : parts_of(command.get_footer())) {
    if (part.title.empty()) {
      page.paragraph(part.text);
    } else if (part.title != "Examples") {
      page.paragraph(part.title + ":");
      page.verbatim(outdented(part.text));
    }
  }
}

std::string examples_of(const CLI::App& command) {
  std::string out;
  for (const auto& part : parts_of(command.get_footer())) {
    out += part.title == "Examples" ? outdented(part.text) : "";
  }
  for (const auto* inner : command.get_subcommands({})) {
    out += command.get_parent() == nullptr ? "" : examples_of(*inner);
  }
  return out;
}

/// "--level LEVEL", as it stands in help.
std::string roff_term(const std::string& term) {
  const auto space = term.find_last_of(' ');
  const bool has_type = space != std::string::npos && !term.substr(space + 1).starts_with('-');
  return has_type ? Roff::bold(term.substr(0, space)) + " " + Roff::italic(term.substr(space + 1))
                  : Roff::bold(term);
}

void add_options(Roff& page, const CLI::App& command) {
  for (const auto& [term, text] : help_rows(command, Rows::arguments)) {
    page.item(Roff::italic(term), text + ".");
  }
  for (const auto& [term, text] : help_rows(command, Rows::options)) {
    page.item(roff_term(term), text + ".");
  }
}

void add_synopsis(Roff& page, const CLI::App& command, const std::string& path) {
  std::string line = Roff::bold(path);
  for (const auto& row : help_rows(command, Rows::arguments)) {
    line += " " + Roff::italic(row.term);
  }
  page.line(line + " [" + Roff::italic("OPTIONS") + "]");
  for (const auto* inner : command.get_subcommands({})) {
    if (command.get_parent() != nullptr) {
      page.line(".br");
      add_synopsis(page, *inner, path + " " + inner->get_name());
    }
  }
}

void add_inner(Roff& page, const CLI::App& command, const std::string& path) {
  const auto inner = command.get_subcommands({});
  if (inner.empty()) {
    return;
  }
  page.section("Commands");
  for (const auto* one : inner) {
    page.subsection(path + " " + one->get_name());
    add_prose(page, *one);
    add_options(page, *one);
  }
}

void add_end(Roff& page, const std::string& examples, const std::string& see_also) {
  add_entries(page, "Files", files);
  add_entries(page, "Environment", environment);
  add_entries(page, "Exit status", exit_codes);
  page.paragraph(after_exit_codes);
  page.section("Examples");
  page.verbatim(examples);
  page.section("See also");
  page.line(see_also);
}

std::string reference(const std::string& name, int section) {
  return Roff::bold(name) + "(" + std::to_string(section) + ")";
}

ManualPage page_of(const CLI::App& command, std::string_view date) {
  const auto name = "hamstring-" + command.get_name();
  const auto path = "hamstring " + command.get_name();
  Roff page{name, 1, date, version_line()};
  page.section("Name");
  page.line(Roff::escape(name) + " \\-");
  page.prose(command.get_description());
  page.section("Synopsis");
  add_synopsis(page, command, path);
  page.section("Description");
  add_prose(page, command);
  add_inner(page, command, path);
  page.section("Options");
  add_options(page, command);
  page.paragraph("The options of every command are told of in hamstring(1).");
  add_end(page, examples_of(command),
          reference("hamstring", 1) +
              (command.get_name() == "config" ? ", " + reference("hamstring-config", 5) : ""));
  return {name + ".1", page.text()};
}

ManualPage root_page(const CLI::App& root, std::string_view date) {
  Roff page{"hamstring", 1, date, version_line()};
  page.section("Name");
  page.line("hamstring \\- guided hamstring workouts in the terminal");
  page.section("Synopsis");
  page.line(Roff::bold("hamstring") + " " + Roff::italic("COMMAND") + " [" + Roff::italic("OPTIONS") + "]");
  page.section("Description");
  page.paragraph(root.get_description());
  for (const auto& part : parts_of(root.get_footer())) {
    if (part.title.empty()) {
      page.paragraph(part.text);
    }
  }
  page.section("Commands");
  std::string see_also;
  for (const auto* command : root.get_subcommands({})) {
    const auto name = "hamstring-" + command->get_name();
    page.item(Roff::bold(command->get_name()), command->get_description() + ". See " + name + "(1).");
    see_also += reference(name, 1) + ",\n";
  }
  page.section("Options");
  add_options(page, root);
  add_end(page, examples_of(root), see_also + reference("hamstring-config", 5));
  return {"hamstring.1", page.text()};
}

std::string_view type_words(toml::Type type) {
  switch (type) {
    case toml::Type::text:
      return "text in quotes";
    case toml::Type::whole:
      return "a whole number";
    case toml::Type::truth:
      return "true or false";
    case toml::Type::list:
      return "a list of texts";
  }
  return {};
}

ManualPage settings_page(std::string_view date) {
  Roff page{"hamstring-config", 5, date, version_line()};
  page.section("Name");
  page.line("hamstring\\-config \\- the settings file of hamstring");
  page.section("Synopsis");
  page.line(Roff::escape("~/.config/hamstring/config.toml"));
  page.section("Description");
  page.paragraph(
      "What need not be typed again. The file is TOML with one key a line, yours to edit; comments stay "
      "where "
      "`hamstring config set` changes a key. An option of the command line beats the file, and the file "
      "beats "
      "what is built in. A key that is not known, or a value that is not allowed, is an error that names its "
      "line.");
  page.section("Keys");
  for (const auto& key : setting_keys()) {
    page.item(Roff::bold(key.name), std::string{key.accepts} + "; " + std::string{type_words(key.type)} +
                                        (key.built_in.empty() ? "" : ". Where it is not set: ") +
                                        std::string{key.built_in} + ".");
  }
  add_entries(page, "Files", files);
  page.section("Examples");
  page.verbatim(example_settings());
  page.section("See also");
  page.line(reference("hamstring-config", 1) + ", " + reference("hamstring", 1));
  return {"hamstring-config.5", page.text()};
}

}  // namespace

std::string_view example_settings() {
  return "# Twice a week at home, with two dumbbells\n"
         "level = \"intermediate\"\n"
         "minutes = 45\n"
         "equipment = [\"home\", \"dumbbells\"]\n"
         "avoid = [\"knee-pain\"]\n"
         "partner = false\n"
         "days = [\"mon\", \"thu\"]\n"
         "goal = 2\n"
         "sound = \"bell\"\n"
         "say = \"auto\"\n"
         "unit = \"kg\"\n";
}

std::vector<ManualPage> manual_pages(std::string_view date) {
  const auto definitions = define_all();
  std::vector<ManualPage> pages{root_page(*definitions->app, date)};
  for (const auto* command : definitions->app->get_subcommands({})) {
    pages.push_back(page_of(*command, date));
  }
  pages.push_back(settings_page(date));
  return pages;
}

}  // namespace hamstring::cli
