// A request over a catalogue of built-in moves that were changed in any way: the reader refuses the
// catalogue, the planner the request, or the plan keeps every rule and comes through its file and back.
#include "hamstring/plan/planner.hpp"
#include "fuzz/fuzz.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/plan/rules.hpp"
#include "hamstring/plan/session_json.hpp"

namespace hamstring::fuzz {
namespace {

template <class E>
E any(Bytes& bytes) {
  return static_cast<E>(bytes.below(names<E>().size()));
}

Range<int> some_range(Bytes& bytes, int low, int high) {
  const int from = bytes.between(low, high);
  return {from, bytes.between(from, high)};
}

Dose some_dose(Bytes& bytes) {
  Dose dose;
  constexpr std::size_t shapes = 3;
  switch (bytes.below(shapes)) {
    case 0:
      dose.reps = some_range(bytes, 1, 30);
      break;
    case 1:
      dose.hold = Seconds{bytes.between(5, 90)};
      break;
    default:
      dose.duration = Range<Seconds>{Seconds{30}, Seconds{30 * bytes.between(1, 20)}};
      return dose;
  }
  dose.sets = some_range(bytes, 1, 6);
  return dose;
}

void change(Exercise& exercise, Bytes& bytes) {
  constexpr std::size_t kinds = 10;
  switch (bytes.below(kinds)) {
    case 0:
      exercise.level = any<Level>(bytes);
      break;
    case 1:
      exercise.pattern = any<Pattern>(bytes);
      break;
    case 2:
      exercise.phases = {any<Phase>(bytes)};
      break;
    case 3:
      exercise.position = any<Position>(bytes);
      break;
    case 4:
      exercise.sides = any<Sides>(bytes);
      break;
    case 5:
      exercise.demand = bytes.between(1, 10);
      break;
    case 6:
      exercise.traits = {any<Trait>(bytes)};
      break;
    case 7:
      exercise.equipment = {{std::string{bytes.once_in(2) ? "barbell" : "chair"}}};
      break;
    case 8:
      exercise.tempo.front().length = Milliseconds{100 * bytes.between(1, 90)};
      break;
    default:
      exercise.doses[bytes.below(exercise.doses.size())] = some_dose(bytes);
  }
}

/// Only what the catalogue has can be named.
void drop_unknown(std::vector<std::string>& ids, const Catalogue& catalogue) {
  std::erase_if(ids, [&](const std::string& id) { return catalogue.find(id) == nullptr; });
}

std::string some_catalogue(Bytes& bytes) {
  std::vector<Exercise> kept;
  const auto step = 1 + bytes.below(4);
  for (auto i = bytes.below(step); i < builtin().size(); i += step) {
    kept.push_back(builtin().exercises()[i]);
  }
  for (int changes = bytes.between(0, 12); changes > 0; --changes) {
    change(kept[bytes.below(kept.size())], bytes);
  }
  const Catalogue known{kept};
  std::vector<const Exercise*> all;
  for (auto& exercise : kept) {
    drop_unknown(exercise.easier, known);
    drop_unknown(exercise.harder, known);
    all.push_back(&exercise);
  }
  return to_json(all);
}

plan::Request some_request(Bytes& bytes, const Catalogue& catalogue) {
  plan::Request request;
  request.level = any<Level>(bytes);
  request.minutes = bytes.between(5, 120);
  request.equipment = bytes.once_in(2) ? home_equipment() : gym_equipment();
  request.partner = bytes.once_in(2);
  request.seed = bytes.below(8);
  for (auto tags = bytes.below(3); tags > 0; --tags) {
    request.avoid.insert(any<AvoidTag>(bytes));
  }
  if (bytes.once_in(3)) {
    request.with.push_back(catalogue.exercises()[bytes.below(catalogue.size())].id);
  }
  return request;
}

std::string words(const std::vector<plan::Violation>& violations) {
  std::string out;
  for (const auto& violation : violations) {
    out += std::string{name(violation.rule)} + ": " + violation.text + "\n";
  }
  return out;
}

}  // namespace

void run(std::string_view input) {
  Bytes bytes{reinterpret_cast<const std::uint8_t*>(input.data()), input.size()};
  const auto text = some_catalogue(bytes);
  const auto loaded = load_catalogue({{"fuzz.json", text}});
  if (!loaded.diagnostics.empty()) {
    return;
  }
  const auto request = some_request(bytes, loaded.catalogue);
  try {
    const auto session = plan::plan(loaded.catalogue, request);
    const auto broken = plan::check(session, loaded.catalogue);
    const auto written = plan::to_json(session);
    require(broken.empty(), "a plan keeps the rules", words(broken) + written);
    const auto again = plan::read_session("again.json", written);
    require(again.diagnostics.empty() && again.session == session, "a plan is read as it was", written);
  } catch (const Error& error) {
    require_printable(text::escape(error.what()));
  }
}

}  // namespace hamstring::fuzz
