#include "cli/help.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

using Row = HelpRow;

std::string rows_text(const std::string& title, const std::vector<Row>& rows, std::size_t width) {
  if (rows.empty()) {
    return {};
  }
  constexpr std::size_t widest_term = 26;
  constexpr std::size_t side_by_side = 60;
  const bool below = width < side_by_side;
  const std::size_t indent = below ? 6 : widest_term + 4;
  std::string out = "\n" + title + "\n";
  for (const auto& [term, text] : rows) {
    std::string head = "  " + term;
    const bool own_line = below || text::display_width(term) > widest_term;
    if (own_line) {
      out += head + "\n";
      head.clear();
    }
    for (const auto& line : text::wrap(text, width - indent)) {
      out += text::pad(head, indent) + line + "\n";
      head.clear();
    }
  }
  return out;
}

/// "KEY VALUE" of what is called KEY_VALUE, since the parser takes no name with a blank.
std::string option_term(const CLI::Option& option) {
  auto term = option.get_positional() ? option.get_name(true) : option.get_name(false, true);
  std::replace(term.begin(), term.end(), option.get_positional() ? '_' : ',', ' ');
  const auto type = option.get_type_name();
  return type.empty() || option.get_positional() || option.get_type_size_max() == 0 ? term
                                                                                    : term + " " + type;
}

/// `--help` is shown once, among the options of every command.
bool is_repeated(const CLI::App& app, const CLI::Option& option) {
  return app.get_parent() != nullptr && &option == app.get_help_ptr();
}

std::vector<Row> option_rows(const CLI::App& app, bool positional) {
  std::vector<Row> rows;
  for (const auto* option : app.get_options()) {
    if (option->get_positional() == positional && !is_repeated(app, *option)) {
      rows.push_back({option_term(*option), option->get_description()});
    }
  }
  return rows;
}

std::vector<Row> command_rows(const CLI::App& app) {
  std::vector<Row> rows;
  for (const auto* command : app.get_subcommands({})) {
    rows.push_back({command->get_name(), command->get_description()});
  }
  return rows;
}

std::string full_name(const CLI::App& command) {
  return command.get_parent() == nullptr ? "hamstring"
                                         : full_name(*command.get_parent()) + " " + command.get_name();
}

std::string usage_line(const CLI::App& command) {
  std::string usage = "Usage: " + full_name(command);
  const auto commands = command.get_subcommands({});
  if (!commands.empty()) {
    usage += command.get_parent() == nullptr ? " COMMAND" : " [COMMAND]";
  }
  for (const auto& row : option_rows(command, true)) {
    usage += " " + row.term;
  }
  return usage + " [OPTIONS]\n";
}

std::string wrapped(const std::string& text, std::size_t width) {
  std::string out;
  for (const auto& line : text::wrap(text, width)) {
    out += line + "\n";
  }
  return out;
}

const CLI::App& chosen_command(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : chosen_command(*chosen.front());
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* at = &app; at != nullptr; at = at->get_parent()) {
    for (const auto* option : at->get_options()) {
      for (const auto& name : option->get_lnames()) {
        names.push_back("--" + name);
      }
    }
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) {
    names.push_back(command->get_name());
  }
  return names;
}

}  // namespace

std::vector<HelpRow> help_rows(const CLI::App& command, Rows which) {
  return option_rows(command, which == Rows::arguments);
}

std::string help_text(const CLI::App& command, std::size_t width) {
  std::string out = usage_line(command) + "\n" + wrapped(command.get_description(), width);
  out += rows_text("Commands", command_rows(command), width);
  out += rows_text("What to name", option_rows(command, true), width);
  const bool is_root = command.get_parent() == nullptr;
  if (!is_root) {
    out += rows_text("Options", option_rows(command, false), width);
  }
  const CLI::App* root = &command;
  while (root->get_parent() != nullptr) {
    root = root->get_parent();
  }
  out += rows_text(is_root ? "Options" : "Options for every command", option_rows(*root, false), width);
  return out + "\n" + command.get_footer() + "\n";
}

std::string usage_hint(const CLI::App& root) {
  const auto& command = chosen_command(root);
  auto words = root.remaining(true);
  std::erase(words, "--");  // it ends the options, and is no word itself
  if (words.empty()) {
    return "the command comes first, not behind --\nSee `hamstring --help`.";
  }
  const auto word = words.front();
  const bool is_option = word.starts_with("-");
  const auto known = is_option ? option_names(command) : command_names(command);
  const auto bare = word.substr(0, word.find('='));
  // A known one is only in the wrong place: behind the -- that ends the options.
  const bool is_known = std::find(known.begin(), known.end(), bare) != known.end();
  const auto close = is_known ? std::vector<std::string>{} : text::nearest(bare, known);
  std::string hint = is_known                         ? text::quote(bare) + " stands behind --"
                     : is_option                      ? "unknown option " + text::quote(bare)
                     : command_names(command).empty() ? "unexpected argument " + text::quote(word)
                                                      : "unknown command " + text::quote(word);
  if (!close.empty()) {
    hint += "; did you mean " + text::join(close, "or") + "?";
  }
  return hint + "\nSee `" + full_name(command) + " --help`.";
}

}  // namespace hamstring::cli
