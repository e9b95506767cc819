#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "cli/text/player_screen.hpp"
#include "hamstring/history/side_tests.hpp"
#include "hamstring/play/side_test.hpp"

/// How the single-leg bridge test looks and what its numbers mean.
namespace hamstring::cli {

/// One moment of the test: at most `rows` strings of at most `columns` columns.
std::vector<std::string> side_test_screen(const play::SideTest::View& view, ScreenSize screen,
                                          const Style& style, bool unicode);

/// The last test against the norms, side against side and against the one before it, and when the next is
/// due. `tests` has at least one.
std::string side_test_text(const std::vector<history::SideTest>& tests, Day today, std::size_t width);

}  // namespace hamstring::cli
