#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/text/player_screen.hpp"
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/figure/draw.hpp"

namespace hamstring::cli {

/// The parts of a repetition as figures move through them.
std::vector<figure::Part> parts_of(const std::vector<TempoPart>& tempo);

/// Draws the figures of a session; each is read once.
class FigureStage {
 public:
  explicit FigureStage(const Catalogue& catalogue) : m_catalogue(catalogue) {}

  /// Empty where the move has no figure or `size` has no room.
  figure::Picture picture(const play::FigureView& view, ScreenSize size);

 private:
  struct Cast {
    figure::Figure figure;
    figure::View view;
    figure::Muscles muscles;
  };
  const std::optional<Cast>& cast(const std::string& exercise);

  const Catalogue& m_catalogue;
  std::map<std::string, std::optional<Cast>> m_casts;  ///< by id
};

}  // namespace hamstring::cli
