#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/coach/advise.hpp"
#include "plan/ladder.hpp"

namespace hamstring::coach {

bool contains(const std::vector<std::string>& ids, std::string_view id);

/// How far the demand of a move is from what the level is for.
int steps_out_of_range(const Exercise& exercise, Level level);

/// The moves of a catalogue as a request has them, with their ladders.
class Field {
 public:
  Field(const Catalogue& catalogue, const plan::Request& request);

  const Catalogue& catalogue() const { return *m_catalogue; }
  const plan::Request& request() const { return *m_request; }
  /// A main move, no test, that level, equipment and limits allow.
  bool is_allowed(const Exercise& exercise) const;
  /// The same of an id; nullptr where the catalogue lacks it or the request rules it out.
  const Exercise* find_allowed(std::string_view id) const;
  bool is_pinned(std::string_view id) const;
  std::vector<const Exercise*> harder(const Exercise& exercise) const;  ///< one rung up, whatever is allowed
  std::vector<const Exercise*> easier(const Exercise& exercise) const;  ///< one rung down
  bool are_variants(const Exercise& a, const Exercise& b) const;

 private:
  std::vector<const Exercise*> rungs(const std::multimap<std::string, std::string, std::less<>>& ladder,
                                     const Exercise& exercise) const;
  const Catalogue* m_catalogue;
  const plan::Request* m_request;
  Equipment m_has;
  plan::Ladders m_ladders;
  std::multimap<std::string, std::string, std::less<>> m_up;
  std::multimap<std::string, std::string, std::less<>> m_down;
};

/// The next step of every move of the story that the field allows. `taken` may not become a variant: they are
/// in the other session of the block. `most_sets` is what a session may have.
Steps steps_of(const Field& field, const Story& story, const Condition& condition, Day day,
               const std::vector<std::string>& taken, int most_sets);

}  // namespace hamstring::coach
