#pragma once
#include <string>

#include "cli/style.hpp"
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/coach/programme.hpp"

namespace hamstring::cli {

/// How the programmes are laid out.
struct ProgrammeLayout {
  std::size_t width;
  bool can_draw;  ///< more than ASCII
  Style style;
};

/// The programmes, two lines each.
std::string programme_list(const coach::Programmes& programmes, const ProgrammeLayout& layout);

/// One programme: what it is for, its weeks and its sources.
std::string programme_card(const coach::Programme& programme, const Catalogue& catalogue,
                           const ProgrammeLayout& layout);

/// Where one stands: the weeks as a row of marks, and what comes next.
std::string programme_place(const coach::Programme& programme, const coach::Place& place, Level level,
                            Day since, const ProgrammeLayout& layout);

}  // namespace hamstring::cli
