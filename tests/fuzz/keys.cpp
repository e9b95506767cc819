// Any bytes of a keyboard: the same keys come out however the bytes are cut, and none is a control character
// that nobody decoded.
#include "fuzz/fuzz.hpp"
#include "terminal/key_decoder.hpp"

namespace hamstring::fuzz {

void run(std::string_view bytes) {
  terminal::KeyDecoder whole;
  auto keys = whole.feed(bytes);
  terminal::KeyDecoder cut;
  std::vector<play::Key> one_by_one;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const auto key : cut.feed(bytes.substr(i, 1))) {
      one_by_one.push_back(key);
    }
  }
  require(keys == one_by_one, "keys do not depend on how their bytes arrive");
  require(whole.is_undecided() == cut.is_undecided(), "nor does what is still open");
  whole.flush();
  require(!whole.is_undecided(), "after a silence nothing is open");
  require(keys.size() <= bytes.size(), "no key comes from nothing");
}

}  // namespace hamstring::fuzz
