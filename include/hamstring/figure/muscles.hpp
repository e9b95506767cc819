#pragma once
#include <string>
#include <string_view>

#include "hamstring/figure/figure.hpp"

/// The muscles a figure shows, and what they do in a move.
namespace hamstring::figure {

enum class Muscle { hamstrings, glutes, calves, back, quadriceps, adductors };
inline constexpr std::size_t muscle_count = 6;

/// What a muscle does: nothing to speak of, or it works or is stretched, a little or above all.
enum class Task { rests, works_some, stretches_some, works, stretches };

using Muscles = Table<Muscle, Task, muscle_count>;

/// What a moment of a move does to the muscles.
struct Feel {
  Muscles muscles;
  double tension = 1;  ///< as in tension_at()
};

/// The words of the reader: "back of thigh".
std::string_view name(Muscle muscle);

bool is_stretched(Task task);
/// The muscle is one the move is there for.
bool is_main(Task task);

/// "works: back of thigh, buttock (also calf); stretches: inner thigh", or nothing where all rest.
std::string in_words(const Muscles& muscles);

/// How hard the move is on its muscles at a position of a repetition (as for frame_at), from 0 to 1: 1 where
/// the trunk hangs furthest out over standing feet, and otherwise where the move is furthest from its start.
double tension_at(const Figure& figure, double position);

}  // namespace hamstring::figure
