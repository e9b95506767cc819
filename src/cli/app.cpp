#include "cli/app.hpp"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <random>

#include "cli/command.hpp"
#include "cli/completion/completion.hpp"
#include "cli/definitions.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/text/layout.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "terminal/posix_files.hpp"
#include "terminal/streams.hpp"
#include "terminal/whole_file.hpp"

namespace hamstring::cli {
namespace {

constexpr std::string_view signature = "hamstring: ";

/// One line of a message and its line break; where it is longer than a terminal is wide, on as many as it
/// needs.
std::string fitted(std::string_view head, const std::string& line, std::optional<std::size_t> width) {
  if (!width || text::display_width(head) + text::display_width(line) <= *width) {
    return std::string{head} + line + '\n';
  }
  const auto words = std::min(line.find_first_not_of(' '), line.size());
  return hanging(std::string{head} + line.substr(0, words), line.substr(words), *width);
}

/// Our own line breaks stay; whatever else a message quotes is shown, not acted on.
void report(const Context& context, const std::string& message) {
  const auto& to = context.world.err;
  const auto width = to.is_terminal ? std::optional{prose_width_of(context.world, to)} : std::nullopt;
  std::string out;
  for (std::size_t start = 0; start <= message.size();) {
    const auto end = std::min(message.find('\n', start), message.size());
    out += fitted(start == 0 ? signature : "", text::escape(message.substr(start, end - start)), width);
    start = end + 1;
  }
  const auto name = signature.size() - 1;
  context.err() << context.err_style().error(out.substr(0, name)) << out.substr(name);
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

/// One attempt to run a command line by definitions that may lack commands.
class CommandLine {
 public:
  CommandLine(World& world, std::unique_ptr<Definitions> definitions, bool is_whole)
      : m_definitions(std::move(definitions)),
        m_app(*m_definitions->app),
        m_context{world, m_definitions->common},
        m_is_whole(is_whole) {}

  /// Nothing, and nothing done, where the answer takes all of the commands.
  std::optional<ExitCode> run(const std::vector<std::string>& arguments) {
    try {
      refuse_empty_values(arguments);
      m_app.parse(reversed(arguments));
      refuse_empty_values(m_app);
      if (m_definitions->chosen) {
        return m_definitions->chosen(m_context);
      }
      return m_app.remaining(true).empty() ? help(m_app) : hint();
    } catch (const CLI::CallForHelp&) {
      return help(chosen(m_app));
    } catch (const CLI::CallForVersion&) {
      return print(version_line() + "\n");
    } catch (const CLI::ExtrasError&) {
      return hint();
    } catch (const CLI::ParseError& error) {
      return fail(error.what(), ExitCode::wrong_usage);
    } catch (const UsageError& error) {
      return fail(error.what(), ExitCode::wrong_usage);
    } catch (const std::bad_alloc&) {
      return fail("there is not enough memory for this; give it less at a time", ExitCode::failed);
    } catch (const std::exception& error) {
      return fail(error.what(), ExitCode::failed);
    } catch (...) {
      return fail("a fault of the program, without a word of what it was", ExitCode::failed);
    }
  }

 private:
  static const CLI::App& chosen(const CLI::App& app) {
    const auto inner = app.get_subcommands();
    return inner.empty() ? app : chosen(*inner.front());
  }

  std::optional<ExitCode> help(const CLI::App& command) {
    if (&command == &m_app && !m_is_whole) {
      return std::nullopt;
    }
    return print(help_text(command, prose_width_of(m_context.world, m_context.world.out)));
  }

  std::optional<ExitCode> hint() {
    return m_is_whole ? std::optional{fail(usage_hint(m_app), ExitCode::wrong_usage)} : std::nullopt;
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

  std::unique_ptr<Definitions> m_definitions;
  CLI::App& m_app;
  Context m_context;
  bool m_is_whole;
};

/// What a shell asks while somebody types: "complete", "--" and the words after the program's name.
ExitCode complete(const std::vector<std::string>& arguments, const World& world) {
  auto words = arguments.begin() + 1;
  words += words != arguments.end() && *words == "--" ? 1 : 0;
  try {
    print(world.out.stream, suggest({words, arguments.end()}, world));
    return ExitCode::done;
  } catch (const std::exception&) {
    return ExitCode::failed;  // what is wrong is told when the command is run
  }
}

ExitCode run_line(const std::vector<std::string>& arguments, World& world) {
  if (arguments == std::vector<std::string>{"--version"}) {
    world.out.stream << version_line() << '\n';
    return ExitCode::done;
  }
  if (!arguments.empty() && arguments.front() == "complete") {
    return complete(arguments, world);
  }
  if (const auto code = CommandLine{world, define_some(arguments), false}.run(arguments)) {
    return *code;
  }
  return CommandLine{world, define_all(), true}.run(arguments).value();
}

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
  const auto code = run_line(arguments, world);
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
