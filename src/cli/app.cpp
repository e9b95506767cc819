#include "cli/app.hpp"
#include "hamstring/catalogue/load.hpp"
namespace hamstring::cli {
int main(int, char**) { auto l = load_catalogue({builtin_catalogue()}); for (auto& d : l.diagnostics) fmt::print("{}\n", to_string(d)); fmt::print("{}\n", l.catalogue.size()); return 0; }
}
