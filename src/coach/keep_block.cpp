#include <algorithm>
#include <set>

#include "coach/consultation.hpp"

namespace hamstring::coach {
namespace {

using Ids = std::vector<std::string>;

/// What moves have to share to stand in for one another in a main part.
enum class Role { hip, knee, other };

Role role_of(const Exercise& exercise) {
  switch (exercise.pattern) {
    case Pattern::hip_extension:
    case Pattern::hip_hinge:
      return Role::hip;
    case Pattern::knee_flexion:
      return Role::knee;
    default:
      return Role::other;
  }
}

std::string stand_in_of(const Consultation& c, std::string id) {
  constexpr int longest_ladder = 10;
  for (int i = 0; i < longest_ladder && c.instead.contains(id); ++i) {
    id = c.instead.at(id);
  }
  return id;
}

void keep_move(Consultation& c, const Field& field, const std::string& id) {
  const auto now = stand_in_of(c, id);
  if (field.find_allowed(now) != nullptr && !c.brief().leave_out.contains(now) &&
      !contains(c.brief().keep, now)) {
    c.brief().keep.push_back(now);
  }
}

bool fills_role_of(Consultation& c, const Field& field, const Exercise& other, const Exercise& exercise) {
  const auto level = field.request().level;
  const bool is_as_good = field.is_allowed(other) && role_of(other) == role_of(exercise) &&
                          (is_anchor(other) || !is_anchor(exercise)) &&
                          steps_out_of_range(other, level) <= steps_out_of_range(exercise, level) &&
                          !c.brief().leave_out.contains(other.id) && !contains(c.brief().keep, other.id);
  return is_as_good && std::none_of(c.brief().keep.begin(), c.brief().keep.end(), [&](const std::string& id) {
           return field.are_variants(other, *c.catalogue.find(id));
         });
}

/// Leave a move out only where another one, each time a different one, fills its role as well.
void leave_out_where_possible(Consultation& c, const Field& field,
                              const std::map<std::string, std::string, std::less<>>& unwanted) {
  std::set<const Exercise*> used;
  for (const auto& [id, why] : unwanted) {
    const auto* exercise = field.find_allowed(id);
    if (exercise == nullptr || contains(c.brief().keep, id) || field.is_pinned(id)) {
      continue;
    }
    for (const auto& other : c.catalogue.exercises()) {
      if (!used.contains(&other) && !unwanted.contains(other.id) &&
          fills_role_of(c, field, other, *exercise)) {
        used.insert(&other);
        c.brief().leave_out.emplace(id, why);
        break;
      }
    }
  }
}

/// True where one of these has the role of that move.
bool is_role_taken(const Consultation& c, const Ids& ids, const std::string& id) {
  const auto* exercise = c.catalogue.find(id);
  return exercise != nullptr && std::any_of(ids.begin(), ids.end(), [&](const std::string& other) {
           return other != id && role_of(*c.catalogue.find(other)) == role_of(*exercise);
         });
}

/// True where today has no room for all these moves.
bool is_short(const Consultation& c, const Ids& prescribed, const Ids& moves) {
  constexpr std::size_t sets_each = 3;
  std::set<std::string> all{prescribed.begin(), prescribed.end()};
  all.insert(moves.begin(), moves.end());
  return static_cast<std::size_t>(c.most_sets) < all.size() * sets_each;
}

}  // namespace

void keep_block(Consultation& c, const Field& field) {
  const auto prescribed = c.brief().keep;
  const auto& moves = c.block.moves.empty() ? c.block.last_anchors : c.block.moves;
  const bool programme_first = is_short(c, prescribed, moves);
  for (const auto& id : moves) {
    if (!programme_first || !is_role_taken(c, prescribed, id)) {
      keep_move(c, field, id);
    }
  }
  std::map<std::string, std::string, std::less<>> unwanted;
  for (const auto& id : c.block.last_rest) {
    unwanted.emplace(stand_in_of(c, id),
                     "it was in the last block; this one has other moves beside the main lifts");
  }
  for (const auto& id : c.block.other) {
    unwanted.insert_or_assign(stand_in_of(c, id), std::string{"it is in session "} +
                                                      (c.block.letter == 'A' ? 'B' : 'A') + " of this block");
  }
  leave_out_where_possible(c, field, unwanted);
}

}  // namespace hamstring::coach
