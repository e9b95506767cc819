#include "hamstring/plan/excuse.hpp"

#include <array>

namespace hamstring::plan {
namespace {

constexpr std::array<std::string_view, 3> signs{
    "Stop the move at pain of 4 out of 10, or when your form goes.",
    "Stop the session at a pop, sharp pain, a leg that will not carry you, bruising, a gap in the muscle or "
    "tingling. Have it looked at before you train again.",
    "Call for help at chest pain, faintness or unusual breathlessness."};

constexpr std::array<std::string_view, 14> openings{"No main part",
                                                    "No hip-dominant move",
                                                    "No knee-flexion move",
                                                    "No loaded hinge or hip thrust",
                                                    "No leg curl that is loaded or of the Nordic kind",
                                                    "Fewer main moves than usual",
                                                    "Fewer sets than usual",
                                                    "Hip and knee moves are uneven",
                                                    "The sets are spread unevenly",
                                                    "The warm-up is shorter than 5 minutes",
                                                    "No move to raise the heart rate",
                                                    "The raise is shorter than usual",
                                                    "Fewer than two dynamic moves",
                                                    "No hamstring stretch"};

}  // namespace

std::span<const std::string_view> stop_signs() {
  return signs;
}

std::string_view opening(Excuse excuse) {
  return openings[static_cast<std::size_t>(excuse)];
}

}  // namespace hamstring::plan
