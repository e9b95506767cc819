#pragma once
#include <string>
#include <string_view>

namespace hamstring::terminal {

/// Put `bytes` into the file at `path`, all of them or, at any failure, none: they are written beside it,
/// made to last and moved into its place. What is no regular file, such as a device, is written to as it is.
/// Throws Error.
void write_whole(const std::string& path, std::string_view bytes);

}  // namespace hamstring::terminal
