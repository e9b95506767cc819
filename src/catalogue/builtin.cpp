#include "hamstring/catalogue/load.hpp"

namespace hamstring {
namespace data {
extern const std::string_view exercises_json;
}

CatalogueSource builtin_catalogue() {
  return {"built-in catalogue", data::exercises_json};
}

}  // namespace hamstring
