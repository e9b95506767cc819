// A settings file of any bytes: it is refused with the line, or each key can be set and dropped and the
// others stay.
#include "cli/settings.hpp"
#include "fuzz/fuzz.hpp"
#include "hamstring/base/error.hpp"

namespace hamstring::fuzz {
namespace {

using cli::toml::Entry;

std::vector<std::pair<std::string, cli::toml::Value>> pairs(std::string_view text, std::string_view but) {
  std::vector<std::pair<std::string, cli::toml::Value>> out;
  for (const auto& entry : cli::toml::read("config.toml", text)) {
    if (entry.key != but) {
      out.emplace_back(entry.key, entry.value);
    }
  }
  return out;
}

void change(const std::string& text, std::string_view key, const cli::toml::Value& value) {
  const auto set = cli::toml::with("config.toml", text, key, value);
  const auto entries = cli::toml::read("config.toml", set);
  const bool is_set = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.key == key && entry.value == value;
  });
  require(is_set, "a key that was set is there", set);
  require(pairs(set, key) == pairs(text, key), "the others stay", set);
  const auto dropped = cli::toml::without("config.toml", set, key);
  require(pairs(dropped, "") == pairs(text, key), "a key that was dropped is gone, the others stay", dropped);
}

}  // namespace

void run(std::string_view bytes) {
  const std::string text{bytes};
  try {
    const auto settings = cli::read_settings("config.toml", text);
    require(settings.days.size() <= 7, "a week has seven days");
    const auto goal = cli::weekly_goal(settings);
    require(goal >= 1 && goal <= 3, "a goal is 1 to 3");
  } catch (const Error& error) {
    require_printable(text::escape(error.what()));
    require(std::string_view{error.what()}.starts_with("config.toml:"), "a fault names the line",
            error.what());
  }
  try {
    cli::toml::read("config.toml", text);
  } catch (const Error&) {
    return;
  }
  change(text, "minutes", {cli::toml::Type::whole, {"45"}});
  change(text, "say", {cli::toml::Type::text, {"a \"b\" \\c"}});
  change(text, "days", {cli::toml::Type::list, {"mon", "thu"}});
}

}  // namespace hamstring::fuzz
