#include "hamstring/base/diagnostic.hpp"

#include <utility>

namespace hamstring {

void Diagnostics::push_back(Diagnostic fault) {
  if (!is_full()) {
    m_first.push_back(std::move(fault));
  }
  ++m_size;
}

std::string to_string(const Diagnostic& diagnostic) {
  return diagnostic.file + ": " + diagnostic.path + ": " + diagnostic.text;
}

}  // namespace hamstring
