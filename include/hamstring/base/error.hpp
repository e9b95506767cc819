#pragma once
#include <stdexcept>

namespace hamstring {

/// Something could not be done. The text is for the user: what failed, and what to do next.
/// Caught once, where the program starts; it ends with exit code 1.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What the user asked for makes no sense. Caught beside Error; it ends with exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace hamstring
