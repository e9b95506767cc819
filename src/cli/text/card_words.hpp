#pragma once
#include <string>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"

/// What a card says of a move, part by part; layouts put it on a screen or a page.
namespace hamstring::cli {

struct Fact {
  std::string label;
  std::string words;
};

/// For, level, equipment, position, muscles, other names.
std::vector<Fact> facts_of(const Exercise& exercise);

/// "hamstrings and gluteus maximus; also gastrocnemius".
std::string muscles_text(const Exercise& exercise);

/// "inhale", "breathe on"; "" where a step leaves the breath open.
std::string breath_text(const Step& step);

/// The phase whose dose a card shows first: what the move is mainly for.
Phase leading_phase(const Exercise& exercise);

/// By level, for a warm-up where that differs, and the tempo where the move is counted.
std::vector<Fact> doses_of(const Exercise& exercise);

/// The move's own, and for whom it is left out.
std::vector<std::string> cautions_of(const Exercise& exercise);

/// What is easier and what is harder.
std::vector<Fact> ladder_of(const Catalogue& catalogue, const Exercise& exercise);

/// What stands between a draft and a session; "" for what is none.
std::string draft_text(const Exercise& exercise);

/// "Shares a name with: …"; "" where none does.
std::string shared_names(const Catalogue& catalogue, const Exercise& exercise);

inline constexpr const char* card_disclaimer =
    "General fitness information, not medical advice. Stop on pain.";

}  // namespace hamstring::cli
