#include "terminal/tones.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string_view>
#include <vector>

namespace hamstring::terminal {
namespace {

constexpr std::uint32_t rate = 22050;  ///< samples a second
constexpr double edge = 0.008;  ///< seconds in which a note swells and fades, so that it does not click
constexpr double loudness = 0.5;

struct Note {
  double frequency;  ///< 0 for silence
  double seconds;
};

/// Low before work, high for go, falling into a rest, rising at the end.
const std::vector<Note>& notes_of(play::Tone tone) {
  static const std::vector<Note> table[] = {
      {{294, 0.16}},                                         // get ready
      {{880, 0.45}},                                         // go
      {{660, 0.12}, {0, 0.08}, {660, 0.12}},                 // half
      {{587, 0.12}},                                         // last
      {{523, 0.2}, {392, 0.35}},                             // rest
      {{440, 0.14}, {660, 0.14}, {440, 0.14}},               // change
      {{523, 0.18}, {659, 0.18}, {784, 0.18}, {1047, 0.5}},  // end
      {{1500, 0.02}},                                        // tick
  };
  return table[static_cast<std::size_t>(tone)];
}

void append(std::string& bytes, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i) {
    bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
  }
}

void append_note(std::string& samples, const Note& note) {
  const auto count = static_cast<std::size_t>(note.seconds * rate);
  for (std::size_t i = 0; i < count; ++i) {
    const double at = static_cast<double>(i) / rate;
    const double swell = std::min({1.0, at / edge, (note.seconds - at) / edge});
    const double wave = std::sin(2 * std::numbers::pi * note.frequency * at);
    const auto sample = static_cast<std::int16_t>(std::lround(32767 * loudness * swell * wave));
    append(samples, static_cast<std::uint16_t>(sample), 2);
  }
}

}  // namespace

std::string wav_of(play::Tone tone) {
  std::string samples;
  for (const auto& note : notes_of(tone)) {
    append_note(samples, note);
  }
  const auto size = static_cast<std::uint32_t>(samples.size());
  std::string bytes{"RIFF"};
  append(bytes, 36 + size, 4);
  bytes += "WAVEfmt ";
  append(bytes, 16, 4);
  append(bytes, 1, 2);  // linear samples
  append(bytes, 1, 2);  // of one channel
  append(bytes, rate, 4);
  append(bytes, 2 * rate, 4);
  append(bytes, 2, 2);
  append(bytes, 16, 2);
  bytes += "data";
  append(bytes, size, 4);
  return bytes + samples;
}

}  // namespace hamstring::terminal
