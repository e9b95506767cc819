#include "terminal/key_decoder.hpp"

#include "support/catch2.hpp"

using namespace hamstring::terminal;
using hamstring::play::Key;
namespace key = hamstring::play::key;
using Keys = std::vector<Key>;

TEST_CASE("characters are keys, and both returns are enter") {
  KeyDecoder decoder;
  CHECK(decoder.feed("q !\r\n") == Keys{U'q', U' ', U'!', key::enter, key::enter});
}

TEST_CASE("arrows come in both modes of a keyboard, and in pieces") {
  KeyDecoder decoder;
  CHECK(decoder.feed("\x1b[D\x1b[C\x1b[A\x1b[B") == Keys{key::left, key::right, key::up, key::down});
  CHECK(decoder.feed("\x1bOD") == Keys{key::left});
  CHECK(decoder.feed("\x1b").empty());
  CHECK(decoder.feed("[").empty());
  CHECK(decoder.feed("C") == Keys{key::right});
  CHECK_FALSE(decoder.is_undecided());
}

TEST_CASE("an escape is a key after a silence or before another key") {
  KeyDecoder decoder;
  CHECK(decoder.feed("\x1b").empty());
  CHECK(decoder.is_undecided());
  CHECK(decoder.flush() == Keys{key::escape});
  CHECK_FALSE(decoder.is_undecided());
  CHECK(decoder.flush().empty());
  CHECK(decoder.feed("\x1bq") == Keys{key::escape, U'q'});
}

TEST_CASE("sequences and bytes without a meaning are swallowed") {
  KeyDecoder decoder;
  CHECK(decoder.feed("\x1b[1;5C\x1b[3~\x1b[15~\x1bOPn") == Keys{U'n'});
  CHECK(decoder.feed("\x01\x7f\xc3\xa9s") == Keys{U's'});
  CHECK(decoder.feed("\x1b[123456789012345678q").size() < 7);
}
