#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"

namespace hamstring {

/// What a name typed by a person means.
struct Resolution {
  const Exercise* exercise = nullptr;       ///< the one meant, where it is clear
  std::vector<const Exercise*> candidates;  ///< several it may mean; empty where `exercise` is set
  std::vector<std::string> suggestions;     ///< near spellings, where nothing matches
};

/// Resolve in this order: exact id; exact name, then alias, after folding; unique prefix of one of them.
/// Otherwise the candidates are what begins so, or what has it anywhere in a name, or near spellings stand
/// for them.
Resolution resolve(const Catalogue& catalogue, std::string_view name);

/// Other moves that share a name or alias with `exercise`, in the catalogue's order.
std::vector<const Exercise*> namesakes(const Catalogue& catalogue, const Exercise& exercise);

}  // namespace hamstring
