#include "cli/app.hpp"

#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <random>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "terminal/posix_files.hpp"
#include "terminal/streams.hpp"
#include "terminal/whole_file.hpp"

#ifndef HAMSTRING_VERSION
#error "the build sets HAMSTRING_VERSION"
#endif

namespace hamstring::cli {
namespace {

constexpr std::array<AddCommand, 14> commands{add_list,   add_show,     add_plan,      add_start,    add_next,
                                              add_log,    add_stats,    add_programme, add_calendar, add_test,
                                              add_config, add_validate, add_import,    add_export};

constexpr const char* root_footer =
    "Examples\n"
    "  hamstring plan --minutes 20               a session for a beginner at home\n"
    "  hamstring start --minutes 20              the same, led by the clock\n"
    "  hamstring show kickback --animate         how a move goes\n"
    "  hamstring list --equipment none           what needs nothing at all\n"
    "\n"
    "General fitness information, not medical advice: see a physician before you\n"
    "start, and stop on pain.";

void add_common(CLI::App& app, CommonOptions& common) {
  app.add_option("--catalogue", common.catalogue_files,
                 "Lay this catalogue file over the built-in one; may be given again; - is standard input")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_flag("--no-builtin", common.no_builtin, "Leave the built-in catalogue out");
  app.add_option("--color", common.color, "auto, always or never")->type_name("WHEN");
}

void report(const Context& context, const std::string& message) {
  context.err() << context.err_style().error("hamstring:") << ' ';
  // Our own line breaks stay; whatever else a message quotes is shown, not acted on.
  for (std::size_t start = 0; start <= message.size();) {
    const auto end = std::min(message.find('\n', start), message.size());
    context.err() << text::escape(message.substr(start, end - start)) << '\n';
    start = end + 1;
  }
}

/// "--color=" would take the next word for its value.
void refuse_empty_values(const std::vector<std::string>& arguments) {
  for (const auto& word : arguments) {
    if (word == "--") {
      return;
    }
    if (word.starts_with("--") && word.find('=') == word.size() - 1) {
      throw UsageError{word.substr(0, word.size() - 1) + ": there is no value after the ="};
    }
  }
}

/// An empty word is a slip, such as a variable of a script that is not set.
void refuse_empty_values(const CLI::App& app) {
  for (const auto* option : app.get_options()) {
    const auto& values = option->results();
    if (values.size() == 1 && values.front().empty()) {
      throw UsageError{option->get_name() + ": the value is empty; leave it out or say what you mean"};
    }
  }
  for (const auto* command : app.get_subcommands()) {
    refuse_empty_values(*command);
  }
}

/// The words after the program's name, as CLI11 wants them: last first.
std::vector<std::string> reversed(const std::vector<std::string>& arguments) {
  return {arguments.rbegin(), arguments.rend()};
}

class CommandLine {
 public:
  explicit CommandLine(World& world) : m_context{world, m_common} {
    m_app.name("hamstring");
    m_app.footer(root_footer);
    m_app.set_help_flag("-h,--help", "Print help");
    m_app.set_version_flag("--version", "hamstring " HAMSTRING_VERSION, "Print the version");
    m_app.require_subcommand(0, 1);
    add_common(m_app, m_common);
    for (const auto add : commands) {
      add(m_app, m_chosen);
    }
    for (auto* command : m_app.get_subcommands({})) {
      prepare(*command);
    }
  }

  ExitCode run(const std::vector<std::string>& arguments) {
    try {
      refuse_empty_values(arguments);
      m_app.parse(reversed(arguments));
      refuse_empty_values(m_app);
      if (!m_chosen && !m_app.remaining(true).empty()) {
        return fail(usage_hint(m_app), ExitCode::wrong_usage);
      }
      if (!m_chosen) {
        return print(help_text(m_app, prose_width_of(m_context.world, m_context.world.out)));
      }
      return m_chosen(m_context);
    } catch (const CLI::CallForHelp&) {
      return print(help_text(chosen(m_app), prose_width_of(m_context.world, m_context.world.out)));
    } catch (const CLI::CallForVersion& version) {
      return print(std::string{version.what()} + "\n");
    } catch (const CLI::ExtrasError&) {
      return fail(usage_hint(m_app), ExitCode::wrong_usage);
    } catch (const CLI::ParseError& error) {
      return fail(error.what(), ExitCode::wrong_usage);
    } catch (const UsageError& error) {
      return fail(error.what(), ExitCode::wrong_usage);
    } catch (const std::bad_alloc&) {
      return fail("there is not enough memory for this; give it less at a time", ExitCode::failed);
    } catch (const std::exception& error) {
      return fail(error.what(), ExitCode::failed);
    }
  }

 private:
  static void prepare(CLI::App& command) {
    command.fallthrough();
    for (auto* inner : command.get_subcommands({})) {
      prepare(*inner);
    }
  }

  static const CLI::App& chosen(const CLI::App& app) {
    const auto inner = app.get_subcommands();
    return inner.empty() ? app : chosen(*inner.front());
  }

  ExitCode print(const std::string& text) {
    m_context.out() << text;
    return ExitCode::done;
  }

  ExitCode fail(const std::string& message, ExitCode code) {
    CommonOptions plain;  // the colour asked for may be what is wrong
    report({m_context.world, plain}, message);
    return code;
  }

  CommonOptions m_common;
  Context m_context;
  Action m_chosen;
  CLI::App m_app{
      "Sessions for the back of the thighs: explained, drawn and led, with what you have at hand."};
};

std::optional<std::string> environment_variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>{value};
}

/// The clock on the wall. Its offset from UTC is what the system says of this very moment, summer time
/// included.
Moment local_time() {
  const auto utc = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto seconds = std::chrono::system_clock::to_time_t(utc);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  // No zone is a day away; one that says so could not be written down.
  const bool is_zone = std::abs(parts.tm_gmtoff) < std::chrono::seconds{std::chrono::days{1}}.count();
  const std::chrono::seconds offset{is_zone ? parts.tm_gmtoff : 0};
  return {std::chrono::local_seconds{utc.time_since_epoch() + offset},
          std::chrono::floor<std::chrono::minutes>(offset)};
}

}  // namespace

ExitCode run(const std::vector<std::string>& arguments, World& world) {
  const auto code = CommandLine{world}.run(arguments);
  world.out.stream.flush();
  if (!world.out.stream) {
    world.err.stream << "hamstring: the output could not be written\n" << std::flush;
    return ExitCode::failed;
  }
  world.err.stream.flush();
  return code;
}

int main(int count, char** arguments) {
  terminal::guard_standard_descriptors();
  terminal::survive_file_size_limit();
  terminal::DescriptorStream out{1};
  terminal::DescriptorStream err{2};
  terminal::PosixFiles files;
  World world{
      .in = std::cin,
      .out = {out, terminal::is_terminal(1), terminal::columns(1)},
      .err = {err, terminal::is_terminal(2), terminal::columns(2)},
      .environment = environment_variable,
      .files = files,
      .read_file = terminal::read_small,
      .write_private = terminal::write_private,
      .now = local_time,
      .random = [] { return std::uint64_t{std::random_device{}()}; },
      .open_console = terminal::open_console,
  };
  return static_cast<int>(run({arguments + 1, arguments + count}, world));
}

}  // namespace hamstring::cli
