#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/load.hpp"

/// What the fuzz targets share. Each target takes bytes from the fuzzer and ends the run where something that
/// always has to hold does not; the fuzzer keeps the bytes.
namespace hamstring::fuzz {

inline void require(bool holds, std::string_view what, std::string_view detail = "") {
  if (!holds) {
    std::fprintf(stderr, "does not hold: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(),
                 static_cast<int>(detail.size()), detail.data());
    std::abort();
  }
}

/// Line ends apart there is nothing in `text` that a terminal could act on.
inline void require_printable(std::string_view text) {
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    require(text::is_printable(line), "what is shown is printable", text::escape(line));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
}

inline const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

/// Takes decisions from bytes; zeros where they are used up.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : m_data(data), m_size(size) {}

  bool empty() const { return m_size == 0; }
  std::size_t below(std::size_t limit) {
    if (m_size == 0 || limit == 0) {
      return 0;
    }
    --m_size;
    return *m_data++ % limit;
  }
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }
  bool once_in(std::size_t times) { return below(times) == times - 1; }

 private:
  const std::uint8_t* m_data;
  std::size_t m_size;
};

/// What a target does with one input.
void run(std::string_view bytes);

}  // namespace hamstring::fuzz
