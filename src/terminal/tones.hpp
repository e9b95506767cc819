#pragma once
#include <string>

#include "hamstring/play/sound.hpp"

namespace hamstring::terminal {

/// A tone as the bytes of a WAV file: one channel of 16 bits.
std::string wav_of(play::Tone tone);

}  // namespace hamstring::terminal
