#include "hamstring/figure/library.hpp"

#include "hamstring/catalogue/load.hpp"
#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using namespace hamstring::figure;

std::string file_of(const std::string& figure) {
  return R"({"schema":1,"figures":{"bridge":)" + figure + "}}";
}

std::string pose_with(const std::string& more) {
  return file_of(R"({"keyframes":[{"label":"top","pose":{"anchor":"hip","at":[0,0.5],"trunk":90)" + more +
                 "}}]}");
}

std::string prop(const std::string& members) {
  return file_of(
      R"({"keyframes":[{"label":"top","pose":{"anchor":"hip","at":[0,0.5],"trunk":90}}],"props":[{)" +
      members + "}]}");
}

/// The only fault: "path: text".
std::string fault_of(const std::string& text) {
  const auto faults = load_figures("f", text).diagnostics;
  REQUIRE(faults.size() == 1);
  return faults[0].path + ": " + faults[0].text;
}

}  // namespace

TEST_CASE("a pose reads as it is written, with defaults for the rest") {
  const auto loaded = load_figures(
      "f", pose_with(R"(,"both":{"hip":20,"knee":30},"far":{"knee":5},"pin":{"near.wrist":[0.1,0.2]},)"
                     R"("foot":{"far":90},"contact":["near.toe",{"point":"near.hand","on":"wall"}],)"
                     R"("expect":{"trunk":[80,100]},"slides":["near.toe"])"));
  REQUIRE(loaded.diagnostics.empty());
  const auto& pose = loaded.figures.at("bridge").keyframes.at(0).pose;
  CHECK(pose.angles[Angle::near_hip] == 20);
  CHECK(pose.angles[Angle::near_knee] == 30);
  CHECK(pose.angles[Angle::far_knee] == 5);
  CHECK(pose.angles[Angle::neck] == 0);
  CHECK(pose.pins == std::map<Spot, Point>{{Spot::near_wrist, {0.1, 0.2}}});
  CHECK(pose.soles == std::map<Side, double>{{Side::far, 90}});
  CHECK(pose.contacts ==
        std::vector<Contact>{{Spot::near_toe, std::nullopt}, {Spot::near_hand, PropKind::wall}});
  CHECK(pose.expect == std::vector<Expectation>{{Angle::trunk, 80, 100}});
  CHECK(pose.slides == std::vector<Spot>{Spot::near_toe});
}

TEST_CASE("props of the figure stand in every key frame, with the sizes of their kind") {
  const auto loaded = load_figures("f", prop(R"("type":"chair","at":[0.3,0],"back":"left")"));
  REQUIRE(loaded.diagnostics.empty());
  const auto& chair = loaded.figures.at("bridge").keyframes.at(0).props.at(0);
  CHECK(chair.height == 0.27);
  CHECK(chair.back == Prop::Back::left);
}

TEST_CASE("faults of figures name their place") {
  CHECK(fault_of(pose_with(R"(,"trunkk":1)")) ==
        R"($.figures.bridge.keyframes[0].pose: unknown key "trunkk"; did you mean "trunk"?)");
  CHECK(fault_of(pose_with(R"(,"near":{"hips":1})")) ==
        R"($.figures.bridge.keyframes[0].pose.near: unknown key "hips"; did you mean "hip"?)");
  CHECK(fault_of(pose_with(R"(,"neck":"up")")) ==
        "$.figures.bridge.keyframes[0].pose.neck: expected a number from -360 to 360, not a string");
  CHECK(fault_of(pose_with(R"(,"expect":{"trunk":[9,1]})")) ==
        "$.figures.bridge.keyframes[0].pose.expect.trunk: the range runs backwards");
  CHECK(fault_of(file_of(R"({"keyframes":[]})")) ==
        "$.figures.bridge.keyframes: expected at least 1 element");
}

TEST_CASE("faults of props depend on their type") {
  CHECK(fault_of(prop(R"("type":"ball","at":[0,0.1],"height":1)")) ==
        R"($.figures.bridge.props[0]: unknown key "height")");
  CHECK(fault_of(prop(R"("type":"box","at":[0,0.1])")) ==
        "$.figures.bridge.props[0].at: stands on the floor, so \"at\" is [x, 0]");
  CHECK(
      fault_of(prop(R"("type":"ball","at":[0,0.1],"offset":[0,1])")) ==
      "$.figures.bridge.props[0].offset: an offset goes with a point of the body; add it to \"at\" instead");
  CHECK(fault_of(prop(R"("type":"band","at":"hip","from":[0,1],"to":"hip")")) ==
        R"($.figures.bridge.props[0]: unknown key "at")");
}

TEST_CASE("the same props stand in every key frame") {
  const std::string pose = R"("pose":{"anchor":"hip","at":[0,0.5],"trunk":90})";
  const auto text = file_of(R"({"keyframes":[{"label":"a",)" + pose + R"(},{"label":"b",)" + pose +
                            R"(,"props":[{"type":"wall","at":[1,0]}]}]})");
  CHECK(fault_of(text).starts_with("$.figures.bridge.keyframes: the props of \"b\" are not those"));
}

TEST_CASE("a file that is no file of figures is a fault, not a crash") {
  CHECK_FALSE(load_figures("f", "").diagnostics.empty());
  CHECK_FALSE(load_figures("f", "[]").diagnostics.empty());
  CHECK_FALSE(load_figures("f", R"({"schema":1,"figures":[]})").diagnostics.empty());
  CHECK_FALSE(load_figures("f", R"({"schema":2,"figures":{}})").diagnostics.empty());
}

TEST_CASE("figures survive writing and reading") {
  const auto figures = hamstring::test::builtin_figures();
  const auto again = load_figures("again", to_json(figures));
  CHECK(again.diagnostics.empty());
  CHECK(again.figures == figures);
}

TEST_CASE("a built-in figure is found by its id alone") {
  const auto figures = hamstring::test::builtin_figures();
  for (const auto& [id, figure] : figures) {
    INFO(id);
    CHECK(builtin_figure(id) == figure);
  }
  CHECK_FALSE(builtin_figure("no-such-move"));
  CHECK_FALSE(builtin_figure(""));
  CHECK_FALSE(builtin_figure("figures"));
  CHECK_FALSE(builtin_figure("pose"));
}

TEST_CASE("every built-in exercise has a figure, and no figure is without one") {
  const auto source = hamstring::builtin_catalogue();
  const auto catalogue = hamstring::load_catalogue({source}).catalogue;
  const auto figures = hamstring::test::builtin_figures();
  for (const auto& exercise : catalogue.exercises()) {
    INFO(exercise.id);
    CHECK(figures.count(exercise.id) == 1);
  }
  CHECK(figures.size() == catalogue.size());
}

TEST_CASE("a catalogue record can bring its own figure") {
  const auto builtin = hamstring::builtin_catalogue();
  auto exercise = *hamstring::load_catalogue({builtin}).catalogue.find("bridge");
  exercise.easier.clear();
  exercise.harder.clear();
  exercise.figure = hamstring::test::squatting();
  const auto text = hamstring::to_json({&exercise});
  const auto loaded = hamstring::load_catalogue({{"mine", text}});
  REQUIRE(loaded.diagnostics.empty());
  CHECK(loaded.catalogue.find("bridge")->figure == exercise.figure);
}
