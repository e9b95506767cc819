#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Text as people read it. Every function takes UTF-8 and treats a malformed byte as one replacement
/// character.
namespace hamstring::text {

/// Columns of a terminal that `text` takes: wide characters count 2, combining marks 0.
std::size_t display_width(std::string_view text);

/// Break `text` at spaces into lines of at most `width` columns; a longer word keeps a line of its own.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Append spaces up to `width` columns; longer text is returned as it is.
std::string pad(std::string_view text, std::size_t width);

/// Cut to `width` columns, the last of them an ellipsis, where `text` is longer.
std::string truncate(std::string_view text, std::size_t width);

/// Letters and digits alone, without case and accents: "Kick-Back" and "kick back" give "kickback".
std::string fold(std::string_view text);

/// Replace what a terminal could act on or hide by a visible escape such as `\x1b` or `\u202e`: control
/// characters (newline and tab too), bidirectional controls, line separators and malformed bytes.
std::string escape(std::string_view text);

/// The same inside of JSON text, as \uXXXX, so that it reads back as it was. Control characters below U+0020
/// are taken to be escaped already.
std::string escape_for_json(std::string_view text);

/// True where escape() would change nothing.
bool is_printable(std::string_view text);

/// True where a reader sees anything: a letter, digit, sign or picture that is not blank.
bool is_visible(std::string_view text);

/// Escaped and between double quotes, cut to a readable length.
std::string quote(std::string_view text);

/// "a, b and c" with the given last joint; "" for no words.
std::string join(std::span<const std::string> words, std::string_view last_joint = "and");

/// Insertions, deletions, replacements and swaps of neighbours between two byte strings.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Candidates close enough to `word` to be what was meant, nearest first, at most three.
std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace hamstring::text
