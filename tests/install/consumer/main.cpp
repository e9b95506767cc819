#include <hamstring/catalogue/load.hpp>
#include <iostream>

int main() {
  const auto loaded = hamstring::load_catalogue({hamstring::builtin_catalogue()});
  std::cout << loaded.catalogue.size() << " exercises\n";
  return loaded.diagnostics.empty() && loaded.catalogue.find("kickback") != nullptr ? 0 : 1;
}
