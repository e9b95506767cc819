#include "cli/manual.hpp"

#include <algorithm>

#include "cli/settings.hpp"
#include "support/catch2.hpp"
#include "support/test_world.hpp"

using hamstring::cli::manual_pages;

namespace {

std::string page_named(const std::string& name) {
  const auto pages = manual_pages("2026-11-21");
  const auto found =
      std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.name == name; });
  return found == pages.end() ? std::string{} : found->text;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("each command that help names has a page, with every part of it", "[manual]") {
  hamstring::test::TestWorld test;
  REQUIRE(test.run({"--help"}) == 0);
  const auto help = test.out.str();
  const auto pages = manual_pages("2026-11-21");
  CHECK(pages.size() > 10);
  for (const auto& page : pages) {
    INFO(page.name);
    for (const auto* title : {"NAME", "SYNOPSIS", "DESCRIPTION", "FILES", "EXAMPLES", "SEE ALSO"}) {
      CHECK(has(page.text, std::string{".SH \""} + title + "\"\n"));
    }
    if (page.name.ends_with(".1")) {
      CHECK(has(page.text, ".SH \"EXIT STATUS\"\n"));
      CHECK(has(page.text, ".SH \"ENVIRONMENT\"\n"));
    }
    if (page.name.starts_with("hamstring-") && page.name.ends_with(".1")) {
      CHECK(has(help, "\n  " + page.name.substr(10, page.name.size() - 12) + " "));
    }
  }
}

TEST_CASE("options and inner commands stand on the page of their command", "[manual]") {
  CHECK(has(page_named("hamstring-plan.1"), "\\fB\\-\\-minutes\\fR \\fIN\\fR\n"));
  CHECK(has(page_named("hamstring-log.1"), ".SS \"hamstring log add\"\n"));
  CHECK(has(page_named("hamstring-log.1"), "\\fB\\-\\-reps\\fR \\fIN\\fR\n"));
  CHECK(has(page_named("hamstring.1"), "\\fB\\-\\-catalogue\\fR \\fIFILE\\fR\n"));
}

TEST_CASE("the example of the settings file has every key and can be read", "[manual]") {
  const auto settings = hamstring::cli::read_settings("config.toml", hamstring::cli::example_settings());
  for (const auto& key : hamstring::cli::setting_keys()) {
    INFO(key.name);
    CHECK(settings.lines.contains(key.name));
    CHECK(has(page_named("hamstring-config.5"), "\\fB" + std::string{key.name} + "\\fR\n"));
  }
}
