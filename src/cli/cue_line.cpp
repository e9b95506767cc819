#include "cli/cue_line.hpp"

#include <string_view>
#include <utility>

#include "base/json_writer.hpp"
#include "cli/text/player_words.hpp"

namespace hamstring::cli {
namespace {

using json::text;
using json::Value;
using json::whole;

constexpr std::string_view tones[] = {"get-ready", "go", "half", "last", "rest", "change", "end", "tick"};
constexpr std::string_view ranks[] = {"count", "talk", "turn", "alarm"};

Value::Object place_of(const play::View& view) {
  Value::Object object{{"at", whole(std::chrono::floor<Seconds>(view.played).count())},
                       {"stage", text(stage_word(view))},
                       {"move", text(view.name)},
                       {"set", whole(view.set)}};
  if (const auto side = side_word(view); !side.empty()) {
    object.push_back({"side", text(side)});
  }
  return object;
}

std::string line_of(Value::Object object) {
  return json::write_line(Value{std::move(object)});
}

}  // namespace

std::string cue_line(const play::View& view, const play::Say& said) {
  auto object = place_of(view);
  object.push_back({"say", text(said.text)});
  object.push_back({"rank", text(ranks[static_cast<std::size_t>(said.rank)])});
  return line_of(std::move(object));
}

std::string cue_line(const play::View& view, play::Tone tone) {
  auto object = place_of(view);
  object.push_back({"tone", text(tones[static_cast<std::size_t>(tone)])});
  return line_of(std::move(object));
}

}  // namespace hamstring::cli
