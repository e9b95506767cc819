#pragma once
#include <string>
#include <vector>

#include "cli/page/html.hpp"
#include "cli/text/card_words.hpp"
#include "hamstring/catalogue/exercise.hpp"

/// What the pages say of a move, part by part. Each is nothing where there is nothing to say.
namespace hamstring::cli {

/// Labels with their words.
Html facts(const std::vector<Fact>& facts);

/// A part with its heading, of which `tag` says the level.
Html part(std::string_view tag, std::string_view title, const Html& body);

/// Set-up and steps with their breath.
Html how_to_html(const Exercise& exercise, std::string_view tag);

Html cautions_html(const Texts& cautions, std::string_view tag);

/// The move going through `tempo`, which is said where the move is counted; `id` is that of its elements.
Html figure_html(const Exercise& exercise, const std::vector<TempoPart>& tempo, const std::string& id,
                 bool is_counted);

/// A repetition of a static hold: into it, what opens it, the rest of the hold, and back.
std::vector<TempoPart> tempo_of_hold(const Exercise& exercise, Seconds hold);

/// The box above the moves by which figures are held still.
Html still_switch();

/// Signs to stop at, and that all of this is no medical advice.
Html stop_signs_html(std::string_view disclaimer);

/// A move in its frame: `body` flows into two columns where there is room; `kind` is the class of the rest.
Html move_article(const std::string& id, const Html& head, const Html& body, std::string_view kind,
                  const Html& rest);

/// A field to write into, on the screen or on paper.
Html field(std::string_view label);

/// A table of fields: a row starts with its cells and has a field for each of the other columns.
struct LogRow {
  std::vector<Html> cells;  ///< the first one is the row's head
  std::string name;         ///< "Set 1"
};
Html log_table(std::string_view caption, const std::vector<std::string>& columns,
               const std::vector<LogRow>& rows);

}  // namespace hamstring::cli
