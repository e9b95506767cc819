#include "base/embedded.hpp"
#include "hamstring/catalogue/load.hpp"

namespace hamstring {

CatalogueSource builtin_catalogue() {
  return {"built-in catalogue", data::exercises, true};
}

}  // namespace hamstring
