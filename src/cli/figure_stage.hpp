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
std::vector<figure::Beat> parts_of(const std::vector<TempoPart>& tempo);

/// Frames in which a figure moves, a second: each comes round again with the next repetition.
inline constexpr int frames_a_second = 12;

/// Draws the figures of a session; each is read once, and each frame of the one that moves drawn once.
class FigureStage {
 public:
  explicit FigureStage(const Catalogue& catalogue) : m_catalogue(catalogue) {}

  /// Empty where the move has no figure or `size` has no room. It stays until the next call.
  const figure::Picture& picture(const play::FigureView& view, ScreenSize size);

 private:
  struct Cast {
    figure::Figure figure;
    figure::View view;
    figure::Muscles muscles;
  };
  /// What was drawn of one figure at one size, by where it is in its motion.
  struct Drawn {
    std::string exercise;
    bool mirrored = false;
    ScreenSize size;
    std::map<double, figure::Picture> pictures;
  };
  const std::optional<Cast>& cast(const std::string& exercise);
  std::map<double, figure::Picture>& drawn_of(const play::FigureView& view, ScreenSize size);

  const Catalogue& m_catalogue;
  std::map<std::string, std::optional<Cast>> m_casts;  ///< by id
  Drawn m_drawn;
};

}  // namespace hamstring::cli
