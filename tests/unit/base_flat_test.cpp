#include "base/flat.hpp"

#include <limits>

#include "catalogue/flat_exercise.hpp"
#include "support/catch2.hpp"

using namespace hamstring;

namespace {

/// The second part is what the first may refer to.
template <class T>
std::pair<T, std::string> with_bytes(const T& value) {
  flat::Writer writer;
  writer.put(value);
  std::pair<T, std::string> out{T{}, std::move(writer.bytes)};
  flat::Reader{out.second}.get(out.first);
  return out;
}

template <class T>
T again(const T& value) {
  return with_bytes(value).first;
}

}  // namespace

TEST_CASE("values of every kind come back as they were", "[flat]") {
  for (const std::int64_t whole :
       {std::int64_t{0}, std::int64_t{-1}, std::int64_t{127}, std::int64_t{128},
        std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    CHECK(again(whole) == whole);
  }
  CHECK(again(0.1) == 0.1);
  CHECK(again(std::string{"a\0b", 3}) == std::string{"a\0b", 3});
  CHECK(again(std::string(200, 'x')) == std::string(200, 'x'));
  CHECK(again(std::optional<int>{}) == std::nullopt);
  CHECK(again(std::optional<int>{-3}) == -3);
  CHECK(again(std::vector<std::vector<std::string>>{{"a", ""}, {}}) ==
        std::vector<std::vector<std::string>>{{"a", ""}, {}});
  CHECK(again(std::map<Level, std::string>{{Level::advanced, "x"}}) ==
        std::map<Level, std::string>{{Level::advanced, "x"}});
}

TEST_CASE("a record with everything in it comes back as it was", "[flat]") {
  Exercise exercise;
  exercise.id = "own";
  exercise.phases = {Phase::main};
  exercise.steps = {{"Walk out", Breath::exhale}, {"Walk back", std::nullopt}};
  exercise.tempo = {{Motion::lift, Milliseconds{1500}, Breath::exhale, "walk out"}};
  exercise.doses[1] = Dose{Range<int>{2, 3}, Range<int>{8, 12}, Seconds{5}, std::nullopt, Seconds{60}};
  exercise.warm_up_dose =
      Dose{std::nullopt, std::nullopt, std::nullopt, Range<Seconds>{Seconds{60}, Seconds{90}}, std::nullopt};
  exercise.effort = 7;
  exercise.avoid = {AvoidTag::tingling};
  exercise.figure = figure::Figure{figure::Cycle::loop, {{"start", {}, {}}}};
  exercise.draft = true;
  exercise.missing = {"sets"};
  CHECK(with_bytes(exercise).first == exercise);
}
