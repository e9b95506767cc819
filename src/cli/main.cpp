#include "cli/app.hpp"

int main(int count, char** arguments) {
  return hamstring::cli::main(count, arguments);
}
