#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hamstring::cli {

/// Digits and colons drawn from blocks as large as `columns` by `rows` allow, a string a row, all of one
/// width. Where there is no room for the smallest size (5 rows, a dot one column wide) the text alone.
std::vector<std::string> big_digits(std::string_view text, std::size_t columns, std::size_t rows,
                                    bool unicode);

/// A word of capital letters in five rows, a dot two columns wide or one; nothing where even that is too
/// wide.
std::vector<std::string> big_word(std::string_view text, std::size_t columns, bool unicode);

}  // namespace hamstring::cli
