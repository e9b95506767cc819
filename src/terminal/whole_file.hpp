#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace hamstring::terminal {

/// Put `bytes` into the file at `path`, all of them or, at any failure, none: they are written beside it,
/// made to last and moved into its place. Permissions and symbolic links stay. What is no regular file, such
/// as a device, or has other names or another owner, is written to as it is. A file that may not be written
/// is left alone. Throws Error.
void write_whole(const std::string& path, std::string_view bytes);

/// The same, for a file that is nobody else's business: it is made readable for the user alone, and so are
/// folders that have to be made for it.
void write_private(const std::string& path, std::string_view bytes);

/// The bytes of a regular file of at most 64 KiB; nothing where there is none. Links are followed. Throws
/// Error.
std::optional<std::string> read_small(const std::string& path);

}  // namespace hamstring::terminal
