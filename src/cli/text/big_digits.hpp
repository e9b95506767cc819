#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hamstring::cli {

/// Digits and colons drawn from blocks as large as `columns` by `rows` allow, a string a row, all of one
/// width. Where there is no room for the smallest size (5 rows) the text alone.
std::vector<std::string> big_digits(std::string_view text, std::size_t columns, std::size_t rows,
                                    bool unicode);

}  // namespace hamstring::cli
