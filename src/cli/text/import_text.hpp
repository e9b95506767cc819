#pragma once
#include <string>

#include "hamstring/exchange/drafts.hpp"
#include "hamstring/exchange/import.hpp"

namespace hamstring::cli {

/// What came of a file: rows read, skipped and refused, and how many records of it are new.
std::string import_text(const std::string& file, const exchange::Import& found, std::size_t fresh,
                        std::size_t width);

/// What came of a file of exercises, and what each draft still lacks.
std::string drafts_text(const std::string& file, const exchange::Drafts& drafts, const std::string& output,
                        std::size_t width);

}  // namespace hamstring::cli
