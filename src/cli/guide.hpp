#pragma once
#include "cli/session_log.hpp"
#include "cli/style.hpp"
#include "cli/world.hpp"
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/play/player.hpp"
#include "terminal/console.hpp"

namespace hamstring::cli {

struct GuideOptions {
  bool sounds = true;
  bool speaks = false;
  bool unicode = true;
  std::string introduction;  ///< to be read before the first move
  Style style{false};
  int speed = 1;       ///< times as fast as the clock
  bool tells = false;  ///< a program follows the cues
};

/// Lead through a session: pass time and keys to the player, show what it looks like, put on record what was
/// done. Ends when the session is over, or with the signal that ended it; 0 for none.
int guide(play::Player& player, terminal::Console& console, SessionLog& log, const plan::Session& session,
          const Catalogue& catalogue, std::ostream& lines, const GuideOptions& options);

/// The whole session at once, a line each.
void rehearse(play::Player& player, std::ostream& out);

}  // namespace hamstring::cli
