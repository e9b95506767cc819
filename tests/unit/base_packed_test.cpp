#include "hamstring/base/packed.hpp"

#include "hamstring/catalogue/exercise.hpp"
#include "support/catch2.hpp"

using namespace hamstring;

TEST_CASE("packed texts come out as they went in", "[packed]") {
  const std::vector<std::string> lines{"", "one", std::string(70'000, 'x'), std::string{"a\0b", 3},
                                       "Kniebeuge für zwei"};
  const Texts texts{lines};
  CHECK(to_strings(texts) == lines);
  CHECK(texts.size() == lines.size());
  CHECK(texts.front().empty());
  CHECK(texts[4] == lines[4]);
  CHECK(texts == Texts{lines});
  CHECK_FALSE(texts == Texts{"", "one"});
}

TEST_CASE("no texts take no room", "[packed]") {
  const Texts none;
  CHECK(none.empty());
  CHECK(none.size() == 0);
  CHECK(none.bytes().empty());
  CHECK(none == Texts{std::vector<std::string>{}});
  CHECK(to_strings(none).empty());
}

TEST_CASE("a step keeps its breath, and that it has none", "[packed]") {
  const std::vector<Step> steps{{"Walk out", Breath::inhale}, {"Stay", Breath::steady}, {"", std::nullopt}};
  const Packed<Step> packed{steps};
  CHECK(std::vector<Step>{packed.begin(), packed.end()} == steps);
}

TEST_CASE("a copy of packed texts is its own, and what is moved from is empty", "[packed]") {
  Texts texts{"one", "two"};
  auto copy = texts;
  CHECK(copy.bytes().data() != texts.bytes().data());
  const auto taken = std::move(texts);
  CHECK(texts.empty());
  texts = copy;
  copy = Texts{};
  CHECK(taken == texts);
}

TEST_CASE("packed texts over bytes that stay are not copied", "[packed]") {
  const Texts own{"one", "two"};
  const auto over = Texts::over(own.bytes());
  const auto copy = over;
  CHECK(copy == own);
  CHECK(copy.bytes().data() == own.bytes().data());
}
