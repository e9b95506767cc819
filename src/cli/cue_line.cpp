#include "cli/cue_line.hpp"

#include <string_view>
#include <utility>

#include "base/json_writer.hpp"
#include "cli/text/player_words.hpp"

namespace hamstring::cli {
namespace {

using json::string;
using json::Value;
using json::whole;

constexpr std::string_view tones[] = {"get-ready", "go", "half", "last", "rest", "change", "end", "tick"};
constexpr std::string_view ranks[] = {"count", "talk", "turn", "alarm"};

Value::Object place_of(const play::View& view) {
  Value::Object object{{"at", whole(std::chrono::floor<Seconds>(view.played).count())},
                       {"stage", string(stage_word(view))},
                       {"move", string(view.name)},
                       {"set", whole(view.set)}};
  if (const auto side = side_word(view); !side.empty()) {
    object.push_back({"side", string(side)});
  }
  return object;
}

std::string line_of(Value::Object object) {
  return json::write_line(Value{std::move(object)});
}

}  // namespace

std::string cue_line(const play::View& view, const play::Say& said) {
  auto object = place_of(view);
  object.push_back({"say", string(said.text)});
  object.push_back({"rank", string(ranks[static_cast<std::size_t>(said.rank)])});
  return line_of(std::move(object));
}

std::string cue_line(const play::View& view, play::Tone tone) {
  auto object = place_of(view);
  object.push_back({"tone", string(tones[static_cast<std::size_t>(tone)])});
  return line_of(std::move(object));
}

}  // namespace hamstring::cli
