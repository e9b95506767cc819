#include "hamstring/figure/svg.hpp"

#include <algorithm>

#include "hamstring/figure/draw.hpp"
#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using Catch::Matchers::ContainsSubstring;
using hamstring::figure::to_svg;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("an SVG has a panel and a label for each key frame, a title and a description") {
  const auto svg = to_svg(hamstring::test::squatting(), "Squat", "How it looks");
  CHECK_THAT(svg, ContainsSubstring("<title>Squat</title>"));
  CHECK_THAT(svg, ContainsSubstring("<desc>How it looks</desc>"));
  CHECK_THAT(svg, ContainsSubstring(">stand</text>"));
  CHECK_THAT(svg, ContainsSubstring(">low</text>"));
  CHECK_THAT(svg, ContainsSubstring("prefers-color-scheme:dark"));
  CHECK(svg.starts_with("<svg xmlns="));
  CHECK(svg.ends_with("</svg>\n"));
}

TEST_CASE("text in an SVG is escaped") {
  auto figure = hamstring::test::squatting();
  figure.keyframes[0].label = "<b>&\"'";
  const auto svg = to_svg(figure, "a < b", "</desc><script>");
  CHECK_THAT(svg, ContainsSubstring("&lt;b&gt;&amp;&quot;&#39;"));
  CHECK_THAT(svg, ContainsSubstring("<title>a &lt; b</title>"));
  CHECK(svg.find("<script>") == std::string::npos);
}

TEST_CASE("an SVG names the muscles that it colours, in as many lines as it takes") {
  using namespace hamstring::figure;
  Muscles muscles;
  muscles[Muscle::hamstrings] = Task::works;
  const auto svg = to_svg(hamstring::test::squatting(), "Squat", "", muscles);
  CHECK_THAT(svg, ContainsSubstring(">works: back of thigh</text>"));
  CHECK(count(svg, "class=\"works\"") == 2);
  CHECK(count(to_svg(hamstring::test::squatting(), "Squat", ""), "class=\"works\"") == 0);
  muscles[Muscle::glutes] = muscles[Muscle::calves] = muscles[Muscle::back] = Task::works;
  muscles[Muscle::quadriceps] = Task::works_some;
  const auto long_one = to_svg(hamstring::test::squatting(), "Squat", "", muscles);
  CHECK_THAT(long_one, ContainsSubstring("(also front of thigh)") || ContainsSubstring("thigh)</text>"));
}

TEST_CASE("more than three key frames stand in two rows of the same scale") {
  const auto figures = hamstring::test::builtin_figures();
  const auto svg = to_svg(figures.at("bridge-walkout"), "", "");
  CHECK(count(svg, "class=\"floor\"") == 2);
  CHECK(count(to_svg(figures.at("kickback"), "", ""), "class=\"floor\"") == 1);
}

TEST_CASE("every built-in figure gives a small, balanced SVG") {
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    INFO(id);
    const auto svg = to_svg(figure, id, id);
    CHECK(svg.size() < 20000);
    CHECK(count(svg, "<g ") == count(svg, "</g>"));
    CHECK(count(svg, "<text") == hamstring::figure::telling_keyframes(figure).size());
    CHECK(count(svg, "nan") == 0);
    CHECK(count(svg, "inf") == 0);
  }
}

namespace {

/// Without what may change from moment to moment.
std::string without_numbers(std::string marks) {
  std::erase_if(marks, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
  return marks;
}

}  // namespace

TEST_CASE("moments of a move have the same shapes, and lie in their picture") {
  const auto figure = hamstring::test::squatting();
  const auto view = hamstring::figure::view_of(figure);
  const auto size = hamstring::figure::svg_size(view);
  CHECK(size.width > 100);
  CHECK(size.height > 100);
  const auto start = hamstring::figure::svg_marks(hamstring::figure::frame_at(figure, 0), view);
  const auto middle = hamstring::figure::svg_marks(hamstring::figure::frame_at(figure, 0.5), view);
  CHECK(start != middle);
  CHECK(without_numbers(start) == without_numbers(middle));
  CHECK(start.find("<svg") == std::string::npos);
  CHECK(start.find("<style") == std::string::npos);
  CHECK_THAT(std::string{hamstring::figure::svg_style()}, ContainsSubstring("prefers-color-scheme:dark"));
}
