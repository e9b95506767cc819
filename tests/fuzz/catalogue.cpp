// A catalogue file of any bytes: what is accepted is written and read again as it was, found by its names,
// and shown.
#include "cli/text/exercise_card.hpp"
#include "cli/text/exercise_list.hpp"
#include "fuzz/fuzz.hpp"
#include "hamstring/catalogue/resolve.hpp"

namespace hamstring::fuzz {
namespace {

std::vector<const Exercise*> all(const Catalogue& catalogue) {
  std::vector<const Exercise*> out;
  for (const auto& exercise : catalogue.exercises()) {
    out.push_back(&exercise);
  }
  return out;
}

}  // namespace

void run(std::string_view bytes) {
  const auto loaded = load_catalogue({{"fuzz.json", bytes}}, true);
  if (!loaded.diagnostics.empty()) {
    return;
  }
  const auto& catalogue = loaded.catalogue;
  const auto text = to_json(all(catalogue));
  require_printable(text);
  const auto again = load_catalogue({{"again.json", text}});
  require(again.diagnostics.empty(), "what was written can be read", text);
  require(again.catalogue.exercises() == catalogue.exercises(), "what was written is read as it was", text);
  constexpr std::size_t width = 60;
  require_printable(cli::exercise_list(all(catalogue), {}, width, cli::Style{false}));
  for (const auto& exercise : catalogue.exercises()) {
    require(resolve(catalogue, exercise.id).exercise == &exercise, "an id finds its move", exercise.id);
    require_printable(cli::exercise_card(catalogue, exercise, "", width, cli::Style{false}));
  }
}

}  // namespace hamstring::fuzz
