#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/base/diagnostic.hpp"
#include "hamstring/catalogue/catalogue.hpp"

namespace hamstring {

/// The bytes of one catalogue file, and the name to report it under.
struct CatalogueSource {
  std::string name;
  std::string_view text;
  bool is_flat = false;  ///< as the build compiled it in, checked; not JSON text
};

struct LoadedCatalogue {
  Catalogue catalogue;      ///< to be used only where there are no faults
  Diagnostics diagnostics;  ///< every fault of every source
};

/// Read the sources in order, a record of a known id replacing the earlier one, then check what one record
/// says of others: ids that do not exist, ladders that run in a circle or get easier upwards.
/// With `check_figures`, the figures that records bring are checked moment by moment too.
LoadedCatalogue load_catalogue(const std::vector<CatalogueSource>& sources, bool check_figures = false);

/// The catalogue that comes with the program.
CatalogueSource builtin_catalogue();

/// A catalogue file of the given exercises; reading it gives them back.
std::string to_json(const std::vector<const Exercise*>& exercises);

}  // namespace hamstring
