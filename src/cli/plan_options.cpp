#include "cli/plan_options.hpp"

#include <CLI/CLI.hpp>

#include <limits>

#include "cli/options.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

using Words = std::vector<std::string>;

constexpr int fewest_minutes = 5;
constexpr int most_minutes = 120;
constexpr int usual_minutes = 30;

std::vector<std::string> ids(std::string_view option, const Catalogue& catalogue,
                             const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const auto& name : split_list(option, values)) {
    out.push_back(exercise_named(catalogue, name).id);
  }
  return out;
}

Equipment equipment_of(const PlanOptions& options, const Settings& settings, const Catalogue& catalogue) {
  if (options.equipment || !settings.equipment) {
    return parse_equipment(catalogue, options.equipment.value_or(Words{"home"}));
  }
  try {
    return parse_equipment(catalogue, *settings.equipment, settings.place_of("equipment"));
  } catch (const UsageError& error) {
    throw Error{error.what()};  // what is wrong is the file, not the command line
  }
}

/// `--avoid none` leaves out nothing, whatever the settings say.
std::set<AvoidTag> avoid_of(const PlanOptions& options, const Settings& settings) {
  const auto words = options.avoid ? *options.avoid : settings.avoid.value_or(Words{});
  if (words == Words{"none"}) {
    return {};
  }
  const auto tags = parse_words<AvoidTag>("--avoid", words);
  return {tags.begin(), tags.end()};
}

std::string joined(const Words& words) {
  std::string out;
  for (const auto& word : words) {
    out += (out.empty() ? "" : ",") + word;
  }
  return out;
}

/// An argument as a shell takes it.
std::string shell_word(const std::string& word) {
  const bool is_plain = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ',' || c == '-';
  });
  return is_plain ? word : text::quote(word);
}

}  // namespace

void add_plan_options(CLI::App& command, PlanOptions& options) {
  const auto add_words = [&](const char* name, auto& values, const char* text, const char* type) {
    command.add_option(name, values, text)->type_name(type)->allow_extra_args(false);
  };
  command.add_option("--level", options.level, "beginner (the default), intermediate or advanced")
      ->type_name("LEVEL");
  command.add_option("--minutes", options.minutes, "5 to 120; 30 where you do not say")->type_name("N");
  add_words("--equipment", options.equipment, "What you have: none, home (the default), gym or a list",
            "ITEM,…");
  add_words("--avoid", options.avoid,
            "Leave out what is unwise with, say, knee-pain or pregnancy; none for nothing", "TAG,…");
  add_words("--with", options.with, "Put this exercise in", "ID,…");
  add_words("--without", options.without, "Leave this exercise out", "ID,…");
  command.add_flag_function(
      "--partner,!--no-partner", [&options](std::int64_t count) { options.partner = count > 0; },
      "Someone is there to spot or hold you");
  command.add_option("--seed", options.seed, "Another session, as good: any whole number")->type_name("N");
  command.add_option("--on", options.on, "Plan for this day, such as 2026-11-24, instead of today")
      ->type_name("DATE");
  command.add_flag("--fresh", options.fresh, "Look at neither the settings nor the log");
  command.add_flag("--anyway", options.anyway, "Main work, although your last is under 48 hours ago");
}

DayAsked day_of(const PlanOptions& options, const Settings& settings, Day today) {
  DayAsked asked;
  const auto day = options.on ? parse_day(*options.on) : std::optional{today};
  if (!day) {
    throw UsageError{"--on: " + text::quote(*options.on) + " is not a date; write it as " + to_string(today)};
  }
  asked.day = *day;
  asked.fresh = options.fresh;
  asked.anyway = options.anyway;
  asked.routine = {settings.days, weekly_goal(settings)};
  return asked;
}

Settings settings_of(const PlanOptions& options, const World& world) {
  return options.fresh ? Settings{} : load_settings(world);
}

plan::Request request_of(const PlanOptions& options, const Settings& settings, const Catalogue& catalogue) {
  plan::Request request;
  request.level =
      options.level ? parse_word<Level>("--level", *options.level) : settings.level.value_or(Level::beginner);
  request.minutes = options.minutes ? parse_whole("--minutes", *options.minutes, fewest_minutes, most_minutes)
                                    : settings.minutes.value_or(usual_minutes);
  request.equipment = equipment_of(options, settings, catalogue);
  request.avoid = avoid_of(options, settings);
  request.with = ids("--with", catalogue, options.with);
  request.without = ids("--without", catalogue, options.without);
  request.partner = options.partner.value_or(settings.partner.value_or(false));
  const auto seed = parse_whole("--seed", options.seed, 0, std::numeric_limits<int>::max());
  request.seed = static_cast<std::uint64_t>(seed);
  return request;
}

void add_settings_note(plan::Session& session, const PlanOptions& options, const Settings& settings) {
  Words parts;
  if (!options.level && settings.level) {
    parts.push_back(std::string{name(*settings.level)} + " level");
  }
  if (!options.minutes && settings.minutes) {
    parts.push_back(std::to_string(*settings.minutes) + " minutes");
  }
  if (!options.equipment && settings.equipment) {
    parts.push_back("equipment " + (settings.equipment->empty() ? "none" : joined(*settings.equipment)));
  }
  if (!options.avoid && settings.avoid && !settings.avoid->empty()) {
    parts.push_back("avoid " + joined(*settings.avoid));
  }
  if (!options.partner && settings.partner) {
    parts.emplace_back(*settings.partner ? "a partner" : "no partner");
  }
  if (!parts.empty()) {
    session.notes.push_back("From your settings: " + text::join(parts) + ".");
  }
}

std::optional<std::string> how_to_keep(const PlanOptions& options, const Settings& settings,
                                       const World& world) {
  if (settings.is_there || settings.path.empty() || !world.out.is_terminal || !world.err.is_terminal) {
    return std::nullopt;
  }
  std::string out;
  const auto add = [&](const char* key, const std::optional<std::string>& value) {
    out += value ? std::string{" "} + key + " " + shell_word(*value) : "";
  };
  const auto list = [](const std::optional<Words>& words) {
    return words && *words != Words{"none"} ? std::optional{joined(*words)} : std::nullopt;
  };
  add("level", options.level);
  add("minutes", options.minutes);
  add("equipment", options.equipment ? std::optional{joined(*options.equipment)} : std::nullopt);
  add("avoid", list(options.avoid));
  add("partner", options.partner.value_or(false) ? std::optional<std::string>{"true"} : std::nullopt);
  return out.empty() ? std::nullopt : std::optional{"To keep these options: hamstring config set" + out};
}

}  // namespace hamstring::cli
