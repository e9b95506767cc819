#pragma once
#include <string>
#include <vector>

#include "hamstring/play/view.hpp"

/// What the guided session says on its screen.
namespace hamstring::cli {

/// The number to read from afar: the repetition that runs, or the seconds that are left.
std::string big_number(const play::View& view);

/// What stands with it, the most important first.
std::vector<std::string> beside_number(const play::View& view);

/// "Set 1 of 2 · right side".
std::string set_line(const play::View& view);

/// What one does now, to be read from afar: "WORK", "REST", "GET READY".
std::string stage_word(const play::View& view);
/// "LEFT"; "" where both sides work or none does.
std::string side_word(const play::View& view);

/// The move, or "Next: " and the one that comes.
std::string name_line(const play::View& view);

/// "Next: Chair pelvic lift", or "Then: " in a gap.
std::string next_line(const play::View& view);

/// What is asked, and how to answer: the same in ever fewer words; empty for nothing.
std::vector<std::string> question_lines(const play::View& view);

/// A heading and lines that take the place of the count; none where there is nothing of the kind.
std::vector<std::string> panel(const play::View& view);

/// The keys that mean something now, the most important first; `?` and `q` always do besides.
std::vector<std::string> key_hints(const play::View& view);

/// "12:05".
std::string clock_words(Seconds length);

}  // namespace hamstring::cli
