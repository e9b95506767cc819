#include "cli/plan_options.hpp"

#include <limits>

#include "cli/options.hpp"

namespace hamstring::cli {
namespace {

std::vector<std::string> ids(std::string_view option, const Catalogue& catalogue,
                             const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const auto& name : split_list(option, values)) {
    out.push_back(exercise_named(catalogue, name).id);
  }
  return out;
}

}  // namespace

void add_plan_options(CLI::App& command, PlanOptions& options) {
  const auto add_words = [&](const char* name, std::vector<std::string>& values, const char* text,
                             const char* type) {
    command.add_option(name, values, text)->type_name(type)->allow_extra_args(false);
  };
  command.add_option("--level", options.level, "beginner (the default), intermediate or advanced")
      ->type_name("LEVEL");
  command.add_option("--minutes", options.minutes, "5 to 120; 30 where you do not say")->type_name("N");
  add_words("--equipment", options.equipment, "What you have: none, home (the default), gym or a list",
            "ITEM,…");
  add_words("--avoid", options.avoid, "Leave out what is unwise with, say, knee-pain or pregnancy", "TAG,…");
  add_words("--with", options.with, "Put this exercise in", "ID,…");
  add_words("--without", options.without, "Leave this exercise out", "ID,…");
  command.add_flag("--partner", options.partner, "Someone is there to spot or hold you");
  command.add_option("--seed", options.seed, "Another session, as good: any whole number")->type_name("N");
}

plan::Request request_of(const PlanOptions& options, const Catalogue& catalogue) {
  plan::Request request;
  request.level = parse_word<Level>("--level", options.level);
  request.minutes = parse_whole("--minutes", options.minutes, 5, 120);
  request.equipment = parse_equipment(catalogue, options.equipment);
  const auto avoid = parse_words<AvoidTag>("--avoid", options.avoid);
  request.avoid = {avoid.begin(), avoid.end()};
  request.with = ids("--with", catalogue, options.with);
  request.without = ids("--without", catalogue, options.without);
  request.partner = options.partner;
  const auto seed = parse_whole("--seed", options.seed, 0, std::numeric_limits<int>::max());
  request.seed = static_cast<std::uint64_t>(seed);
  return request;
}

}  // namespace hamstring::cli
