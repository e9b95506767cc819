#pragma once
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/history/record.hpp"

/// Histories of other programs.
namespace hamstring::exchange {

/// Why a row that was understood is no work of a record.
enum class Skip {
  warm_up,       ///< a warm-up set
  rest,          ///< a rest between sets
  other_move,    ///< a move that is not in the catalogue: another part of the body
  nothing_done,  ///< a set without repetitions and time
  note           ///< a note on a move of which nothing was done
};

/// A row that could not be read.
struct Refusal {
  std::size_t line = 0;  ///< of the file, from 1
  std::string reason;
  bool operator==(const Refusal&) const = default;
};

struct Import {
  std::string format;                              ///< "Strong", as people know it
  std::vector<history::Record> records;            ///< by time
  std::size_t rows = 0;                            ///< of the file, without its header
  std::size_t read = 0;                            ///< of them that are in the records
  std::array<std::size_t, 5> skipped{};            ///< by Skip
  std::map<std::string, std::size_t> other_moves;  ///< rows by name
  std::map<std::string, std::string> known_moves;  ///< id by name, where they are spelled differently
  std::vector<Refusal> refused;

  std::size_t skipped_rows() const;
};

/// What a file does not say of itself.
struct Assumptions {
  std::chrono::minutes offset{};                                          ///< of its clock from UTC
  bool pounds = false;                                                    ///< where a weight has no unit
  std::chrono::local_seconds latest = std::chrono::local_seconds::max();  ///< what comes later is refused
};

/// The records of a file. The same rows give records of the same ids whenever they are read. Nothing where
/// the file is of none of the known formats.
std::optional<Import> read_history(std::string_view bytes, const Catalogue& catalogue,
                                   const Assumptions& assumptions);

/// "Strong, Hevy, …": the formats that read_history() knows.
std::vector<std::string> known_formats();

}  // namespace hamstring::exchange
