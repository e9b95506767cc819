#pragma once
#include <string>

/// Numbers in sentences.
namespace hamstring::coach {

/// "7", "7.5".
std::string number(double value);

/// "one", "two", up to "ten"; larger ones in digits.
std::string counted(int value);

}  // namespace hamstring::coach
