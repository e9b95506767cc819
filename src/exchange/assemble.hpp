#pragma once
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "exchange/format.hpp"
#include "hamstring/exchange/names.hpp"

namespace hamstring::exchange {

/// Makes records of sets: the sets of a move in a workout are one record as long as weight, side and shape
/// stay the same and their numbers go up.
class Assembler {
 public:
  Assembler(const Catalogue& catalogue, const Assumptions& assumptions)
      : m_names(catalogue), m_assumptions(assumptions) {}

  void take(Set set);
  /// Put what was taken into `out`.
  void finish(Import& out);

 private:
  struct Piece {
    Set first;
    const Exercise* exercise = nullptr;
    std::optional<history::Side> side;
    std::vector<int> amounts;  ///< repetitions, or seconds where there are none
    std::optional<double> rpe;
    std::vector<std::string> notes;
    std::optional<int> order;
  };
  using Place = std::tuple<std::chrono::local_seconds, std::string, const Exercise*>;

  const Exercise* exercise_of(Set& set, std::optional<history::Side>& side);
  void take_note(const Place& place, const Set& set);
  void take_workout_note(Piece& piece, const Set& set);
  void add_set(Piece& piece, const Set& set);
  bool goes_on(const Piece& piece, const Set& set, std::optional<history::Side> side) const;
  history::Record record_of(const Piece& piece) const;

  Names m_names;
  Assumptions m_assumptions;
  Import m_counts;
  std::vector<Piece> m_pieces;
  std::map<Place, std::size_t> m_last;                      ///< piece of the move in the workout
  std::map<Place, std::vector<std::string>> m_early_notes;  ///< that stand before the first set
  std::map<std::string, bool> m_told;                       ///< notes of workouts
};

}  // namespace hamstring::exchange
