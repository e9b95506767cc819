#include "hamstring/base/diagnostic.hpp"

namespace hamstring {

std::string to_string(const Diagnostic& diagnostic) {
  return diagnostic.file + ": " + diagnostic.path + ": " + diagnostic.text;
}

}  // namespace hamstring
