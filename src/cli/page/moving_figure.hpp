#pragma once
#include <span>
#include <string>

#include "cli/page/html.hpp"
#include "hamstring/figure/motion.hpp"
#include "hamstring/figure/muscles.hpp"

namespace hamstring::cli {

/// What is to be read with a figure.
struct FigureWords {
  std::string name;     ///< of the move
  std::string tempo;    ///< "2 s up, 1 s hold, 3 s down"; "" where it has none
  std::string muscles;  ///< "works: back of thigh"; "" where nothing is shown of them
  std::string id;       ///< of its elements in the page
};

/// A figure that moves through `tempo` for ever, and its start and its end beside each other for those who
/// want nothing to move and for paper; the style sheet shows one of them. It needs no script.
Html moving_figure(const figure::Figure& figure, const figure::Muscles& muscles,
                   std::span<const figure::Beat> tempo, const FigureWords& words);

}  // namespace hamstring::cli
