#include "cli/page/tween.hpp"

#include "cli/page/path.hpp"
#include "support/catch2.hpp"

using hamstring::cli::Still;
using hamstring::cli::tween;

TEST_CASE("what stays has no animation, and what goes straight has few moments") {
  const std::vector<Still> stills{{0, "<g><circle r=\"5\"/><line x1=\"0\"/></g>\n"},
                                  {1, "<g><circle r=\"5\"/><line x1=\"10\"/></g>\n"},
                                  {2, "<g><circle r=\"5\"/><line x1=\"20\"/></g>\n"},
                                  {4, "<g><circle r=\"5\"/><line x1=\"0\"/></g>\n"}};
  CHECK(tween(stills) ==
        "<g><circle r=\"5\"/><line x1=\"0\"><animate attributeName=\"x1\" values=\"0;20;0\" "
        "keyTimes=\"0;0.5;1\" "
        "dur=\"4s\" repeatCount=\"indefinite\"/></line></g>\n");
}

TEST_CASE("paths and colours move by their numbers") {
  const std::vector<Still> stills{{0, "<path d=\"M0 0L5-5\" fill=\"#000000\" fill-opacity=\"0.2\"/>"},
                                  {1, "<path d=\"M0 0L15 5\" fill=\"#ff0000\" fill-opacity=\"0.8\"/>"},
                                  {2, "<path d=\"M0 0L5-5\" fill=\"#000000\" fill-opacity=\"0.2\"/>"}};
  const auto moving = tween(stills);
  CHECK(moving.find("values=\"M0 0L5-5;M0 0L15 5;M0 0L5-5\"") != std::string::npos);
  CHECK(moving.find("values=\"#000000;#ff0000;#000000\"") != std::string::npos);
  CHECK(moving.find("values=\"0.2;0.8;0.2\"") != std::string::npos);
}

TEST_CASE("an animated shape keeps the words it holds") {
  const std::vector<Still> stills{
      {0, "<text x=\"0\">a</text>"}, {1, "<text x=\"9\">a</text>"}, {2, "<text x=\"0\">a</text>"}};
  const auto moving = tween(stills);
  CHECK(moving.starts_with("<text x=\"0\"><animate "));
  CHECK(moving.ends_with("/>a</text>"));
}

TEST_CASE("moments of other shapes follow each other as a film") {
  const std::vector<Still> stills{
      {0, "<circle r=\"5\"/>"}, {1, "<line x1=\"1\"/>"}, {2, "<circle r=\"5\"/>"}};
  const auto moving = tween(stills);
  CHECK(moving.find("<g display=\"inline\"><animate attributeName=\"display\" calcMode=\"discrete\" "
                    "values=\"inline;none\" keyTimes=\"0;0.5\"") == 0);
  CHECK(moving.find("<g display=\"none\"><animate attributeName=\"display\" calcMode=\"discrete\" "
                    "values=\"none;inline;none\" keyTimes=\"0;0.5;1\"") != std::string::npos);
}

TEST_CASE("polygons are written from point to point, without drifting off") {
  using hamstring::cli::shortened;
  using hamstring::cli::with_short_paths;
  CHECK(shortened("M10.4 20.6 12 19 11.6 30.5zM-1 2 3 4z") == "M10 21l2-2 0 12zM-1 2l4 2z");
  CHECK(shortened("M0.4 0.4 0.8 0.8 1.2 1.2 1.6 1.6") == "M0 0l1 1 0 0 1 1");
  CHECK(shortened("M0 0L5 5") == "M0 0L5 5");
  CHECK(shortened("M1 2 3z") == "M1 2 3z");
  CHECK(shortened("").empty());
  CHECK(with_short_paths("<path d=\"M1 1 3 4z\"/><path id=\"a\" d=\"M2 2 2 3z\"/>") ==
        "<path d=\"M1 1l2 3z\"/><path id=\"a\" d=\"M2 2l0 1z\"/>");
}
