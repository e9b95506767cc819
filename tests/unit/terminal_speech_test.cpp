#include "terminal/speech.hpp"

#include <algorithm>

#include "support/catch2.hpp"
#include "terminal/tones.hpp"

using namespace hamstring::terminal;

TEST_CASE("a text never reads as an option of a speech program") {
  CHECK(utterance({"espeak-ng", "-v", "en"}, "--phonout=FILE") ==
        Utterance{{"espeak-ng", "-v", "en", "--stdin"}, true});
  CHECK(utterance({"/usr/bin/spd-say", "--wait"}, "-C") ==
        Utterance{{"/usr/bin/spd-say", "--wait", "--", "-C"}, false});
  CHECK(utterance({"say"}, "-o file") == Utterance{{"say"}, true});
  CHECK(utterance({"my-voice"}, "--help") == Utterance{{"my-voice", " --help"}, false});
  CHECK(utterance({"my-voice"}, "Go.") == Utterance{{"my-voice", "Go."}, false});
}

TEST_CASE("each tone is a sound file of its own, short and not silent") {
  using hamstring::play::Tone;
  std::vector<std::string> known;
  for (const auto tone :
       {Tone::get_ready, Tone::go, Tone::half, Tone::last, Tone::rest, Tone::change, Tone::end, Tone::tick}) {
    const auto bytes = wav_of(tone);
    CHECK(bytes.substr(0, 4) == "RIFF");
    CHECK(bytes.substr(8, 8) == "WAVEfmt ");
    CHECK(bytes.size() > 44);
    CHECK(bytes.size() < 44 + 2 * 22050 * 2);
    CHECK(bytes.find_first_not_of('\0', 44) != std::string::npos);
    CHECK(std::find(known.begin(), known.end(), bytes) == known.end());
    known.push_back(bytes);
  }
}
