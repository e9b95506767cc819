#pragma once
#include <string>
#include <string_view>

namespace hamstring::cli {

/// The SHA-256 of `bytes` in base64, as a content security policy names what it allows.
std::string sha256_base64(std::string_view bytes);

}  // namespace hamstring::cli
