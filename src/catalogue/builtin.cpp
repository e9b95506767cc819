#include "hamstring/catalogue/load.hpp"

namespace hamstring {
namespace data {
extern const std::string_view exercises_cbor;
}

CatalogueSource builtin_catalogue() {
  return {"built-in catalogue", data::exercises_cbor, true};
}

}  // namespace hamstring
