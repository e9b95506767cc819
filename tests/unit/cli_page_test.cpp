#include "cli/page/page.hpp"

#include <cmath>
#include <regex>

#include "cli/page/html.hpp"
#include "cli/page/move_parts.hpp"
#include "cli/page/palette.hpp"
#include "hamstring/figure/svg.hpp"
#include "hamstring/plan/excuse.hpp"
#include "hamstring/plan/planner.hpp"
#include "support/catch2.hpp"
#include "support/figures.hpp"
#include "support/markup.hpp"
#include "support/session.hpp"
#include "support/test_world.hpp"

using namespace hamstring;
using namespace hamstring::cli;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;
using hamstring::test::builtin;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
  const auto start = text.find(from) + from.size();
  return text.substr(start, text.find(to, start) - start);
}

std::string half_hour_page() {
  return session_page(test::half_hour(), {builtin()});
}

std::string card_of(const std::vector<std::string>& ids) {
  std::vector<const Exercise*> exercises;
  for (const auto& id : ids) {
    exercises.push_back(builtin().find(id));
  }
  return cards_page(builtin(), exercises);
}

constexpr const char* hostile = "</title></style><script>alert(1)</script>\"'&<img src=x onerror=y> \x1b[31m";

/// Every text of a record is an attack.
Exercise attack() {
  auto exercise = *builtin().find("kickback");
  exercise.id = "attack";
  exercise.name = exercise.summary = hostile;
  exercise.aliases = exercise.easier = {hostile};
  exercise.setup = exercise.cautions = exercise.sources = {hostile};
  exercise.equipment = {{hostile}};
  exercise.steps = {{hostile, Breath::inhale}};
  for (auto& part : exercise.tempo) {
    part.cue = hostile;
  }
  exercise.figure = test::squatting();
  for (auto& keyframe : exercise.figure->keyframes) {
    keyframe.label = hostile;
  }
  exercise.draft = true;
  exercise.missing = {hostile};
  return exercise;
}

plan::Session attacking_session() {
  auto session = test::session_of({{Phase::main, {{"kickback", 2, 12, 0, 60}}}});
  auto& item = session.phases[0].items[0];
  item.exercise = "attack";
  item.name = hostile;
  item.equipment = item.because = session.notes = session.warnings = {hostile};
  item.change = plan::Change{{}, hostile};
  session.left_out = {{hostile, hostile}};
  session.disclaimer = hostile;
  return session;
}

void check_harmless(const std::string& page) {
  CHECK(count(page, "<script") == 0);
  CHECK(count(page, "<img") == 0);
  CHECK(count(page, "\x1b") == 0);
  CHECK(count(page, "&lt;script&gt;") > 5);
  CHECK(test::first_imbalance(page) == std::nullopt);
}

double luminance(std::string_view colour) {
  const auto channel = [&](std::size_t at) {
    const double share = std::stoi(std::string{colour.substr(at, 2)}, nullptr, 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(std::string_view a, std::string_view b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

const Colour& colour(std::string_view role) {
  const auto all = palette();
  return *std::find_if(all.begin(), all.end(), [&](const Colour& each) { return each.role == role; });
}

plan::Session planned(Level level, std::uint64_t seed) {
  plan::Request request;
  request.level = level;
  request.seed = seed;
  request.partner = true;
  for (const auto& exercise : builtin().exercises()) {
    for (const auto& alternatives : exercise.equipment) {
      request.equipment.insert(alternatives.begin(), alternatives.end());
    }
  }
  request.equipment.erase("partner");
  return plan::plan(builtin(), request);
}

}  // namespace

TEST_CASE("words become markup by being escaped") {
  CHECK(Html::text("<b>&\"' \x1b\n").str() == R"(&lt;b&gt;&amp;&quot;&#39; \x1b\x0a)");
  CHECK(words("p", {{"class", "\">x"}}, "a < b").str() == "<p class=\"&quot;&gt;x\">a &lt; b</p>\n");
  CHECK(list("ul", {}, {}).empty());
}

TEST_CASE("a page loads nothing and allows nothing but its own style") {
  for (const auto& page : {half_hour_page(), card_of({"kickback"}), card_of({"bridge", "squat"})}) {
    const auto policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    CHECK(policy.starts_with("default-src &#39;none&#39;; style-src &#39;sha256-"));
    CHECK(policy.ends_with("=&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"));
    for (const auto* foreign : {"http:", "https:", "url(", "@import", "javascript:"}) {
      INFO(foreign);
      CHECK(count(page, foreign) == 0);
    }
    for (const auto& tag : test::tags_of(page)) {
      CHECK(!std::set<std::string>{"script", "link", "img", "iframe", "object", "base"}.contains(tag.name));
      for (const auto& [key, value] : tag.attributes) {
        CHECK(key != "style");
        CHECK(key != "src");
        CHECK(!key.starts_with("on"));
        CHECK((key != "href" || value.starts_with('#')));
      }
    }
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(page.find("Content-Security-Policy") < page.find("<style>"));
  }
}

TEST_CASE("texts of a catalogue and a session cannot become markup") {
  auto exercises = builtin().exercises();
  exercises.push_back(attack());
  const Catalogue catalogue{exercises};
  check_harmless(session_page(attacking_session(), {catalogue, true}));
  const auto attacker = attack();
  check_harmless(cards_page(catalogue, std::vector<const Exercise*>{&attacker}));
  check_harmless(cards_page(catalogue, std::vector<const Exercise*>{&attacker, &attacker}));
  auto nothing = attacking_session();
  nothing.phases.clear();
  nothing.warnings.assign(6, hostile);
  check_harmless(session_page(nothing, {catalogue}));
}

TEST_CASE("a session's page says what to do, how much, and when to stop") {
  auto session = test::half_hour();
  session.disclaimer = plan::disclaimer;
  session.notes = {"An easier week."};
  auto& kickback = session.phases[1].items[1];
  kickback.reps_range = {10, 15};
  kickback.load = 2.5;
  const auto page = session_page(session, {builtin()});
  for (const auto* said :
       {"An easier week.", "Warm-up, ", "Main part, ", "Cool-down, ", "Hamstring kick back",
        "(10\u00a0to 15) at 2.5", "rest 60", "works: back of thigh", "2 s up, 1 s hold, 3 s down",
        "Kneel on a mat or carpet", "breathe out", "Do not arch your back.",
        "Stop the move at pain of 4 out of 10", "General fitness information"}) {
    INFO(said);
    CHECK(count(page, said) > 0);
  }
  CHECK(count(page, "Load kg") > 0);
  CHECK(session_page(session, {builtin(), false, Unit::lb}).find("Load lb") != std::string::npos);
}

TEST_CASE("there is a box for every set of every side, and room for effort and pain") {
  const auto page = session_page(test::session_of({{Phase::main, {{"kickback", 3, 12, 0, 60}}},
                                                   {Phase::cool_down, {{"easy-walk", 1, 0, 0, 0, 60}}}}),
                                 {builtin()});
  CHECK(count(page, "type=\"checkbox\"") == 3 * 2 + 1 + 1);  // the last one holds the figures still
  CHECK(count(page, "aria-label=\"Set 3, left side, done\"") == 1);
  CHECK(count(page, "aria-label=\"Set 3, Effort 1-10\"") == 1);
  CHECK(count(page, "aria-label=\"Set 3, Pain 0-10\"") == 1);
  CHECK(count(page, "Load") == 0);
}

TEST_CASE("figures move with the move's own tempo and hold") {
  const auto page = session_page(test::session_of({{Phase::main, {{"kickback", 1, 12}}}}), {builtin()});
  CHECK(count(page, "dur=\"6s\"") == count(page, "<animate "));
  CHECK(count(page, "<animate ") > 3);
  const auto held =
      session_page(test::session_of({{Phase::main, {{"chair-pelvic-lift", 1, 12, 5}}}}), {builtin()});
  CHECK(count(held, "dur=\"9s\"") == count(held, "<animate "));
  const auto stretch =
      session_page(test::session_of({{Phase::cool_down, {{"toe-drag-stretch", 2, 0, 30}}}}), {builtin()});
  CHECK(count(stretch, "dur=\"34s\"") == count(stretch, "<animate "));
  CHECK(count(stretch, "<animate ") > 3);
}

TEST_CASE("a static hold goes in, says what opens it, holds the rest and comes out") {
  Exercise exercise;
  exercise.tempo = {{Motion::hold, 6s, Breath::exhale, "Push"}, {Motion::lower, 2s, std::nullopt, ""}};
  const auto tempo = tempo_of_hold(exercise, 30s);
  REQUIRE(tempo.size() == 4);
  CHECK(tempo[1].cue == "Push");
  CHECK(tempo[1].length == 6s);
  CHECK(tempo[2].length == 24s);
}

TEST_CASE("start and end stand still for paper and for those who want no motion") {
  const auto page = card_of({"kickback"});
  CHECK(count(page, "class=\"pose\"") == 2);
  const auto style = style_sheet();
  CHECK_THAT(style, ContainsSubstring(
                        "prefers-reduced-motion:reduce){.moving,.still{display:none}.poses{display:flex}"));
  CHECK_THAT(style, ContainsSubstring("#hold:checked~section .moving{display:none}"));
  CHECK(count(between(style, "@media print{html", "}}\n"),
              ".moving,.still{display:none}.poses{display:flex}") == 1);
}

TEST_CASE("headings, names and links of a page hold together") {
  for (const auto& page :
       {half_hour_page(), card_of({"kickback"}), card_of({"bridge", "squat", "inchworm"})}) {
    CHECK(test::first_imbalance(page) == std::nullopt);
    std::set<std::string> ids;
    std::vector<std::string> wanted;
    int level = 0;
    int first_headings = 0;
    for (const auto& tag : test::tags_of(page)) {
      const auto& at = tag.attributes;
      if (at.contains("id")) {
        CHECK(ids.insert(at.at("id")).second);
      }
      for (const auto* key : {"aria-labelledby", "for", "href"}) {
        if (at.contains(key)) {
          std::istringstream names{at.at(key)};
          for (std::string name; names >> name;) {
            wanted.push_back(name.starts_with('#') ? name.substr(1) : name);
          }
        }
      }
      if (!tag.is_end && tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] >= '1' &&
          tag.name[1] <= '6') {
        CHECK(tag.name[1] - '0' <= level + 1);
        level = tag.name[1] - '0';
        first_headings += level == 1 ? 1 : 0;
      }
      if (tag.name == "svg" && !tag.is_end) {
        CHECK(at.at("role") == "img");
        CHECK(at.contains("aria-labelledby"));
      }
    }
    CHECK(first_headings == 1);
    for (const auto& name : wanted) {
      INFO(name);
      CHECK(ids.contains(name));
    }
    CHECK(count(page, "<main>") == 1);
    CHECK(count(page, "<svg") == count(page, "<title id="));
    CHECK(count(page, "<svg") == count(page, "<desc id="));
  }
}

TEST_CASE("colours have the contrast of WCAG AA, on light and on dark") {
  CHECK(contrast("#ffffff", "#000000") > 20.9);
  for (const auto& pair : pairings()) {
    INFO(pair.front << " on " << pair.ground);
    CHECK(contrast(colour(pair.front).light, colour(pair.ground).light) >= pair.contrast);
    CHECK(contrast(colour(pair.front).dark, colour(pair.ground).dark) >= pair.contrast);
  }
}

TEST_CASE("figures stand out from the page: 3 to 1, whatever a line or a muscle is there for") {
  const std::regex ground{R"re(class="floor"[^>]*? stroke="(#[0-9a-f]{6})")re"};
  const auto page = card_of({"kickback", "toe-drag-stretch", "band-leg-curl"});
  std::smatch floor;
  REQUIRE(std::regex_search(page, floor, ground));
  CHECK(contrast(std::string{floor[1]}, colour("paper").light) >= 3);

  const std::string style{figure::svg_style()};
  const auto dark_from = style.find("@media (prefers-color-scheme:dark)");
  REQUIRE(dark_from != std::string::npos);
  const std::regex rules{R"re(\.(near|far|prop|bar|works|stretches|arrow|floor)\{([^}]*)\})re"};
  std::set<std::string> on_light;
  std::set<std::string> on_dark;
  for (std::sregex_iterator at{style.begin(), style.end(), rules}, end; at != end; ++at) {
    const std::string rule = (*at)[2];
    std::smatch found;
    if (!std::regex_search(rule, found, std::regex{"stroke:(#[0-9a-f]{6})"}) &&
        !std::regex_search(rule, found, std::regex{"fill:(#[0-9a-f]{6})"})) {
      continue;  // of the shape of lines, not their colour
    }
    const bool is_dark = static_cast<std::size_t>(at->position()) > dark_from;
    INFO(std::string{(*at)[0]});
    CHECK(contrast(std::string{found[1]}, is_dark ? colour("paper").dark : colour("paper").light) >= 3);
    (is_dark ? on_dark : on_light).insert((*at)[1]);
  }
  CHECK(on_light == std::set<std::string>{"arrow", "bar", "far", "near", "prop", "stretches", "works"});
  CHECK(on_dark ==
        std::set<std::string>{"arrow", "bar", "far", "floor", "near", "prop", "stretches", "works"});
}

TEST_CASE("a half-hour's page is small") {
  constexpr std::size_t most = 300'000;
  for (const auto level : all_levels) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
      const auto page = session_page(planned(level, seed), {builtin()});
      INFO(name(level) << ", seed " << seed);
      CHECK(page.size() < most);
      CHECK(test::first_imbalance(page) == std::nullopt);
    }
  }
}

TEST_CASE("plan and show write pages, to a file too") {
  test::TestWorld world;
  CHECK(world.run({"plan", "--format", "html"}) == 0);
  CHECK_THAT(world.out.str(), ContainsSubstring("<h1>Beginner session, 30 minutes</h1>"));
  world.out.str("");
  CHECK(world.run({"show", "bridge", "squat", "--format", "html"}) == 0);
  CHECK_THAT(world.out.str(), ContainsSubstring(">2 moves</h1>"));
  CHECK(world.run({"show", "bridge", "--format", "html", "--svg"}) == 2);
  CHECK(world.run({"show", "bridge", "--format", "pdf"}) == 2);
  CHECK(world.run({"show", "bridge", "--animate", "--output", "x"}) == 2);
}
